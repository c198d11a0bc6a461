import { dayOfOrdinal, formatDayZh, ordinalOf } from '../calendar/civil-day';
import { ESTIMATED, EXTENSION_LATE, PROVISIONAL } from '../deadlines/clock-column';
import { clockColumn } from '../deadlines/run-clock';
import type { RecordRule } from './rule';

export const extensionLate: RecordRule = {
  scope: 'record',
  id: 'extension-late',
  severity: 'error',
  owner: 'handler',
  title: '延期批准晚于原期限',
  text: '延期批准日期在原来的60日期限（遇节假日顺延后）届满之后。期限已过再批准的延期不起作用，期限按没有延期计算。受理日期缺失、所涉年份节假日安排没有公布的，不提示。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（情况复杂的，经批准可以适当延长办理期限）',
  mend: '对照延期审批件核对批准日期和受理日期；批准确实晚了的，按超期处理，不能补批。',
  noFix: '批准晚了是事实，改日期就是倒签',
  bind(ledger, ctx) {
    if (!ledger.has('extensionApprovedDate')) return null;
    const column = clockColumn(ledger, 'handle', ctx.asOf);
    return (i, report) => {
      const flags = column.flags[i]!;
      if ((flags & EXTENSION_LATE) === 0 || (flags & (ESTIMATED | PROVISIONAL)) !== 0) return;
      const end = column.originalEnd(i);
      if (end !== null) report(i, 'extensionApprovedDate', { end: ordinalOf(end) });
    };
  },
  message: ({ params }) =>
    `延期批准日期晚于原期限${formatDayZh(dayOfOrdinal(Number(params.end)))}，这次延期不计入期限。`,
};
