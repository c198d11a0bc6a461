import { grownLedger, rectificationModel } from '../../contract/same-report';
import { startOffice } from '../../excel-host/boot/open-excel';
import { FileUnderTest } from '../xlsx/file-under-test';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

test('排查整治台账 is the same to the byte whether Excel or a file holds the ledger', async () => {
  const [excel, file] = [new ExcelUnderTest(), new FileUnderTest()];
  await excel.show([grownLedger()]);
  await file.show([grownLedger()]);
  const fromFile = await rectificationModel(await file.host.readGrid('台账'));
  expect(fromFile).toContain('XF2021003');
  expect(await rectificationModel(await excel.host.readGrid('台账'))).toBe(fromFile);
});
