import fc from 'fast-check';
import { formatDay } from '../../../src/core/calendar/civil-day';
import { checkCharacterOf, readId } from '../../../src/core/values/id-number';

// Numbers that nobody can own: births of 1901, or the area 110199, which was never assigned.
const MAN = '110101190101010011';
const WOMAN = '11010119010101002X';

describe('an ID number of 18 characters', () => {
  it.each([MAN, WOMAN, '110101190112310159', '110103190102280032', '110199199001010010', '110199198002290013'])(
    '%s is whole',
    (id) => {
      const r = readId(id);
      expect([r.kind, r.checksumOk, r.birthValid]).toEqual(['id18', true, true]);
      expect(r.birth && formatDay(r.birth).replace(/-/gu, '')).toBe(id.slice(6, 14));
    },
  );

  it('tells the sex by the last digit but one', () => {
    expect(readId(MAN).sex).toBe('male');
    expect(readId(WOMAN).sex).toBe('female');
  });

  it.each([
    ` ${MAN}`,
    `${MAN}\t`,
    `　${MAN}\u00a0`,
    `'${MAN}`,
    `‘${MAN}`,
    '1101 0119 0101 0100 11',
    '１１０１０１１９０１０１０１００１１',
    `${MAN}\n`,
    `\u200b${MAN}\ufeff`,
    '110101 19010101 0011',
  ])('%j is cleaned before it is judged', (raw) => expect(readId(raw)).toEqual(readId(MAN)));
  it('a small x, a full-width one and × are the X of the card', () => {
    for (const x of ['x', 'ｘ', 'Ｘ', '×']) expect(readId(WOMAN.replace('X', x))).toEqual(readId(WOMAN));
  });

  it('a wrong check character and an impossible birth are seen apart', () => {
    expect(readId('110101190101010012')).toMatchObject({ kind: 'id18', checksumOk: false, birthValid: true });
    expect(readId('110199197802290017')).toMatchObject({
      kind: 'id18',
      checksumOk: true,
      birthValid: false,
      birth: null,
    });
  });

  it('one wrong digit always breaks the check', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        fc.stringMatching(/^\d{17}$/u),
        (at, by, first17) => {
          const good = first17 + checkCharacterOf(first17);
          const bad = good.slice(0, at) + String((Number(good.charAt(at)) + by) % 10) + good.slice(at + 1);
          expect(readId(good).checksumOk).toBe(true);
          expect(readId(bad).checksumOk).toBe(false);
        },
      ),
    );
  });
});

describe('other contents of the column', () => {
  it.each([
    ['', 'blank'],
    ['  　', 'blank'],
    ['110101190101010', 'id15'],
    ['110101********0011', 'masked'],
    ['1101011901****0011', 'masked'],
    ['110***', 'masked'],
    ['１１０１０１＊＊＊＊００１１', 'masked'],
    ['110101●●●●●●●●0011', 'masked'],
    ['110101XXXXXXXX0011', 'masked'],
    ['110101xxxxxxxx001x', 'masked'],
    ['1.10101E+17', 'precision-lost'],
    ['1.10101190101010e+17', 'precision-lost'],
    ['１．１Ｅ＋１７', 'precision-lost'],
    ['1.1E+08', 'other-document'],
    [110101190101010000, 'precision-lost'],
    [1.1e17, 'precision-lost'],
    [110101190101010, 'precision-lost'],
    ['1101011901010100', 'bad-length'],
    ['1101011901010100111', 'bad-length'],
    ['12345', 'bad-length'],
    [12345, 'bad-length'],
    ['X', 'other-document'],
    ['11010119010101X', 'id15'],
    ['E12345678', 'other-document'],
    ['X12345678', 'other-document'],
    ['京字第1234567号', 'other-document'],
    ['H1234567890', 'other-document'],
    ['护照 E12345678', 'other-document'],
    ['11010119010101O011', 'other-document'],
    ['1101011901010X0011', 'id18'],
  ])('%j is %s', (v, kind) => expect(readId(v).kind).toBe(kind));

  it('the old form has a birth of the 1900s and a sex, and nothing to check', () => {
    const r = readId('110101010101001');
    expect(r).toMatchObject({ kind: 'id15', checksumOk: null, birthValid: true, sex: 'male' });
    expect(r.birth && formatDay(r.birth)).toBe('1901-01-01');
    expect(readId('110101013101001').birthValid).toBe(false);
  });

  it('no check character without 17 digits', () => {
    for (const s of ['', '1101', '1101011901010100A']) expect(checkCharacterOf(s)).toBe('');
    expect(checkCharacterOf(MAN.slice(0, 17))).toBe('1');
    expect(checkCharacterOf(WOMAN.slice(0, 17))).toBe('X');
  });

  it('no value makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), (v) => readId(v).text.length >= 0),
      { numRuns: 1000 },
    );
  });
});
