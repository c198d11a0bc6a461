import { ledgerOf } from '../rules/support';
import { made } from './support';

const HEADERS = [
  '信访件编号',
  '登记日期',
  '信访人',
  '信访目的',
  '反映内容',
  '责任单位',
  '受理日期',
  '办理状态',
  '是否集体',
];
const ROW = ['XF1', '2021-03-02', '张试验', '求决', '反映楼道照明损坏', '区教委', '2021-03-05', '办理中', '是'];
const LISTS = ['agenda', 'supervision', 'reminder', 'rectification'] as const;

const notesOf = (id: string, without: readonly string[], period: string): string => {
  const kept = HEADERS.flatMap((header, c) => (without.includes(header) ? [] : [c]));
  const ledger = ledgerOf(
    kept.map((c) => HEADERS[c]!),
    [kept.map((c) => ROW[c]!)],
  );
  return made(id, [ledger], { period }).counted.notes.join('\n');
};

describe('a list of a period without a matter', () => {
  it.each(LISTS)('says in %s that the ledger has no dates, never that all is well', (id) => {
    const notes = notesOf(id, ['登记日期', '受理日期'], '2021H1');
    expect(notes).toMatch(/没有登记日期|没有可以计算期限的日期/u);
    expect(notes).not.toMatch(/没有需要提交|没有期限已过|没有符合列入情形/u);
  });

  it.each(LISTS)('says in %s how far the ledger reaches where the period lies elsewhere', (id) => {
    const notes = notesOf(id, [], '2030');
    expect(notes).toMatch(/统计期间内没有(?:登记|期限届满)的事项；台账(?:里的期限)?从2021年/u);
    expect(notes).not.toMatch(/没有需要提交|没有期限已过|没有符合列入情形/u);
  });

  it.each(LISTS)('says nothing of the kind in %s where the period has matters', (id) => {
    expect(notesOf(id, [], '2021')).not.toMatch(/统计期间内没有登记|统计期间内没有期限届满|不能按统计期间/u);
  });

  it('says in the agenda that without a unit nobody can see whether a matter concerns several', () => {
    expect(notesOf('agenda', ['责任单位'], '2021')).toContain('看不出涉及多个单位');
    expect(notesOf('agenda', [], '2021')).not.toContain('看不出涉及多个单位');
  });
});
