import { gridOfRows } from '../../../src/core/grid/grid';
import type { CellMark } from '../../../src/hosts/workbook-host';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice());

let subject: ExcelUnderTest;
beforeEach(async () => {
  subject = new ExcelUnderTest();
  await subject.show([
    gridOfRows(
      [
        ['序号', '姓名'],
        [1, '张三'],
      ],
      { name: '台账' },
    ),
  ]);
  const rule = subject.excel.workbook.$active.getRange('A1:B2').conditionalFormats.add('Custom');
  rule.custom.rule.formula = '=$A1>5';
});
const rules = () => subject.excel.workbook.$active.$rules;
const MARKS: readonly CellMark[] = [
  { row: 1, column: 0, severity: 'info' },
  { row: 1, column: 1, severity: 'error' },
];

test('marks lie over cells and go away without a trace, the clerk’s own rules stay', async () => {
  const before = await subject.picture('台账');
  await subject.product.mark('台账', MARKS);
  expect(rules().map((rule) => rule.getRanges().address.split('!')[1])).toEqual(['B2', 'A2', 'A1:B2']);
  expect(rules()[0]?.custom.format.fill.get('color')).toBe('#FBD5D5');
  await subject.product.mark('台账', MARKS.slice(0, 1));
  expect(rules()).toHaveLength(2);
  await subject.product.clearMarks('台账');
  expect(await subject.picture('台账')).toEqual(before);
});

test('marks that were saved with the workbook are known again', async () => {
  await subject.product.mark('台账', MARKS);
  await subject.reopen();
  await subject.product.clearMarks('台账');
  expect(rules()).toHaveLength(1);
});

test('many marks take few requests', async () => {
  const many = Array.from({ length: 6_000 }, (_, i): CellMark => ({ row: i * 2, column: i % 9, severity: 'error' }));
  await subject.product.mark('台账', many);
  expect(subject.excel.traffic.requests).toBeLessThanOrEqual(5);
  expect(rules().length).toBeLessThan(20);
  await subject.product.clearMarks('台账');
  expect(rules()).toHaveLength(1);
});

test('a protected sheet says that it cannot be marked', async () => {
  subject.excel.workbook.$active.protection.protect();
  await expect(subject.product.mark('台账', MARKS)).rejects.toMatchObject({ code: 'sheet-protected' });
  await expect(subject.product.clearMarks('台账')).resolves.toBeUndefined();
});
