import { caseNoDuplicate } from '../../../src/core/rules/case-no-duplicate';
import { cellsOf, findingsOf, ledgerOf } from './support';

const numbers = (...list: (string | number | null)[]) => list.map((n) => [n]);

describe('a case number on two records', () => {
  it('is found on both rows, each naming the other', () => {
    const found = findingsOf(caseNoDuplicate, ledgerOf(['caseNo'], numbers('XF20210001', 'XF20210002', 'XF20210001')));
    expect(found.map((f) => [f.cell, f.severity, f.message])).toEqual([
      ['A2', 'error', '第2行（XF20210001）：信访件编号与第4行重复，请核对。'],
      ['A4', 'error', '第4行（XF20210001）：信访件编号与第2行重复，请核对。'],
    ]);
  });

  it('is found on every row where there are more, and the sentence says how many', () => {
    const found = findingsOf(caseNoDuplicate, ledgerOf(['caseNo'], numbers('XF20210001', 'XF20210001', 'XF20210001')));
    expect(found.map((f) => f.cell)).toEqual(['A2', 'A3', 'A4']);
    expect(found[2]?.message).toContain('与第2行重复，共出现3次');
  });

  it('is found across sheets and files', () => {
    const one = ledgerOf(['caseNo'], numbers('XF20210001'), { sheet: '一月', file: 'a.xlsx' });
    const two = ledgerOf(['caseNo'], numbers('XF20210001'), { sheet: '二月', file: 'a.xlsx' });
    const three = ledgerOf(['caseNo'], numbers('XF20210001'), { sheet: '一月', file: 'b.xlsx' });
    const messages = findingsOf(caseNoDuplicate, [one, two, three]).map((f) => f.message);
    expect(messages[0]).toContain('与《二月》第2行重复');
    expect(messages[2]).toContain('与a.xlsx《一月》第2行重复');
  });

  it('is seen through spaces, widths and small letters', () => {
    const ledger = ledgerOf(['caseNo'], numbers('XF20210001', ' XF２０２１0001 ', 'xf2021 0001'));
    expect(cellsOf(caseNoDuplicate, ledger)).toEqual(['A2', 'A3', 'A4']);
  });

  it('is seen where one is a number and the other a text', () => {
    expect(cellsOf(caseNoDuplicate, ledgerOf(['caseNo'], numbers(20210001, '20210001')))).toEqual(['A2', 'A3']);
  });

  it('is no matter of blanks and words for nothing', () => {
    expect(cellsOf(caseNoDuplicate, ledgerOf(['caseNo'], numbers(null, null, '—', '—', '无', '无')))).toEqual([]);
  });

  it('is not seen in a number taken from above', () => {
    const ledger = ledgerOf(
      ['caseNo', 'content'],
      [
        ['XF20210001', '甲'],
        [null, '乙'],
      ],
      { inherited: { caseNo: [1] } },
    );
    expect(cellsOf(caseNoDuplicate, ledger)).toEqual([]);
  });

  it('is not seen in short running numbers that begin anew on each sheet', () => {
    const sheets = ['一月', '二月'].map((sheet) => ledgerOf(['caseNo'], numbers('001', '002'), { sheet }));
    expect(cellsOf(caseNoDuplicate, sheets)).toEqual([]);
    expect(cellsOf(caseNoDuplicate, ledgerOf(['caseNo'], numbers('001', '001')))).toEqual(['A2', 'A3']);
  });

  it('is not seen between a petition ledger and the rectification ledger that takes its matters up, or in other lists', () => {
    const kinds = ['petition', 'rectification', 'other', 'other'] as const;
    const ledgers = kinds.map((kind) => ledgerOf(['caseNo'], numbers('XF20210001'), { kind }));
    expect(cellsOf(caseNoDuplicate, ledgers)).toEqual([]);
  });
});
