import { civilDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { gridOfRows, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers } from '../../../src/core/rules/check';
import { LAYOUTS } from '../../../src/sample/layouts';
import { Random } from '../../../src/sample/random';
import { sampleLedger } from '../../../src/sample/sample-ledger';
import { copyOf, drawEdit, follow, told, type Followed } from './recheck-support';

const AS_OF = civilDay(2021, 12, 31) as CivilDay;

/** What a check of the sheets as they are now finds. */
function toldAnew({ sheets }: Followed): string[] {
  const ledgers = sheets.flatMap(({ name, grid }) => {
    const copy = copyOf(grid);
    const reading = readSheet(copy, { profile: DEFAULT_PROFILE });
    if (reading.kind !== 'ledger') return [];
    return reading.tables.map((t) => new Ledger(copy, t, DEFAULT_PROFILE, { file: '', sheet: name }));
  });
  return told(checkLedgers(ledgers, { asOf: AS_OF, profile: DEFAULT_PROFILE }));
}

interface Walk {
  readonly grids: readonly Grid[];
  readonly seed: number;
  readonly edits: number;
  /** Edits between two comparisons. */
  readonly every: number;
}

/** Edits at random and compares; tells how many edits there were and how many needed a full check. */
function walk({ grids, seed, edits, every }: Walk): { readonly followed: number; readonly full: number } {
  const random = new Random(seed);
  let now = follow(grids, AS_OF);
  let full = 0;
  for (let i = 1; i <= edits; i++) {
    const { sheet, cells } = drawEdit(random, now);
    if (typeof now.recheck.edit(sheet, cells) === 'string') {
      full++;
      now = follow(
        now.sheets.map((s) => copyOf(s.grid)),
        AS_OF,
      );
    } else if (i % every === 0 || i === edits) {
      expect(told(now.result)).toEqual(toldAnew(now));
      expect(now.result.findings.counts()).toEqual(countsOf(now));
    }
  }
  return { followed: edits - full, full };
}

function countsOf({ result: { findings } }: Followed): Record<string, number> {
  const counts: Record<string, number> = { error: 0, warning: 0, info: 0 };
  for (const k of findings.inOrder()) counts[findings.severityAt(k)]!++;
  return counts;
}

const messy = (layout: string, seed: number, rows: number, name: string): Grid => ({
  ...sampleLedger({ seed, rows, layout, mess: 'heavy' }).grid,
  name,
});

describe('a row edited after a check', () => {
  it.each(LAYOUTS.map((l, k) => [l.id, k] as const))(
    'in %s leaves the findings that a full check of the edited sheet has',
    (layout, k) => {
      const { full } = walk({ grids: [messy(layout, 100 + k, 36, '台账')], seed: 500 + k, edits: 60, every: 6 });
      // Most edits are of one matter, and of those hardly any asks for more.
      expect(full).toBeLessThanOrEqual(12);
    },
  );

  it('is checked against the other sheets of the workbook', () => {
    const grids = ['grown-plain', 'titled'].map((_, k) => messy(LAYOUTS[k]!.id, 900, 30, `${k + 1}月`));
    const { followed } = walk({
      grids: [...grids, messy(LAYOUTS[0]!.id, 900, 30, '3月')],
      seed: 77,
      edits: 120,
      every: 6,
    });
    expect(followed).toBeGreaterThan(100);
  });

  it('in the middle of a long sheet does not have the sheet read again', () => {
    const { followed } = walk({ grids: [messy(LAYOUTS[0]!.id, 41, 1_100, '台账')], seed: 42, edits: 150, every: 50 });
    expect(followed).toBeGreaterThan(140);
  });
});

const HEADERS = ['序号', '信访件编号', '信访人', '身份证号', '信访形式', '责任单位', '登记日期', '信访内容'];

function matter(i: number, change: Partial<Record<number, CellValue>> = {}): CellValue[] {
  const row: CellValue[] = [
    i + 1,
    `XF2021${String(i + 1).padStart(5, '0')}`,
    `赵${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${'一二三四五六'.charAt(i % 6)}`,
    null,
    '来访',
    '区教委',
    44_300 + i,
    `反映第${i + 1}号院的${'水电路灯树墙门窗'.charAt(i % 8)}需要修理`,
  ];
  return row.map((v, c) => (c in change ? (change[c] ?? null) : v));
}

function ledger(rows: readonly CellValue[][]): Followed {
  return follow([gridOfRows([HEADERS, ...rows], { name: '台账' })], AS_OF);
}

const rulesAt = ({ result: { findings, rules } }: Followed, row: number): string[] =>
  findings.at(0, row).map((k) => rules[findings.ruleAt(k)]!.id);

describe('rules that look at several rows follow an edit of one', () => {
  const plain = Array.from({ length: 30 }, (_, i) => matter(i));

  it('a number typed twice is told on both rows, and on neither once it is put right', () => {
    const now = ledger(plain);
    now.recheck.edit('台账', [{ row: 20, column: 1, value: 'XF202100005' }]);
    expect(rulesAt(now, 20)).toContain('case-no-duplicate');
    expect(rulesAt(now, 5)).toContain('case-no-duplicate');
    now.recheck.edit('台账', [{ row: 20, column: 1, value: 'XF202100020' }]);
    expect(rulesAt(now, 20)).toEqual([]);
    expect(rulesAt(now, 5)).toEqual([]);
  });

  it('a unit that is on no list is the office’s own on the third row, on the second it is not', () => {
    const now = ledger(plain);
    for (const row of [3, 4]) now.recheck.edit('台账', [{ row, column: 5, value: '矛调联络站' }]);
    expect(rulesAt(now, 3)).toContain('value-not-listed');
    now.recheck.edit('台账', [{ row: 25, column: 5, value: '矛调联络站' }]);
    for (const row of [3, 4, 25]) expect(rulesAt(now, row)).not.toContain('value-not-listed');
    now.recheck.edit('台账', [{ row: 4, column: 5, value: '区教委' }]);
    for (const row of [3, 25]) expect(rulesAt(now, row)).toContain('value-not-listed');
  });

  it('a matter told again by the same person is found in the row that did not change, too', () => {
    const now = ledger(plain);
    now.recheck.edit('台账', [
      { row: 15, column: 2, value: String(plain[3]![2]) },
      { row: 15, column: 7, value: String(plain[3]![7]) },
    ]);
    expect(rulesAt(now, 15)).toContain('duplicate-matter');
    expect(rulesAt(now, 4)).toContain('duplicate-matter');
  });

  it('a jump in the numbers moves down when the number below is changed to follow it', () => {
    const now = ledger(plain);
    now.recheck.edit('台账', [{ row: 10, column: 0, value: 99 }]);
    expect(rulesAt(now, 10)).toContain('seq-order');
    now.recheck.edit('台账', [{ row: 10, column: 0, value: 10 }]);
    expect(rulesAt(now, 10)).toEqual([]);
  });

  it('同上 below takes on what is typed above it', () => {
    const now = ledger(plain.map((row, i) => (i === 12 || i === 13 ? matter(i, { 4: '同上' }) : row)));
    now.recheck.edit('台账', [{ row: 12, column: 4, value: '走方' }]);
    const said = toldAnew(now);
    expect(told(now.result)).toEqual(said);
  });
});

describe('after an edit a finding', () => {
  const plain = Array.from({ length: 30 }, (_, i) => matter(i));

  it('that still stands keeps its number, and the answer names those that went and came', () => {
    const now = ledger(plain.map((row, i) => (i === 8 ? matter(i, { 4: null, 6: '2021年13月40日' }) : row)));
    const before = now.result.findings.at(0, 9);
    const done = now.recheck.edit('台账', [{ row: 9, column: 4, value: '来信' }]);
    if (typeof done === 'string') throw new Error(done);
    expect(done.removed).toHaveLength(1);
    expect(done.added).toEqual([]);
    expect(before).toEqual(expect.arrayContaining([...now.result.findings.at(0, 9), ...done.removed]));
  });

  it('is left as it is where the cell is given the value that it has', () => {
    const now = ledger(plain);
    expect(now.recheck.edit('台账', [{ row: 9, column: 4, value: '来访' }])).toEqual({
      added: [],
      removed: [],
      rows: [],
    });
  });

  it.each<[string, Parameters<Followed['recheck']['edit']>[1], string]>([
    ['a header', [{ row: 0, column: 4, value: '办理情况' }], 'read-otherwise'],
    ['a row that is emptied', HEADERS.map((_, column) => ({ row: 9, column, value: null })), 'read-otherwise'],
    ['a row below the last', [{ row: 31, column: 0, value: 31 }], 'resized'],
    ['very many rows', Array.from({ length: 200 }, (_, row) => ({ row, column: 4, value: '' })), 'many-rows'],
  ])('asks for a full check: %s', (_, cells, why) => {
    const now = ledger(plain);
    expect(now.recheck.edit('台账', cells)).toBe(why);
    // From here on the sheets alone are kept.
    expect(now.recheck.edit('台账', [{ row: 9, column: 4, value: '来信' }])).toBe(why);
    expect(now.sheets[0]!.grid.grid.columns[4]![9]).toBe('来信');
  });
});
