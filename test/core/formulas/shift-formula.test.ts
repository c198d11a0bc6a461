import { shiftFormula } from '../../../src/core/formulas/shift-formula';

describe('shifting a formula', () => {
  it.each([
    ['B2*$C$1', 3, 1, 'C5*$C$1'],
    ['$B2+B$2', 1, 1, '$B3+C$2'],
    ['SUM(A1:B$3,$A:C,2:$5)', 1, 1, 'SUM(B2:C$3,$A:D,3:$5)'],
    ['"A1"&A1&"""A1"', 1, 0, '"A1"&A2&"""A1"'],
    ["'A1 ''B2'!A1+Sheet1!B2+一月!C3", 1, 0, "'A1 ''B2'!A2+Sheet1!B3+一月!C4"],
    ['LOG10(A1)+ATAN2(B1,1E5)+A1B', 1, 0, 'LOG10(A2)+ATAN2(B2,1E5)+A1B'],
    ['表1[[#This Row],[A1]]+表1[B2]+[1]Sheet1!A1', 1, 0, '表1[[#This Row],[A1]]+表1[B2]+[1]Sheet1!A2'],
    ['a1+name_A1+A1.x+XFE1+A0+A1048577', 1, 0, 'A2+name_A1+A1.x+XFE1+A0+A1048577'],
    ['A:C!B2+TRUE', 1, 1, 'A:C!C3+TRUE'],
    ['IF(A1="","",A1)', -1, 0, null],
    ['XFD1', 0, 1, null],
    ['A$1', -1, 0, 'A$1'],
    ["表1['[x''A1]+A1", 1, 0, "表1['[x''A1]+A2"],
  ])('%s by %i rows and %i columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  it('costs no more than its length, whatever stands in it', () => {
    for (const piece of ['"', "'", '[', 'A1:', 'A', '((', '$$']) {
      expect(typeof shiftFormula(piece.repeat(200_000), 1, 0)).toBe('string');
    }
  });
});
