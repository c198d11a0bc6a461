import { idChecksum } from '../../../src/core/rules/id-checksum';
import { idBirth } from '../../../src/core/rules/id-birth';
import { idGender } from '../../../src/core/rules/id-gender';
import { idLength } from '../../../src/core/rules/id-length';
import { idPrecisionLost } from '../../../src/core/rules/id-precision-lost';
import { findingsOf, ledgerOf } from './support';

const ids = (...list: (string | number | null)[]) =>
  ledgerOf(
    ['idNumber', 'gender'],
    list.map((v) => [v, '女']),
  );

describe('an ID number stored as a number', () => {
  it('is found, and nothing else is said of it', () => {
    const rules = [idBirth, idChecksum, idGender, idLength, idPrecisionLost];
    expect(findingsOf(rules, ids(110199199001010000, 1.1019919900101e17))).toMatchObject([
      { rule: 'id-precision-lost', severity: 'error', cell: 'A2', fix: null },
      { rule: 'id-precision-lost', cell: 'A3' },
    ]);
  });

  it('is found in a .csv too, where only the text of the number is left', () => {
    const rules = [idBirth, idChecksum, idGender, idLength, idPrecisionLost];
    expect(findingsOf(rules, ids('1.10199E+17', '1.10199199001010E+17')).map((f) => f.rule)).toEqual([
      'id-precision-lost',
      'id-precision-lost',
    ]);
  });

  it('is not seen in other text, nor in a short number, which has a wrong length instead', () => {
    expect(findingsOf([idLength, idPrecisionLost], ids('110199199001010010', 12345678)).map((f) => f.rule)).toEqual([
      'id-length',
    ]);
  });
});
