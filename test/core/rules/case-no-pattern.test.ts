import { caseNoPattern } from '../../../src/core/rules/case-no-pattern';
import { findingsOf, ledgerOf } from './support';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const run = (from: number, to: number, make: (n: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, k) => make(from + k));
const found = (numbers: readonly (string | number | null)[]): (string | null)[] =>
  findingsOf(
    caseNoPattern,
    ledgerOf(
      ['caseNo'],
      numbers.map((n) => [n]),
    ),
  ).map((f) => f.value);

const USUAL = run(1, 40, (n) => `XF2021${pad(n, 5)}`);

describe('a case number unlike the others', () => {
  it.each([
    ['a digit lost', 'XF20210041'],
    ['a digit too many', 'XF2021000412'],
    ['a letter too many', 'XFX202100041'],
    ['a letter lost', 'X202100041'],
    ['a space inside', 'XF2021 00041'],
    ['a dash inside', 'XF2021-00041'],
    ['small letters', 'xf202100041'],
    ['other letters', 'LF202100041'],
    ['a letter O for a zero', 'XF2021O0041'],
    ['a bare number', '202100041'],
    ['words', '待编号'],
  ])('is found: %s', (_, odd) => {
    expect(found([...USUAL, odd])).toEqual([odd]);
  });

  it('is a warning that shows how the others are written', () => {
    expect(
      findingsOf(
        caseNoPattern,
        ledgerOf(
          ['caseNo'],
          [...USUAL, 'XF1'].map((n) => [n]),
        ),
      ),
    ).toMatchObject([
      {
        severity: 'warning',
        cell: 'A42',
        message: '第42行（XF1）：编号的写法与本表多数（如XF202100001）不同，请核对。',
      },
    ]);
  });

  it('is not found in another year or month', () => {
    expect(
      found([...USUAL, ...run(1, 5, (n) => `XF2020${pad(n, 5)}`), ...run(1, 5, (n) => `XF2022${pad(n, 5)}`)]),
    ).toEqual([]);
  });

  it('is not found where letters name the channel', () => {
    const channels = ['LF', 'LX', 'LD', 'WS'];
    const numbers = run(1, 60, (n) => `XF202106${pad(n, 4)}${channels[n % 4] ?? ''}`);
    expect(found([...numbers, 'XF20210661LX'])).toEqual(['XF20210661LX']);
  });

  it('is not found where numbers without leading zeros grow', () => {
    expect(found(run(1, 300, (n) => `DX-${n}`))).toEqual([]);
    expect(found(run(1, 999, (n) => `东信〔2021〕${n}号`))).toEqual([]);
  });

  it('is not found where a full running number goes on with one digit more', () => {
    expect(found(run(9900, 10005, (n) => `XF2021${pad(n, 4)}`))).toEqual([]);
  });

  it('is not found where no pattern has nine tenths of the column', () => {
    expect(found([...run(1, 20, (n) => `XF${pad(n, 4)}`), ...run(1, 10, (n) => `信-${pad(n, 6)}`)])).toEqual([]);
  });

  it('is not found among a handful of numbers', () => {
    expect(found(['XF0001', 'XF0002', 'XF0003', '4'])).toEqual([]);
  });

  it('leaves blanks and words for nothing out', () => {
    expect(found([...USUAL, null, '—', '无'])).toEqual([]);
  });

  it('reads numbers stored as numbers', () => {
    expect(found([...run(202100001, 202100040, String).map(Number), 20210041])).toEqual(['20210041']);
  });

  it('evens out spaces at the ends and full-width digits, which another rule is about', () => {
    expect(found([...USUAL, ' XF202100041', 'XF２０２１00042'])).toEqual([]);
  });

  it('stands a column of long random texts', () => {
    expect(found(run(1, 500, (n) => `${'ab'.repeat(n % 40)}${n}`))).toEqual([]);
  });
});
