import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook, startOffice } from './boot/open-excel';
import type { NamesAreReal } from './model/names-are-real';
import type { NativeHost } from './native/native-host';

let host: NativeHost;
beforeAll(() => startOffice());
beforeEach(() => {
  host = openWorkbook();
  const cells = host.workbook.$active.$cells;
  [
    ['序号', '姓名'],
    [1, '张三'],
    [2, '李四'],
  ].forEach((row, r) => row.forEach((value, c) => cells.put(r, c, value)));
});

const failure = (deed: Promise<unknown>): Promise<OfficeExtension.Error | null> =>
  deed.then(
    () => null,
    (error: unknown) => error as OfficeExtension.Error,
  );
const onSheet = <T>(deed: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => deed(context.workbook.worksheets.getActiveWorksheet(), context));

describe('the library', () => {
  test.each([
    ['office.js', 'f259e304'],
    ['excel-win32-16.01.js', 'ba152196'],
  ])('%s is the file that these tests were written for', (file, hash) => {
    const text = readFileSync(path.join(__dirname, '../../node_modules/@microsoft/office-js/dist', file));
    expect(createHash('sha256').update(text).digest('hex').slice(0, 8)).toBe(hash);
  });

  test('finds itself in Excel', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  });
});

describe('mistakes that a mock would let pass', () => {
  test('a property read without load', async () => {
    const error = await failure(onSheet(async (sheet) => sheet.getRange('A1').values));
    expect(error).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a property read before sync', async () => {
    const error = await failure(
      onSheet(async (sheet) => {
        const range = sheet.getRange('A1').load('values');
        return range.values;
      }),
    );
    expect(error).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a sync that nobody waits for', async () => {
    const error = await failure(
      onSheet(async (sheet, context) => {
        const range = sheet.getRange('A1').load('values');
        void context.sync();
        return range.values;
      }),
    );
    expect(error).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('an array that does not fit the range, small or large', async () => {
    for (const [address, rows] of [
      ['A1:B2', 3],
      ['A1:B5000', 4_999],
    ] as const) {
      const error = await failure(
        onSheet(async (sheet) => {
          sheet.getRange(address).values = Array.from({ length: rows }, () => [1, 2]);
        }),
      );
      expect(error).toMatchObject({ code: 'InvalidArgument' });
    }
  });

  test('a member that this Excel is too old for', async () => {
    const error = await failure(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2').getMergedAreasOrNullObject();
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'ApiNotFound' });
  });

  test('a sheet that is not there, an address that is none', async () => {
    const missing = await failure(
      Excel.run(async (context) => void context.workbook.worksheets.getItem('没有').load('name')),
    );
    expect(missing).toMatchObject({ code: 'ItemNotFound' });
    expect(await failure(onSheet(async (sheet) => void sheet.getRange('1A').load('values')))).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('a request and an answer that are too large for Excel on the web', async () => {
    const limit = 5 * 1024 * 1024;
    host = openWorkbook({}, { maxRequestBytes: limit, maxResponseBytes: limit, latency: 5 });
    const rows = Array.from({ length: 20_000 }, () => Array.from({ length: 25 }, () => '信访事项'));
    const write = failure(onSheet(async (sheet) => void (sheet.getRange('A1:Y20000').values = rows)));
    expect(await write).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    rows.forEach((row, r) => row.forEach((value, c) => host.workbook.$active.$cells.put(r, c, value)));
    const read = failure(onSheet(async (sheet) => void sheet.getRange('A1:Y20000').load('values')));
    expect(await read).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('a write to a protected sheet', async () => {
    host.workbook.$active.protection.protect();
    const error = await failure(onSheet(async (sheet) => void (sheet.getRange('A1').values = [[1]])));
    expect(error).toMatchObject({ code: 'AccessDenied' });
  });

  test('faults by the number of the request, with nothing done', async () => {
    host = openWorkbook({}, { faults: { 1: 'InvalidOperationInCellEditMode', 2: 'ActivityLimitReached' } });
    const write = () => failure(onSheet(async (sheet) => void (sheet.getRange('A1').values = [[1]])));
    expect(await write()).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(await write()).toMatchObject({ code: 'ActivityLimitReached' });
    expect(host.workbook.$active.$cells.value(0, 0)).toBe('');
    expect(await write()).toBeNull();
  });
});

test('the model has no member that Office.js does not have', () => {
  // The compiler is the judge: where a name is made up the type is never.
  const real: NamesAreReal = true;
  expect(real).toBe(true);
});

describe('the workbook', () => {
  const read = (address: string) =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load('values,formulas,numberFormat');
      await context.sync();
      return [range.values[0]?.[0], range.formulas[0]?.[0], range.numberFormat[0]?.[0]] as unknown[];
    });
  const type = (address: string, value: unknown) =>
    onSheet(async (sheet) => void (sheet.getRange(address).formulas = [[value]]));

  test.each([
    ['007', 7, 'General'],
    ["'007", '007', 'General'],
    ['2021-03-05', 44260, 'yyyy/m/d'],
    ['2021.3.5', '2021.3.5', 'General'],
    ['TRUE', true, 'General'],
    ['', '', 'General'],
  ])('makes of %s what Excel makes of it when it is typed', async (typed, value, format) => {
    await type('D1', typed);
    expect(await read('D1')).toEqual([value, value, format]);
  });

  test('calculates a formula, and leaves a cell alone where the array has null', async () => {
    await type('D1', '=A2+5');
    expect(await read('D1')).toEqual([6, '=A2+5', 'General']);
    await onSheet(async (sheet) => void (sheet.getRange('A2:B2').values = [[null, '王五']]));
    expect(await read('A2:B2')).toEqual([1, 1, 'General']);
    expect(host.workbook.$active.$cells.value(1, 1)).toBe('王五');
  });

  test('writes large arrays though the client splits them', async () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => [i, `第${i}`]);
    await onSheet(async (sheet) => void (sheet.getRange('F1:G4000').values = rows));
    expect([host.workbook.$active.$cells.value(3_999, 5), host.workbook.$active.$cells.value(3_999, 6)]).toEqual([
      3_999,
      '第3999',
    ]);
    expect(host.traffic.requests).toBe(1);
  });

  test('counts formatted cells as used unless values alone are asked for', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      sheet.getRange('D9').format.fill.color = '#FFEE00';
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)].map((range) => range.load('address'));
      await context.sync();
      return [all?.address, values?.address];
    });
    expect(addresses).toEqual(['Sheet1!A1:D9', 'Sheet1!A1:B3']);
  });

  test('answers null for a format in which cells differ, and tells cells apart one by one', async () => {
    const [mixed, cells] = await onSheet(async (sheet, context) => {
      sheet.getRanges('A1,B2:B3').format.font.bold = true;
      const font = sheet.getRange('A1:B3').format.font.load('bold');
      const each = sheet.getRange('A1:B3').getCellProperties({ format: { font: { bold: true } } });
      await context.sync();
      return [font.bold, each.value.flat().map((cell) => cell.format?.font?.bold)];
    });
    expect(mixed).toBeNull();
    expect(cells).toEqual([true, false, false, true, false, true]);
  });

  test('keeps settings, rules of formatting and parts with the workbook', async () => {
    await Excel.run(async (context) => {
      const { settings, customXmlParts, worksheets } = context.workbook;
      settings.add('映射', { 列: 3 });
      customXmlParts.add('<a xmlns="urn:test">1</a>');
      const rule = worksheets.getActiveWorksheet().getRanges('A2:A3,B2').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A2>1';
      rule.custom.format.fill.color = '#FBD5D5';
      await context.sync();
    });
    const found = await Excel.run(async (context) => {
      const { settings, customXmlParts, worksheets } = context.workbook;
      const setting = settings.getItem('映射').load('value');
      const none = settings.getItemOrNullObject('没有').load('value');
      const parts = customXmlParts.getByNamespace('urn:test').load('items/id');
      const rules = worksheets.getActiveWorksheet().getRange('B1:B9').conditionalFormats.load('items/type');
      await context.sync();
      return [setting.value, none.isNullObject, parts.items.length, rules.items.map((rule) => rule.type)];
    });
    expect(found).toEqual([{ 列: 3 }, true, 1, ['Custom']]);
  });

  test('tells of changes until nobody listens or events are off', async () => {
    const told: string[] = [];
    const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      return added;
    });
    host.workbook.$type('Sheet1', 4, 3, 9);
    await soon();
    expect(told).toEqual(['D5']);
    await onSheet(async (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange('A9').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
    });
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.workbook.$type('Sheet1', 5, 3, 9);
    await soon();
    expect(told).toEqual(['D5']);
  });
});
