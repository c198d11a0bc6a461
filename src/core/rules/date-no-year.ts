import { formatDay, formatDayZh, partsOfDay } from '../calendar/civil-day';
import { DATE_YEAR_MISSING, DATE_YEAR_TAKEN } from '../ledger/ledger';
import { dateColumnsOf } from './date-columns';
import { isOnlyField, readingOf } from './view';
import type { RecordRule } from './rule';

const FROM = {
  title: '表题',
  footer: '表尾',
  'sheet-name': '工作表名',
  'file-name': '文件名',
  neighbour: '相邻各行',
} as const;

export const dateNoYear: RecordRule = {
  scope: 'record',
  id: 'date-no-year',
  severity: 'warning',
  owner: 'registrar',
  title: '日期没有年份',
  text: '日期只写了月和日。能从表题、表尾、工作表名或相邻各行得知年份的，按那一年计算并提示；哪里都找不到年份的，算错误。',
  basis: null,
  mend: '补上年份，改成“2021-05-03”这样的日期。跨年的台账尤其要核对。',
  fixText: '按推断的年份改成真正的日期，要您逐条确认',
  bind(ledger) {
    const columns = dateColumnsOf(ledger);
    if (columns.length === 0) return null;
    return (i, report) => {
      for (const c of columns) {
        const flags = c.flags[i]! & (DATE_YEAR_TAKEN | DATE_YEAR_MISSING);
        if (flags === 0 || c.isInherited(i)) continue;
        if ((flags & DATE_YEAR_MISSING) !== 0) report(i, c.field, undefined, 'error');
        else report(i, c.field);
      }
    };
  },
  message(view) {
    const reading = readingOf(view);
    const from = view.ledger.table.yearHint?.from ?? 'neighbour';
    if (!reading || reading.yearMissing) return `${view.fieldName}没有年份，也无从推断，请补上年份。`;
    const taken = reading.first
      ? `暂作${reading.day ? formatDayZh(reading.day) : `${partsOfDay(reading.first).year}年`}，`
      : '';
    return `${view.fieldName}没有年份，按${FROM[from]}${taken}请补上年份。`;
  },
  fix(view) {
    const day = readingOf(view)?.day ?? null;
    return day !== null && isOnlyField(view) ? { value: formatDay(day), safe: false } : null;
  },
};
