import { DATE_AS_TEXT, DATE_YEAR_MISSING, DATE_YEAR_TAKEN } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';
import { dateColumnsOf } from './date-columns';
import { dateText, isOnlyField, readingOf } from './view';
import type { RecordRule } from './rule';

export const dateAsText: RecordRule = {
  scope: 'record',
  id: 'date-as-text',
  severity: 'info',
  owner: 'registrar',
  title: '日期是文本',
  text: '日期能认出，但存成了文本（如“2021.5.3”）或数字（如20210503），不能排序、筛选和计算。只写到月、季度或一段时间的不提示；.csv文件里全是文本，也不提示。',
  basis: null,
  mend: '换成真正的日期；只有一种读法的，改了意思不变。',
  fixText: '改成真正的日期，显示为“2021-05-03”或该列已有的日期格式；有两种读法或带说明文字的，要您确认',
  bind(ledger) {
    // A .csv knows nothing but text.
    if (ledger.grid.textOnly) return null;
    const columns = dateColumnsOf(ledger);
    if (columns.length === 0) return null;
    return (i, report) => {
      for (const c of columns) {
        const flags = c.flags[i]!;
        if ((flags & DATE_AS_TEXT) === 0 || c.kinds[i] !== DATE_KIND.day || c.isInherited(i)) continue;
        // Without a year it is date-no-year that speaks.
        if ((flags & (DATE_YEAR_TAKEN | DATE_YEAR_MISSING)) === 0) report(i, c.field);
      }
    };
  },
  message(view) {
    const reading = readingOf(view);
    return `${view.fieldName}是文本，应改为日期${reading ? dateText(reading) : ''}。`;
  },
  fix(view) {
    const reading = readingOf(view);
    const day = reading?.day ?? null;
    if (reading === null || day === null || !isOnlyField(view)) return null;
    return { value: dateText(reading), safe: !reading.severalReadings };
  },
};
