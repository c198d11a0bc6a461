import type { CivilDay } from '../calendar/civil-day';
import { isWithin, type Period } from '../calendar/period';
import { cellAddress } from '../grid/address';
import type { Ledger } from '../ledger/ledger';
import type { OfficeCount, OfficeLedgerId } from './office-ledger';
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

/** A line that only names the unit it is kept for waits to be filled in. */
function hasContent(table: OfficeTable, record: number): boolean {
  let filled = 0;
  for (const { key } of table.type.columns) if (table.text(key, record) !== '' && ++filled > 1) return true;
  return filled > 0 && !table.type.lines;
}

/** The lines that a figure counts: of the period by the ledger's own day, without days only where no period is asked. */
export function countedLines(table: OfficeTable, { where }: OfficeCount, period: Period | null): number[] {
  const records: number[] = [];
  for (let record = 0; record < table.size; record++) {
    if (!hasContent(table, record)) continue;
    if (period !== null && !isWithin(period, table.day(table.type.day, record))) continue;
    if (where && !where[1].test(table.text(where[0], record))) continue;
    records.push(record);
  }
  return records;
}

/** A figure over all tables of its kind; `null` where none of them keeps what it needs. */
export function countOf(tables: readonly OfficeTable[], count: OfficeCount, period: Period | null): number | null {
  const needed = [count.sum, count.distinct, count.where?.[0]].filter((key) => key !== undefined);
  const able = tables.filter((table) => needed.every((key) => table.has(key)));
  if (able.length === 0) return null;
  const { sum, distinct } = count;
  if (distinct !== undefined) {
    const names = able.flatMap((table) =>
      countedLines(table, count, period).flatMap((record) => table.named(distinct, record)),
    );
    return new Set(names).size;
  }
  return able.reduce((total, table) => {
    const records = countedLines(table, count, period);
    const own = sum === undefined ? records.length : records.reduce((n, i) => n + (table.count(sum, i) ?? 0), 0);
    return total + own;
  }, 0);
}
