import { requiredMissing } from '../../../src/core/rules/required-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const HEADER = ['caseNo', 'registeredDate', 'form', 'petitioner', 'content', 'responsibleUnit'] as const;
const FULL = ['XF1', serial('2021-03-01'), '来信', '张三', '反映楼道堆物', '东四街道'];
const without = (column: number, value: string | null = null) => FULL.map((v, c) => (c === column ? value : v));

describe('a required field left blank', () => {
  it('is found in each of the six columns', () => {
    const rows = HEADER.map((_, c) => without(c));
    expect(cellsOf(requiredMissing, ledgerOf(HEADER, [FULL, ...rows]))).toEqual(['A3', 'B4', 'C5', 'D6', 'E7', 'F8']);
  });

  it.each(['  ', '　', '—', '-', '/', '无', '空', '——'])('counts %j as blank', (nothing) => {
    expect(cellsOf(requiredMissing, ledgerOf(HEADER, [without(0, nothing)]))).toEqual(['A2']);
  });

  it('is an error that says what is missing', () => {
    expect(findingsOf(requiredMissing, ledgerOf(HEADER, [without(1)]))).toMatchObject([
      {
        severity: 'error',
        field: 'registeredDate',
        value: '',
        message: '第2行（XF1，张某）：没有填“登记日期”（或“信访日期”），请对照原件补录。',
      },
    ]);
  });

  it('is not judged where the table has no such column', () => {
    expect(cellsOf(requiredMissing, ledgerOf(['caseNo', 'phone'], [['XF1', null]]))).toEqual([]);
  });

  it('lets 信访日期 stand in for 登记日期, and 标题 or 诉求 for 信访内容', () => {
    const header = ['registeredDate', 'petitionDate', 'title', 'content', 'demand'];
    const rows = [
      [null, serial('2021-03-01'), '楼道堆物', null, null],
      [serial('2021-03-01'), null, null, null, '请求清理'],
    ];
    expect(cellsOf(requiredMissing, ledgerOf(header, rows))).toEqual([]);
  });

  it('speaks once of a group that is blank altogether, under the first member that the table has', () => {
    const header = ['caseNo', 'petitionDate', 'demand', 'title'];
    expect(
      findingsOf(requiredMissing, ledgerOf(header, [['XF1', null, null, null]])).map((f) => [f.field, f.cell]),
    ).toEqual([
      ['petitionDate', 'B2'],
      ['title', 'D2'],
    ]);
  });

  it('lets an anonymous matter go without a petitioner, however that is said', () => {
    const header = [...HEADER, 'anonymous', 'remark'];
    const rows = [
      [...without(3), '是', null],
      [...without(3, '匿名'), null, null],
      [...without(3), null, '匿名来信'],
      [...without(3), '否', null],
    ];
    expect(cellsOf(requiredMissing, ledgerOf(header, rows))).toEqual(['D5']);
  });

  it('reads a column 是否署名 the other way round', () => {
    const header = [...HEADER, { header: '是否署名', fields: ['anonymous'] as const }];
    expect(
      cellsOf(
        requiredMissing,
        ledgerOf(header, [
          [...without(3), '否'],
          [...without(3), '是'],
        ]),
      ),
    ).toEqual(['D3']);
  });

  it('takes a value from above as filled', () => {
    const ledger = ledgerOf(HEADER, [FULL, without(5)], { inherited: { responsibleUnit: [1] } });
    expect(cellsOf(requiredMissing, ledger)).toEqual([]);
  });

  it('is judged in a cell of several things only where all of it was told apart', () => {
    const header = ['caseNo', { header: '责任单位/责任人', fields: ['responsibleUnit', 'responsiblePerson'] as const }];
    const rows = [
      ['XF1', '东四街道 李四'],
      ['XF2', '李四'],
      ['XF3', '另行研究后再定'],
      ['XF4', null],
    ];
    expect(cellsOf(requiredMissing, ledgerOf(header, rows))).toEqual(['B3', 'B5']);
  });

  it('leaves the blank unit of a rectification ledger to the rule about owners', () => {
    expect(cellsOf(requiredMissing, ledgerOf(HEADER, [without(5), without(4)], { kind: 'rectification' }))).toEqual([
      'E3',
    ]);
  });

  it('does not speak of tables whose rows are no matters', () => {
    expect(cellsOf(requiredMissing, ledgerOf(HEADER, [without(0)], { kind: 'other' }))).toEqual([]);
  });

  it('holds a cell that shows an error not for blank', () => {
    expect(cellsOf(requiredMissing, ledgerOf(['caseNo'], [[{ error: '#REF!' }]]))).toEqual([]);
  });
});
