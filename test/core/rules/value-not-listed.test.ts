import { valueNotListed } from '../../../src/core/rules/value-not-listed';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { cellsOf, findingsOf, ledgerOf } from './support';

describe('a value on no list', () => {
  it('is found in every field that has a list, with the nearest as a suggestion', () => {
    const header = ['form', 'purpose', 'category', 'satisfaction', 'place', 'responsibleUnit'];
    const rows = [['网上信仿', '求绝', '城乡建没_住房', '满意度高', '东直们街道', '区住建局']];
    expect(findingsOf(valueNotListed, ledgerOf(header, rows))).toMatchObject([
      { cell: 'A2', severity: 'warning', message: '第2行：信访形式“网上信仿”不在列表中，是不是“网上信访”？' },
      { cell: 'B2', fix: { value: '求决', safe: false } },
      { cell: 'C2', fix: { value: '城乡建设_住房', safe: false } },
      { cell: 'D2' },
      { cell: 'E2', fix: { value: '东直门街道', safe: false } },
      { cell: 'F2', fix: { value: '区住建委', safe: false } },
    ]);
  });

  it('has no suggestion where nothing is like it', () => {
    expect(findingsOf(valueNotListed, ledgerOf(['form'], [['飞鸽']]))).toMatchObject([
      { fix: null, message: '第2行：信访形式“飞鸽”不在列表中。' },
    ]);
  });

  it('is none where the list has it, with spaces, brackets, in another width, as an alias or with further levels', () => {
    const header = ['form', 'purpose', 'category', 'satisfaction', 'place', 'responsibleUnit'];
    const rows = [
      [' 来访 ', '求　决', '城乡建设_住房保障_公租房', '满意（电话回访）', '东四', '区人社局'],
      ['走访（窗口）', '检举控告', '国土资源', '基本满意', '110101006', '东四街道办事处'],
      ['—', '无', '/', null, '同上', '〃'],
    ];
    expect(cellsOf(valueNotListed, ledgerOf(header, rows))).toEqual([]);
  });

  it('is none where 纪检监察 is the unit, by whatever name, and one where it is a street', () => {
    const rows = [['区纪委监委'], ['纪检监察'], ['区教委、驻区教委纪检监察组'], ['区劳动监察大队']];
    expect(cellsOf(valueNotListed, ledgerOf(['responsibleUnit'], rows))).toEqual(['A5']);
    expect(cellsOf(valueNotListed, ledgerOf(['place'], [['区纪委监委']]))).toEqual(['A2']);
  });

  it('is judged part by part where a cell holds several', () => {
    const rows = [
      ['东四街道、区教委'],
      ['东四街道\n区国资委'],
      ['东四街道 区住建委'],
      ['东四街道；区铁委'],
      ['区教委，区卫健委，某某公司'],
    ];
    expect(findingsOf(valueNotListed, ledgerOf(['responsibleUnit'], rows))).toMatchObject([
      { cell: 'A5', fix: { value: '东四街道；区教委' } },
      { cell: 'A6', fix: null },
    ]);
  });

  it('is none where a place names a closer or a fuller spot in a known street', () => {
    const rows = [
      ['东四街道某社区'],
      ['东城区东四街道'],
      ['北京市东城区东四'],
      ['东四某某社区'],
      ['崇外地区'],
      ['东花市街道办事处辖区'],
      ['东四街道/景山街道'],
    ];
    expect(cellsOf(valueNotListed, ledgerOf(['place'], rows))).toEqual([]);
  });

  it('is found where a place only begins like a street', () => {
    expect(cellsOf(valueNotListed, ledgerOf(['place'], [['建国门外街道'], ['朝阳区']]))).toEqual(['A2', 'A3']);
  });

  it('is the office’s own where it stands on three records, over all tables, for units and places only', () => {
    const own = [['区城管委'], ['区城管委'], ['区城管 委']];
    expect(cellsOf(valueNotListed, ledgerOf(['responsibleUnit'], own))).toEqual([]);
    expect(cellsOf(valueNotListed, ledgerOf(['responsibleUnit'], own.slice(1)))).toEqual(['A2', 'A3']);
    const sheets = [
      ledgerOf(['place'], [['左安门'], ['左安门']], { sheet: '一月' }),
      ledgerOf(['place'], [['左安门']], { sheet: '二月' }),
    ];
    expect(cellsOf(valueNotListed, sheets)).toEqual([]);
    expect(cellsOf(valueNotListed, ledgerOf(['form'], [['来方'], ['来方'], ['来方']]))).toHaveLength(3);
  });

  it('is said once where a merged cell gives it to several rows', () => {
    const ledger = ledgerOf(
      ['form', 'petitioner'],
      [
        ['来方', '张三'],
        [null, '李四'],
      ],
      { inherited: { form: [1] } },
    );
    expect(cellsOf(valueNotListed, ledger)).toEqual(['A2']);
  });

  it('is never replaced in a cell that holds another field too', () => {
    const spec = { header: '责任单位/责任人', fields: ['responsibleUnit', 'responsiblePerson'] } as const;
    const findings = findingsOf(valueNotListed, ledgerOf([spec], [['区住建局/张三']]));
    expect(findings).toMatchObject([{ cell: 'A2', fix: null }]);
    expect(findings[0]?.message).not.toContain('张三');
  });

  it('is not looked for in a list of other things, nor where the office has no list', () => {
    expect(cellsOf(valueNotListed, ledgerOf(['form', 'category'], [['现场', '培训']], { kind: 'other' }))).toEqual([]);
    const profile = { ...DEFAULT_PROFILE, units: [], streets: [] };
    expect(cellsOf(valueNotListed, ledgerOf(['responsibleUnit'], [['某局']], { profile }), { profile })).toEqual([]);
  });

  it('follows the office’s own list', () => {
    const profile = { ...DEFAULT_PROFILE, forms: [{ name: '视频接访', aliases: ['视频'] }] };
    expect(cellsOf(valueNotListed, ledgerOf(['form'], [['视频'], ['来访']]), { profile })).toEqual(['A3']);
  });
});
