import { idLength } from '../../../src/core/rules/id-length';
import { cellsOf, findingsOf, ledgerOf } from './support';

const ids = (...list: (string | number | null)[]) =>
  ledgerOf(
    ['idNumber'],
    list.map((v) => [v]),
  );

describe('an ID number of a wrong length', () => {
  it('is found, whether digits are missing or too many', () => {
    const list = ['11019919900101001', '1101991990010100100', '1234567', '1101991990010', '110199900101001X'];
    expect(cellsOf(idLength, ids(...list))).toEqual(['A2', 'A3', 'A4', 'A5', 'A6']);
  });

  it('is an error that says how long it is, and does not repeat it', () => {
    const [found] = findingsOf(idLength, ids('1101991990010100'));
    expect(found).toMatchObject({ severity: 'error', value: '1101991990010100', fix: null });
    expect(found?.message).toContain('16位');
    expect(found?.message).not.toContain('1101991990010100');
  });

  it.each([
    ['18 characters', '110199199001010010'],
    ['an X at the end', '11010119010101002X'],
    ['a small x', '11010119010101002x'],
    ['the old 15 digits', '110103900101001'],
    ['spaces inside', '110199 19900101 0010'],
    ['a tab behind', '110199199001010010\t'],
    ['full-width digits', '１１０１９９199001010010'],
    ['an apostrophe before', "'110199199001010010"],
    ['a masked number', '110199********0010'],
    ['a short masked number', '1101**10'],
    ["an officer's card", '军字第1234567号'],
    ['a passport', 'E12345678'],
    ['nothing', '—'],
  ])('is not seen in %s', (_, id) => {
    expect(cellsOf(idLength, ids(id))).toEqual([]);
  });

  it('is judged only where the document is a resident card or nothing is said', () => {
    const rows = ['军官证', '护照', '港澳居民来往内地通行证', '居民身份证', null].map((type) => [type, '12345678']);
    expect(cellsOf(idLength, ledgerOf(['idType', 'idNumber'], rows))).toEqual(['B5', 'B6']);
  });

  it('is judged in its own cell only, not where it is taken from above', () => {
    const ledger = ledgerOf(
      ['idNumber', 'content'],
      [
        ['123', '甲'],
        [null, '乙'],
      ],
      { inherited: { idNumber: [1] } },
    );
    expect(cellsOf(idLength, ledger)).toEqual(['A2']);
  });

  it('is not asked for without such a column', () => {
    expect(cellsOf(idLength, ledgerOf(['phone'], [['1']]))).toEqual([]);
  });
});
