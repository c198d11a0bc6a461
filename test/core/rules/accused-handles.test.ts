import { accusedHandles } from '../../../src/core/rules/accused-handles';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['purpose', 'responsibleUnit', 'accused'];

describe('an accusation', () => {
  it('must not go to the accused unit, whatever it is called', () => {
    const rows = [
      ['揭发控告', '区教委', '区教育委员会'],
      ['检举控告', '东四街道办事处', '东四'],
      [' 举报 ', '东四', '东四街道办事处工作人员'],
      ['揭发控告', '区人社局', '区人力社保局副科长李某'],
      ['揭发控告', '东四街道、区住建委', '王某、区住房城乡建设委张某'],
      ['揭发控告', '某某仓储中心', '某某仓储中心负责人'],
      ['揭发控告', '区教委信访科', '区教委'],
    ];
    expect(cellsOf(accusedHandles, ledgerOf(HEADER, rows))).toEqual(rows.map((_, i) => `B${i + 2}`));
    expect(findingsOf(accusedHandles, ledgerOf(HEADER, rows.slice(0, 1)))).toMatchObject([
      {
        field: 'responsibleUnit',
        severity: 'error',
        message: '第2行：揭发控告事项的责任单位“区教委”就是被反映的单位，检举材料不得转给被检举的单位或人员。',
      },
    ]);
  });

  it('may go to the unit above the accused one, or to another', () => {
    const rows = [
      ['揭发控告', '东四街道', '东四街道某社区居委会'],
      ['揭发控告', '区住建委', '区住建委下属某物业公司'],
      ['揭发控告', '东四街道', '东四十条某饭馆'],
      ['揭发控告', '区教委', '区国资委'],
      ['揭发控告', '区纪委监委', '东四街道主任王某'],
      ['揭发控告', '区教委', '王某'],
      ['揭发控告', '区教委', '—'],
      ['揭发控告', null, '区教委'],
    ];
    expect(cellsOf(accusedHandles, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('is meant, and no complaint or appeal about a unit', () => {
    const rows = [
      ['求决', '区教委', '区教委'],
      ['申诉', '区教委', '区教委'],
      [null, '区教委', '区教委'],
    ];
    expect(cellsOf(accusedHandles, ledgerOf(HEADER, rows))).toEqual([]);
    expect(cellsOf(accusedHandles, ledgerOf(['responsibleUnit', 'accused'], [['区教委', '区教委']]))).toEqual([]);
  });
});
