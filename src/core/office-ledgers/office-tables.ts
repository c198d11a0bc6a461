import type { CivilDay } from '../calendar/civil-day';
import { cellAddress } from '../grid/address';
import type { Ledger } from '../ledger/ledger';
import { hasContent } from './count-lines';
import type { OfficeLedgerId } from './office-ledger';
import { OfficeTable } from './office-table';
import { officeTypeOf } from './recognise';

/** A table that is one of the office's other ledgers, with the ledger it was read as. */
export interface FoundOfficeTable {
  readonly ledger: Ledger;
  readonly table: OfficeTable;
}

/** Which of some tables are the office's other ledgers. */
export function officeTables(ledgers: readonly Ledger[]): FoundOfficeTable[] {
  return ledgers.flatMap((ledger): FoundOfficeTable[] => {
    const type = officeTypeOf(ledger);
    return type ? [{ ledger, table: new OfficeTable(type, ledger) }] : [];
  });
}

/** What a check found. */
export interface OfficeFinding {
  readonly id: string;
  readonly type: OfficeLedgerId;
  readonly sheet: string;
  /** `C5`; of the row's first column where the table has no such column. */
  readonly cell: string;
  /** The same place, 0-based. */
  readonly row: number;
  readonly column: number;
  /** One sentence: what is wrong, and how to mend it. */
  readonly message: string;
}

/** Runs the checks of its kind over a table. */
export function checkOfficeTable(table: OfficeTable, asOf: CivilDay): OfficeFinding[] {
  const findings: OfficeFinding[] = [];
  const { type, grid } = table;
  for (let record = 0; record < table.size; record++) {
    if (!hasContent(table, record)) continue;
    for (const check of type.checks) {
      const message = check.find({ table, record, asOf });
      if (message === null) continue;
      const [row, column] = [table.rowOf(record), table.columnOf(check.column) ?? 0];
      findings.push({
        id: check.id,
        type: type.id,
        sheet: grid.name,
        cell: cellAddress(row, column),
        row,
        column,
        message,
      });
    }
  }
  return findings;
}
