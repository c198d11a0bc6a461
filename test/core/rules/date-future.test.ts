import { dateFuture } from '../../../src/core/rules/date-future';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DONE = [
  'registeredDate',
  'transferredDate',
  'noticeDate',
  'acceptedDate',
  'closedDate',
  'replyDate',
  'deliveredDate',
];
const REVIEW = ['reviewClosedDate', 'reviewDeliveredDate', 'reexamClosedDate', 'reexamDeliveredDate'];

describe('a done-date that lies ahead', () => {
  it('is found in every column of things done', () => {
    for (const field of [...DONE, ...REVIEW]) {
      expect(cellsOf(dateFuture, ledgerOf([field], [[serial('2022-01-01')]]))).toEqual(['A2']);
    }
  });

  it('is an error that names the day of the check', () => {
    expect(findingsOf(dateFuture, ledgerOf(['closedDate'], [['2201-01-01'], ['2022年3月1日']]))).toMatchObject([
      { severity: 'error', cell: 'A3', message: '第3行：办结日期晚于检查日2021-12-31，请核对年份和月份。' },
    ]);
  });

  it('may be the day of the check itself', () => {
    expect(cellsOf(dateFuture, ledgerOf(['closedDate'], [[serial('2021-12-31') + 0.9], [null]]))).toEqual([]);
  });

  it('depends on the day of the check', () => {
    const ledger = ledgerOf(['closedDate'], [[serial('2021-06-01')]]);
    expect(cellsOf(dateFuture, ledger, { asOf: '2021-05-31' })).toEqual(['A2']);
    expect(cellsOf(dateFuture, ledger, { asOf: '2021-06-01' })).toEqual([]);
  });

  it.each(['dueDate', 'resolveDeadline', 'hotlineDue', 'petitionDate', 'birthDate', 'hearingEnd'])(
    'is not seen in %s',
    (field) => {
      expect(cellsOf(dateFuture, ledgerOf([field], [[serial('2022-06-01')]]))).toEqual([]);
    },
  );
});
