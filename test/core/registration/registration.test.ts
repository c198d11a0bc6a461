import { dayOfOrdinal, formatDay, parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { clockColumns } from '../../../src/core/deadlines/run-clock';
import { gridOfRows, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { registrationForm } from '../../../src/core/registration/form';
import { judgeAgainst, judgeTyped, typedLedger } from '../../../src/core/registration/judge';
import { planRegistration } from '../../../src/core/registration/plan';

const TODAY = parseIsoDay('2021-06-30') as CivilDay;
const HEADER = [
  '序号',
  '信访编号',
  '信访人',
  '身份证号',
  '登记日期',
  '受理日期',
  '信访形式',
  '信访内容',
  '责任单位',
  '是否集体访',
  '人数',
  '人员行踪',
  '录入小时',
];
const ROWS: (CellValue | undefined)[][] = [
  ['信访台账（2021年）'],
  HEADER,
  [
    1,
    'DC2021000009',
    '张三',
    '110199190101010017',
    44256,
    44260,
    '来访',
    '反映小区停车难问题，请求协调解决',
    '区某专班',
    '否',
    1,
    '已离京',
    3,
  ],
  [
    2,
    'DC2021000010',
    '李四',
    null,
    44257,
    44261,
    '来信',
    '反映供暖不热问题，请求供热单位检修',
    '区某专班',
    '否',
    1,
    null,
    3,
  ],
  [
    3,
    'DC2021000011',
    '王五',
    null,
    44258,
    44262,
    '来访',
    '反映楼道堆物无人清理，请求清理',
    '区某专班',
    '否',
    1,
    null,
    3,
  ],
];

function ledgerOf(
  rows: readonly (readonly (CellValue | undefined)[])[],
  formulas: Grid['formulas'] = [],
  merges: Grid['merges'] = [],
): Ledger {
  const dates = new Uint16Array(40).fill(1);
  const formats = HEADER.map((name) => (name.endsWith('日期') ? dates : null));
  const grid = gridOfRows(rows, { name: '台账', formats, formatCodes: ['General', 'yyyy/m/d'], merges, formulas });
  const reading = readSheet(grid, { profile: DEFAULT_PROFILE, fileName: '台账.xlsx' });
  const [table] = reading.tables;
  if (!table) throw new Error('no table');
  return new Ledger(grid, table, DEFAULT_PROFILE, { file: '台账.xlsx', sheet: '台账' });
}

const ledger = ledgerOf(ROWS);
const at = (label: string): number => HEADER.indexOf(label);
const typed = (values: Readonly<Record<string, string>>): Record<number, string> =>
  Object.fromEntries(Object.entries(values).map(([label, value]) => [at(label), value]));

const GOOD = {
  序号: '4',
  信访编号: 'DC2021000012',
  信访人: '赵六',
  登记日期: '2021.6.28',
  受理日期: '6月29日',
  信访形式: '来访',
  信访内容: '反映路灯不亮，请求维修',
  责任单位: '区某专班',
  是否集体访: '否',
  人数: '2人',
};

describe('the form', () => {
  const form = registrationForm(ledger, TODAY);
  const field = (label: string) => form.fields.find((f) => f.label === label);

  test('has the fields of the table in its own order, and never those about a person’s movements', () => {
    expect(form.fields.map((f) => f.label)).toEqual(HEADER.filter((h) => !['人员行踪', '录入小时'].includes(h)));
    expect(form.leftOut).toEqual(['人员行踪', '录入小时']);
  });

  test('begins with the next numbers and with today', () => {
    expect([field('序号')?.first, field('信访编号')?.first, field('登记日期')?.first]).toEqual([
      '4',
      'DC2021000012',
      '2021-06-30',
    ]);
    expect(field('受理日期')?.first).toBe('');
  });

  test('offers the list, and of units what the office itself writes often', () => {
    expect(field('信访形式')?.choices).toEqual(expect.arrayContaining(['来信', '来访', '网上信访']));
    expect(field('责任单位')?.choices).toContain('区某专班');
    expect(field('是否集体访')?.choices).toEqual(['是', '否']);
  });

  test('says what must be filled', () => {
    expect(form.fields.filter((f) => f.required).map((f) => f.label)).toEqual([
      '信访编号',
      '信访人',
      '登记日期',
      '信访形式',
      '信访内容',
      '责任单位',
    ]);
  });

  test('gives no next number where the last has no more digits', () => {
    const full = ledgerOf([
      ...ROWS,
      [4, 'DC0999', '孙七', null, 44259, null, '来信', '反映停电问题，请求抢修', '区某专班', '否', 1],
    ]);
    expect(registrationForm(full, TODAY).fields.find((f) => f.label === '信访编号')?.first).toBe('DC1000');
    const over = ledgerOf([
      ...ROWS,
      [4, 'DC99', '孙七', null, 44259, null, '来信', '反映停电问题，请求抢修', '区某专班', '否', 1],
    ]);
    expect(registrationForm(over, TODAY).fields.find((f) => f.label === '信访编号')?.first).toBe('DC100');
  });
});

describe('the check while typing', () => {
  const found = (values: Readonly<Record<string, string>>) =>
    judgeTyped(ledger, typed(values), TODAY).map(({ rule, column }) => [rule, column === null ? null : HEADER[column]]);

  test('has nothing to say of a good matter, a loose count apart', () => {
    expect(found({ ...GOOD, 人数: '2' })).toEqual([]);
  });

  test('names what is missing, wrong or out of order, each at its field', () => {
    const bad = {
      ...GOOD,
      人数: '2',
      信访人: '',
      身份证号: '110199190101010016',
      受理日期: '2021-06-01',
      是否集体访: '是',
    };
    expect(found(bad)).toEqual(
      expect.arrayContaining([
        ['required-missing', '信访人'],
        ['id-checksum', '身份证号'],
        ['date-order', '受理日期'],
        ['group-flag', '是否集体访'],
      ]),
    );
  });

  test('takes a unit that the office writes often for its own, and another one not', () => {
    expect(found({ ...GOOD, 人数: '2', 责任单位: '区无名专班' })).toEqual([['value-not-listed', '责任单位']]);
  });

  test('compares with the matters that are there: the same number, the same person and content', () => {
    const again = {
      ...GOOD,
      信访编号: 'DC2021000009',
      信访人: '张三',
      身份证号: '110199190101010017',
      信访内容: '反映小区停车难问题，请求协调解决！',
    };
    const rules = judgeAgainst([ledger], ledger, typed(again), TODAY).map((f) => f.rule);
    expect(new Set(rules)).toEqual(new Set(['case-no-duplicate', 'duplicate-matter']));
    expect(judgeAgainst([ledger], ledger, typed(GOOD), TODAY)).toEqual([]);
  });

  test('gives the clocks the days as typed', () => {
    const columns = clockColumns(typedLedger(ledger, typed(GOOD)), TODAY);
    const due = columns.find((c) => c.spec.id === 'handle')?.dues[0];
    // Sixty days after 2021-06-29.
    expect(formatDay(dayOfOrdinal(due!))).toBe('2021-08-28');
  });
});

describe('registering', () => {
  const runs = (values: Readonly<Record<string, string>>, where = ledger) => {
    const [operation] = planRegistration(where, typed(values)).change.operations;
    return operation?.kind === 'write-cells' ? operation.runs : [];
  };

  test('writes below the last matter, each value in its column, days as days and numbers that are names as text', () => {
    const plan = planRegistration(ledger, typed(GOOD));
    expect([plan.row, plan.cells]).toEqual([5, 10]);
    const of = (label: string) => {
      const run = runs({ ...GOOD, 身份证号: '110199190101010017' }).find((r) => r.column === at(label));
      return [run?.inputs[0], run?.style?.format];
    };
    expect(of('登记日期')).toEqual([44375, 'yyyy/m/d']);
    expect(of('受理日期')).toEqual([44376, 'yyyy/m/d']);
    expect(of('身份证号')).toEqual(['110199190101010017', '@']);
    expect(of('人数')).toEqual([2, undefined]);
    expect(of('序号')).toEqual([4, undefined]);
    expect(runs(GOOD).every((run) => [...run.rows].join() === '5')).toBe(true);
  });

  test('a text stays text whatever it begins with, and what is no day stays as it was typed', () => {
    const inputs = runs({ 信访内容: '=1+1', 登记日期: '下周三' }).map((run) => run.inputs[0]);
    expect(inputs).toEqual(['下周三', '=1+1']);
  });

  const TOTAL = ['合计', null, null, null, null, null, null, null, null, null, 3];
  const insertion = (where: Ledger) => {
    const [operation] = planRegistration(where, typed(GOOD)).change.operations;
    return operation?.kind === 'insert-rows' ? operation : null;
  };

  test('takes the next printed number or the next of several empty rows as it is', () => {
    for (const rows of [
      [...ROWS, [4], [5]],
      [...ROWS, [], [], TOTAL],
    ]) {
      const plan = planRegistration(ledgerOf(rows), typed(GOOD));
      expect([plan.row, plan.moves, insertion(ledgerOf(rows))]).toEqual([5, null, null]);
    }
  });

  test('puts a row in above totals, which count it, and above notes and signatures', () => {
    const total = ledgerOf([...ROWS, TOTAL]);
    expect(planRegistration(total, typed(GOOD))).toMatchObject({ row: 5, moves: 'typed-totals' });
    expect(insertion(total)).toEqual({ kind: 'insert-rows', sheet: '台账', at: 5, count: 1, like: 4, joins: 2 });
    const spaced = ledgerOf([...ROWS, [], TOTAL]);
    expect(planRegistration(spaced, typed(GOOD))).toMatchObject({ row: 5, moves: 'typed-totals' });
    const signed = ledgerOf([...ROWS, ['填表人：张某某　审核人：李某某']]);
    expect(planRegistration(signed, typed(GOOD))).toMatchObject({ row: 5, moves: 'rows' });
  });

  test('goes on with formulas that the last two matters have, and with no single one', () => {
    const one = ledgerOf([...ROWS, TOTAL], [null, null, null, null, null, null, null, null, null, null, new Set([4])]);
    expect(insertion(one)?.fill).toBe(undefined);
    const both = ledgerOf(
      [...ROWS, TOTAL],
      [new Set([2, 3, 4]), null, null, null, null, null, null, null, null, null, new Set([4])],
    );
    expect(insertion(both)?.fill).toEqual([0]);
    const calculated = ledgerOf(
      [...ROWS, TOTAL],
      [null, null, null, null, null, null, null, null, null, null, new Set([5])],
    );
    expect(planRegistration(calculated, typed(GOOD)).moves).toBe('totals');
    // What goes on by itself is not typed.
    expect(runs({ 序号: '9', 信访人: '赵六' }, both).map((run) => run.column)).toEqual([]);
  });

  test('begins below a matter that takes several merged rows, and refuses where a merge goes on', () => {
    const tall = ledgerOf([...ROWS, [], TOTAL], [], [{ top: 4, left: 2, bottom: 5, right: 2 }]);
    expect(planRegistration(tall, typed(GOOD))).toMatchObject({ row: 6, moves: 'typed-totals' });
    const through = ledgerOf([...ROWS, TOTAL], [], [{ top: 2, left: 12, bottom: 5, right: 12 }]);
    expect(() => planRegistration(through, typed(GOOD))).toThrow('第5行和第6行在M列是合并在一起的');
  });

  test('has nothing to write where nothing was typed', () => {
    expect(() => planRegistration(ledger, typed({ 信访人: '  ' }))).toThrow('还没有填写内容');
  });
});
