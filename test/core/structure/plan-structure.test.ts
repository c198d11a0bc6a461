import { formatAt, type CellValue } from '../../../src/core/grid/grid';
import type { AddSheet } from '../../../src/core/changes/change';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import type { StructurePlan } from '../../../src/core/structure/plan-structure';
import { Book, check, ledgersOf } from './support';

const HEADER = [
  '序号',
  '编号',
  '来信来访人',
  '身份证',
  '收件时间',
  '信访方式',
  '反映问题',
  '承办单位',
  '是否办结',
  '车牌',
];
/** What is left of an ID number that was typed as a number. */
const LOST_ID = Number('110199199001010020');
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['2021年信访登记台账'],
  HEADER,
  [1, 'XF2021001', ' 张某 ', '11010119010101002X', '2021.3.1', '走访', '反映小区停水三天无人处理', '东四', '√', '京A'],
  [2, 'XF2021002', '王某', LOST_ID, 44258, '来信', '=1+1', '区人社局', '在办', null],
  [3, 'ＸＦ２０２１００３', '李某', '110199198506150022', '3月5日', '窗口', '反映补发工资一事', '区教委', '—', '京B'],
  [4, 'XF2021004', '赵某', null, '三月上旬', '来电', '建议增设路灯照明设施', '某某公司', '是，已答复', null],
  ['合计', null, null, null, null, null, null, null, 4, null],
];

async function made(sheets: Parameters<typeof Book.typed>[0]): Promise<{
  plan: StructurePlan;
  model: SheetModel;
  header: readonly string[];
  column: (header: string) => CellValue[];
}> {
  const book = await Book.typed(sheets);
  const plan = book.plan();
  const { model } = plan.operations[0] as AddSheet;
  const grid = (await book.structured()).sheet();
  const header = grid.columns.map((values) => String(values[0]));
  const column = (name: string): CellValue[] => {
    const values = grid.columns[header.indexOf(name)];
    return values ? Array.from({ length: grid.rowCount - 1 }, (_, i) => values[i + 1] ?? null) : [];
  };
  return { plan, model, header, column };
}

describe('规范台账 of a grown ledger', () => {
  it('has the standard columns in standard order, then the others, then its own hidden ones', async () => {
    const { header, model } = await made({ 台账: ROWS });
    expect(header.slice(0, -1)).toEqual([
      ...[
        '序号',
        '信访件编号',
        '信访人',
        '身份证号',
        '信访形式',
        '登记日期',
        '信访内容',
        '责任单位',
        '是否办结',
        '车牌',
      ],
      '来源行（自动）',
    ]);
    expect(header.at(-1)).toMatch(/^上次写入 f[\w*]+（自动）$/u);
    expect(model.hiddenColumns).toEqual([10, 11]);
  });

  it('holds real dates, codes as text, standard names, 是 and 否, and numbers its rows anew', async () => {
    const { column } = await made({ 台账: ROWS });
    expect(column('序号')).toEqual([1, 2, 3, 4]);
    expect(column('信访件编号')).toEqual(['XF2021001', 'XF2021002', 'ＸＦ2021003', 'XF2021004']);
    expect(column('信访人')).toEqual(['张某', '王某', '李某', '赵某']);
    expect(column('登记日期')).toEqual([44256, 44258, 44260, '三月上旬']);
    expect(column('信访形式')).toEqual(['来访', '来信', '窗口', '来电']);
    expect(column('责任单位')).toEqual(['东四街道', '区人力社保局', '区教委', '某某公司']);
    expect(column('是否办结')).toEqual(['是', '否', '—', '是，已答复']);
    expect(column('车牌')).toEqual(['京A', null, '京B', null]);
  });

  it('never makes a formula of a text, nor digits that an ID number lost', async () => {
    const { column } = await made({ 台账: ROWS });
    expect(column('信访内容')[1]).toBe('=1+1');
    // As a number it still shows that it was damaged, and the check still says so.
    expect(column('身份证号')[1]).toBe(LOST_ID);
  });

  it('says where each row comes from, and keeps out what is no matter', async () => {
    const { column, plan } = await made({ 台账: ROWS });
    expect(column('来源行（自动）')).toEqual(['台账!3', '台账!4', '台账!5', '台账!6']);
    expect(plan.receipt.sources).toEqual([
      { sheet: '台账', title: '2021年信访登记台账', records: 4, skipped: [{ why: 'total', rows: [7] }] },
    ]);
  });

  it('offers choices and hints, freezes, filters and prints as a ledger should', async () => {
    const { model } = await made({ 台账: ROWS });
    const offered = (column: number): unknown => model.validations?.find((v) => v.areas[0]?.left === column);
    expect(offered(4)).toMatchObject({
      areas: [{ top: 1, bottom: 1_048_575 }],
      list: { choices: expect.arrayContaining(['来信', '来访', '网上信访']) as unknown },
      hint: { title: '信访形式' },
      others: 'warn',
    });
    expect(offered(8)).toMatchObject({ list: { choices: ['是', '否'] } });
    expect(offered(5)).toMatchObject({ hint: { text: expect.stringContaining('2021-05-03') as unknown } });
    expect([model.frozenRows, model.frozenColumns]).toEqual([1, 3]);
    expect(model.filter).toEqual({ top: 0, left: 0, bottom: 4, right: 11 });
    expect(model.print).toMatchObject({ paper: 'A4', landscape: true, titleRows: [0, 0], fitToWidth: true });
    expect(model.print?.footer).toContain('&P');
  });

  it('keeps what will be typed below in the formats of its columns', async () => {
    const book = await Book.typed({ 台账: ROWS });
    const { model } = book.plan().operations[0] as AddSheet;
    const formats = model.columnStyles?.map((key) => (key === undefined ? undefined : model.styles[key]?.format));
    expect(formats?.slice(0, 6)).toEqual([undefined, '@', undefined, '@', undefined, 'yyyy-mm-dd']);
    const grid = (await book.structured()).sheet();
    expect(formatAt(grid, 1, 5)).toBe('yyyy-mm-dd');
  });
});

describe('the receipt', () => {
  it('names what was written otherwise, what could not be read, and what came along unmapped', async () => {
    const { plan } = await made({ 台账: ROWS });
    expect(plan.receipt).toMatchObject({ sheet: '规范台账', records: 4, unmapped: ['车牌'], update: null });
    expect(plan.receipt.rewrites).toEqual([
      { header: '信访形式', before: '走访', after: '来访', cells: 1 },
      { header: '责任单位', before: '东四', after: '东四街道', cells: 1 },
      { header: '责任单位', before: '区人社局', after: '区人力社保局', cells: 1 },
      { header: '是否办结', before: '√', after: '是', cells: 1 },
      { header: '是否办结', before: '在办', after: '否', cells: 1 },
    ]);
    expect(plan.receipt).toMatchObject({ datesMade: 2, yearsTaken: 1, datesLeft: [{ header: '登记日期', cells: 1 }] });
  });

  it('names every column that stayed behind, and nothing of what stands in it', async () => {
    const header = [
      '信访人',
      '登记日期',
      '信访内容',
      '稳控责任人',
      '进京方式',
      '应办结日期（自动）',
      '化解（稳控）措施',
    ];
    const row = ['张某', '2021-3-1', '反映小区停水三天无人处理', '钱某', '火车', 44300, '上门解释'];
    const { plan, header: now } = await made({ 台账: [header, row, ['李某', ...row.slice(1)]] });
    expect(plan.receipt.stayed.map(({ sheet, column, header: name, why }) => [sheet, column, name, why])).toEqual([
      ['台账', 'D', '稳控责任人', 'left-alone'],
      ['台账', 'E', '进京方式', 'left-alone'],
      ['台账', 'F', '应办结日期（自动）', 'own'],
    ]);
    expect(now.slice(0, 4)).toEqual(['序号', '信访人', '登记日期', '信访内容']);
    expect(JSON.stringify(plan)).not.toMatch(/钱某|火车/u);
  });
});

describe('several sheets', () => {
  const month = (n: number, extra: string): readonly (readonly (string | number | null)[])[] => [
    ['信访件编号', '信访人', '登记日期', '信访内容', extra],
    [`XF${n}1`, '张某', `2021-${n}-3`, `${n}月反映小区停水三天无人处理`, `甲${n}`],
    [`XF${n}2`, '李某', `2021-${n}-4`, `${n}月建议增设路灯照明设施`, `乙${n}`],
  ];

  it('named after months follow one another in one year, whatever the order of their tabs', async () => {
    const { column, header } = await made({
      '10月': month(10, '窗口号'),
      '2月': month(2, '窗口号'),
      '1月': month(1, '车牌'),
    });
    expect(column('信访件编号')).toEqual(['XF11', 'XF12', 'XF21', 'XF22', 'XF101', 'XF102']);
    expect(column('来源行（自动）')[4]).toBe('10月!2');
    // One header on several sheets is one column.
    expect(header.filter((name) => name === '窗口号')).toHaveLength(1);
    expect(column('窗口号')).toEqual([null, null, '甲2', '乙2', '甲10', '乙10']);
    expect(column('车牌')).toEqual(['甲1', '乙1', null, null, null, null]);
  });

  it('may hold one matter twice: both rows come along until the clerk decides', async () => {
    const book = await Book.typed({ '1月': month(1, '窗口号'), '2月': month(1, '窗口号') });
    const { receipt } = book.plan();
    expect(receipt.records).toBe(4);
    expect(receipt.duplicates.map(({ why, keep, sources }) => [why, keep, sources])).toEqual([
      ['case-no', 'both', ['1月!2', '2月!2']],
      ['case-no', 'both', ['1月!3', '2月!3']],
    ]);
    const id = receipt.duplicates[0]?.id ?? '';
    const decided = await book.structured({ duplicates: { all: 'first', groups: { [id]: 'last' } } });
    expect(decided.sheet().columns.at(-2)?.slice(1)).toEqual(['1月!3', '2月!2']);
  });

  it('a rectification ledger beside registrations is not listed again', async () => {
    const rectification = [
      ['问题编号', '排查日期', '信访人', '问题描述', '责任单位', '化解措施', '化解时限', '销号时间'],
      ['P1', '2021-1-9', '张某', '1月反映小区停水三天无人处理', '区教委', '上门解释', '2021-6-30', null],
    ];
    const { plan } = await made({ 登记: month(1, '窗口号'), 排查: rectification });
    expect(plan.receipt.records).toBe(2);
    expect(plan.receipt.leftOut).toMatchObject([{ sheet: '排查', records: 1, why: 'listed-again' }]);
  });

  it('none of which is a ledger give no new sheet', async () => {
    const book = await Book.typed({ 说明: [['本表每周五更新。']] });
    expect(book.plan()).toMatchObject({ operations: [], receipt: { sheet: null, records: 0, unmapped: [] } });
  });
});

describe('cells that hold more than one thing', () => {
  it('are taken apart where their parts say all, and come along whole where they do not', async () => {
    const { column, header } = await made({
      台账: [
        ['信访件编号', '信访人', '登记日期', '信访内容', '责任单位/责任人'],
        ['XF1', '张某', '2021-3-1', '反映小区停水三天无人处理', '东四/王强'],
        ['XF2', '李某', '2021-3-2', '建议增设路灯照明设施', '区教委（待定，下周再议）'],
      ],
    });
    expect(column('责任单位')).toEqual(['东四街道', '区教委']);
    expect(column('责任人')).toEqual(['王强', null]);
    expect(header).toContain('责任单位/责任人');
    expect(column('责任单位/责任人')).toEqual([null, '区教委（待定，下周再议）']);
  });

  it('give the phones of leaders a column of their own, and 同上 the whole of what stands above', async () => {
    const { column, header } = await made({
      台账: [
        ['信访件编号', '信访人', '联系电话', '登记日期', '信访内容', '包案领导姓名、职务、联系电话'],
        ['XF1', '张某', '13900000001', '2021-3-1', '反映小区停水三天无人处理', '王某 副主任 13800000000'],
        ['XF2', '李某', '13900000002', '2021-3-2', '建议增设路灯照明设施', ' 同上'],
        ['XF3', '赵某', null, '2021-3-3', '反映道路破损多年没有修补', '—'],
      ],
    });
    expect(column('包案领导')).toEqual(['王某', '王某', null]);
    expect(column('包案领导职务')).toEqual(['副主任', '副主任', null]);
    expect(column('包案领导联系电话')).toEqual(['13800000000', '13800000000', null]);
    expect(column('联系电话')).toEqual(['13900000001', '13900000002', null]);
    expect(header).not.toContain('包案领导姓名、职务、联系电话');
  });

  it('that are merged downwards, left blank for the same, or say 同上 are written out on each row', async () => {
    const { column } = await made({
      台账: [
        ['信访件编号', '信访人', '登记日期', '信访内容', '责任单位'],
        ['XF1', '张某', '2021-3-1', '反映小区停水三天无人处理', '东四'],
        ['XF2', '李某', '2021-3-2', '建议增设路灯照明设施', '同上'],
        ['XF3', '王某', '2021-3-3', '反映道路破损多年没有修补', '〃'],
      ],
    });
    expect(column('责任单位')).toEqual(['东四街道', '东四街道', '东四街道']);
  });

  it('a line that heads a part of the table stands beside each of its rows', async () => {
    const line = (text: string): (string | null)[] => [text, null, null, null];
    const { column } = await made({
      台账: [
        ['信访件编号', '信访人', '登记日期', '信访内容'],
        line('一、来信'),
        ['XF1', '张某', '2021-3-1', '反映小区停水三天无人处理'],
        ['XF2', '李某', '2021-3-2', '建议增设路灯照明设施'],
        line('二、来访'),
        ['XF3', '王某', '2021-3-3', '反映道路破损多年没有修补'],
      ],
    });
    expect(column('所在小节')).toEqual(['一、来信', '一、来信', '二、来访']);
  });
});

describe('the new sheet, read again', () => {
  it('is the product’s own and no ledger, unless the clerk names it', async () => {
    const book = await (await Book.typed({ 台账: ROWS })).structured();
    expect(book.sheet().madeByProduct).toBe(true);
    expect(ledgersOf([book.sheet()])).toEqual([]);
    const [ledger] = ledgersOf([book.sheet()], true);
    expect(ledger?.size).toBe(4);
    expect(check([ledger!]).records).toBe(4);
  });

  it('gets another name where the clerk has a sheet of that name', async () => {
    const book = await Book.typed({ 规范台账: ROWS });
    expect(book.plan().receipt.sheet).toBe('规范台账（2）');
  });
});
