import { formulaText } from '../../../src/core/rules/formula-text';
import { cellsOf, findingsOf, ledgerOf } from './support';

const found = (v: string | number) => cellsOf(formulaText, ledgerOf(['content'], [[v]]));

describe('a text that a spreadsheet would calculate', () => {
  it.each([
    '=1+1',
    '= 1+1',
    '=HYPERLINK("http://example.invalid","点击")',
    "=cmd|' /C calc'!A0",
    '=A1',
    '=见附件',
    '=-1',
    '=+SUM(A1:A9)',
    '="a"&"b"',
    '+SUM(A1)',
    '+A1*2',
    '+1+2',
    '-2+3',
    "-2+3+cmd|' /C calc'!A0",
    '-A1',
    '-(1+2)*3',
    "+'一月'!A1",
    '+Sheet2!B3',
    '-1+SUM(A1)',
    '@SUM(A1:A9)',
    '@sum(1)',
  ])('is found: %j', (v) => {
    expect(found(v)).toEqual(['A2']);
  });

  it.each([
    '-',
    '--',
    '---',
    '—',
    '-1',
    '-1.5',
    '+1',
    '+3人',
    '-- ',
    '+86 138 0000 0000',
    '+8613800000000',
    '+86-10-64000000',
    '+8613800000000/13900000000',
    '@某人',
    '@张三 请核实',
    '@ 12345',
    '- 已办',
    '-已办结',
    '-1、已办；2、待办',
    '- 见附件（一）',
    '-A座3单元漏水',
    '- 详见SUM(A1)说明',
    '+现场核实',
    '=',
    '==',
    '=====',
    '=>',
    '＝1+1',
    ' =1+1',
    '2021-05-03',
    'a=1',
    -5,
  ])('is not %j', (v) => {
    expect(found(v)).toEqual([]);
  });

  it('is a warning, also in a column that is none of ours, and not in one that is left alone', () => {
    const ledger = ledgerOf(['自编', { header: '行踪', how: 'left-alone' }], [['=1+1', '=1+1']]);
    expect(findingsOf(formulaText, ledger)).toMatchObject([
      {
        severity: 'warning',
        cell: 'A2',
        field: null,
        fix: null,
        message: '第2行：“自编”的文本像公式，可能被执行，请核对来源并改写。',
      },
    ]);
  });

  it('does not take long over a text made to confuse it', () => {
    const started = performance.now();
    for (const v of [
      `+${'1+'.repeat(20000)}x`,
      `-${'('.repeat(30000)}`,
      `=${'-'.repeat(30000)}`,
      `+${"'a'".repeat(9000)}`,
    ])
      found(v);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
