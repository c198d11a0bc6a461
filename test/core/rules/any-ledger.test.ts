import fc from 'fast-check';
import { FIELDS, type FieldId } from '../../../src/core/fields/catalog';
import type { CellValue, MergeArea } from '../../../src/core/grid/grid';
import type { SkipReason, TableKind } from '../../../src/core/ledger/types';
import { cellsOf, findingsOf, ledgerOf, type ColumnSpec } from './support';

/** What ledgers hold, bits of it, and what no ledger should. */
const FRAGMENTS = [
  ...['2021-05-03', '5月3日', '2021.5', '3/5/2021', '6月底前', '长期', '2021.3.1/2021.5.6', '二〇二一年五月三日'],
  ...['110199199001010010', '110199********0010', '1.1E+17', '110101010101001', '13800000000', '010-84000000转8'],
  ...[
    '张三',
    '王 强',
    '张某等7人',
    '赵六;钱七;孙八',
    '匿名',
    '某女士',
    '东四',
    '东四街道/张三',
    '区人社局',
    '走访',
    '来访',
  ],
  ...[
    '是',
    '否',
    '√',
    '初次',
    '求决',
    '揭发控告',
    '城乡建设_住房',
    '已办结',
    '正在办理',
    '不予受理',
    '存',
    '同上',
    '〃',
  ],
  ...[
    '=SUM(A1)',
    '-',
    '—',
    '无',
    '#REF!',
    '合计',
    '小计',
    '3人',
    '三五人',
    '约20人',
    '30天',
    '高',
    '满意',
    '1',
    '2',
    '3',
  ],
  ...[
    '\ud800',
    '\udfff某',
    '𬭚',
    '\u200b',
    '\u0000',
    '　',
    '\u00a0',
    '\n',
    '('.repeat(50),
    '1-'.repeat(60),
    '等'.repeat(40),
  ],
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 44197, max: 44600 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e14, 1.1019919900101e17, 20210503, 202105, 1e300, -0, 2 ** 53, 5e-324) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((error) => ({ error })) },
);

interface Sheet {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly kind: TableKind;
  readonly skipped: Readonly<Record<number, SkipReason>>;
  readonly inherited: Partial<Record<FieldId, readonly number[]>>;
  readonly merges: readonly MergeArea[];
  readonly csv: boolean;
  readonly year: number | null;
}

const fieldId = fc.constantFrom(...FIELDS.map((f) => f.id));

const anySheet: fc.Arbitrary<Sheet> = fc.uniqueArray(fieldId, { minLength: 1, maxLength: 14 }).chain((fields) => {
  const rowCount = 8;
  const rowIndex = fc.integer({ min: 0, max: rowCount - 1 });
  return fc.record({
    columns: fc.constant(fields),
    rows: fc.array(fc.array(anyCell, { minLength: fields.length, maxLength: fields.length }), {
      minLength: rowCount,
      maxLength: rowCount,
    }),
    kind: fc.constantFrom<TableKind>('petition', 'petition', 'rectification', 'other'),
    skipped: fc.dictionary(
      rowIndex.map(String),
      fc.constantFrom<SkipReason>('total', 'note', 'section-title', 'repeated-header', 'blank'),
      { maxKeys: 3 },
    ),
    inherited: fc.dictionary(fc.constantFrom(...fields), fc.array(fc.integer({ min: 1, max: rowCount - 1 })), {
      maxKeys: 3,
    }),
    merges: fc.array(
      fc.tuple(rowIndex, rowIndex, fc.nat(fields.length - 1), fc.nat(fields.length - 1)).map(([a, b, c, d]) => ({
        top: Math.min(a, b) + 1,
        bottom: Math.max(a, b) + 1,
        left: Math.min(c, d),
        right: Math.max(c, d),
      })),
      { maxLength: 2 },
    ),
    csv: fc.boolean(),
    year: fc.constantFrom(null, 2021),
  });
});

function ledgerOfSheet(sheet: Sheet, name = '台账'): ReturnType<typeof ledgerOf> {
  const { columns, rows, year, ...options } = sheet;
  // A row that is skipped is no record, so nothing is taken from above in it.
  const inherited = Object.fromEntries(
    Object.entries(sheet.inherited).map(([field, at]) => [field, at.filter((r) => sheet.skipped[r] === undefined)]),
  );
  const yearHint = year === null ? {} : { yearHint: { year, from: 'title' as const } };
  return ledgerOf(columns, rows, { ...options, ...yearHint, inherited, sheet: name });
}

describe('whatever a ledger holds', () => {
  it('the check ends with findings that can be told, written as JSON, and put into their cells', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (one, two) => {
        const found = findingsOf('all', [ledgerOfSheet(one, '一月'), ledgerOfSheet(two, '二月')]);
        for (const f of found) {
          expect(f.message).toMatch(/[。？]$/u);
          expect(f.message).not.toMatch(/undefined|null|NaN|\[object/u);
          if (f.cell !== null) expect(f.row).toBe(Number(/\d+$/u.exec(f.cell)?.[0]));
        }
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 250 },
    );
  });

  it('a second check finds the same', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const ledger = ledgerOfSheet(sheet);
        const first = findingsOf('all', ledger);
        expect(findingsOf('all', ledger)).toEqual(first);
        expect(findingsOf('all', ledgerOfSheet(sheet))).toEqual(first);
      }),
      { numRuns: 80 },
    );
  });

  it('no cell is told the same thing twice', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const told = findingsOf('all', ledgerOfSheet(sheet)).flatMap((f) => (f.cell === null ? [] : [f.rule + f.cell]));
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 80 },
    );
  });

  it('the order of its columns, and columns without a header, change nothing but addresses', () => {
    // Merges cover neighbours, and a total row is known by its first word: both are about order.
    const plain = anySheet.map((s): Sheet => ({ ...s, merges: [], skipped: {} }));
    const order = fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 14, maxLength: 14 });
    const told = (sheet: Sheet): string[] =>
      findingsOf('all', ledgerOfSheet(sheet))
        .map((f) => [f.rule, f.severity, f.row, f.field, f.value, f.message, JSON.stringify(f.fix)].join('|'))
        .sort();
    fc.assert(
      fc.property(plain, order, (sheet, keys) => {
        const at = sheet.columns.map((_, c) => c).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const moved: Sheet = {
          ...sheet,
          columns: [{ header: '', fields: [] }, ...at.map((c) => sheet.columns[c] ?? '')],
          rows: sheet.rows.map((row) => [null, ...at.map((c) => row[c] ?? null)]),
        };
        expect(told(moved)).toEqual(told(sheet));
      }),
      { numRuns: 100 },
    );
  });

  it('rows added to another sheet leave what was found in this one, but for what compares matters', () => {
    const COMPARING = ['case-no-duplicate', 'duplicate-matter', 'repeat-flag', 'value-not-listed'];
    fc.assert(
      fc.property(anySheet, anySheet, (one, two) => {
        const alone = findingsOf('all', ledgerOfSheet(one)).filter((f) => !COMPARING.includes(f.rule));
        const ledger = ledgerOfSheet(one);
        const both = findingsOf('all', [ledger, ledgerOfSheet(two, '二月')]).filter((f) => !COMPARING.includes(f.rule));
        expect(both.slice(0, alone.length)).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });

  it('an empty ledger has nothing wrong with its records', () => {
    const header = FIELDS.map((f) => f.id);
    for (const kind of ['petition', 'rectification', 'other'] as const) {
      expect(cellsOf('all', ledgerOf(header, [], { kind }))).toEqual([]);
    }
  });
});
