import type { Ledger } from '../ledger/ledger';
import { learnPattern, PatternFollower, type CasePattern } from './case-pattern';
import { followEach } from './follow-each';
import { MATTER_TABLES, type RecordRule } from './rule';

export const caseNoPattern: RecordRule = {
  scope: 'record',
  id: 'case-no-pattern',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '信访件编号与众不同',
  text: '本表九成以上的编号是同一种写法（字母、位数、连接符相同），这一个不是：可能少了一位、多了一位，或夹了空格、横线。年份不同、流水号自然进位不提示；不足九成相同的表不判断。',
  basis: null,
  mend: '对照信访系统核对编号；确属上级或外单位编号的，可以不改。',
  noFix: '编号出自信访系统，猜一个会指向别的件',
  bind(ledger) {
    const odd = new Set(patternOf(ledger)?.odd);
    if (odd.size === 0) return null;
    return (i, report) => {
      if (odd.has(i)) report(i, 'caseNo');
    };
  },
  follow: followEach((ledger) => {
    const numbers = numbersOf(ledger);
    if (!numbers) return null;
    const pattern = new PatternFollower(numbers);
    return {
      edited({ records, slice }, retell) {
        const now = numbersOf(slice) ?? [];
        if (!pattern.change(records.map((i, k) => [i, now[k] ?? null]))) return false;
        for (const i of records) {
          const report = retell.record(ledger, i);
          if (pattern.isOdd(i)) report(i, 'caseNo');
        }
        return true;
      },
    };
  }),
  message: ({ ledger }) => `编号的写法与本表多数（如${patternOf(ledger)?.example ?? ''}）不同，请核对。`,
};

/** The pattern of the table's own numbers, learnt once. */
function patternOf(ledger: Ledger): CasePattern | null {
  return ledger.once('rules:case-pattern', () => {
    const numbers = numbersOf(ledger);
    return numbers && learnPattern(numbers);
  });
}

/** The numbers that records have of their own. */
function numbersOf(ledger: Ledger): (string | null)[] | null {
  const texts = ledger.texts('caseNo');
  const cells = ledger.cells('caseNo');
  if (!texts || !cells) return null;
  return texts.map((text, i) => (text !== '' && !cells.isInherited(i) ? text : null));
}
