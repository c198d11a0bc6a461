import { formatChoices, parseChoices } from '../core/ledger/saved-choices';
import type { ColumnChoice } from '../core/profile/profile';

/** What clerks have said of columns in whatever workbook on this computer, so that the next with the same headers is read alike. */
export interface ColumnMemory {
  columns(): readonly ColumnChoice[];
  keep(columns: readonly ColumnChoice[]): void;
}

const PLACE = 'petition-ledger.known-columns';

/** More than an office has in all its ledgers; what was said longest ago goes first. */
const MOST = 500;

/** Keeps them in the storage of the page's own origin; where that is forbidden or full, as long as the page lasts. */
export function storedColumns(storage: () => Storage): ColumnMemory {
  let kept: readonly ColumnChoice[] = [];
  return {
    columns() {
      try {
        kept = parseChoices(storage().getItem(PLACE)).columns;
      } catch {
        // What was said since the page was opened still holds.
      }
      return kept;
    },
    keep(columns) {
      kept = columns.slice(-MOST);
      try {
        const text = formatChoices({ columns: kept, forced: [] });
        if (text === null) storage().removeItem(PLACE);
        else storage().setItem(PLACE, text);
      } catch {
        // As above.
      }
    },
  };
}
