import { cellAddress, columnIndex, columnLetters } from '../../../src/core/grid/address';
import { cellError, gridOfRows, isBlank, isDateFormat, valueAt } from '../../../src/core/grid/grid';

test.each<[number, string]>([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %p is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
});

test('a cell is named as Excel names it', () => expect(cellAddress(11, 5)).toBe('F12'));

test.each(['', ' ', '　', '\u00a0\t\n', '\u200b', null, undefined])('%p is blank', (v) =>
  expect(isBlank(v)).toBe(true),
);
test.each([0, false, '0', '无', cellError('#N/A')])('%p is not blank', (v) => expect(isBlank(v)).toBe(false));

test('empty rows and columns at the end are no part of a grid', () => {
  const grid = gridOfRows([['序号', '姓名', ' '], [1, '张试', null], ['', '　', null], [null]]);
  expect([grid.rowCount, grid.columnCount]).toEqual([2, 2]);
  expect(valueAt(grid, 9, 9)).toBeNull();
});

test.each([
  'yyyy-mm-dd',
  'm/d/yy',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"',
  'mm-dd',
  'd-mmm',
  'yyyy/m/d h:mm',
  '[DBNum1]yyyy"年"',
  'e"年"m"月"d"日"',
  'aaaa',
  'reserved-0x1F'.slice(0, 0) + 'm"月"d"日"',
])('the format %s shows a date', (code) => expect(isDateFormat(code)).toBe(true));
test.each([
  'General',
  '0.00',
  '@',
  '#,##0',
  '[h]:mm',
  'h:mm:ss',
  'mm:ss',
  '0"日"',
  '"共"0"天"',
  '0.00E+00',
  'G/通用格式',
  '[Red]0',
  '0_);(0)',
])('the format %s shows none', (code) => expect(isDateFormat(code)).toBe(false));
