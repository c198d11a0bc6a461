import { dayOfExcelSerial, formatDay, partsOfDay } from '../calendar/civil-day';
import { DATE_YEAR_MISSING } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';
import { dateColumnsOf } from './date-columns';
import type { RecordRule } from './rule';

export const dateUnreadable: RecordRule = {
  scope: 'record',
  id: 'date-unreadable',
  severity: 'error',
  owner: 'registrar',
  title: '日期无法识别',
  text: '日期列里的内容不是任何一种写法的日期，或者那一天不存在（如2月30日）。限办日期、化解时限里的“长期”“6月底前”等说法不在此列；没有年份的另行提示。',
  basis: null,
  mend: '改成“2021-05-03”这样的日期；尚无日期的留空，说明写到备注里。',
  noFix: '认不出的不猜；能有几种读法的，见“日期没有年份”“日期是文本”',
  bind(ledger) {
    const columns = dateColumnsOf(ledger);
    if (columns.length === 0) return null;
    return (i, report) => {
      for (const c of columns) {
        if (c.kinds[i] !== DATE_KIND.unreadable || (c.flags[i]! & DATE_YEAR_MISSING) !== 0 || c.isInherited(i))
          continue;
        report(i, c.field);
      }
    };
  },
  candidates: ({ value, ledger }) => {
    const day = dayOfSerial(value, ledger.grid.date1904);
    return day === null ? [] : [{ value: day, why: '是表格软件里日期的数' }];
  },
  message: ({ fieldName, value }) => `${fieldName}${quoted(value)}认不出是哪一天，请改成“2021-05-03”这样的日期。`,
};

/** Years in which a petition of a ledger can have come: a number beyond them is something else. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2049;

/** The day that a text of five digits is the number of: what a date becomes in a cell that was made text. */
function dayOfSerial(value: string, date1904: boolean): string | null {
  const text = value.normalize('NFKC').trim();
  const day = /^\d{5}$/u.test(text) ? dayOfExcelSerial(Number(text), date1904) : null;
  if (day === null) return null;
  const { year } = partsOfDay(day);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? formatDay(day) : null;
}

/** A slip in a date helps when it is shown; a name or a phone number in the wrong column must not be. */
function quoted(value: string): string {
  const text = value.trim();
  return /^[\d\s.\-/年月日号:]{1,20}$/u.test(text) && !/\d{9}/u.test(text) ? `“${text}”` : '';
}
