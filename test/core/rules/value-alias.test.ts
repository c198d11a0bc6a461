import { valueAlias } from '../../../src/core/rules/value-alias';
import { cellsOf, findingsOf, ledgerOf } from './support';

describe('an alias', () => {
  it('is found with its standard name as a safe mend', () => {
    const header = ['form', 'purpose', 'category', 'satisfaction', 'place', 'responsibleUnit'];
    const rows = [['走访', '检举控告', '国土资源_征地', '待评价', '崇外', '区人社局']];
    expect(findingsOf(valueAlias, ledgerOf(header, rows))).toMatchObject([
      {
        cell: 'A2',
        severity: 'info',
        fix: { value: '来访', safe: true },
        message: '第2行：信访形式“走访”是别名，标准名称是“来访”。',
      },
      { cell: 'B2', fix: { value: '揭发控告', safe: true } },
      { cell: 'C2', fix: { value: '自然资源_征地', safe: true } },
      { cell: 'D2', fix: { value: '未评价' } },
      { cell: 'E2', fix: { value: '崇文门外街道' } },
      { cell: 'F2', fix: { value: '区人力社保局' } },
    ]);
  });

  it('is found within a cell of several values, and before a remark', () => {
    const rows = [['东四、区人社局'], ['区教委、东四街道'], ['区人社局（仲裁科）']];
    expect(findingsOf(valueAlias, ledgerOf(['responsibleUnit'], rows))).toMatchObject([
      { cell: 'A2', fix: { value: '东四街道、区人力社保局' } },
      { cell: 'A4', fix: { value: '区人力社保局（仲裁科）' } },
    ]);
  });

  it('is none where the standard name stands there, padded or not, or no name at all', () => {
    const rows = [['东四街道'], [' 东四街道\n'], ['东四街道某社区'], ['—'], ['火星']];
    expect(cellsOf(valueAlias, ledgerOf(['place'], rows))).toEqual([]);
  });

  it('is never replaced in a cell that holds another field too, and said once under a merge', () => {
    const spec = { header: '责任单位/责任人', fields: ['responsibleUnit', 'responsiblePerson'] } as const;
    expect(findingsOf(valueAlias, ledgerOf([spec], [['区人社局/张三']]))).toMatchObject([{ cell: 'A2', fix: null }]);
    const merged = ledgerOf(
      ['place', 'petitioner'],
      [
        ['东四', '张三'],
        [null, '李四'],
      ],
      { inherited: { place: [1] } },
    );
    expect(cellsOf(valueAlias, merged)).toEqual(['A2']);
  });
});
