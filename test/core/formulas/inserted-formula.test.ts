import { insertedFormula } from '../../../src/core/formulas/inserted-formula';

const HERE = { sheet: '台账', row: 25 };
const put = { sheet: '台账', at: 19, count: 1 };
const joined = { ...put, joins: 3 };

describe('a formula once a row was put in', () => {
  test.each([
    ['D19-D20', 'D19-D21'],
    ['SUM(D4:D30)*$C$20', 'SUM(D4:D31)*$C$21'],
    ['SUM(D30:D4)', 'SUM(D31:D4)'],
    ['SUM(D4:D19)', 'SUM(D4:D19)'],
    ['SUM($20:$22)+SUM(4:19)', 'SUM($21:$23)+SUM(4:19)'],
    ['SUM(D:D)', 'SUM(D:D)'],
    ['SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
    ['"A20"&A20&"\'A20"', '"A20"&A21&"\'A20"'],
    ['LOG10(A25)+名称20+ABCD20', 'LOG10(A26)+名称20+ABCD20'],
    ['台账!A20+说明!A20', '台账!A21+说明!A20'],
    ["'台账'!A20:B22+'2021 说明'!A20", "'台账'!A21:B23+'2021 说明'!A20"],
    ['台账!A20:台账!B22', '台账!A21:台账!B23'],
    [
      "[1]台账!A20+'[1]台账'!A20+'C:\\甲\\[乙.xlsx]台账'!$A$20",
      "[1]台账!A20+'[1]台账'!A20+'C:\\甲\\[乙.xlsx]台账'!$A$20",
    ],
    ['SUM(一月:三月!A20)', 'SUM(一月:三月!A20)'],
    ['表1[[#This Row],[A20]]+A20', '表1[[#This Row],[A20]]+A21'],
    ['#REF!A20+A20', '#REF!A20+A21'],
    ['A20:INDEX(B:B,20)', 'A21:INDEX(B:B,20)'],
    ['A20#+A20%+1E20', 'A21#+A21%+1E20'],
    ['A1048576', '#REF!'],
  ])('%s reads %s', (formula, expected) => {
    expect(insertedFormula(formula, put, HERE)).toBe(expected);
  });

  test('on another sheet follows only what it names', () => {
    const there = { sheet: '汇总', row: 1 };
    expect(insertedFormula('台账!D25+D25', put, there)).toBe('台账!D26+D25');
    expect(insertedFormula('台账!$D$25+D25', put, { sheet: null, row: null })).toBe('台账!$D$26+D25');
  });

  test('takes new rows in where its range ends with those they belong to', () => {
    expect(insertedFormula('SUM(D4:D19)+D19+SUM(D4:D18)', joined, HERE)).toBe('SUM(D4:D20)+D19+SUM(D4:D18)');
    expect(insertedFormula('COUNTIF(台账!$F$4:$F$19,"来信")', joined, { sheet: '汇总', row: 5 })).toBe(
      'COUNTIF(台账!$F$4:$F$20,"来信")',
    );
    expect(insertedFormula('SUM(4:19)', joined, HERE)).toBe('SUM(4:20)');
  });

  test('within those rows does so only where the end is fixed, for the others are running sums', () => {
    const last = { sheet: '台账', row: 18 };
    expect(insertedFormula('SUM(D$4:D19)', joined, last)).toBe('SUM(D$4:D19)');
    expect(insertedFormula('COUNTIF(B$4:B$19,B19)', joined, last)).toBe('COUNTIF(B$4:B$20,B19)');
  });
});
