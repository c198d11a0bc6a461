import { cellsValidated } from '../../core/changes/change';
import type { AppliedChange, RestoredChange } from '../workbook-host';
import type { JournalEntry } from './journal';
import type { ChangeRecord, RecordStep } from './record';
import { rowsOfStretches } from './runs';
import type { SheetSurvey } from './sheet-survey';
import type { Left } from './write-side';

/** What a deed needs to know of what it writes. */
export interface Deed {
  readonly entry: JournalEntry;
  readonly record: ChangeRecord;
  readonly left: Left;
  /** What stood on the sheets right before, by name. */
  readonly surveys: ReadonlyMap<string, SheetSurvey>;
}

/** What was found of a change that is to be put back or done again. */
export interface FoundDeed extends Deed {
  readonly lostRows: number;
  /** What was on sheets that are gone. */
  readonly gone: readonly RecordStep[];
  /** What stays with rows into which somebody wrote. */
  readonly stuck: readonly RecordStep[];
}

/** What the clerk is told of a change. */
export const told = ({ id, title, cells, when, why, by }: JournalEntry): AppliedChange => ({
  id,
  title,
  cells,
  when,
  ...(why !== undefined && { why }),
  ...(by !== undefined && { by }),
});

/**
 * What the clerk is told of a change that was put back or done again: what was left by its cells, by the sheets
 * that stay as a whole, and by those that are gone.
 *
 * @param validated how many cells keep what somebody else says may be typed there
 */
export function restored(
  { entry, record, gone, stuck, lostRows, left: { cells, sheets } }: FoundDeed,
  validated: number,
): RestoredChange {
  const onKept = record.steps.filter((step) => sheets.has(step.sheet));
  const onSheets = [...onKept, ...gone, ...stuck].reduce((n, step) => n + cellsOf(step), 0);
  const goneSheets = [...new Set(gone.map(({ sheet }) => sheet))];
  return { ...told(entry), kept: cells.count + validated + onSheets, keptSheets: [...sheets], lostRows, goneSheets };
}

function cellsOf(step: RecordStep): number {
  if (step.kind === 'validations') return cellsValidated(step.validations);
  if (step.kind === 'rows') return step.count;
  if (step.kind === 'cells') return rowsOfStretches(step.rows).length;
  return step.kind === 'sheet' ? step.model.cells : 0;
}
