import type { Operation, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { startOffice } from '../../excel-host/boot/open-excel';
import { deleteRow, insertRow } from '../../excel-host/model/moved-rows';
import { ExcelUnderTest } from './excel-under-test';

jest.setTimeout(60_000);

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

let subject: ExcelUnderTest;
async function start(): Promise<void> {
  subject = new ExcelUnderTest();
  const rows = Array.from({ length: 20 }, (_, i) => [i + 1, `XF${i}`, '来信', '停水']);
  await subject.show([gridOfRows([['序号', '信访件编号', '信访形式', '备注'], ...rows], { name: '台账' })]);
}
beforeEach(start);

const sheet = () => subject.excel.workbook.$active;
const said = (): unknown[] => (sheet().$picture() as { validations: unknown[][] }).validations.map(([where]) => where);
const validation = (address: string) => sheet().getRange(address).dataValidation;
const DROP_DOWN: Operation = {
  kind: 'set-validations',
  sheet: '台账',
  validations: [
    {
      areas: [{ top: 1, left: 2, bottom: 220, right: 2 }],
      list: { choices: ['来信', '来访'] },
      hint: { title: '信访形式', text: '从列表中选择。' },
      others: 'warn',
    },
  ],
};
const change = (...operations: Operation[]): WorkbookChange => ({ title: '原表加固', operations });

describe('drop-downs on the clerk’s own sheet in Excel', () => {
  test('offer the names, warn of others and show the hint', async () => {
    await subject.host.apply(change(DROP_DOWN));
    const { type, rule, errorAlert, prompt } = validation('C2:C221');
    expect({ type, rule, errorAlert, prompt }).toEqual({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '来信,来访' } },
      errorAlert: { showAlert: true, style: 'Warning', title: '', message: '' },
      prompt: { showPrompt: true, title: '信访形式', message: '从列表中选择。' },
    });
  });

  test('of which the clerk has changed some since: those stay and are counted, the others go', async () => {
    await subject.host.apply(change(DROP_DOWN));
    validation('C5').rule = { list: { inCellDropDown: true, source: '信,访' } };
    validation('C9:C12').rule = { custom: { formula: '=LEN(C9)<9' } };
    validation('C20:C30').clear();
    expect(await subject.host.undo()).toMatchObject({ cells: 220, kept: 5 });
    expect(said()).toEqual(['C5', 'C9:C12']);
    expect(await subject.host.redo()).toMatchObject({ kept: 5 });
    expect(validation('C5').rule).toEqual({ list: { inCellDropDown: true, source: '信,访' } });
    expect([validation('C2:C4').type, validation('C13:C221').type]).toEqual(['List', 'List']);
  });

  test('go with their rows where some were put in or taken out', async () => {
    const write: Operation = {
      kind: 'write-cells',
      sheet: '台账',
      runs: [{ column: 4, rows: Int32Array.of(1, 5, 20), inputs: ['甲', '乙', '丙'] }],
    };
    await subject.host.apply(change(write, DROP_DOWN));
    insertRow(sheet(), 0);
    insertRow(sheet(), 1);
    deleteRow(sheet(), 10);
    expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
    expect(said()).toEqual([]);
  });

  test.each<[string, string, () => void]>([
    ['a rule', 'C7', () => void (validation('C7').rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } })],
    [
      'a hint alone',
      'C200',
      () => void (validation('C200').prompt = { showPrompt: true, title: '', message: '填形式' }),
    ],
    ['a rule for the whole column', 'C:C', () => void (validation('C:C').rule = { custom: { formula: '=TRUE' } })],
  ])('are refused where the clerk has %s, which the sheet tells when it is read', async (_, where, saying) => {
    saying();
    const { validated } = await subject.host.readGrid('台账');
    expect(validated).toEqual([{ top: 0, left: 2, bottom: 1_048_575, right: 2 }]);
    await expect(subject.host.apply(change(DROP_DOWN))).rejects.toMatchObject({
      code: 'validation-overlaps',
      message: '“原表加固”没有做：工作表“台账”的 C2:C221 已有下拉列表或输入限制，请重新体检后再做。',
    });
    expect(said()).toEqual([where]);
  });

  test('are not written to a protected sheet', async () => {
    await subject.protect('台账');
    await expect(subject.host.apply(change(DROP_DOWN))).rejects.toMatchObject({ code: 'sheet-protected' });
  });

  test('cost a few requests, whatever the number of rows', async () => {
    const long: Operation = {
      ...DROP_DOWN,
      validations: DROP_DOWN.validations.map((v) => ({
        ...v,
        areas: v.areas.map((a) => ({ ...a, bottom: 1_048_575 })),
      })),
    };
    await subject.host.apply(change(DROP_DOWN));
    const short = subject.excel.traffic.requests;
    await start();
    await subject.host.apply(change(long));
    expect(subject.excel.traffic.requests).toBe(short);
  });
});
