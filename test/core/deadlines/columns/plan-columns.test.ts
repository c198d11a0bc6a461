import { parseIsoDay, type CivilDay } from '../../../../src/core/calendar/civil-day';
import { isFormulaInput, type Operation } from '../../../../src/core/changes/change';
import { planAll } from '../../../../src/core/deadlines/columns/plan-all';
import { columnChoices, planColumns, type ColumnsPlan } from '../../../../src/core/deadlines/columns/plan-columns';
import { columnIndex } from '../../../../src/core/grid/address';
import { gridOfRows, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { Ledger } from '../../../../src/core/ledger/ledger';
import { readSheet } from '../../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { serial } from '../../rules/support';

const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;
const AS_OF = day('2021-07-01');

const HEADER = [
  '信访件编号',
  '信访人',
  '信访内容',
  '登记日期',
  '转送日期',
  '受理日期',
  '答复日期',
  '办结日期',
  '责任单位',
];
const CONTENT = ['反映供暖温度不够', '反映拆迁补偿标准', '反映拖欠劳动报酬', '反映物业费上涨', '反映夜间施工扰民'];

/** Done, running, near, overdue, and one without a day of acceptance. */
const ROWS: readonly (readonly CellValue[])[] = [
  matter(1, '2021-03-01', '2021-03-05', '2021-03-10', '2021-05-08', '2021-05-09'),
  matter(2, '2021-06-01', '2021-06-05', '2021-06-10', null, null),
  matter(3, '2021-05-01', '2021-05-07', '2021-05-10', null, '—'),
  matter(4, '2021-03-01', '2021-03-05', '2021-03-10', null, null),
  matter(5, '2021-03-01', '2021-03-05', null, null, null),
];

function matter(n: number, ...days: (string | null)[]): CellValue[] {
  const dates = days.map((d) => (d === null || d === '—' ? d : serial(d)));
  return [`XF20210000${n}`, '张三', CONTENT[n - 1] ?? null, ...dates, '东四街道'];
}

function ledgerIn(grid: Grid, table = 0): Ledger {
  const reading = readSheet(grid, { profile: DEFAULT_PROFILE, fileName: '台账.xlsx' });
  const found = reading.tables[table];
  if (!found) throw new Error(`no table ${table}`);
  return new Ledger(grid, found, DEFAULT_PROFILE, { file: '台账.xlsx', sheet: grid.name });
}

const sheetOf = (rows: readonly (readonly (CellValue | undefined)[])[], options = {}): Grid =>
  gridOfRows(rows, { name: '台账', ...options });
const plain = (): Grid => sheetOf([['信访台账'], HEADER, ...ROWS]);

/** The grid as it is after a plan: formulas by their result on the day of writing. */
function carriedOut(grid: Grid, operations: readonly Operation[]): Grid {
  const rows: (CellValue | undefined)[][] = Array.from({ length: grid.rowCount }, (_, r) =>
    grid.columns.map((column) => column[r]),
  );
  const merges = [...grid.merges];
  for (const op of operations) {
    if (op.kind === 'merge-cells') merges.push(...op.areas);
    if (op.kind !== 'write-cells') continue;
    for (const run of op.runs) {
      run.rows.forEach((r, k) => {
        const input = run.inputs[k] ?? null;
        (rows[r] ??= [])[run.column] = isFormulaInput(input) ? input.value : input;
      });
    }
  }
  return sheetOf(rows, { merges });
}

/** What a plan writes into a column (by letters) of a sheet row. */
function written(plan: ColumnsPlan, letters: string, row: number): unknown {
  for (const op of plan.change.operations) {
    if (op.kind !== 'write-cells') continue;
    for (const run of op.runs) {
      const k = run.column === columnIndex(letters) ? run.rows.indexOf(row - 1) : -1;
      if (k >= 0) return run.inputs[k];
    }
  }
  return undefined;
}

const DEFAULTS = ['transfer-due', 'handle-due', 'handle-end', 'handle-left', 'handle-state'];

describe('the columns of the deadlines', () => {
  it('are offered where some record has such a clock', () => {
    const choices = columnChoices(ledgerIn(plain()), AS_OF);
    expect(choices.map((c) => c.id)).toEqual([
      'transfer-due',
      'notice-due',
      'handle-due',
      'handle-end',
      'handle-left',
      'handle-state',
    ]);
    expect(choices.every((c) => c.byDefault && !c.present)).toBe(true);
  });

  it('stand right of the ledger, with a header that names them and says who wrote them', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    expect(plan).toMatchObject({ sheet: '台账', from: 'J', to: 'N', records: 5, cells: 30, updated: [] });
    expect(written(plan, 'J', 2)).toBe('应转送日期（自动）');
    expect(written(plan, 'N', 2)).toBe('办结期限状态（自动）');
  });

  it('hold dates as dates, strict and rolled', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    expect(written(plan, 'J', 3)).toBe(serial('2021-03-16'));
    // 60 days from 2021-03-10 end on a Sunday: 2021-05-09.
    expect([written(plan, 'K', 3), written(plan, 'L', 3)]).toEqual([serial('2021-05-09'), serial('2021-05-10')]);
  });

  it('hold words where a matter is done, and formulas on today where it is open', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    expect([written(plan, 'M', 3), written(plan, 'N', 3)]).toEqual([null, '按期']);
    expect(written(plan, 'M', 4)).toEqual({ formula: 'IF($G4&$H4="",$L4-TODAY(),"")', value: 39 });
    expect(written(plan, 'N', 4)).toEqual({
      formula:
        'IF($G4&$H4="",IF(TODAY()>$L4,"超期未办",IF($L4-TODAY()<=15,"临期","未到期")),' +
        'IF(COUNT($G4,$H4)>0,IF(INT(IF(ISNUMBER($G4),$G4,$H4))<=$L4,"按期","超期完成"),"待核"))',
      value: '未到期',
    });
    expect(written(plan, 'N', 6)).toMatchObject({ value: '超期未办' });
  });

  it('take a dash in the cell of the closing day for what it is: nothing', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    expect(written(plan, 'M', 5)).toEqual({ formula: 'IF($G5&$H5="—",$L5-TODAY(),"")', value: 8 });
    expect(written(plan, 'N', 5)).toMatchObject({ value: '临期' });
  });

  it('call nobody late on an estimated start: no date, and 待核', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    expect(['K', 'L', 'M', 'N'].map((c) => written(plan, c, 7))).toEqual([null, null, null, '待核']);
  });

  it('call nobody late by holidays that nobody has announced', () => {
    const rows = [matter(1, '2026-12-01', '2026-12-02', '2026-12-03', null, null)];
    const ledger = ledgerIn(sheetOf([['信访台账'], HEADER, ...rows]));
    const plan = planColumns(ledger, day('2027-06-01'), DEFAULTS);
    const state = written(plan, 'N', 3) as { formula: string; value: string };
    expect(state.value).toBe('待核');
    expect(state.formula).not.toContain('超期');
  });

  it('bring the rolled end with whatever counts on it', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, ['handle-state']);
    expect(plan.added).toEqual(['办结顺延至', '办结期限状态']);
  });

  it('are brought up to date in place when they are written again', () => {
    const first = carriedOut(plain(), planColumns(ledgerIn(plain()), AS_OF, DEFAULTS).change.operations);
    const ledger = ledgerIn(first);
    expect(
      columnChoices(ledger, AS_OF)
        .filter((c) => c.present)
        .map((c) => c.id),
    ).toEqual(DEFAULTS);
    const again = planColumns(ledger, AS_OF, DEFAULTS);
    expect(again).toMatchObject({ added: [], from: 'J', to: 'N', cells: 25 });
    expect(carriedOut(first, again.change.operations)).toEqual(first);
  });

  it('are never read as columns of the clerk, nor do they change what the table is', () => {
    const before = ledgerIn(plain());
    const after = ledgerIn(carriedOut(plain(), planColumns(before, AS_OF, DEFAULTS).change.operations));
    expect(after.table.records).toEqual(before.table.records);
    expect(after.table.headerRows).toEqual(before.table.headerRows);
    expect(after.table.columns.slice(0, HEADER.length)).toEqual(before.table.columns);
    expect(after.table.columns.slice(HEADER.length).map((c) => [c.how, c.fields])).toEqual(
      DEFAULTS.map(() => ['own', []]),
    );
  });

  it('span a header of two rows and leave what stands at the right of the table in peace', () => {
    const top = ['编号', '信访人', '内容', '时间', null, null, null, null, '责任单位'];
    const leaves = [null, null, null, '登记日期', '转送日期', '受理日期', '答复日期', '办结日期', null];
    const merges = [0, 1, 2, 8].map((c) => ({ top: 1, bottom: 2, left: c, right: c }));
    const grid = sheetOf(
      [['信访台账'], top, leaves, ...ROWS.map((row, k) => (k === 1 ? [...row, null, '见卷宗'] : row))],
      { merges: [...merges, { top: 1, bottom: 1, left: 3, right: 7 }] },
    );
    const plan = planColumns(ledgerIn(grid), AS_OF, ['handle-due']);
    expect(plan.from).toBe('L');
    expect(plan.change.operations).toContainEqual({
      kind: 'merge-cells',
      sheet: '台账',
      areas: [{ top: 1, bottom: 2, left: 11, right: 11 }],
    });
  });

  it('count with the ledger’s own day where that is the limit', () => {
    const header = ['序号', '问题描述', '责任单位', '责任人', '排查日期', '整改措施', '整改时限', '销号时间'];
    const rows = [
      [1, '消防通道堵塞', '东四街道', '陈甲', serial('2021-06-01'), '清理', serial('2021-07-10'), null],
      [2, '墙体开裂', '东四街道', '陈甲', serial('2021-06-01'), '加固', '2021年7月20日', null],
    ];
    const ledger = ledgerIn(sheetOf([['排查整治台账'], header, ...rows]));
    const plan = planColumns(ledger, AS_OF, ['resolve-left']);
    expect(written(plan, 'I', 3)).toEqual({ formula: 'IF($H3&""="",$G3-TODAY(),"")', value: 9 });
    expect(written(plan, 'I', 4)).toEqual({ formula: 'IF($H4&""="",DATE(2021,7,20)-TODAY(),"")', value: 19 });
  });

  it('colour the words of a state and never stand for them', () => {
    const plan = planColumns(ledgerIn(plain()), AS_OF, DEFAULTS);
    const formats = plan.change.operations.filter((op) => op.kind === 'set-conditional-formats');
    expect(formats).toMatchObject([{ area: { top: 2, bottom: 6, left: 13, right: 13 } }]);
    expect(formats[0]?.rules[0]?.formula).toBe('OR($N3="超期未办",$N3="超期完成")');
  });

  it('are written beside several tables as one deed, each where it has room', () => {
    const [january, february] = [plain(), { ...plain(), name: '二月' }].map((grid) => ledgerIn(grid));
    const training = ledgerIn(
      sheetOf([['培训台账'], ['序号', '培训名称', '培训日期', '参加人数'], [1, '业务培训', serial('2021-05-01'), 20]]),
    );
    const plan = planAll([january!, training, february!], AS_OF, DEFAULTS);
    expect(plan).toMatchObject({ tables: 2, records: 10, cells: 60, from: 'J', to: 'N' });
    const sheets = new Set(plan?.change.operations.map((op) => op.sheet));
    expect([...sheets]).toEqual(['台账', '二月']);
    expect(planAll([training], AS_OF, DEFAULTS)).toBeNull();
  });

  it('of two tables side by side stand side by side too', () => {
    const half = ['编号', '信访人', '内容', '受理日期', '办结日期'];
    const row = (n: number): CellValue[] => [`XF${n}`, '张三', '反映供暖温度不够', serial('2021-05-10'), null];
    const rows = [1, 2, 3, 4].map((n) => [...row(n), null, ...row(n + 10)]);
    const grid = sheetOf([['信访台账'], [...half, null, ...half], ...rows]);
    const ledgers = [0, 1].map((table) => ledgerIn(grid, table));
    const plan = planAll(ledgers, AS_OF, ['handle-due']);
    const columns = plan?.change.operations.flatMap((op) =>
      op.kind === 'write-cells' ? op.runs.map((run) => run.column) : [],
    );
    expect([...new Set(columns)]).toEqual([11, 12]);
  });
});
