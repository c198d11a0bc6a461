import type { CellRun, Operation } from '../../../src/core/changes/change';
import { findingKey } from '../../../src/core/ignored/finding-key';
import { planFixes } from '../../../src/core/fixes/plan-fixes';
import type { Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import type { CheckResult } from '../../../src/core/rules/check';
import { candidatesOf } from '../../../src/core/rules/fixable';
import { ruleAt, viewOf } from '../../../src/core/rules/finding-view';
import { describeFinding } from '../../../src/core/rules/describe';
import { ledgerOf, serial } from '../rules/support';
import { checked, planned, planOf, SAFE } from './support';

const runsOf = (operations: readonly Operation[]): CellRun[] =>
  operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));

const ofRule = (rule: string) => ({ selection: { kind: 'rule', rule } }) as const;

/** Number of the first finding of a rule. */
function findingOf(result: CheckResult, rule: string): number {
  const k = Array.from({ length: result.findings.size }, (_, i) => i).find((i) => ruleAt(result, i).id === rule);
  if (k === undefined) throw new Error(`no finding of ${rule}`);
  return k;
}

/** The same ledger on a sheet that differs in a detail. */
const onGrid = ({ grid, table, profile, place }: Ledger, change: Partial<Grid>): Ledger =>
  new Ledger({ ...grid, ...change }, table, profile, place);

describe('all safe mends', () => {
  it('write a cell with two faults once, with its final value', () => {
    const plan = planOf(
      ledgerOf(
        ['form', 'registeredDate'],
        [
          [' 走访', '２０２１．５．３'],
          ['来访', '2021.5.4 '],
        ],
      ),
    );
    expect(planned(plan)).toEqual([
      'B2 date-as-text: ２０２１．５．３ → 2021-05-03',
      'B3 date-as-text: 2021.5.4  → 2021-05-04',
      'A2 value-alias:  走访 → 来访',
    ]);
    expect(plan.rows).toBe(2);
    expect(plan.groups.map((g) => [g.rule, g.start, g.count, g.safe])).toEqual([
      ['date-as-text', 0, 2, true],
      ['value-alias', 2, 1, true],
    ]);
  });

  it('make text dates real dates, shown in full', () => {
    const [run] = runsOf(planOf(ledgerOf(['registeredDate'], [['2021.5.3'], [20210504]])).change.operations);
    expect(run).toEqual({
      column: 0,
      rows: Int32Array.of(1, 2),
      inputs: [serial('2021-05-03'), serial('2021-05-04')],
      style: { format: 'yyyy-mm-dd' },
    });
  });

  it('give a date the format that the column has already, and keep the time of day in sight', () => {
    const ledger = ledgerOf(
      ['registeredDate'],
      [[serial('2021-05-01')], ['2021.5.3'], ['2021-05-04 14:20'], ['2021-05-05 14:20:05']],
    );
    const plan = planOf(onGrid(ledger, { formatCodes: ['General', 'yyyy"年"m"月"d"日"'] }));
    expect(plan.fixes.map((f) => f.format)).toEqual(['yyyy"年"m"月"d"日"', 'yyyy-mm-dd hh:mm', 'yyyy-mm-dd hh:mm:ss']);
    expect(plan.fixes[1]?.input).toBeCloseTo(serial('2021-05-04') + 14 / 24 + 20 / 1440, 9);
    expect(plan.fixes[1]?.after).toBe('2021-05-04 14:20:00');
  });

  it('count from 1904 where the workbook does', () => {
    const [run] = runsOf(planOf(ledgerOf(['registeredDate'], [['2021.5.3']], { date1904: true })).change.operations);
    expect(run?.inputs).toEqual([serial('2021-05-03') - 1462]);
  });

  it('leave dates with two readings, words beside them, or less than a day to the clerk', () => {
    const ledger = ledgerOf(
      ['registeredDate'],
      [['3/5/2021'], ['2021.5.3收到'], ['2021年5月'], ['2021.3.1/2021.5.6'], ['5月3日']],
    );
    expect(planOf(ledger).fixes).toEqual([]);
  });

  it('keep IDs, phones and numbers of matters as text, now and when the cell is edited later', () => {
    const ledger = ledgerOf(['caseNo', 'idNumber', 'phone'], [[' 2021000123', '１1010119010101002X', '１3800000000']]);
    const plan = planOf(ledger);
    expect(plan.fixes.map((f) => [f.input, f.format])).toEqual([
      ['2021000123', '@'],
      ['11010119010101002X', '@'],
      ['13800000000', '@'],
    ]);
  });

  it('make 3人 the number 3 and leave 约20人 alone', () => {
    expect(planned(planOf(ledgerOf(['peopleCount'], [['3人'], ['约20人'], [0]])))).toEqual([
      'A2 people-count: 3人 → 3',
    ]);
  });

  it('never write formulas, merges with content below, masked values and protected sheets, and say so', () => {
    const rows = [
      [' 东四', '张** '],
      [' 东四', '李样 '],
      [' 东四', '王某 '],
      [' 东四', '赵某 '],
    ];
    const ledger = ledgerOf(['responsibleUnit', 'petitioner'], rows, {
      merges: [{ top: 3, bottom: 4, left: 0, right: 0 }],
    });
    const plan = planOf(onGrid(ledger, { formulas: [new Set([1]), new Set([2])] }));
    expect(planned(plan)).toEqual([
      'B4 text-spaces: 王某  → 王某',
      'B5 text-spaces: 赵某  → 赵某',
      'A3 value-alias:  东四 → 东四街道',
    ]);
    expect(plan.stayed).toEqual([
      { why: 'formula', cells: 2 },
      { why: 'merged', cells: 2 },
      { why: 'masked', cells: 1 },
    ]);
    const guarded = planOf(onGrid(ledger, { isProtected: true }));
    expect(guarded.fixes).toEqual([]);
    expect(guarded.stayed).toEqual([{ why: 'protected', cells: 8 }]);
    expect(guarded.change.operations).toEqual([]);
  });

  it('are not proposed for a cell that is never written', () => {
    const result = checked(onGrid(ledgerOf(['form'], [['走访']]), { formulas: [new Set([1])] }));
    expect(describeFinding(result, findingOf(result, 'value-alias')).fix).toBeNull();
  });

  it('reach rows that a filter hides', () => {
    const ledger = onGrid(ledgerOf(['form'], [['走访'], ['书信']]), { hiddenRows: new Set([2]) });
    expect(planned(planOf(ledger))).toEqual(['A2 value-alias: 走访 → 来访', 'A3 value-alias: 书信 → 来信']);
  });

  it('tell text that looks like a formula from one', () => {
    const [run] = runsOf(planOf(ledgerOf(['caseNo'], [[' =1+1'], ['XF1']])).change.operations);
    expect(run?.inputs).toEqual(['=1+1']);
  });

  it('leave out what the clerk has turned down', () => {
    const ledger = ledgerOf(['form'], [['走访'], ['书信']]);
    const plan = planFixes(checked(ledger), { ...SAFE, rejected: [findingKey(ledger, 'value-alias', 1, 0)] });
    expect(plan.fixes.map((f) => f.rejected)).toEqual([true, false]);
    expect([plan.cells, plan.rows]).toEqual([1, 1]);
    expect(runsOf(plan.change.operations).map((run) => [...run.rows])).toEqual([[2]]);
  });

  it('keep two names apart where the column is filled once a group', () => {
    const rows = [['东四'], ['东四街道'], [null], [null], [null]].map(([unit], i) => [unit ?? null, `XF${i}`, '张试']);
    const ledger = ledgerOf(['responsibleUnit', 'caseNo', 'petitioner'], rows, {
      inherited: { responsibleUnit: [2, 3, 4] },
    });
    expect(planOf(ledger).fixes).toEqual([]);
    expect(planned(planOf(ledger, ofRule('value-alias')))).toEqual(['A2 value-alias: 东四 → 东四街道']);
  });

  it('come in operations that a worker can pass on one by one', () => {
    const rows = Array.from({ length: 20_000 }, () => ['走访']);
    const plan = planOf(ledgerOf(['form'], rows));
    expect(plan.fixes).toHaveLength(20_000);
    const sizes = plan.change.operations.map((op) => (op.kind === 'write-cells' ? op.runs[0]?.rows.length : 0));
    expect(sizes).toEqual([8192, 8192, 3616]);
  });
});

describe('mends that the clerk confirms', () => {
  it('turn a flag by the number of people, in the words of the column', () => {
    const ledger = ledgerOf(
      ['form', 'peopleCount', 'isGroup'],
      [
        ['来访', 7, '个访'],
        ['来访', 2, '群访'],
        ['来访', 8, '群访'],
      ],
    );
    expect(planned(planOf(ledger, ofRule('group-flag')))).toEqual([
      'C2 group-flag: 个访 → 群访',
      'C3 group-flag: 群访 → 个访',
    ]);
    expect(planOf(ledger).fixes).toEqual([]);
  });

  it('mark a matter as repeated where the column asks 是否初次', () => {
    const rows = [1, 2].map((i) => [
      `XF${i}`,
      '张试',
      '11010119010101002X',
      '反映小区停水三天无人处理',
      '是',
      serial(`2021-03-0${i}`),
    ]);
    const first = { header: '是否初次', fields: ['isRepeat'] } as const;
    const ledger = ledgerOf(['caseNo', 'petitioner', 'idNumber', 'content', first, 'registeredDate'], rows);
    expect(planned(planOf(ledger, ofRule('repeat-flag')))).toEqual(['E3 repeat-flag: 是 → 否']);
  });

  it('close a matter that has a closing day, in the words of the column', () => {
    const ledger = ledgerOf(
      ['status', 'closedDate'],
      [
        ['办理中', serial('2021-06-01')],
        ['办结', serial('2021-06-02')],
        ['办结', null],
      ],
    );
    expect(planned(planOf(ledger, ofRule('status-conflict')))).toEqual(['A2 status-conflict: 办理中 → 办结']);
  });

  it('number from a break on, once, as far as the numbering goes', () => {
    const rows = [[1], [2], [4], [5], ['附'], [5], [9], ['小计'], [1], [2]].map(([n]) => [n ?? null, '张试']);
    const ledger = ledgerOf(['seq', 'petitioner'], rows, { skipped: { 7: 'total' } });
    expect(planned(planOf(ledger, ofRule('seq-order')))).toEqual([
      'A4 seq-order: 4 → 3',
      'A5 seq-order: 5 → 4',
      'A8 seq-order: 9 → 6',
    ]);
    const formulas = [new Set([5]), null];
    expect(planOf(onGrid(ledger, { formulas }), ofRule('seq-order')).fixes).toEqual([]);
  });

  it('take the value that the clerk chose or typed, as what the column holds', () => {
    const ledger = ledgerOf(
      ['form', 'registeredDate', 'peopleCount', 'phone'],
      [['窗口反映', '2021.2.30', '若干', '1380000000']],
    );
    const result = checked(ledger);
    const choices = [
      { finding: findingOf(result, 'value-not-listed'), value: '来访' },
      { finding: findingOf(result, 'date-unreadable'), value: '2021年2月28日' },
      { finding: findingOf(result, 'people-count'), value: '12' },
      { finding: findingOf(result, 'phone-format'), value: '13800000000' },
    ];
    const plan = planFixes(result, { selection: { kind: 'findings', choices } });
    expect([...plan.fixes].sort((a, b) => a.column - b.column).map((f) => [f.input, f.format])).toEqual([
      ['来访', null],
      [serial('2021-02-28'), 'yyyy-mm-dd'],
      [12, null],
      ['13800000000', '@'],
    ]);
    expect(planFixes(result, { selection: { kind: 'findings', choices: choices.slice(0, 1) } }).change.title).toBe(
      '修改A2',
    );
  });

  it('offer up to three names near what is on no list, each with the reason', () => {
    const result = checked(ledgerOf(['responsibleUnit'], [['东华街道']]));
    const k = findingOf(result, 'value-not-listed');
    const found = candidatesOf(ruleAt(result, k), viewOf(result, k));
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found[0]).toEqual({ value: '东华门街道', why: '与列表里的“东华门街道”相近' });
  });

  it.each([
    ['44238', ['2021-02-11']],
    [' ４４２３８', ['2021-02-11']],
    ['12345', []],
    ['99999', []],
  ])('offer the day that the text %j is the number of, and mend nothing by themselves', (text, days) => {
    const result = checked(ledgerOf(['acceptedDate'], [[text]]));
    const k = findingOf(result, 'date-unreadable');
    expect(candidatesOf(ruleAt(result, k), viewOf(result, k)).map(({ value }) => value)).toEqual(days);
    expect(describeFinding(result, k).fix).toBeNull();
  });

  it('never guess a digit of an ID number', () => {
    const result = checked(ledgerOf(['idNumber'], [['110101190101010021'], [1.10101190101e17], ['1101011901010100']]));
    for (const rule of ['id-checksum', 'id-precision-lost', 'id-length']) {
      const k = findingOf(result, rule);
      expect(describeFinding(result, k).fix).toBeNull();
      expect(candidatesOf(ruleAt(result, k), viewOf(result, k))).toEqual([]);
    }
  });

  it('write out 同上 and a blank that means the same as above, tidied, and nothing that identifies a matter', () => {
    const rows = [
      ['东四', 'XF1', '张试', '2021.3.1', 2],
      [null, '同上', '同上', '同上', '同上'],
      ['〃', 'XF3', '李样', '2021.3.2', 1],
      ['区住建委', 'XF4', '王某', '无', 1],
      [null, 'XF5', '赵某', '同上', 1],
    ];
    const ledger = ledgerOf(['responsibleUnit', 'caseNo', 'petitioner', 'registeredDate', 'peopleCount'], rows, {
      inherited: { responsibleUnit: [1, 4] },
    });
    const plan = planOf(ledger, ofRule('fill-down'));
    expect(planned(plan)).toEqual([
      'A3 fill-down:  → 东四街道',
      'A4 fill-down: 〃 → 东四街道',
      'A6 fill-down:  → 区住建委',
      'D3 fill-down: 同上 → 2021.3.1',
    ]);
    expect(plan.fixes[3]?.input).toBe(serial('2021-03-01'));
    expect(plan.change.title).toBe('修改：“同上”和空白填成上面的内容');
    expect(planOf(ledger).fixes.map((f) => f.rule)).not.toContain('fill-down');
  });

  it('leave cells under a merge blank', () => {
    const rows = [['东四街道'], [null], ['区住建委'], ['区教委']];
    const merges = [{ top: 1, bottom: 2, left: 0, right: 0 }];
    const ledger = ledgerOf(['responsibleUnit'], rows, { merges, inherited: { responsibleUnit: [1] } });
    expect(planOf(ledger, ofRule('fill-down')).fixes).toEqual([]);
  });
});
