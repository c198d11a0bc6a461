import fc from 'fast-check';
import { formatAt, gridOfRows, valueAt, type Grid } from '../../../../src/core/grid/grid';
import { Ledger } from '../../../../src/core/ledger/ledger';
import { readSheet } from '../../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { defaultTicks, planWriteBack, writeBackChange } from '../../../../src/core/reports/rectification/write-back';
import { changedGrid } from '../../fixes/support';
import { ledgerOf } from '../../rules/support';
import { editionOf, rectified, typed } from './support';

const ledgersIn = (grid: Grid): Ledger[] =>
  readSheet(grid, { profile: DEFAULT_PROFILE, fileName: 'a.xlsx' }).tables.map(
    (table) => new Ledger(grid, table, DEFAULT_PROFILE, { file: 'a.xlsx', sheet: grid.name }),
  );
const FIELDS = ['caseNo', 'petitioner', 'content', 'registeredDate', 'isBacklog', 'progress', 'instruction'] as const;
const rows = (progress: string | null) => [['XF1001', '张试验', '反映供暖', '2021-12-01', '是', progress, null]];
const ledger = ledgerOf(FIELDS, rows('已受理'));
const edition = editionOf(rectified([ledger]));

describe('what people typed, taken over into the source ledger', () => {
  const edited = typed(edition, [
    { line: 0, key: 'progress', text: '已更换锅炉' },
    { line: 0, key: 'instruction', text: '同意' },
    { line: 0, key: 'caseLeader', text: '钱领导' },
  ]);
  const from = edited.lines[0]?.row ?? -1;
  const id = (key: string): string => `${from}|${key}`;

  it('is listed with before and after, and where it comes from and goes to', () => {
    const plan = planWriteBack(rectified([ledger], { edition: edited }));
    expect(plan.items).toMatchObject([
      {
        id: `${from}|progress`,
        number: 'PC20210001',
        from,
        row: 1,
        at: 5,
        before: '已受理',
        after: '已更换锅炉',
        doubt: null,
      },
      { id: `${from}|instruction`, from, row: 1, at: 6, after: '同意', doubt: 'instruction' },
    ]);
    expect(plan.left).toMatchObject([{ number: 'PC20210001', column: { key: 'caseLeader' }, why: 'no-column' }]);
  });

  it('is written where it is ticked and nowhere else; 批示 is never ticked beforehand', () => {
    const plan = planWriteBack(rectified([ledger], { edition: edited }));
    const runs = (ticked: string[], file = 'a.xlsx') =>
      writeBackChange(plan, file, new Set(ticked)).operations.flatMap((op) =>
        op.kind === 'write-cells' ? op.runs.map(({ column, inputs }) => [column, ...inputs]) : [],
      );
    expect(defaultTicks(plan)).toEqual([id('progress')]);
    expect(runs([])).toEqual([]);
    expect(runs(defaultTicks(plan))).toEqual([[5, '已更换锅炉']]);
    expect(runs([id('instruction')])).toEqual([[6, '同意']]);
    expect(runs(['no such thing'])).toEqual([]);
    expect(runs(defaultTicks(plan), 'b.xlsx')).toEqual([]);
  });

  it('takes day and outcome of 批示 along where the ledger has columns of that name, line by line', () => {
    const table = gridOfRows(
      [
        [
          '信访件编号',
          '信访人',
          '信访内容',
          '登记日期',
          '是否信访积案',
          '办理情况',
          '领导批示',
          '批示日期',
          '批示落实',
        ],
        ['XF1001', '张试验', '反映供暖', '2021-12-01', '是', '已受理', null, null, '未落实'],
      ],
      { name: '台账' },
    );
    const [own] = ledgersIn(table);
    const sheet = typed(editionOf(rectified([own!])), [
      { line: 0, key: 'instruction', text: '同意' },
      { line: 0, key: 'instructionDate', text: 44_560 },
      { line: 0, key: 'instructionResult', text: '已约谈' },
    ]);
    const plan = planWriteBack(rectified([own!], { edition: sheet }));
    expect(plan.items.map(({ column, at, before, after, doubt }) => [column.key, at, before, after, doubt])).toEqual([
      ['instruction', 6, '', '同意', 'instruction'],
      ['instructionDate', 7, '', '2021-12-30', 'instruction'],
      ['instructionResult', 8, '未落实', '已约谈', 'instruction'],
    ]);
    expect(defaultTicks(plan)).toEqual([]);
    const change = writeBackChange(plan, own!.place.file, new Set(plan.items.map((item) => item.id)));
    const after = changedGrid(table, change);
    expect([6, 7, 8].map((c) => valueAt(after, 1, c))).toEqual(['同意', 44_560, '已约谈']);
    expect(formatAt(after, 1, 7)).toBe('yyyy-mm-dd');
    // Written once, it is not offered again.
    expect(planWriteBack(rectified(ledgersIn(after), { edition: sheet })).items).toEqual([]);
  });

  it('waits for the clerk where the ledger was changed as well, or the text holds a mask', () => {
    const changed = planWriteBack(rectified([ledgerOf(FIELDS, rows('已约谈'))], { edition: edited }));
    expect(changed.items[0]).toMatchObject({ before: '已约谈', doubt: 'ledger-changed' });
    const masked = typed(edition, [{ line: 0, key: 'progress', text: '已电话联系139****1234' }]);
    const plan = planWriteBack(rectified([ledger], { edition: masked }));
    expect(plan.items[0]?.doubt).toBe('masked');
    expect(defaultTicks(plan)).toEqual([]);
  });

  it.each<[string, Partial<Grid>, string]>([
    ['is a formula', { formulas: [...Array.from({ length: 5 }, () => new Set<number>()), new Set([1])] }, 'formula'],
    ['stands on a protected sheet', { isProtected: true }, 'protected'],
  ])('leaves a cell alone that %s', (_, look, why) => {
    const grid = { ...ledger.grid, ...look };
    const shut = new Ledger(grid, ledger.table, DEFAULT_PROFILE, ledger.place);
    const { items, left } = planWriteBack(rectified([shut], { edition: edited }));
    expect(items.map(({ column }) => column.key)).not.toContain('progress');
    expect(left.find(({ column }) => column.key === 'progress')?.why).toBe(why);
  });

  it('keeps two lines apart that bear one number by mistake', () => {
    const two = ledgerOf(FIELDS, [
      ...rows('已受理'),
      ['XF1002', '李样品', '反映道路破损', '2021-12-01', '是', '已受理', null],
    ]);
    const twice = typed(editionOf(rectified([two])), [
      { line: 0, key: 'progress', text: '已更换锅炉' },
      { line: 1, key: 'progress', text: '已修路' },
      { line: 1, key: 'problemNo', text: 'PC20210001' },
    ]);
    const plan = planWriteBack(rectified([two], { edition: twice }));
    expect(new Set(plan.items.map((item) => item.id)).size).toBe(2);
  });

  it('is offered no more once it stands in the ledger', () => {
    const taken = ledgerOf(FIELDS, rows('已更换锅炉'));
    const { items } = planWriteBack(rectified([taken], { edition: edited }));
    expect(items.map(({ column }) => column.key)).toEqual(['instruction']);
  });

  it('has nothing to say where nobody typed', () => {
    expect(planWriteBack(rectified([ledger], { edition }))).toEqual({ items: [], left: [] });
  });
});

describe('writing back, whatever was typed and ticked', () => {
  const KEYS = ['progress', 'instruction', 'resolveMeasure', 'responsiblePerson', 'remark'] as const;
  const WIDE = ['caseNo', 'petitioner', 'content', 'registeredDate', 'isBacklog', ...KEYS] as const;
  const STORIES = ['小区停水三天', '道路破损多年', '加装电梯补偿', '供暖温度不够'];
  const wide = ledgerOf(
    WIDE,
    STORIES.map((story, k) => [`XF10${k}`, `张试${'甲乙丙丁'.charAt(k)}`, story, '2021-12-01', '是', '已受理']),
  );
  const first = editionOf(rectified([wide]));
  const typing = fc.array(
    fc.record({ line: fc.nat(3), key: fc.constantFrom(...KEYS), text: fc.constantFrom('甲', '=1+1', '乙\n丙') }),
    { maxLength: 8 },
  );

  it('writes the ticked cells, as text, and not one cell more', () => {
    fc.assert(
      fc.property(typing, fc.array(fc.nat(7)), (cells, places) => {
        const plan = planWriteBack(rectified([wide], { edition: typed(first, cells) }));
        const ticked = new Set(places.flatMap((place) => plan.items[place]?.id ?? []));
        const after = changedGrid(wide.grid, writeBackChange(plan, wide.place.file, ticked));
        const wanted = new Map(
          plan.items.filter(({ id }) => ticked.has(id)).map((item) => [`${item.row} ${item.at}`, item.after]),
        );
        for (let r = 0; r < wide.grid.rowCount; r++)
          for (let c = 0; c < WIDE.length; c++)
            expect(valueAt(after, r, c)).toEqual(wanted.get(`${r} ${c}`) ?? valueAt(wide.grid, r, c));
        for (const { column } of plan.items) expect(column.key).not.toBe('remark');
      }),
      { numRuns: 60 },
    );
  });
});
