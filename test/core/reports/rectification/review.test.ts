import type { Grid } from '../../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { readEdition, type SheetEdition } from '../../../../src/core/reports/rectification/edition';
import { instructionChange, type Instruction } from '../../../../src/core/reports/rectification/instruction';
import { reviewLines } from '../../../../src/core/reports/rectification/review';
import { day, ledgerOf } from '../../rules/support';
import { changed, editionOf, rectified, typed } from './support';

const FIELDS = [
  'caseNo',
  'petitioner',
  'content',
  'responsibleUnit',
  'registeredDate',
  'isBacklog',
  'caseLeader',
  'resolveDeadline',
  'progress',
] as const;
const ledger = ledgerOf(FIELDS, [
  ['XF1001', '张试验', '反映供暖不热', '东四街道', '2021-12-01', '是', '钱领导', '2022-03-01', '已约谈'],
  [
    'XF1002',
    '李样例',
    '反映道路破损，电话13800001234',
    '区教委',
    '2021-12-02',
    '是',
    '钱领导、孙领导',
    '2021-12-10',
    null,
  ],
  ['XF1003', '王范本', '反映学区划分', '区教委', '2021-12-03', '是', '孙领导', '2021-12-20', null],
]);
const edition = editionOf(rectified([ledger]));
const today = day('2021-12-31');
const lines = (of: SheetEdition) => reviewLines(of, { asOf: today, profile: DEFAULT_PROFILE });
const numbers = edition.lines.map(({ number }) => number);
const asked = (more: Partial<Instruction> = {}): Instruction => ({
  number: numbers[0] ?? '',
  text: '请街道月底前解决',
  day: today,
  seen: '',
  ...more,
});

/** The sheet as somebody sorted it: its lines the other way round. */
function turned({ grid, lines: all }: SheetEdition): SheetEdition {
  const rows = all.map(({ row }) => row);
  const from = new Map(rows.map((row, i) => [row, rows[rows.length - 1 - i] ?? row]));
  const columns = grid.columns.map((column) =>
    Array.from({ length: grid.rowCount }, (_, r) => column[from.get(r) ?? r] ?? null),
  );
  return again({ ...grid, columns });
}

function again(grid: Grid): SheetEdition {
  const read = readEdition(grid, DEFAULT_PROFILE);
  if (!read) throw new Error('no edition');
  return read;
}

/** What stands in the cells of a problem. */
function cellsOf(of: SheetEdition, number: string, ...keys: string[]): unknown[] {
  const line = of.lines.find((l) => l.number === number);
  return keys.map((key) => of.grid.columns[of.columns.get(key) ?? -1]?.[line?.row ?? -1]);
}

describe('the lines for a leader', () => {
  it('come overdue first, the longest past its limit before others, and name nobody in full', () => {
    const read = lines(edition);
    expect(read.map(({ overdueDays, unit }) => [unit, overdueDays])).toEqual([
      ['区教委', 21],
      ['区教委', 11],
      ['东四街道', 0],
    ]);
    expect(read[0]).toMatchObject({
      petitioner: '李某某',
      standing: '超时限',
      limit: '2021-12-10',
      leaders: ['钱领导', '孙领导'],
    });
    expect(read[0]?.matter).not.toContain('13800001234');
    expect(read[2]).toMatchObject({ progress: '已约谈', isOverdue: false, instruction: '' });
  });

  it('say what people wrote since: what was struck off by hand comes last', () => {
    const struck = typed(edition, [{ line: 1, key: 'isWrittenOff', text: '是' }]);
    expect(lines(struck).at(-1)).toMatchObject({ number: numbers[1], standing: '已销号', overdueDays: 0 });
  });

  it('cannot be written on where the number is missing or stands twice', () => {
    const twice = typed(edition, [
      { line: 0, key: 'problemNo', text: numbers[1] ?? '' },
      { line: 2, key: 'problemNo', text: null },
    ]);
    expect(lines(twice).map(({ isKnown }) => isKnown)).toEqual([false, false, false]);
    expect(new Set(lines(twice).map(({ key }) => key)).size).toBe(3);
    expect(() => instructionChange(twice, asked({ number: numbers[1] ?? '' }))).toThrow(/两行/u);
    expect(() => instructionChange(twice, asked({ number: '' }))).toThrow(/没有问题编号/u);
  });
});

describe('批示 on a line', () => {
  it('goes into its two cells and no other', () => {
    const change = instructionChange(edition, asked());
    expect(change.title).toContain('写入领导批示');
    const runs = change.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
    expect(runs.map(({ column }) => column)).toEqual([
      edition.columns.get('instruction'),
      edition.columns.get('instructionDate'),
    ]);
    expect(runs.every(({ rows }) => rows.length === 1)).toBe(true);
    const after = changed(edition, change);
    expect(lines(after).find(({ number }) => number === numbers[0])).toMatchObject({
      instruction: '请街道月底前解决',
      instructionDate: '2021-12-31',
    });
  });

  it('finds its problem wherever somebody sorted it to', () => {
    const sorted = turned(edition);
    const [line] = sorted.lines;
    expect(line?.number).toBe(numbers.at(-1));
    const after = changed(sorted, instructionChange(sorted, asked()));
    expect(cellsOf(after, numbers[0] ?? '', 'instruction')).toEqual(['请街道月底前解决']);
    expect(cellsOf(after, numbers.at(-1) ?? '', 'instruction', 'instructionDate')).toEqual([null, null]);
  });

  it('is kept when the sheet is made again', () => {
    const written = changed(edition, instructionChange(edition, asked()));
    const made = editionOf(rectified([ledger], { edition: written }));
    expect(cellsOf(made, numbers[0] ?? '', 'instruction')).toEqual(['请街道月底前解决']);
  });

  it('never goes over words that the writer has not seen', () => {
    const busy = typed(edition, [{ line: 0, key: 'instruction', text: '同意' }]);
    expect(() => instructionChange(busy, asked())).toThrow(/有人改过/u);
    expect(instructionChange(busy, asked({ seen: '同意' })).operations).toHaveLength(1);
  });

  it('says what is in the way: a problem that is gone, a formula, a merged cell, no column for it', () => {
    expect(() => instructionChange(edition, asked({ number: 'PC20990001' }))).toThrow(/已经没有/u);
    const row = edition.lines[0]?.row ?? 0;
    const at = edition.columns.get('instruction') ?? 0;
    const merged = { ...edition.grid, merges: [{ top: row, bottom: row + 1, left: at, right: at }] };
    expect(() => instructionChange(again(merged), asked())).toThrow(/合并/u);
    const columns = new Map([...edition.columns].filter(([key]) => key !== 'instruction'));
    expect(() => instructionChange({ ...edition, columns }, asked())).toThrow(/没有“领导批示”列/u);
  });
});
