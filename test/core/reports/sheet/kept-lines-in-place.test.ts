import { valueAt, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { planReport, type PlannedReport } from '../../../../src/core/reports/sheet/plan-report';
import { KEPT_TITLE } from '../../../../src/core/reports/sheet/rows-below';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { serial } from '../../rules/support';
import { made } from '../support';
import { carriedOut, typed } from './carried-out';

const NAME = '督办台账';
const COMMON: Matter = {
  purpose: '求决',
  petitioner: '张试验',
  content: '反映楼道照明损坏，要求修理',
  responsibleUnit: '东四街道',
  acceptedDate: '2021-05-10',
  noticeDate: '2021-05-10',
  replyDate: null,
};

/** Matters that nobody has answered, each accepted a day after the one before; some answered since. */
const matters = (numbers: readonly string[], answered: readonly string[] = []): Matter[] =>
  numbers.map((caseNo) => ({
    ...COMMON,
    caseNo,
    acceptedDate: `2021-05-1${caseNo.slice(-1)}`,
    replyDate: answered.includes(caseNo) ? '2021-12-01' : null,
  }));

type Sheets = ReadonlyMap<string, Grid>;

function planned(id: 'supervision' | 'agenda', list: readonly Matter[], sheets: Sheets): PlannedReport {
  const previous = { ledgers: [], grids: [...sheets.values()] };
  const models = made(id, [ledgerOfMatters(list)], { previous }).sheets();
  return planReport(models, id, [...sheets.keys()], (name) => sheets.get(name) ?? null);
}

const plan = (list: readonly Matter[], sheets: Sheets = new Map()): PlannedReport =>
  planned('supervision', list, sheets);

/** Where a word stands. */
function placeOf(grid: Grid, text: string): readonly [row: number, column: number] {
  for (let column = 0; column < grid.columnCount; column++)
    for (let row = 0; row < grid.rowCount; row++) if (valueAt(grid, row, column) === text) return [row, column];
  throw new Error(`no ${text}`);
}

/** The sheet after somebody typed into the line of a number, under some headers. */
function filled(grid: Grid, caseNo: string, cells: Readonly<Record<string, CellValue>>): Grid {
  const [row] = placeOf(grid, caseNo);
  return Object.entries(cells).reduce((now, [header, value]) => typed(now, row, placeOf(now, header)[1], value), grid);
}

const said = (grid: Grid, caseNo: string, header: string): CellValue =>
  valueAt(grid, placeOf(grid, caseNo)[0], placeOf(grid, header)[1]);

const only = (sheets: Sheets, name = NAME): Grid => sheets.get(name)!;
const holding = (grid: Grid): Sheets => new Map([[grid.name, grid]]);
const everything = (grid: Grid): CellValue[] => grid.columns.flat().filter((value) => value !== null);

const first = only(carriedOut(plan(matters(['XF1', 'XF2', 'XF3'])).operations));
const DECIDED = { 督办编号: '东督1号', 有无正当理由: '无正当理由', 批准人: '李局', 批准日期: serial('2021-12-20') };

describe('督办台账 made again in the workbook', () => {
  it('comes in the place of its old sheet with every word that was typed, beside the same matter', () => {
    const grid = filled(filled(first, 'XF3', DECIDED), 'XF1', { 备注: '已电话催办' });
    const again = plan(matters(['XF0', 'XF1', 'XF2', 'XF3']), holding(grid));
    expect(again).toMatchObject({ added: [], untouched: [], replaced: [{ sheet: NAME, below: 0 }] });
    const now = only(carriedOut(again.operations));
    expect(placeOf(now, 'XF3')[0]).toBe(placeOf(grid, 'XF3')[0] + 1);
    expect(Object.keys(DECIDED).map((header) => said(now, 'XF3', header))).toEqual(Object.values(DECIDED));
    expect([said(now, 'XF3', '状态'), said(now, 'XF1', '备注'), said(now, 'XF0', '备注')]).toEqual([
      '督办',
      '已电话催办',
      null,
    ]);
    expect(again.replaced[0]!.kept).toHaveLength(5);
    expect(everything(now).filter((value) => value === '东督1号')).toHaveLength(1);
  });

  it('writes nothing when it is made once more, and knows the next time still what was typed', () => {
    const grid = filled(first, 'XF3', DECIDED);
    const now = only(carriedOut(plan(matters(['XF0', 'XF1', 'XF2', 'XF3']), holding(grid)).operations));
    const same = plan(matters(['XF0', 'XF1', 'XF2', 'XF3']), holding(now));
    expect(only(carriedOut(same.operations, holding(now)))).toEqual(now);
    const later = only(carriedOut(plan(matters(['XF2', 'XF3']), holding(now)).operations));
    expect(Object.keys(DECIDED).map((header) => said(later, 'XF3', header))).toEqual(Object.values(DECIDED));
  });

  it('keeps the line of a matter that is done where something was typed, once, and lets the others go', () => {
    const grid = filled(first, 'XF2', { 反馈内容: '已约信访人面谈', 反馈日期: serial('2021-11-30') });
    let now = grid;
    for (let time = 0; time < 3; time++) {
      const again = plan(matters(['XF1', 'XF2', 'XF3'], ['XF1', 'XF2']), holding(now));
      now = only(carriedOut(again.operations, holding(now)));
      expect(everything(now).filter((value) => value === '已约信访人面谈')).toHaveLength(1);
      expect(said(now, 'XF2', '反馈日期')).toBe(serial('2021-11-30'));
      expect(everything(now)).not.toContain('XF1');
      expect(everything(now)).not.toContain(KEPT_TITLE);
    }
  });

  it('loses nothing that was typed elsewhere: over what the ledger says, beside the table, below it', () => {
    let grid = filled(first, 'XF2', { 信访事项: '改写过的事项' });
    grid = typed(grid, placeOf(grid, 'XF1')[0], grid.columnCount + 1, '旁注');
    grid = typed(grid, grid.rowCount + 1, 0, '另：请于月底前报送');
    const now = only(carriedOut(plan(matters(['XF2', 'XF3']), holding(grid)).operations));
    expect(said(now, 'XF2', '信访事项')).toBe('改写过的事项');
    expect(everything(now)).toEqual(expect.arrayContaining(['旁注', '另：请于月底前报送', KEPT_TITLE]));
  });

  it('takes a cell that somebody emptied for empty', () => {
    const grid = filled(first, 'XF2', { 备注: '催办' });
    const now = only(carriedOut(plan(matters(['XF0', 'XF1', 'XF2', 'XF3']), holding(grid)).operations));
    const emptied = filled(now, 'XF2', { 备注: null });
    const again = only(carriedOut(plan(matters(['XF2', 'XF3']), holding(emptied)).operations));
    expect(said(again, 'XF2', '备注')).toBe(null);
  });
});

describe('联席会议议题表 made again in the workbook', () => {
  it('comes in the place of its old sheet; a title that somebody wrote stays, one that nobody touched is the product’s', () => {
    const group = (list: readonly Matter[]): Matter[] => list.map((matter) => ({ ...matter, peopleCount: 9 }));
    const old = only(
      carriedOut(planned('agenda', group(matters(['XF1', 'XF2'])), new Map()).operations),
      '联席会议议题表',
    );
    const grid = filled(old, 'XF2', { 议题名称: '关于照明的议题', 拟解决意见: '由街道先行垫付' });
    const again = planned('agenda', group(matters(['XF0', 'XF1', 'XF2'])), holding(grid));
    expect(again).toMatchObject({ added: [], untouched: [], replaced: [{ below: 0 }] });
    expect(again.replaced[0]!.kept).toHaveLength(2);
    const now = only(carriedOut(again.operations), '联席会议议题表');
    expect([said(now, 'XF2', '议题名称'), said(now, 'XF2', '拟解决意见')]).toEqual([
      '关于照明的议题',
      '由街道先行垫付',
    ]);
    expect(said(now, 'XF1', '议题名称')).toBe(said(old, 'XF1', '议题名称'));
  });
});
