import { fieldName } from '../../core/fields/catalog';
import { columnLetters } from '../../core/grid/address';
import { PATH_SEPARATOR } from '../../core/ledger/match-columns';
import { settingsText } from '../../core/profile/settings-source';
import type { SheetReading, SkippedRow, Table, TableColumn } from '../../core/ledger/types';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import type { Output } from '../output';
import type { ReadFile } from '../read-inputs';

/** `inspect`: what the sheets are, where their tables lie and what each column is. */
export async function inspect(files: readonly ReadFile[], options: Options, out: Output): Promise<void> {
  if (options.json) await out.write(`${JSON.stringify({ files: files.map(fileJson) })}\n`);
  else {
    await out.write(`${MESSAGES.settings(settingsText(options.profile.office, options.settings))}\n`);
    for (const f of files) await out.write(fileText(f));
  }
}

function fileJson(f: ReadFile): unknown {
  if (f.error !== null) return { file: f.file, error: f.error };
  return { file: f.file, sheets: f.sheets.map((s) => sheetJson(s.reading)) };
}

function sheetJson(s: SheetReading): unknown {
  return { name: s.name, kind: s.kind, why: s.why, tables: s.tables.map(tableJson) };
}

function tableJson(t: Table): unknown {
  return {
    title: t.title,
    headerRows: t.headerRows.map((r) => r + 1),
    firstRow: rowOf(t, 0),
    lastRow: rowOf(t, t.records.length - 1),
    records: t.records.length,
    columns: t.columns.map((c) => ({
      column: columnLetters(c.column),
      header: c.header,
      fields: c.fields,
      confidence: c.confidence,
    })),
    skipped: t.skipped.map((s) => ({ row: s.row + 1, why: s.why })),
  };
}

function rowOf(t: Table, record: number): number | null {
  const row = t.records[record];
  return row === undefined ? null : row + 1;
}

function fileText(f: ReadFile): string {
  if (f.error !== null) return `${f.file}\n  ${MESSAGES.unreadable(f.error)}\n\n`;
  const lines = [f.file];
  for (const { reading: s } of f.sheets) {
    lines.push(`  “${s.name}”　${MESSAGES.sheetIs[s.kind]}${s.why === null ? '' : `：${s.why}`}`);
    for (const t of s.tables) lines.push(...tableText(t));
  }
  return `${lines.join('\n')}\n\n`;
}

function tableText(t: Table): string[] {
  const first = rowOf(t, 0);
  const last = rowOf(t, t.records.length - 1);
  const rows = first === null || last === null ? MESSAGES.noRows : MESSAGES.rowsAt(first, last);
  const lines = [`    ${MESSAGES.tableAt(t.title, t.headerRows.map((r) => r + 1).join('、'), rows, t.records.length)}`];
  for (const c of t.columns) {
    if (c.header.length === 0 && c.fields.length === 0) continue;
    lines.push(`      ${columnLetters(c.column).padEnd(3)}${c.header.join(PATH_SEPARATOR)} → ${meaning(c)}`);
  }
  if (t.skipped.length > 0) lines.push(`      ${MESSAGES.skipped(skippedText(t.skipped))}`);
  return lines;
}

function meaning(c: TableColumn): string {
  if (c.fields.length > 0) return c.fields.map(fieldName).join('＋');
  if (c.how === 'own') return MESSAGES.ownColumn;
  if (c.how === 'left-alone') return MESSAGES.leftAlone;
  if (c.candidates.length > 0)
    return MESSAGES.candidates(
      c.candidates
        .slice(0, 3)
        .map((x) => fieldName(x.field))
        .join('、'),
    );
  return MESSAGES.unmapped;
}

/** Rows of one reason together, runs as 5-14. */
function skippedText(skipped: readonly SkippedRow[]): string {
  const byReason = new Map<SkippedRow['why'], number[]>();
  for (const s of skipped) byReason.set(s.why, [...(byReason.get(s.why) ?? []), s.row + 1]);
  return [...byReason].map(([why, rows]) => MESSAGES.rowList(MESSAGES.skipReason[why], runs(rows))).join('、');
}

function runs(rows: readonly number[]): string {
  const out: string[] = [];
  for (let i = 0; i < rows.length;) {
    let j = i;
    while (j + 1 < rows.length && rows[j + 1] === (rows[j] as number) + 1) j++;
    out.push(i === j ? `${rows[i]}` : `${rows[i]}-${rows[j]}`);
    i = j + 1;
  }
  return out.join('、');
}
