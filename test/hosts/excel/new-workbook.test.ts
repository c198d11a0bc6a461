import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { openWorkbook, startOffice } from '../../excel-host/boot/open-excel';

beforeAll(() => startOffice({ ExcelApi: '1.9', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

test('opens a file as a workbook of its own, byte for byte, and leaves the open one alone', async () => {
  const { workbook } = openWorkbook({ sheets: ['台账'] });
  const host = new ExcelHost({ pause: () => Promise.resolve() });
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 251);
  const before = workbook.worksheets.getItem('台账').$picture();
  await host.openNewWorkbook(bytes);
  expect(workbook.application.$opened.map((text) => [...Buffer.from(text, 'base64')])).toEqual([[...bytes]]);
  expect(workbook.worksheets.getItem('台账').$picture()).toEqual(before);
});

test('says what to do where Excel refuses', async () => {
  openWorkbook({ sheets: ['台账'] }, { faults: { 1: 'AccessDenied' } });
  const host = new ExcelHost({ pause: () => Promise.resolve() });
  const refusal = await host.openNewWorkbook(Uint8Array.of(1)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'new-workbook-refused', message: expect.stringMatching(/工作台/u) });
});
