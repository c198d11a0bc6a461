import { copyFor, recipientCopies } from '../../../../src/core/reports/rectification/copies';
import { KEEP_SAFE } from '../../../../src/core/reports/rectification/rectification-sheet';
import type { Rectification } from '../../../../src/core/reports/rectification/rectify';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { ledgerOf } from '../../rules/support';
import { textsOf } from '../support';
import { editionOf, rectified, typed } from './support';

const FIELDS = [
  'caseNo',
  'petitioner',
  'content',
  'responsibleUnit',
  'registeredDate',
  'isBacklog',
  'purpose',
  'satisfaction',
  'caseLeader',
] as const;
const ledger = ledgerOf(FIELDS, [
  ['XF1001', '张试验', '反映供暖不热', '东四', '2021-12-01', '是', '求决', null, '钱领导'],
  ['XF1002', '李样例', '反映干部收受财物', '东四', '2021-12-02', '是', '揭发控告', null, '钱领导'],
  ['XF1003', '王范本', '反映学区划分', '区教委', '2021-12-03', '是', '求决', '不满意', '孙领导'],
]);
const made = rectified([ledger]);
const unitSheets = (of: Rectification) => recipientCopies(of, 'units').map(({ sheet }) => sheet);
const leaderSheets = (of: Rectification) => recipientCopies(of, 'leaders').map(({ sheet }) => sheet);
const words = (sheet: SheetModel | null): string => (sheet ? textsOf(sheet).flat().join('|') : '');

describe('a copy for a recipient', () => {
  it('gives each unit its own lines only, and 揭发控告 to nobody but 纪检监察', () => {
    const sheets = unitSheets(made);
    expect(sheets.map(({ name }) => name)).toEqual(['东四街道', '区教委']);
    expect(words(sheets[0] ?? null)).toContain('XF1001');
    for (const sheet of sheets) expect(words(sheet)).not.toMatch(/XF1002|收受财物/u);
    expect(words(sheets[0] ?? null)).not.toContain('XF1003');
    expect(words(sheets[0] ?? null)).toContain('问题总数1件');
    const discipline = copyFor(made, { kind: 'discipline' }, { name: '纪检', title: '线索' });
    expect(words(discipline)).toContain('XF1002');
    expect(words(discipline)).not.toContain('XF1001');
  });

  it('does not name to a unit who was dissatisfied with it', () => {
    expect(words(unitSheets(made)[1] ?? null)).toContain('（不具名）');
    expect(words(unitSheets(made)[1] ?? null)).not.toContain('王某');
    expect(words(copyFor(made, { kind: 'meeting' }, { name: '会', title: '会' }))).toContain('王某某');
  });

  it('carries no hidden columns, no column of people’s own and no judgement of a person', () => {
    for (const sheet of unitSheets(made)) {
      expect(sheet.hiddenColumns).toBeUndefined();
      expect(words(sheet)).not.toMatch(/来源件|上次写入|依法处理|思想教育到位/u);
      expect(sheet.print?.footer).toContain(KEEP_SAFE);
    }
  });

  it('makes one print a leader', () => {
    const sheets = leaderSheets(made);
    expect(sheets.map(({ name }) => name)).toEqual(['钱领导', '孙领导']);
    expect(words(sheets[0] ?? null)).not.toMatch(/XF1002|XF1003/u);
  });

  it('leaves out a line whose source is gone: nobody knows what it was for', () => {
    const gone = rectified([ledgerOf(FIELDS, [])], { edition: editionOf(made) });
    expect(gone.merged.lines).toHaveLength(3);
    expect(copyFor(gone, { kind: 'leader' }, { name: '领导', title: '领导' })).toBeNull();
  });

  it('shows what a leader wrote', () => {
    const edition = typed(editionOf(made), [{ line: 0, key: 'instruction', text: '一周内约谈' }]);
    expect(words(unitSheets(rectified([ledger], { edition }))[0] ?? null)).toContain('一周内约谈');
  });
});
