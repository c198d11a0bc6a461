import type { SheetReading, SkipReason, Table } from '../core/ledger/types';
import type { SheetAnswer, SkippedAnswer, TableAnswer } from './answers';

/** What is told of a sheet's reading; rows are counted and not listed. */
export function sheetAnswer(reading: SheetReading): SheetAnswer {
  return { name: reading.name, kind: reading.kind, why: reading.why, tables: reading.tables.map(tableAnswer) };
}

function tableAnswer(table: Table): TableAnswer {
  const { title, kind, headerRows, records, columns, yearHint, reasons } = table;
  return {
    title,
    kind,
    headerRows,
    firstRow: records[0] ?? null,
    lastRow: records.at(-1) ?? null,
    records: records.length,
    columns,
    skipped: skippedAnswer(table),
    yearHint,
    reasons,
  };
}

function skippedAnswer(table: Table): SkippedAnswer[] {
  const byReason = new Map<SkipReason, { count: number; firstRow: number }>();
  for (const { why, row } of table.skipped) {
    const entry = byReason.get(why);
    if (entry) entry.count++;
    else byReason.set(why, { count: 1, firstRow: row });
  }
  return [...byReason].map(([why, entry]) => ({ why, ...entry }));
}
