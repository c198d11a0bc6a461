import { peopleCount } from '../../../src/core/rules/people-count';
import { cellsOf, findingsOf, ledgerOf } from './support';

const people = (...list: (string | number | boolean | null)[]) =>
  ledgerOf(
    ['peopleCount'],
    list.map((v) => [v]),
  );

describe('a count of people', () => {
  it.each([0, -3, 1.5, '0', '若干', '多人', '-', '1-3人', '三五人', '3户', 13800000000, true])('is judged: %j', (v) => {
    const found = findingsOf(peopleCount, people(v));
    expect(found.map((f) => [f.severity, f.fix])).toEqual(v === '-' ? [] : [['error', null]]);
  });

  it.each([
    ['3人', 3],
    ['３', 3],
    ['三', 3],
    ['3个人', 3],
    ['15人次', 15],
    ['共8人', 8],
  ])('is readable but no number: %j has a safe mend', (v, value) => {
    expect(findingsOf(peopleCount, people(v))).toMatchObject([
      { severity: 'info', cell: 'A2', fix: { value, safe: true } },
    ]);
  });

  it('is not exact: the mend of 约20人 is not safe', () => {
    expect(findingsOf(peopleCount, people('约20人'))).toMatchObject([
      { severity: 'info', fix: { value: 20, safe: false } },
    ]);
  });

  it.each([1, 3, 120, '3', ' 3 ', null, '—', '无'])('is fine: %j', (v) => {
    expect(cellsOf(peopleCount, people(v))).toEqual([]);
  });

  it('is judged in its own cell only, not where it is taken from above', () => {
    const ledger = ledgerOf(
      ['peopleCount', 'content'],
      [
        [0, '甲'],
        [null, '乙'],
      ],
      { inherited: { peopleCount: [1] } },
    );
    expect(cellsOf(peopleCount, ledger)).toEqual(['A2']);
  });

  it('is not judged in lists that are no matters', () => {
    expect(cellsOf(peopleCount, ledgerOf(['peopleCount'], [[0]], { kind: 'other' }))).toEqual([]);
  });
});
