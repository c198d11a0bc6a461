import { isCellError, type CellValue } from '../grid/grid';
import { readCount } from '../values/count';
import { cleanText } from '../values/text';
import { quoted } from './quote';
import type { RecordRule } from './rule';

/** The most that the law lets a unit add. */
const LONGEST = 30;
/** 延期30日, 同意延长15天: the words around the number. */
const EXTENDED = /^(?:已|同意|批准|准予|申请)?延(?:期|长)(?:了|办理|办理期限)?/u;

export const extensionDays: RecordRule = {
  scope: 'record',
  id: 'extension-days',
  severity: 'error',
  owner: 'handler',
  title: '延期天数不对',
  text: '延期天数不是1到30的整数。情况复杂的可以延长办理期限，但延长不得超过30日。是否延期填“否”、天数填0的不提示。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（延长期限不得超过30日）',
  mend: '按批准文件改成1到30的整数；没有延期的留空。',
  bind(ledger) {
    const cells = ledger.cells('extensionDays');
    if (!cells) return null;
    const extended = ledger.flags('isExtended')?.flags;
    return (i, report) => {
      const v = cells.values[i] ?? null;
      if (v === null || isCellError(v) || cells.isInherited(i)) return;
      const days = daysOf(v);
      if (days !== null && days >= 1 && days <= LONGEST) return;
      if (days === 0 && extended?.[i] === 0) return;
      report(i, 'extensionDays');
    };
  },
  message: ({ value }) => `延期天数${quoted(value)}不是1到30的整数，延长办理期限最多30日。`,
};

function daysOf(v: Exclude<CellValue, null>): number | null {
  if (isCellError(v)) return null;
  if (typeof v === 'number') return Number.isInteger(v) ? v : null;
  if (typeof v === 'boolean') return null;
  const text = cleanText(v);
  if (/^0+\s*(?:日|天)?$/u.test(text)) return 0;
  return readCount(text).count ?? readCount(text.replace(EXTENDED, '')).count;
}
