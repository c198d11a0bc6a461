import type { SheetReading, Table } from '../../../../src/core/ledger/types';
import type { ExpectedTable, Specimen } from './paper';

/** What was read otherwise than it stands, one a line; empty where all is right. */
export function faults(specimen: Specimen, reading: SheetReading): string[] {
  const { expected } = specimen;
  const out: string[] = [];
  if (!expected.kinds.includes(reading.kind)) out.push(`kind: ${reading.kind}, not ${expected.kinds.join(' or ')}`);
  if (out.length > 0 && expected.kinds[0] !== 'ledger') return out;
  if (reading.tables.length < expected.tables.length) {
    return [...out, `tables: ${reading.tables.length}, not ${expected.tables.length}`];
  }
  if (reading.tables.length > expected.tables.length && !expected.moreTables && expected.tables.length > 0) {
    out.push(`tables: ${reading.tables.length}, not ${expected.tables.length}`);
  }
  expected.tables.forEach((t, i) => {
    const actual = reading.tables[i] as Table;
    out.push(...headerFaults(t, actual));
    if (reading.kind === 'ledger') out.push(...rowFaults(specimen, t, actual), ...fieldFaults(t, actual));
  });
  return out;
}

function headerFaults(expected: ExpectedTable, actual: Table): string[] {
  const rows = actual.headerRows.filter((r) => !expected.mayHead.has(r));
  return sameList(rows, expected.headerRows) ? [] : [`header rows: ${rows.join()}, not ${expected.headerRows.join()}`];
}

function rowFaults(specimen: Specimen, expected: ExpectedTable, actual: Table): string[] {
  const out: string[] = [];
  const records = new Set(actual.records);
  const wanted = new Set(expected.records);
  const skipped = new Map(actual.skipped.map((s) => [s.row, s.why]));
  const text = (r: number): string => JSON.stringify((specimen.paper.rows[r] ?? []).slice(0, 6));
  for (const r of wanted)
    if (!records.has(r)) out.push(`row ${r} is a record, read as ${skipped.get(r) ?? 'nothing'}: ${text(r)}`);
  for (const r of records)
    if (!wanted.has(r))
      out.push(`row ${r} is ${expected.skipped.get(r)?.join(' or ') ?? 'no record'}, read as a record: ${text(r)}`);
  for (const [r, reasons] of expected.skipped) {
    const why = skipped.get(r);
    if (records.has(r) || (why !== undefined && reasons.includes(why))) continue;
    if (why === undefined && expected.mayHead.has(r)) continue;
    out.push(`row ${r} is ${reasons.join(' or ')}, read as ${why ?? 'nothing'}: ${text(r)}`);
  }
  return out;
}

function fieldFaults(expected: ExpectedTable, actual: Table): string[] {
  const out: string[] = [];
  for (const [column, field] of expected.fields) {
    const read = actual.columns.find((c) => c.column === column);
    if (read?.fields.includes(field) !== true)
      out.push(`column ${column} is ${field}, read as ${read?.fields.join() || 'none'}: ${read?.header.join('›')}`);
  }
  return out;
}

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);
