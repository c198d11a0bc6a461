import { cellAddress, columnIndex } from '../../../src/core/grid/address';
import { isBlank, valueAt, type Grid } from '../../../src/core/grid/grid';
import type { StructureReceipt } from '../../../src/core/structure/receipt';
import { readPointer } from '../../../src/core/structure/source-pointer';
import { isDitto } from '../../../src/core/values/ditto';
import { readNumeral } from '../../../src/core/values/numerals';
import { cellText, isNullToken } from '../../../src/core/values/text';
import { describeFinding } from '../../../src/core/rules/describe';
import type { CheckResult } from '../../../src/core/rules/check';
import { LAYOUTS, sampleLedger, drawnWorkbooks } from '../../../src/sample';
import { Book, check, ledgersOf } from './support';

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}=+@*]/gu, '');
/** The numbers in a text, 元月 and 二十一日 too. */
const numbers = (text: string): number[] => {
  const said = text.normalize('NFKC').replace(/元月/gu, '1月');
  return (said.match(/\d+|[〇一二三四五六七八九十]+/gu) ?? []).map((word) => readNumeral(word) ?? Number(word));
};

/** Whether the texts of a row tell what a cell says, told without asking the product. */
function isTold(text: string, row: readonly string[], receipt: StructureReceipt): boolean {
  const all = row.map(bare);
  const holds = (part: string): boolean => all.some((told) => told.includes(part));
  if (holds(bare(text))) return true;
  const parts = text.split(/[、，,;；/|\s（）()：:]+/u).map(bare);
  if (parts.length > 1 && parts.every((part) => part === '' || holds(part))) return true;
  const said = numbers(text);
  const isDay = row.some((told) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(told) ?? [];
    if (year === undefined || month === undefined || day === undefined) return false;
    return (
      said.includes(Number(`${year}${month}${day}`)) || (said.includes(Number(month)) && said.includes(Number(day)))
    );
  });
  if (isDay) return true;
  return receipt.rewrites.some(({ before, after }) => bare(before) === bare(text) && holds(bare(after)));
}

/** Cells of records that neither the new sheet nor the receipt tells of. */
function lost(book: Book, sheet: Grid, receipt: StructureReceipt): string[] {
  const sources = sheet.columns.at(-2) ?? [];
  const found: string[] = [];
  for (let r = 1; r < sheet.rowCount; r++) {
    const source = readPointer(sources[r]);
    const grid = book.grids.find(({ name }) => name === source?.sheet);
    if (!source || !grid) throw new Error(`row ${r}`);
    const row = sheet.columns.map((_, c) => cellText(sheet, r, c));
    for (const c of grid.columns.keys()) {
      const value = valueAt(grid, source.row, c);
      const text = cellText(grid, source.row, c);
      if (isBlank(value) || isNullToken(text) || isDitto(text)) continue;
      const covered = receipt.covered.some((s) => s.sheet === grid.name && s.cell === cellAddress(source.row, c));
      const stayed = receipt.stayed.some((s) => s.sheet === grid.name && columnIndex(s.column) === c);
      if (!covered && !stayed && !isTold(text, row, receipt))
        found.push(`${grid.name}!${source.row + 1} ${c}: ${text}`);
    }
  }
  return found;
}

/** Findings of a check by rule; those of a severity only, if one is named. */
function counted(result: CheckResult): Map<string, number> {
  const out = new Map<string, number>();
  for (let k = 0; k < result.findings.size; k++) {
    const { rule } = describeFinding(result, k);
    out.set(rule, (out.get(rule) ?? 0) + 1);
  }
  return out;
}

const layouts = LAYOUTS.map(({ id }, k) => [id, 40 + k] as const).filter(([id]) => id !== 'side-by-side');

describe.each(layouts)('a ledger as clerks keep them: %s', (layout, seed) => {
  let book: Book;
  let after: Book;
  beforeAll(async () => {
    book = await Book.made([sampleLedger({ seed, rows: 60, layout, mess: 'heavy' }).sheet]);
    after = await book.structured();
  });

  it('loses nothing that stands in a row of a matter', () => {
    const { receipt } = book.plan();
    expect(receipt.records).toBe(60);
    expect(lost(book, after.sheet(), receipt)).toEqual([]);
  });

  it('has no more findings than before, and none that mends itself', () => {
    const before = counted(check(ledgersOf(book.grids)));
    const result = check(ledgersOf([after.sheet()], true));
    expect([...counted(result)].filter(([rule, n]) => n > (before.get(rule) ?? 0))).toEqual([]);
    const safe = Array.from({ length: result.findings.size }, (_, k) => describeFinding(result, k)).filter(
      ({ severity, fix }) => severity === 'info' && fix?.safe,
    );
    expect(safe.map(({ rule, cell }) => `${rule} ${cell ?? ''}`)).toEqual([]);
  });
});

describe('several tables', () => {
  it('of twelve months becomes one year, and nothing is lost', async () => {
    const monthly = drawnWorkbooks().find(({ id }) => id === 'monthly');
    const book = await Book.made((monthly?.build() ?? []).map(({ sheet }) => sheet));
    const { receipt } = book.plan();
    const after = await book.structured();
    expect(receipt.records).toBe(300);
    expect(lost(book, after.sheet(), receipt)).toEqual([]);
    const months = (after.sheet().columns.at(-2) ?? []).slice(1).map((text) => Number.parseInt(String(text), 10));
    expect(months).toEqual([...months].sort((a, b) => a - b));
  });

  it('side by side on one sheet becomes one list', async () => {
    const book = await Book.made([sampleLedger({ seed: 3, rows: 60, layout: 'side-by-side', mess: 'usual' }).sheet]);
    expect(book.plan().receipt.records).toBe(60);
  });
});
