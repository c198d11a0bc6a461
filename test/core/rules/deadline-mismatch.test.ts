import { deadlineMismatch } from '../../../src/core/rules/deadline-mismatch';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const HEADER = ['acceptedDate', 'dueDate'] as const;
const row = (accepted: string | null, due: string | null) =>
  [accepted, due].map((d) => (d === null ? null : serial(d)));

describe('the ledger’s own limit against the law', () => {
  it('is found where it is later than the rolled end, with both days', () => {
    const ledger = ledgerOf(HEADER, [row('2021-05-10', '2021-07-12'), row('2021-08-03', '2021-10-09')]);
    expect(findingsOf(deadlineMismatch, ledger)).toMatchObject([
      {
        severity: 'warning',
        cell: 'B2',
        field: 'dueDate',
        message: '第2行：限办日期2021年7月12日晚于法定期限2021年7月9日，请核对。',
      },
      {
        cell: 'B3',
        message: '第3行：限办日期2021年10月9日晚于法定期限2021年10月8日（2021年10月2日期满，顺延），请核对。',
      },
    ]);
  });

  it('agrees anywhere from the strict end to the rolled one', () => {
    const ledger = ledgerOf(HEADER, [
      row('2021-05-10', '2021-07-09'),
      row('2021-08-03', '2021-10-02'),
      row('2021-08-03', '2021-10-08'),
    ]);
    expect(cellsOf(deadlineMismatch, ledger)).toEqual([]);
  });

  it('is only mentioned where the office asks for more than the law', () => {
    const ledger = ledgerOf(HEADER, [row('2021-05-10', '2021-06-30')]);
    expect(findingsOf(deadlineMismatch, ledger)).toMatchObject([
      {
        severity: 'info',
        cell: 'B2',
        message: '第2行：限办日期2021年6月30日早于法定期限2021年7月9日，如是本单位要求提前办结可不改。',
      },
    ]);
  });

  it('counts a lawful extension and no unlawful one', () => {
    const ledger = ledgerOf(
      [...HEADER, 'extensionDays', 'extensionApprovedDate'],
      [
        [...row('2021-05-10', '2021-08-08'), 30, serial('2021-07-01')],
        [...row('2021-05-10', '2021-08-08'), 30, serial('2021-08-01')],
      ],
    );
    expect(cellsOf(deadlineMismatch, ledger)).toEqual(['B3']);
  });

  it('is not judged where the assigner set it, without acceptance, in words, or beyond the known holidays', () => {
    const ledger = ledgerOf(
      [...HEADER, 'handlingMethod', 'registeredDate'],
      [
        [...row('2021-05-10', '2021-12-31'), '交办', serial('2021-05-08')],
        [...row(null, '2021-12-31'), '转送', serial('2021-05-08')],
        [serial('2021-05-10'), '年底前', '转送', serial('2021-05-08')],
        [...row('2019-05-10', '2019-12-31'), '转送', serial('2019-05-08')],
      ],
    );
    expect(cellsOf(deadlineMismatch, ledger)).toEqual([]);
  });

  it('is not judged where the matter has no 60 days', () => {
    const ledger = ledgerOf([...HEADER, 'purpose'], [[...row('2022-06-01', '2022-12-31'), '意见建议']]);
    expect(cellsOf(deadlineMismatch, ledger)).toEqual([]);
  });
});
