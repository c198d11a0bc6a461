import { Ledger } from '../core/ledger/ledger';
import type { Profile } from '../core/profile/profile';
import type { ReadFile } from './read-inputs';

/** Every table of every ledger sheet, in order. */
export function ledgersOf(files: readonly ReadFile[], profile: Profile): Ledger[] {
  return files.flatMap((f) =>
    f.sheets.flatMap(({ grid, reading }) =>
      reading.kind === 'ledger'
        ? reading.tables.map((t) => new Ledger(grid, t, profile, { file: f.file, sheet: reading.name }))
        : [],
    ),
  );
}
