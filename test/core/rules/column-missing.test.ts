import { columnMissing } from '../../../src/core/rules/column-missing';
import { findingsOf, ledgerOf } from './support';

describe('a required column that the table lacks', () => {
  it('is told once for the table and not for each row', () => {
    const ledger = ledgerOf(
      ['caseNo', 'form', 'petitioner', 'content', 'responsibleUnit'],
      [['XF1'], ['XF2'], ['XF3']],
    );
    expect(findingsOf(columnMissing, ledger)).toMatchObject([
      {
        severity: 'warning',
        cell: null,
        row: null,
        field: 'registeredDate',
        message: '《台账》没有找到“登记日期”（或“信访日期”）列，请增加，或指定哪一列是它。',
      },
    ]);
  });

  it('is told under the first name where no member of an either-or group is there', () => {
    const fields = findingsOf(columnMissing, ledgerOf(['seq'], [[1]])).map((f) => f.field);
    expect(fields).toEqual(['caseNo', 'registeredDate', 'form', 'petitioner', 'content', 'responsibleUnit']);
  });

  it('is not told where another member stands in', () => {
    const ledger = ledgerOf(['caseNo', 'petitionDate', 'form', 'petitioner', 'demand', 'responsibleUnit'], [['XF1']]);
    expect(findingsOf(columnMissing, ledger)).toEqual([]);
  });

  it('is found in a column that holds several things', () => {
    const ledger = ledgerOf(
      [
        'caseNo',
        'petitionDate',
        'form',
        'petitioner',
        'demand',
        { header: '责任单位责任人', fields: ['responsibleUnit', 'responsiblePerson'] },
      ],
      [['XF1']],
    );
    expect(findingsOf(columnMissing, ledger)).toEqual([]);
  });

  it.each(['rectification', 'other'] as const)('is not asked of a table of kind %s', (kind) => {
    expect(findingsOf(columnMissing, ledgerOf(['seq'], [[1]], { kind }))).toEqual([]);
  });
});
