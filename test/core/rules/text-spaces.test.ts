import { textSpaces } from '../../../src/core/rules/text-spaces';
import { cellsOf, findingsOf, ledgerOf } from './support';

const fixOf = (field: string, v: string) => findingsOf(textSpaces, ledgerOf([field], [[v]])).map((f) => f.fix?.value);

describe('blanks and full-width digits that make two of one', () => {
  it.each([
    ['petitioner', '张三 ', '张三'],
    ['petitioner', '　王 强', '王 强'],
    ['coPetitioners', '\u00a0张三、李四\n', '张三、李四'],
    ['caseNo', '\tXF20210001', 'XF20210001'],
    ['responsibleUnit', ' 东四街道　', '东四街道'],
    ['coUnits', '区教委 ', '区教委'],
    ['form', '来访 ', '来访'],
    ['isGroup', ' 是', '是'],
    ['responsiblePerson', '李四\u200b', '李四'],
  ])('are found at the ends of %s %j', (field, v, value) => {
    expect(fixOf(field, v)).toEqual([value]);
  });

  it.each([
    ['caseNo', 'XF２０２１0001', 'XF20210001'],
    ['phone', '１３８００００００００', '13800000000'],
    ['idNumber', '１10199199001010010', '110199199001010010'],
    ['registeredDate', '２０２１.５.３', '2021.5.3'],
    ['caseNo', ' XF１ ', 'XF1'],
  ])('are found as full-width digits in %s %j', (field, v, value) => {
    expect(fixOf(field, v)).toEqual([value]);
  });

  it('are information with a safe mend, and the sentence says which of the two', () => {
    const ledger = ledgerOf(['caseNo', 'phone'], [[' XF１', '１3800000000']]);
    expect(findingsOf(textSpaces, ledger)).toMatchObject([
      {
        severity: 'info',
        cell: 'A2',
        message: '第2行（XF1）：信访件编号首尾有多余空格、有全角数字，请清理。',
        fix: { safe: true },
      },
      { cell: 'B2', message: '第2行（XF1）：联系电话有全角数字，请清理。' },
    ]);
  });

  it.each([
    ['petitioner', '王　强'],
    ['petitioner', '王 强'],
    ['responsibleUnit', '区 教 委'],
    ['content', ' 反映楼道堆物 '],
    ['remark', '２楼'],
    ['address', '２号楼 '],
    ['petitioner', '　'],
    ['caseNo', ' — '],
    ['peopleCount', ' 3'],
  ])('are no matter in %s %j', (field, v) => {
    expect(cellsOf(textSpaces, ledgerOf([field], [[v]]))).toEqual([]);
  });

  it('are not looked for in columns that are none of ours, nor in those left alone', () => {
    const ledger = ledgerOf(['自编', { header: '行踪', how: 'left-alone' }], [[' 甲 ', ' 乙 ']]);
    expect(cellsOf(textSpaces, ledger)).toEqual([]);
  });

  it('are found in the second of two columns of one field as well', () => {
    expect(
      cellsOf(textSpaces, ledgerOf(['petitioner', { header: '姓名', fields: ['petitioner'] }], [['张三', '张三 ']])),
    ).toEqual(['B2']);
  });
});
