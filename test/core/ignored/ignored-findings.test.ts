import type { CellValue } from '../../../src/core/grid/grid';
import { findingKey, ruleOfKey, sameValueKey } from '../../../src/core/ignored/finding-key';
import {
  cleanReason,
  formatIgnored,
  IgnoredFindings,
  parseIgnored,
  type IgnoredFinding,
} from '../../../src/core/ignored/ignored-findings';
import type { CheckResult } from '../../../src/core/rules/check';
import { checkLedgers } from '../../../src/core/rules/check';
import { describeFinding } from '../../../src/core/rules/describe';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { civilDay } from '../../../src/core/calendar/civil-day';
import { ledgerOf } from '../rules/support';

type Row = readonly CellValue[];

const HEADER = ['caseNo', 'petitioner', 'content', 'form', 'responsibleUnit'];
const ROWS: readonly Row[] = [
  ['XF2021001', '张试', '反映小区停水三天无人处理', '微信群', '东四街道'],
  ['XF2021002', '李样', '反映道路破损多年没有修补', '微信群', '某某公司'],
  ['XF2021003', '王某', '反映补发工资一事', '来信', '东四街道'],
];
const asOf = civilDay(2021, 12, 31)!;

const checked = (rows: readonly Row[], header = HEADER): CheckResult =>
  checkLedgers([ledgerOf(header, rows)], { asOf, profile: DEFAULT_PROFILE });
const forms = (result: CheckResult, order = result.findings.inOrder()): string[] =>
  [...order]
    .map((k) => describeFinding(result, k))
    .flatMap((f) => (f.rule === 'value-not-listed' ? (f.cell ?? []) : []));
const entry = (key: string): IgnoredFinding => ({ key, reason: '已核实无误', when: '2021-12-31' });

/** Ignores the form of the first matter, and shows another sheet checked with that. */
function ignoringFirst(rows: readonly Row[], header?: readonly string[]): CheckResult {
  const key = findingKey(ledgerOf(HEADER, ROWS), 'value-not-listed', 1, 3);
  const result = checked(rows, header ? [...header] : undefined);
  new IgnoredFindings([entry(key)]).apply(result);
  return result;
}

describe('an ignored finding', () => {
  it('is not spoken of any more, and is there to be shown', () => {
    const before = checked(ROWS);
    const result = ignoringFirst(ROWS);
    expect(forms(before)).toEqual(['D2', 'D3', 'E3']);
    expect(forms(result)).toEqual(['D3', 'E3']);
    expect(forms(result, result.findings.hiddenInOrder())).toEqual(['D2']);
    expect(result.findings.size).toBe(before.findings.size - 1);
    expect(result.findings.counts().warning).toBe(before.findings.counts().warning - 1);
  });

  it('stays ignored where its row was sorted away, and where rows were put above it', () => {
    const inserted: Row = ['XF2021009', '赵某', '反映噪声扰民一事', '来电', '东四街道'];
    expect(forms(ignoringFirst([...ROWS].reverse()))).toEqual(['D3', 'E3']);
    expect(forms(ignoringFirst([inserted, inserted, ...ROWS]))).toEqual(['D5', 'E5']);
  });

  it('stays ignored where its column stands elsewhere', () => {
    const header = ['form', 'responsibleUnit', 'caseNo', 'petitioner', 'content'];
    const rows = ROWS.map(([no, who, story, form, unit]) => [form, unit, no, who, story] as Row);
    expect(forms(ignoringFirst(rows, header))).toEqual(['A3', 'B3']);
  });

  it('is spoken of again once the cell says something else', () => {
    const [first, ...others] = ROWS;
    expect(forms(ignoringFirst([[...first!.slice(0, 3), '短信群', '东四街道'], ...others]))).toContain('D2');
  });

  it('is told apart from another matter with the same value', () => {
    const result = ignoringFirst(ROWS);
    expect(forms(result)).toContain('D3');
  });

  it('may be all with the same rule and value', () => {
    const key = sameValueKey(ledgerOf(HEADER, ROWS), 'value-not-listed', 1, 3) ?? '';
    const result = checked([...ROWS, ['XF2021004', '周某', '反映停车收费问题', '微信群', '东四街道']]);
    new IgnoredFindings([entry(key)]).apply(result);
    expect(forms(result)).toEqual(['E3']);
  });

  it('is known by its content where matters have no numbers', () => {
    const rows = ROWS.map((row): Row => [null, ...row.slice(1)]);
    const key = findingKey(ledgerOf(HEADER, rows), 'value-not-listed', 1, 3);
    const result = checked([...rows].reverse());
    new IgnoredFindings([entry(key)]).apply(result);
    expect(forms(result)).toEqual(['D3', 'E3']);
  });

  it('is taken back when nothing ignores it any more', () => {
    const result = ignoringFirst(ROWS);
    new IgnoredFindings([]).apply(result);
    expect(forms(result)).toEqual(['D2', 'D3', 'E3']);
    expect(result.findings.hiddenInOrder().length).toBe(0);
  });
});

describe('what is kept', () => {
  const key = findingKey(ledgerOf(HEADER, ROWS), 'id-checksum', 1, 1);

  it('names the rule, and nothing that stands in a cell can be read out of it', () => {
    expect(ruleOfKey(key)).toBe('id-checksum');
    expect(key).toMatch(/^id-checksum:[0-9a-f]{16}$/u);
    expect(sameValueKey(ledgerOf(HEADER, ROWS), 'id-checksum', 1, 1)).toMatch(/^id-checksum=[0-9a-f]{16}$/u);
    expect(sameValueKey(ledgerOf(HEADER, ROWS), 'column-missing', null, null)).toBeNull();
  });

  it('comes back as it was written', () => {
    expect(parseIgnored(formatIgnored([entry(key)]))).toEqual([entry(key)]);
    expect(formatIgnored([])).toBeNull();
  });

  it.each([
    null,
    '',
    '{',
    '7',
    '[]',
    '{"entries":7}',
    '{"entries":[null,{"key":"a"},{"key":"a","reason":"b","when":"gestern"}]}',
  ])('ignores nothing where it cannot be read: %s', (text) => expect(parseIgnored(text)).toEqual([]));

  it('holds no person in its reason', () => {
    expect(cleanReason('  身份证11010119010101001X\n已核对，电话13800138000  ')).not.toMatch(
      /11010119010101001X|13800138000/u,
    );
    expect(cleanReason('好'.repeat(200)).length).toBe(60);
  });
});
