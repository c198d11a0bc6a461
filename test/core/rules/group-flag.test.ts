import { groupFlag } from '../../../src/core/rules/group-flag';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['form', 'peopleCount', 'involvedCount', 'isGroup'];
const found = (...row: (string | number | null)[]) => cellsOf(groupFlag, ledgerOf(HEADER, [row]));

describe('the mark of a group visit against the number of people', () => {
  it('is found where five came and it says no', () => {
    expect(findingsOf(groupFlag, ledgerOf(HEADER, [['来访', 5, null, '否']]))).toMatchObject([
      {
        severity: 'warning',
        cell: 'D2',
        field: 'isGroup',
        message: '第2行：来访5人，应为集体访，“是否集体访”却填了否，请核对。',
      },
    ]);
  });

  it('is found where four came and it says yes', () => {
    expect(found('来访', 4, null, '是')).toEqual(['D2']);
    expect(found('走访', 1, 3, '集体访')).toEqual(['D2']);
  });

  it('may say yes where five or more are involved, or nobody can tell', () => {
    expect(found('来访', 4, 30, '是')).toEqual([]);
    expect(found('来访', 4, '若干', '是')).toEqual([]);
  });

  it('reads 5人 and 个访 as people write them', () => {
    expect(found('来访', '5人', null, '个访')).toEqual(['D2']);
  });

  it.each([
    ['来访', 5, null, '是'],
    ['来访', 4, null, '否'],
    ['来访', null, null, '是'],
    ['来访', '若干', null, '否'],
    ['来访', 5, null, null],
    ['来信', 30, null, '否'],
    ['来信', 2, null, '是'],
    [null, 30, null, '否'],
  ])('is not judged or right: %j %j %j %j', (...row) => {
    expect(found(...row)).toEqual([]);
  });

  it('is judged on every matter where the table does not tell the form', () => {
    expect(cellsOf(groupFlag, ledgerOf(['peopleCount', 'isGroup'], [[8, '否']]))).toEqual(['B2']);
  });
});
