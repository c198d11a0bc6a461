import * as fc from 'fast-check';
import {
  fitsInCell,
  formulaText,
  resultOf,
  sheetsOf,
  withSheetsNamed,
  type CellFormula,
  type TextPart,
} from '../../../src/core/sheets/cell-formula';

const text = (...parts: readonly TextPart[]): CellFormula & { kind: 'text' } => ({ kind: 'text', parts });
const A1 = { row: 0, column: 0 };
const B2 = { sheet: '数据', row: 1, column: 1 };

describe('a formula of our own', () => {
  it('joins our words with the cells they speak of', () => {
    expect(formulaText(text('登记', { cell: B2 }, '件，按期率', { cell: A1, format: '0.00%' }))).toBe(
      `"登记"&'数据'!B2&"件，按期率"&TEXT(A1,"0.00%")`,
    );
    expect(formulaText(text('共', { whereNumber: B2, parts: [{ cell: B2 }, '件'] }))).toBe(
      `"共"&IF(ISNUMBER('数据'!B2),'数据'!B2&"件","")`,
    );
  });

  it('is a text also of a single cell or of nothing', () => {
    expect([formulaText(text({ cell: A1 })), formulaText(text()), formulaText(text('件'))]).toEqual([
      '""&A1',
      '""',
      '"件"',
    ]);
  });

  it('doubles quotes, of words and of the names of sheets', () => {
    expect(formulaText(text('“"引"”', { cell: { ...A1, sheet: "一'二" } }))).toBe(`"“""引""”"&'一''二'!A1`);
  });

  it.each([
    ['Chinese', '信'.repeat(600)],
    ['quotes, which count twice', '"'.repeat(300)],
    ['characters of two halves', '😀'.repeat(300)],
  ])('cuts long words where Excel takes no more between quotes: %s', (_, words) => {
    const pieces = formulaText(text(words)).match(/"(?:[^"]|"")*"/gu) ?? [];
    expect(pieces.every((piece) => piece.length <= 257)).toBe(true);
    expect(pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('')).toBe(words);
    expect(pieces.some((piece) => /\p{Cs}/u.test(piece))).toBe(false);
  });

  it('says when it would be too long for a cell', () => {
    expect([fitsInCell(['信'.repeat(5_000)]), fitsInCell(['信'.repeat(6_000)])]).toEqual([true, false]);
  });

  it('names no sheet in a text, where it leads to one', () => {
    const link = formulaText({ kind: 'link', to: { ...A1, sheet: '"&CMD()&"' }, text: '第1行' });
    expect(link).toBe(`HYPERLINK("#"&IFERROR(CELL("address",'"&CMD()&"'!A1),""),"第1行")`);
  });

  it('divides by nothing without an error', () => {
    const share: CellFormula = { kind: 'share', part: A1, whole: { ...A1, row: 1 }, otherwise: '—' };
    expect(formulaText(share)).toBe('IF(N(A2)=0,"—",N(A1)/A2)');
    const of = (part: number | string, whole: number | string) =>
      resultOf(share, ({ row }) => (row === 0 ? part : whole));
    expect([of(1, 4), of(1, 0), of(1, '【待填写】'), of('无', 4)]).toEqual([0.25, '—', '—', 0]);
  });

  it('comes to what it says, rates rounded as spreadsheets round them', () => {
    const told = (value: number | string) =>
      resultOf(text('率', { cell: A1, format: '0.00%' }, { whereNumber: A1, parts: ['。'] }), () => value);
    expect([told(0.5), told(0.00075), told(1 / 3), told('—')]).toEqual([
      '率50.00%。',
      '率0.08%。',
      '率33.33%。',
      '率—',
    ]);
  });

  it('follows the sheets of its report when they get other names, and leads where it led', () => {
    const renamed = (formula: CellFormula) => formulaText(withSheetsNamed(formula, (name) => `${name}（2）`));
    expect(renamed(text({ whereNumber: B2, parts: [{ cell: B2 }] }))).toContain("'数据（2）'!B2");
    const link: CellFormula = { kind: 'link', to: B2, text: '第2行' };
    expect([renamed(link), sheetsOf(link), sheetsOf(text({ cell: B2 }, { cell: A1 }))]).toEqual([
      formulaText(link),
      [],
      ['数据'],
    ]);
  });

  it('has as many quotes open as it closes, whatever the words and the sheet', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (words, sheet) => {
        const formula = formulaText(text(words, { cell: { ...A1, sheet } }));
        // Without texts and names of sheets nothing is left but signs and one address.
        expect(formula.replaceAll(/"(?:[^"]|"")*"/gu, 'T').replaceAll(/'(?:[^']|'')*'/gu, 'S')).toMatch(
          /^(?:T&)+S!A1$|^S/u,
        );
      }),
    );
  });
});
