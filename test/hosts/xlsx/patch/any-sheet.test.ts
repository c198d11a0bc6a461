import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import type { CellInput, Operation } from '../../../../src/core/changes/change';
import { columnLetters } from '../../../../src/core/grid/address';
import { formatAt, valueAt, type Grid } from '../../../../src/core/grid/grid';
import type { CellStyle } from '../../../../src/core/sheets/sheet-model';
import { PartWriter } from '../../../../src/hosts/xlsx/package/part-writer';
import { editsBySheet } from '../../../../src/hosts/xlsx/patch/sheet-edits';
import { SheetPatcher } from '../../../../src/hosts/xlsx/patch/sheet-patcher';
import { StyleBook } from '../../../../src/hosts/xlsx/patch/style-book';
import { worksheet } from '../support/package';
import { changedEntries, FOUR_STYLES, patch, SHEET, SHEET_PART } from './support';

const ROWS = 9;
const COLUMNS = 7;
/** Column of formulas that are shared. */
const SHARED = 5;
const FORMATS = ['General', 'General', 'yyyy"年"m"月"', '@'];

interface AnyCell {
  readonly kind: 'number' | 'text' | 'cdata' | 'formula' | 'empty' | 'none';
  readonly style: number;
  readonly named: boolean;
  readonly spaced: boolean;
}
interface AnyRow {
  readonly there: boolean;
  readonly named: boolean;
  readonly style: number | null;
  readonly spans: boolean;
  readonly cells: readonly AnyCell[];
}
interface AnySheet {
  readonly rows: readonly AnyRow[];
  readonly prefix: string;
  readonly columnStyle: number;
  readonly dimension: boolean;
}
interface AnyRun {
  readonly column: number;
  readonly writes: readonly (readonly [number, CellInput])[];
  readonly like: number | undefined;
  readonly style: CellStyle | undefined;
}

const anyCell: fc.Arbitrary<AnyCell> = fc.record({
  kind: fc.constantFrom('number', 'text', 'cdata', 'formula', 'empty', 'none', 'none'),
  style: fc.nat(3),
  named: fc.boolean(),
  spaced: fc.boolean(),
});
const anySheet: fc.Arbitrary<AnySheet> = fc.record({
  rows: fc.array(
    fc.record({
      there: fc.boolean(),
      named: fc.boolean(),
      style: fc.option(fc.nat(3)),
      spans: fc.boolean(),
      cells: fc.array(anyCell, { minLength: COLUMNS, maxLength: COLUMNS }),
    }),
    { minLength: ROWS, maxLength: ROWS },
  ),
  prefix: fc.constantFrom('', 'x:'),
  columnStyle: fc.nat(3),
  dimension: fc.boolean(),
});
const anyInput: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>(null, true, 0, 44000, '甲', '=1+1', ' a\n', '<&>"', '_x000D_'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.record({
    formula: fc.constantFrom('A1*2', 'IF(A1<1,"a","b")'),
    value: fc.constantFrom<number | string | boolean>(1, 'b', false),
  }),
);
const anyRun: fc.Arbitrary<AnyRun> = fc.record({
  column: fc.nat(COLUMNS + 1),
  writes: fc.uniqueArray(fc.tuple(fc.nat(ROWS + 2), anyInput), { selector: ([row]) => row, maxLength: 6 }),
  like: fc.option(fc.nat(COLUMNS), { nil: undefined }),
  style: fc.option(
    fc.constantFrom<CellStyle>({ format: '0.0"天"' }, { bold: true }, { fill: 'FFFF00', border: true, wrap: true }),
    { nil: undefined },
  ),
});

/** Whether a cell stands in the text of the sheet; formulas of the shared column stand in every row that is there. */
const stands = (sheet: AnySheet, r: number, c: number): boolean =>
  sheet.rows[r]?.there === true &&
  (c === SHARED || (sheet.rows[r].cells[c] !== undefined && sheet.rows[r].cells[c].kind !== 'none'));

function sheetXml(sheet: AnySheet): string {
  const p = sheet.prefix;
  let previousRow = -1;
  let isMaster = true;
  let rows = '';
  sheet.rows.forEach((row, r) => {
    if (!row.there) return;
    let previous = -1;
    let cells = '';
    row.cells.forEach((cell, c) => {
      if (!stands(sheet, r, c)) return;
      // A cell may leave its place out where it follows the one before.
      const place = cell.named || previous !== c - 1 ? ` r="${columnLetters(c)}${r + 1}"` : '';
      previous = c;
      const head = `<${p}c${place}${cell.style > 0 ? ` s='${cell.style}'` : ''}`;
      const gap = cell.spaced ? '\n<!-- <c r="A1"/> -->' : '';
      cells += gap;
      if (c === SHARED) {
        const text = isMaster ? ` ref="F1:F${ROWS}" si="4">A${r + 1}+$A$1</${p}f>` : ' si="4"/>';
        cells += `${head}><${p}f t="shared"${text}<${p}v>${r}</${p}v></${p}c>`;
        isMaster = false;
      } else {
        const content: Record<string, string> = {
          number: `><${p}v>${r * 10 + c}</${p}v></${p}c>`,
          cdata: ` t="str"><${p}v><![CDATA[<c r="Z9">${c}</c>]]></${p}v></${p}c>`,
          text: ` t="inlineStr"><${p}is><${p}r><${p}t>甲</${p}t></${p}r><${p}r><${p}t>${c}</${p}t></${p}r></${p}is></${p}c>`,
          formula: `><${p}f>A1</${p}f><${p}v>${c}</${p}v></${p}c>`,
          empty: '/>',
        };
        cells += head + (content[cell.kind] ?? '/>');
      }
    });
    const place = row.named || previousRow !== r - 1 ? ` r="${r + 1}"` : '';
    previousRow = r;
    const style = row.style === null ? '' : ` s="${row.style}" customFormat="1"`;
    const tag = `<${p}row${place}${style}${row.spans ? ' spans="1:2"' : ''}`;
    rows += cells === '' ? `${tag}/>` : `${tag}>${cells}</${p}row>\n`;
  });
  const cols = `<${p}cols><${p}col min="2" max="3" width="9" style="${sheet.columnStyle}"/></${p}cols>`;
  const content = `${sheet.dimension ? `<${p}dimension ref="B2"/>` : ''}${cols}<${p}sheetData>${rows}</${p}sheetData><${p}pageMargins left="1"/>`;
  return p === ''
    ? worksheet(content)
    : `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</x:worksheet>`;
}

const operationsOf = (runs: readonly AnyRun[]): Operation[] =>
  runs.map(({ column, writes, like, style }) => {
    const ordered = [...writes].sort(([a], [b]) => a - b);
    const run = {
      column,
      rows: Int32Array.from(ordered, ([row]) => row),
      inputs: ordered.map(([, input]) => input),
      ...(like === undefined ? {} : { like }),
      ...(style === undefined ? {} : { style }),
    };
    return { kind: 'write-cells', sheet: SHEET, runs: [run] };
  });

/** Formats of cells as they should be, worked out cell by cell in the simplest way. */
function formatsAfter(sheet: AnySheet, runs: readonly AnyRun[]): (r: number, c: number) => string {
  const written = new Map<string, string>();
  const formatBefore = (r: number, c: number): string => {
    const row = sheet.rows[r];
    if (stands(sheet, r, c)) return FORMATS[row?.cells[c]?.style ?? 0] ?? '';
    if (row?.there && row.style !== null) return FORMATS[row.style] ?? '';
    return FORMATS[c === 1 || c === 2 ? sheet.columnStyle : 0] ?? '';
  };
  const format = (r: number, c: number): string => written.get(`${r},${c}`) ?? formatBefore(r, c);
  for (const { column, writes, like, style } of runs) {
    for (const [row] of writes) written.set(`${row},${column}`, style?.format ?? format(row, like ?? column));
  }
  return format;
}

function expectEdited(before: Grid, after: Grid, sheet: AnySheet, runs: readonly AnyRun[]): void {
  const inputs = new Map<string, CellInput>();
  for (const { column, writes } of runs) for (const [row, input] of writes) inputs.set(`${row},${column}`, input);
  const format = formatsAfter(sheet, runs);
  for (let r = 0; r < ROWS + 4; r++) {
    for (let c = 0; c < COLUMNS + 3; c++) {
      const input = inputs.get(`${r},${c}`);
      const isFormula = typeof input === 'object' && input !== null;
      const value = input === undefined ? valueAt(before, r, c) : isFormula ? input.value : input;
      expect([r, c, valueAt(after, r, c)]).toEqual([r, c, value === '' ? null : Object.is(value, -0) ? 0 : value]);
      if (value === null || value === '') continue;
      const wasFormula = before.formulas[c]?.has(r) ?? false;
      expect([r, c, after.formulas[c]?.has(r) ?? false]).toEqual([r, c, input === undefined ? wasFormula : isFormula]);
      expect([r, c, formatAt(after, r, c)]).toEqual([r, c, format(r, c)]);
    }
  }
}

/** Every formula of the shared column says what it said: by itself, or through the cell that holds the text. */
function expectSharedFormulas(sheet: string): void {
  const formulas = [...sheet.matchAll(/<(?:x:)?f([^>]*?)(?:\/>|>([^<]*)<)/gu)];
  const master = formulas.find(([, attributes = '', text]) => attributes.includes('si="4"') && text);
  for (const [, attributes = '', text] of formulas)
    if (attributes.includes('si="4"') && !text) expect(master).toBeDefined();
  for (const m of sheet.matchAll(/<(?:x:)?c r="F(\d+)"[^>]*>\s*<(?:x:)?f>(A\d+\+\$A\$1)</gu))
    expect(m[2]).toBe(`A${m[1] ?? ''}+$A$1`);
}

/** The sheet as it comes out when it goes in by windows of this many bytes. */
function inWindows(xml: string, operations: readonly Operation[], size: number): string {
  const [edits] = editsBySheet(operations);
  if (!edits) return xml;
  const out = new PartWriter(1);
  const patcher = new SheetPatcher(edits, new StyleBook(FOUR_STYLES), out);
  const bytes = new TextEncoder().encode(xml);
  let start = 0;
  for (let end = size; start < bytes.length; end = Math.min(bytes.length, end + size)) {
    start = patcher.scan(bytes, start, Math.min(end, bytes.length));
    if (end >= bytes.length && start < bytes.length) throw new Error('not used up');
  }
  patcher.finish();
  const { data, size: length } = out.finish();
  const text = new TextDecoder().decode(
    inflateSync(Buffer.concat([Buffer.from([0x78, 0x01]), ...data]), { finishFlush: 2 }),
  );
  expect(new TextEncoder().encode(text)).toHaveLength(length);
  return text;
}

describe('any sheet with any cells written', () => {
  it('reads back as it was, but for exactly what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySheet,
        fc.array(anyRun, { maxLength: 5 }),
        fc.integer({ min: 1, max: 300 }),
        async (sheet, runs, size) => {
          const xml = sheetXml(sheet);
          const parts = { 'xl/styles.xml': FOUR_STYLES };
          const before = await patch(xml, [], parts);
          const operations = operationsOf(runs);
          const patched = await patch(xml, operations, parts);
          expectEdited(before.grid, patched.grid, sheet, runs);
          expectSharedFormulas(patched.sheet);
          expect(changedEntries(patched).filter((name) => name !== SHEET_PART && name !== 'xl/styles.xml')).toEqual([]);
          if (runs.some(({ writes }) => writes.length > 0))
            expect(inWindows(xml, operations, size)).toBe(patched.sheet);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('done twice is the same as done once', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, anyRun, async (sheet, run) => {
        const operations = operationsOf([{ ...run, like: undefined }]);
        const parts = { 'xl/styles.xml': FOUR_STYLES };
        const once = await patch(sheetXml(sheet), operations, parts);
        const twice = await patch(once.sheet, operations, { 'xl/styles.xml': once.after.text('xl/styles.xml') });
        expect(twice.sheet).toBe(once.sheet);
        expect(twice.after.text('xl/styles.xml')).toBe(once.after.text('xl/styles.xml'));
      }),
      { numRuns: 40 },
    );
  });
});
