import { idGender } from '../../../src/core/rules/id-gender';
import { cellsOf, findingsOf, ledgerOf } from './support';

const MAN = '110199199001010010';
const WOMAN = '110199198506150022';
const people = (...rows: (string | number | null)[][]) => ledgerOf(['gender', 'idNumber'], rows);

describe('the sex in an ID number against the gender column', () => {
  it('is found where they differ, on the gender, with the other as an unsafe mend', () => {
    expect(findingsOf(idGender, people(['女', MAN], ['男', WOMAN]))).toMatchObject([
      { cell: 'A2', field: 'gender', severity: 'warning', value: '女', fix: { value: '男', safe: false } },
      { cell: 'A3', field: 'gender', fix: { value: '女', safe: false } },
    ]);
  });

  it('is read from the 15th digit of an old number', () => {
    expect(cellsOf(idGender, people(['女', '110103900101001'], ['男', '110103900101001']))).toEqual(['A2']);
  });

  it.each([['男'], [' 男 '], ['男性'], ['男士']])('agrees with %j', (gender) => {
    expect(cellsOf(idGender, people([gender, MAN]))).toEqual([]);
  });

  it('is not judged where either is blank, a code, masked or of another document', () => {
    const rows = [
      [null, MAN],
      ['女', null],
      [0, MAN],
      ['2', MAN],
      ['未知', MAN],
      ['女', '1101991990****0010'],
      ['女', '军字第1234567号'],
    ];
    expect(cellsOf(idGender, people(...rows))).toEqual([]);
  });

  it('is not judged in a number of a wrong length', () => {
    expect(cellsOf(idGender, people(['女', '11019919900101001']))).toEqual([]);
  });
});
