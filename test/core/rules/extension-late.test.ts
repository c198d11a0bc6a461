import { extensionLate } from '../../../src/core/rules/extension-late';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const HEADER = ['acceptedDate', 'extensionDays', 'extensionApprovedDate'] as const;
const row = (accepted: string | null, days: number | null, approved: string | null) => [
  accepted === null ? null : serial(accepted),
  days,
  approved === null ? null : serial(approved),
];

describe('an extension approved after the limit', () => {
  it('is found on the day of approval, with the day on which the limit ended', () => {
    const ledger = ledgerOf(HEADER, [row('2021-05-10', 30, '2021-07-10')]);
    expect(findingsOf(extensionLate, ledger)).toMatchObject([
      {
        severity: 'error',
        cell: 'C2',
        field: 'extensionApprovedDate',
        message: '第2行：延期批准日期晚于原期限2021年7月9日，这次延期不计入期限。',
      },
    ]);
  });

  it('is none on the last day, nor on the last day after the holidays', () => {
    // 60 days from 2021-08-03 end on 2021-10-02, within the seven days of the National Day.
    const ledger = ledgerOf(HEADER, [
      row('2021-05-10', 30, '2021-07-09'),
      row('2021-08-03', 30, '2021-10-08'),
      row('2021-08-03', 30, '2021-10-09'),
    ]);
    expect(cellsOf(extensionLate, ledger)).toEqual(['C4']);
  });

  it('is found whatever the number of days, also where it is blank or beyond the law', () => {
    const ledger = ledgerOf(HEADER, [row('2021-05-10', null, '2021-07-20'), row('2021-05-10', 45, '2021-07-20')]);
    expect(cellsOf(extensionLate, ledger)).toEqual(['C2', 'C3']);
  });

  it('is not judged without a day of acceptance, nor by holidays nobody has announced', () => {
    const header = [...HEADER, 'registeredDate'];
    const ledger = ledgerOf(header, [
      [...row(null, 30, '2021-12-01'), serial('2021-05-10')],
      [...row('2019-05-10', 30, '2019-12-01'), serial('2019-05-10')],
    ]);
    expect(cellsOf(extensionLate, ledger)).toEqual([]);
  });

  it('is not found where the matter has no 60 days at all', () => {
    const ledger = ledgerOf([...HEADER, 'purpose'], [[...row('2022-06-01', 30, '2022-12-01'), '意见建议']]);
    expect(cellsOf(extensionLate, ledger)).toEqual([]);
  });
});
