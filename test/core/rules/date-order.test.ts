import { dateOrder } from '../../../src/core/rules/date-order';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const row = (...days: (string | null)[]) => days.map((d) => (d === null ? null : serial(d)));

describe('two dates of a matter in an impossible order', () => {
  it('are told on the later field, with both days', () => {
    const ledger = ledgerOf(['acceptedDate', 'closedDate'], [row('2021-05-08', '2021-05-03')]);
    expect(findingsOf(dateOrder, ledger)).toMatchObject([
      {
        severity: 'error',
        cell: 'B2',
        field: 'closedDate',
        message: '第2行：办结日期2021-05-03早于受理日期2021-05-08，请核对。',
      },
    ]);
  });

  it.each([
    ['petitionDate', 'receivedDate'],
    ['receivedDate', 'registeredDate'],
    ['registeredDate', 'transferredDate'],
    ['transferredDate', 'unitReceivedDate'],
    ['registeredDate', 'acceptedDate'],
    ['acceptedDate', 'replyDate'],
    ['replyDate', 'deliveredDate'],
    ['acceptedDate', 'closedDate'],
    ['deliveredDate', 'reviewRequestedDate'],
    ['reviewRequestedDate', 'reviewClosedDate'],
    ['reviewClosedDate', 'reviewDeliveredDate'],
    ['reviewDeliveredDate', 'reexamRequestedDate'],
    ['reexamRequestedDate', 'reexamClosedDate'],
    ['reexamClosedDate', 'reexamDeliveredDate'],
    ['screeningDate', 'rectifiedDate'],
    ['rectifiedDate', 'writeOffDate'],
  ])('are found where %s comes after %s should', (earlier, later) => {
    const rows = [row('2021-05-08', '2021-05-07'), row('2021-05-08', '2021-05-08'), row('2021-05-08', '2021-05-09')];
    expect(cellsOf(dateOrder, ledgerOf([earlier, later], rows))).toEqual(['B2']);
  });

  it('are compared with the nearest filled date before, over blanks and missing columns', () => {
    const ledger = ledgerOf(
      ['petitionDate', 'receivedDate', 'registeredDate', 'transferredDate'],
      [row('2021-05-08', null, null, '2021-05-01'), row('2021-05-01', null, '2021-05-08', '2021-05-03')],
    );
    expect(findingsOf(dateOrder, ledger).map((f) => f.message)).toEqual([
      '第2行：转送日期2021-05-01早于信访日期2021-05-08，请核对。',
      '第3行：转送日期2021-05-03早于登记日期2021-05-08，请核对。',
    ]);
  });

  it('are told once where one date is wrong and the next is right again', () => {
    const ledger = ledgerOf(
      ['registeredDate', 'acceptedDate', 'replyDate'],
      [row('2021-05-05', '2020-05-06', '2021-06-01')],
    );
    expect(cellsOf(dateOrder, ledger)).toEqual(['B2']);
  });

  it('are seen where one is the first day of 1970, typed as text', () => {
    expect(cellsOf(dateOrder, ledgerOf(['acceptedDate', 'closedDate'], [['2021.5.8', '1970.1.1']]))).toEqual(['B2']);
  });

  it('are not seen in the time of day', () => {
    const ledger = ledgerOf(
      ['petitionDate', 'registeredDate'],
      [[serial('2021-05-03') + 0.9, serial('2021-05-03') + 0.1]],
    );
    expect(cellsOf(dateOrder, ledger)).toEqual([]);
  });

  it('are read from text as from true dates; a span counts by its first day', () => {
    const ledger = ledgerOf(
      ['acceptedDate', 'closedDate'],
      [
        ['2021年5月8日', '2021.5.3'],
        ['2021年5月8日', '2021.5.3至2021.5.10'],
      ],
    );
    expect(cellsOf(dateOrder, ledger)).toEqual(['B2', 'B3']);
  });

  it('are not compared where one names no day, is unreadable or vague', () => {
    const rows = [
      ['2021-05-08', '2021年5月'],
      ['2021-05-08', '待定'],
      [null, '2021-05-03'],
    ];
    expect(cellsOf(dateOrder, ledgerOf(['acceptedDate', 'closedDate'], rows))).toEqual([]);
  });

  it('are not compared between chains: a reply may come before or after the closing', () => {
    expect(cellsOf(dateOrder, ledgerOf(['closedDate', 'replyDate'], [row('2021-05-08', '2021-05-03')]))).toEqual([]);
    expect(
      cellsOf(dateOrder, ledgerOf(['transferredDate', 'acceptedDate'], [row('2021-05-08', '2021-05-03')])),
    ).toEqual([]);
  });

  it('are told once where both are taken from above', () => {
    const ledger = ledgerOf(
      ['acceptedDate', 'closedDate', 'content'],
      [
        [...row('2021-05-08', '2021-05-03'), '甲'],
        [null, null, '乙'],
      ],
      {
        inherited: { acceptedDate: [1], closedDate: [1] },
      },
    );
    expect(cellsOf(dateOrder, ledger)).toEqual(['B2']);
  });
});
