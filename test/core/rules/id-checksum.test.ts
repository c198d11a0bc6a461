import { idChecksum } from '../../../src/core/rules/id-checksum';
import { cellsOf, findingsOf, ledgerOf } from './support';

const ids = (...list: (string | number | null)[]) =>
  ledgerOf(
    ['idNumber'],
    list.map((v) => [v]),
  );

describe('an ID number whose check character is wrong', () => {
  it('is found where one digit is off, two are swapped, or X stands for a digit', () => {
    const list = ['110199199001010011', '110199199001010100', '11019919900101001X', '110199190010110010'];
    expect(cellsOf(idChecksum, ids(...list))).toEqual(['A2', 'A3', 'A4', 'A5']);
  });

  it('is an error without a mend: only the card can tell', () => {
    expect(findingsOf(idChecksum, ids('110199199001010011'))).toMatchObject([
      { severity: 'error', field: 'idNumber', fix: null },
    ]);
  });

  it.each([
    '110101190101010011',
    '11010119010101002X',
    '11010119010101002x',
    '110103190102280032',
    '110199198002290013',
    '１１０１９９199001010010',
    ' 110199 19900101 0010 ',
    '110103900101001',
    '1101991990010100',
    '110199********0011',
    '军字第1234567号',
    '无',
  ])('is not seen in %j', (id) => {
    expect(cellsOf(idChecksum, ids(id))).toEqual([]);
  });

  it('is not asked of a number that lost its last digits', () => {
    expect(cellsOf(idChecksum, ids(110199199001010000))).toEqual([]);
  });
});
