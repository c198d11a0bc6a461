import fc from 'fast-check';
import { cellError } from '../../../src/core/grid/grid';
import { decodeFingerprints, encodeFingerprints, fingerprintOf } from '../../../src/core/merge/fingerprint';

describe('a fingerprint', () => {
  it('is the same for a text that a program saved with other line breaks or white space at its ends', () => {
    expect(fingerprintOf(' 东四街道\r\n张某\u3000')).toBe(fingerprintOf('东四街道\n张某'));
  });

  it('tells a text of digits from a number, an error from its text, and nothing from something', () => {
    const values = ['1', 1, true, '#N/A', cellError('#N/A'), '是', '否', '张某', '张 某'];
    expect(new Set(values.map(fingerprintOf)).size).toBe(values.length);
    expect([null, '', ' \n'].map(fingerprintOf)).toEqual([0, 0, 0]);
    expect(values.map(fingerprintOf)).not.toContain(0);
  });

  it('differs for texts that differ in one character', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 20_000; i++) seen.add(fingerprintOf(`XF2021${String(i).padStart(6, '0')}`));
    expect(seen.size).toBeGreaterThan(19_998);
  });
});

describe('fingerprints written into a cell', () => {
  const values = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 ** 30 - 1 })), { maxLength: 60 });

  it('come back as they were, as a text that no program takes for a number or a formula', () => {
    fc.assert(
      fc.property(values, (row) => {
        const text = encodeFingerprints(row);
        expect(text).toMatch(/^f[\w*.]*$/u);
        expect(decodeFingerprints(text, row.length)).toEqual(row);
      }),
    );
  });

  it('are no fingerprints once somebody typed into the cell', () => {
    expect(['张某', 5, null, 'f123', 'f12345!', ''].map((text) => decodeFingerprints(text, 3))).toEqual(
      Array(6).fill(null),
    );
    expect(decodeFingerprints(encodeFingerprints([1, 2, 3, 4]), 3)).toBeNull();
  });
});
