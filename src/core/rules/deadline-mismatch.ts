import { dayOfOrdinal, formatDayZh, NO_DAY } from '../calendar/civil-day';
import { ESTIMATED, PROVISIONAL } from '../deadlines/clock-column';
import { clockColumn } from '../deadlines/run-clock';
import { handlingMethodOf } from '../matters/handling-method';
import type { RecordRule } from './rule';

export const deadlineMismatch: RecordRule = {
  scope: 'record',
  id: 'deadline-mismatch',
  severity: 'warning',
  owner: 'registrar',
  title: '限办日期与法定期限不符',
  text: '台账的限办日期晚于法定的办理期限（自受理之日起60日，加上依法批准的延期，期满日是休息日的顺延）。早于法定期限的是本单位要求更严，只作建议提示。没有受理日期的、交办的（期限由交办单位指定）、不适用60日的、所涉年份节假日安排没有公布的，不检查。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（60日办结，延长不超过30日）',
  mend: '核对受理日期、延期天数和限办日期；限办日期手工算错的，改为法定期限。',
  noFix: '限办日期可能是交办单位定的；法定期限另列，可以用“写入期限列”',
  bind(ledger, ctx) {
    const due = ledger.dates('dueDate');
    if (!due || !ledger.has('acceptedDate')) return null;
    const column = clockColumn(ledger, 'handle', ctx.asOf);
    const method = handlingMethodOf(ledger);
    return (i, report) => {
      const stated = due.days[i]!;
      // A clock that does not apply has no last day.
      if (stated === NO_DAY || column.dues[i] === NO_DAY) return;
      if ((column.flags[i]! & ESTIMATED) !== 0 || method(i) === '交办') return;
      const later = stated > column.rolled[i]!;
      if (!later && stated >= column.dues[i]!) return;
      if (later && (column.flags[i]! & PROVISIONAL) !== 0) return;
      const params = { stated, due: column.dues[i]!, rolled: column.rolled[i]! };
      if (later) report(i, 'dueDate', params);
      else report(i, 'dueDate', params, 'info');
    };
  },
  message({ params }) {
    const zh = (key: string): string => formatDayZh(dayOfOrdinal(Number(params[key])));
    if (Number(params.stated) < Number(params.due)) {
      return `限办日期${zh('stated')}早于法定期限${zh('due')}，如是本单位要求提前办结可不改。`;
    }
    const roll = params.due === params.rolled ? '' : `（${zh('due')}期满，顺延）`;
    return `限办日期${zh('stated')}晚于法定期限${zh('rolled')}${roll}，请核对。`;
  },
};
