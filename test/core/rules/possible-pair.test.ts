import { formatIgnored, IgnoredFindings } from '../../../src/core/ignored/ignored-findings';
import { findingKey } from '../../../src/core/ignored/finding-key';
import { planFixes } from '../../../src/core/fixes/plan-fixes';
import type { OfficeLedgerId } from '../../../src/core/office-ledgers/office-ledger';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers } from '../../../src/core/rules/check';
import { possiblePair } from '../../../src/core/rules/possible-pair';
import { ledgerOfMatters, type Matter } from '../deadlines/support';
import { filledSheet, ledgersOf, type Filled } from '../office-ledgers/support';
import { openOfficeYear } from '../../sample/office-year-file';
import { day, findingsOf } from './support';

const petition = (caseNo: string, more: Matter = {}): Matter => ({
  caseNo,
  registeredDate: '2021-04-28',
  petitioner: '沈样己',
  phone: '13900001234',
  content: '反映树枝遮挡住户窗户，要求修剪',
  responsibleUnit: '景山街道',
  hotlineNo: null,
  ...more,
});

const order: Filled = {
  order: 'GD1',
  date: '2021-04-29',
  limit: '2021-05-12',
  unit: '景山',
  matter: '树枝遮挡住户窗户',
};
const proxy: Filled = {
  principal: '沈样己',
  agent: '戎代理',
  mandate: '2021-04-26',
  date: '2021-04-28',
  matter: '树枝遮挡',
};

/** What is offered for each line: the cell, and the numbers with why. */
function offered(matters: readonly Matter[], id: OfficeLedgerId, lines: readonly Filled[]): string[] {
  const ledgers = [ledgerOfMatters(matters), ...ledgersOf(filledSheet(id, lines))];
  return findingsOf(possiblePair, ledgers).map(
    ({ cell, message }) => `${cell} ${/XF[^是]*/u.exec(message)?.[0] ?? ''}`,
  );
}

describe('工单、代理事项可能已登记为信访件', () => {
  it('offers a petition of the same order number, whatever else they say', () => {
    expect(
      offered([petition('XF1', { hotlineNo: 'gd1', content: '别的', petitioner: '别人' })], 'hotline', [order]),
    ).toEqual(['M3 XF1（信访台账写着这个工单号）']);
  });

  it('takes two without a name for nobody in particular, however alike they are', () => {
    const unknown = { petitioner: '匿名', phone: null, responsibleUnit: null };
    expect(offered([petition('XF1', unknown)], 'proxy', [{ ...proxy, principal: '匿名' }])).toEqual([]);
    const named = { ...unknown, petitioner: '王长友' };
    expect(offered([petition('XF1', named)], 'proxy', [{ ...proxy, principal: '王长友' }])).toHaveLength(1);
  });

  it('offers nothing where a name stands on more petitions than anybody would compare', () => {
    const many = Array.from({ length: 101 }, (_, n) => petition(`XF${n + 1}`, { responsibleUnit: null }));
    expect(offered(many, 'proxy', [proxy])).toEqual([]);
    expect(offered(many.slice(1), 'proxy', [proxy])).toHaveLength(1);
  });

  it('offers one of the same person, topic and time, named, masked or known by the telephone', () => {
    const same = 'H3 XF1（委托人与信访人姓名相同，内容相近，同一天）';
    expect(offered([petition('XF1')], 'proxy', [proxy])).toEqual([same]);
    expect(offered([petition('XF1', { petitioner: '沈某某' })], 'proxy', [proxy])).toEqual([same]);
    expect(offered([petition('XF1')], 'hotline', [{ ...order, unit: '', phone: '139 0000 1234' }])).toEqual([
      'M3 XF1（电话相同，内容相近，相差1天）',
    ]);
  });

  it('goes by unit, topic and days where nobody is named', () => {
    expect(offered([petition('XF1')], 'hotline', [order])).toEqual(['M3 XF1（责任单位相同，内容相近，相差1天）']);
    expect(offered([petition('XF1', { responsibleUnit: '东四街道' })], 'hotline', [order])).toEqual([]);
    expect(offered([petition('XF1', { registeredDate: '2021-04-10' })], 'hotline', [order])).toEqual([]);
  });

  it('offers nothing for another matter of the person, a line that has its number, and a matter without one', () => {
    expect(offered([petition('XF1', { content: '咨询老年卡怎样办理' })], 'proxy', [proxy])).toEqual([]);
    expect(offered([petition('XF1', { registeredDate: '2021-01-05' })], 'proxy', [proxy])).toEqual([]);
    expect(offered([petition('XF1')], 'proxy', [{ ...proxy, caseNo: 'XF9' }])).toEqual([]);
    expect(offered([{ ...petition(''), caseNo: null }], 'proxy', [proxy])).toEqual([]);
  });

  it('names the likeliest first, and nobody', () => {
    const matters = [petition('XF1', { registeredDate: '2021-05-20' }), petition('XF2')];
    expect(offered(matters, 'proxy', [proxy])[0]).toMatch(/^H3 XF2（.*、XF1（/u);
    expect(offered(matters, 'proxy', [proxy]).join()).not.toContain('沈');
  });

  it('joins nothing by itself; the clerk’s yes writes the number, and a no is kept', () => {
    const ledgers = [ledgerOfMatters([petition('XF1')]), ...ledgersOf(filledSheet('proxy', [proxy]))];
    const options = { asOf: day('2021-12-31'), profile: DEFAULT_PROFILE, rules: [possiblePair] };
    const result = checkLedgers(ledgers, options);
    expect(planFixes(result, { selection: { kind: 'safe' } }).fixes).toEqual([]);
    const plan = planFixes(result, { selection: { kind: 'rule', rule: 'possible-pair' } });
    expect(plan.fixes.map(({ row, column, after }) => [row, column, after])).toEqual([[2, 7, 'XF1']]);
    const line = ledgers[1]!;
    const key = findingKey(line, 'possible-pair', 2, 7);
    const entry = { key, reason: '不是同一件', when: '2021-12-31' };
    expect(formatIgnored([entry])).toContain('不是同一件');
    const again = checkLedgers(ledgers, options);
    new IgnoredFindings([entry]).apply(again);
    expect(again.findings.counts().info).toBe(0);
  });

  it('finds in a whole year what belongs together', async () => {
    const { ledgers } = await openOfficeYear();
    const found = findingsOf(possiblePair, ledgers).map(({ cell, message }) => [
      cell,
      /XF2021-\d+/u.exec(message)?.[0],
    ]);
    expect(found).toEqual([
      ['H4', 'XF2021-007'],
      ['H5', 'XF2021-015'],
      ['M3', 'XF2021-015'],
      ['M5', 'XF2021-029'],
    ]);
  });
});
