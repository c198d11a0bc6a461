import { sampleLedger } from '../../../src/sample';
import type { SheetChange } from '../../../src/hosts/workbook-host';
import { LocalEngine } from '../../../src/worker/local-engine';
import { startOffice } from '../../excel-host/boot/open-excel';
import { checkRequest } from '../../worker/small-ledger';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

test.each([3, 4, 9])('an edit in row %i brings the findings to what a full check of the sheet finds', async (row) => {
  const { sheet, grid } = sampleLedger({ seed: 20210118, rows: 100, layout: 'two-level-merged', mess: 'usual' });
  const subject = new ExcelUnderTest();
  await subject.show([{ ...grid, name: sheet.name }]);
  const told: SheetChange[] = [];
  const stop = subject.product.onChange((change) => told.push(change));
  const check = async (engine: LocalEngine) => {
    await engine.putGrid(await subject.host.readGrid(sheet.name));
    return (await engine.check(checkRequest([{ name: sheet.name }]))).counts;
  };
  const engine = new LocalEngine(null);
  const before = await check(engine);
  for (let column = 1; column <= 8; column++) await subject.type(sheet.name, row, column, '2099-99-99');
  await new Promise((resolve) => setTimeout(resolve, 200));
  stop();
  let { counts } = { counts: before };
  for (const { cells } of told) ({ counts } = await engine.edited(sheet.name, cells ?? []));
  expect(told.flatMap(({ cells = [] }) => cells).length).toBeGreaterThanOrEqual(8);
  if (row === 9) expect(counts).not.toEqual(before);
  expect(counts).toEqual(await check(new LocalEngine(null)));
});
