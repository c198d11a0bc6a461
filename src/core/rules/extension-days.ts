import { isCellError } from '../grid/grid';
import { LONGEST_EXTENSION, readExtensionDays } from '../values/extension-days';
import { quoted } from './quote';
import type { RecordRule } from './rule';

export const extensionDays: RecordRule = {
  scope: 'record',
  id: 'extension-days',
  severity: 'error',
  owner: 'handler',
  title: '延期天数不对',
  text: '延期天数不是1到30的整数。情况复杂的可以延长办理期限，但延长不得超过30日。是否延期填“否”、天数填0的不提示。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（延长期限不得超过30日）',
  mend: '按批准文件改成1到30的整数；没有延期的留空。',
  noFix: '批准了几天写在审批件上，表里推不出来',
  bind(ledger) {
    const cells = ledger.cells('extensionDays');
    if (!cells) return null;
    const extended = ledger.flags('isExtended')?.flags;
    return (i, report) => {
      const v = cells.values[i] ?? null;
      if (v === null || isCellError(v) || cells.isInherited(i)) return;
      const days = readExtensionDays(v);
      if (days !== null && days >= 1 && days <= LONGEST_EXTENSION) return;
      if (days === 0 && extended?.[i] === 0) return;
      report(i, 'extensionDays');
    };
  },
  message: ({ value }) => `延期天数${quoted(value)}不是1到30的整数，延长办理期限最多30日。`,
};
