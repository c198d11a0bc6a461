import fc from 'fast-check';
import {
  civilDay,
  dayOfOrdinal,
  formatDay,
  ordinalOf,
  partsOfDay,
  type CivilDay,
} from '../../../src/core/calendar/civil-day';
import { cellError } from '../../../src/core/grid/grid';
import { DATE_KIND, readDate, readYear, type DateContext, type DateReading } from '../../../src/core/values/date';

const bare: DateContext = { date1904: false, year: null, hasDateFormat: false, vagueAllowed: false };
const of2021: DateContext = { ...bare, year: 2021 };
const limit: DateContext = { ...of2021, vagueAllowed: true };

/** A reading in one line: `day 2021-05-03 14:20 text`, so that tables stay readable. */
function told(d: DateReading): string {
  const kind = Object.entries(DATE_KIND).find(([, k]) => k === d.kind)?.[0] ?? '?';
  const words = [kind];
  const show = (x: CivilDay | null): string => (x === null ? '…' : formatDay(x));
  if (d.kind === DATE_KIND.day) words.push(show(d.day));
  else if (d.first !== null || d.last !== null) words.push(`${show(d.first)}..${show(d.last)}`);
  if (d.seconds > 0) words.push(new Date(d.seconds * 1000).toISOString().slice(11, 19));
  if (d.yearTaken) words.push('taken');
  if (d.yearMissing) words.push('yearless');
  if (d.severalReadings) words.push('several');
  return words.join(' ');
}

const reads = (value: Parameters<typeof readDate>[0], ctx: DateContext = of2021): string => told(readDate(value, ctx));

describe('a day written in full is read whatever marks and widths were used', () => {
  it.each([
    '2021-05-03',
    '2021-5-3',
    '2021/5/3',
    '2021/05/3',
    '2021/5/03',
    '2021.5.3',
    '2021.05.03',
    '2021年5月3日',
    '2021年05月03日',
    '2021年5月3号',
    '２０２１．５．３',
    '2０21．5．3',
    '２０２１－０５－０３',
    '２０２１年５月３日',
    '2021。5。3',
    '2021、5、3',
    '2021,5,3',
    '2021·5·3',
    '2021_05_03',
    '2021—5—3',
    '2021——05——03',
    '2021–05–03',
    '2021\\5\\3',
    '2021 年 5 月 3 日',
    '2021年 5月 3日',
    '2021 - 5 - 3',
    '2021. 5. 3',
    ' 2021-05-03 ',
    '　2021-05-03　',
    '\u00a02021-05-03',
    '\t2021-05-03\n',
    '\u200b2021-05-03\ufeff',
    "'2021-05-03",
    '‘2021-05-03',
    '2021.5.3.',
    '2021年5月3',
    '2021年5月3日。',
    '2021年5.3',
    '2021.5月3日',
    '2021年5-3',
    '20210503',
    '２０２１０５０３',
    '20210503 00:00:00',
    '21.5.3',
    '21-5-3',
    '21年5月3日',
    '21.05.03',
    "21'5.3".replace("'", '.'),
    '二〇二一年五月三日',
    '二零二一年五月三日',
    '二○二一年五月三日',
    '二〇二一年 五月 三日',
    '2021年五月三日',
    '二一年五月三日',
    '2021年5月3日（星期一）',
    '2021年5月3日 星期一',
    '2021-05-03(周一)',
    '2021-05-03 周一',
    '2021-05-03T00:00:00',
    '2021-05-03T00:00:00Z',
    '2021-05-03T00:00:00.000+08:00',
    '2021-05-03 00:00:00.000',
    '2021-05-03 0:00',
    '3-May-2021',
    '03-May-21',
    'May 3, 2021',
    '3 May 2021',
    'Mon, 3 May 2021',
    'May 03 2021',
    'Mon May 03 2021 00:00:00 GMT+0800 (中国标准时间)',
  ])('%j', (text) => {
    const d = readDate(text, bare);
    expect({ text, day: d.day && formatDay(d.day), asText: d.asText, kind: d.kind }).toEqual({
      text,
      day: '2021-05-03',
      asText: true,
      kind: DATE_KIND.day,
    });
    expect(d.yearTaken || d.yearMissing).toBe(false);
  });

  it.each([
    ['2014年元月24日', 'day 2014-01-24'],
    ['二〇二〇年十二月三十一日', 'day 2020-12-31'],
    ['二〇二〇年十月二十日', 'day 2020-10-20'],
    ['2020年十一月廿三日', 'day 2020-11-23'],
    ['2020年2月29日', 'day 2020-02-29'],
    ['99.12.31', 'day 1999-12-31'],
    ['1999年1月1日', 'day 1999-01-01'],
    ['2013年12月 5日', 'day 2013-12-05'],
  ])('%s is %s', (text, expected) => expect(reads(text, bare)).toBe(expected));
});

describe('a time of day is kept beside the day', () => {
  it.each([
    ['2021-05-03 16:03:40', 'day 2021-05-03 16:03:40'],
    ['2021/5/3 9:3:4', 'day 2021-05-03 09:03:04'],
    ['2021/05/03 9:03', 'day 2021-05-03 09:03:00'],
    ['2021-05-03 14:20:05 ', 'day 2021-05-03 14:20:05'],
    ['2021.05.03  14：20', 'day 2021-05-03 14:20:00'],
    ['2021年5月3日14时', 'day 2021-05-03 14:00:00'],
    ['2021年5月3日14时20分', 'day 2021-05-03 14:20:00'],
    ['2021年5月3日 14时20分05秒', 'day 2021-05-03 14:20:05'],
    ['2021年5月3日上午9时', 'day 2021-05-03 09:00:00'],
    ['2021年5月3日 下午2点半', 'day 2021-05-03 14:30:00'],
    ['2021-05-03 下午 2:30', 'day 2021-05-03 14:30:00'],
    ['2021/5/3 2:30:00 PM', 'day 2021-05-03 14:30:00'],
    ['2021-05-03T14:20:00', 'day 2021-05-03 14:20:00'],
    ['2021年5月3日（星期一）14:20', 'day 2021-05-03 14:20:00'],
    ['20210503 14:20', 'day 2021-05-03 14:20:00'],
    ['20210503142005', 'day 2021-05-03 14:20:05'],
    ['2021/5/3 12:05:00 AM', 'day 2021-05-03 00:05:00'],
    ['2021年5月3日凌晨1时', 'day 2021-05-03 01:00:00'],
    ['2021-05-03 24:00', 'day 2021-05-03'],
    // midnight in Shanghai as a database in Greenwich time writes it
    ['2021-05-02T16:00:00.000Z', 'day 2021-05-03 several'],
    ['2021-05-03 25:61', 'day 2021-05-03 several'],
    ['2021年5月3日8时至20时', 'day 2021-05-03 08:00:00 several'],
    ['2021-05-03 9:00-11:30', 'day 2021-05-03 09:00:00 several'],
    ['4月13日8时至20时', 'day 2021-04-13 08:00:00 taken several'],
    ['2021-05-03 上午', 'day 2021-05-03 several'],
  ])('%s is %s', (text, expected) => expect(reads(text)).toBe(expected));
});

describe('without a year', () => {
  it.each([
    '5月3日',
    '5月3号',
    '05月03日',
    '5月3',
    '5.3',
    '05.03',
    '5-3',
    '5/3',
    '五月三日',
    ' 5 月 3 日 ',
    '5月3日（周一）',
  ])('the year of the table is taken for %j, and it is said so', (text) =>
    expect(reads(text, of2021)).toBe('day 2021-05-03 taken'),
  );

  it.each(['5月3日', '5.3', '五月三日'])('no day is made up for %j where no year is known', (text) => {
    const d = readDate(text, bare);
    expect(told(d)).toBe('day … yearless');
    expect(d.day).toBeNull();
  });

  it('the 29th of February finds no day in a common year and stays yearless', () => {
    expect(reads('2月29日', { ...bare, year: 2020 })).toBe('day 2020-02-29 taken');
    expect(reads('2月29日', of2021)).toBe('day … yearless');
  });
});

describe('a time longer than a day never becomes a day', () => {
  it.each([
    ['2021年5月', 'month 2021-05-01..2021-05-31'],
    ['2021年05月', 'month 2021-05-01..2021-05-31'],
    ['2021年5月份', 'month 2021-05-01..2021-05-31'],
    ['2013年 12月', 'month 2013-12-01..2013-12-31'],
    ['2021.5', 'month 2021-05-01..2021-05-31'],
    ['2021.10', 'month 2021-10-01..2021-10-31'],
    ['2021-05', 'month 2021-05-01..2021-05-31'],
    ['2021/5', 'month 2021-05-01..2021-05-31'],
    ['202105', 'month 2021-05-01..2021-05-31'],
    ['二〇二一年五月', 'month 2021-05-01..2021-05-31'],
    ['2021年5月上旬', 'month 2021-05-01..2021-05-31 several'],
    ['21.5', 'month 2021-05-01..2021-05-31 several'],
    ['May-21', 'month 2021-05-01..2021-05-31'],
    ['5月', 'month 2021-05-01..2021-05-31 taken'],
    ['元月', 'month 2021-01-01..2021-01-31 taken'],
    ['2020-1', 'quarter 2020-01-01..2020-03-31 several'],
    ['2020-4', 'quarter 2020-10-01..2020-12-31 several'],
    ['2020-5', 'month 2020-05-01..2020-05-31'],
    ['2020-01', 'month 2020-01-01..2020-01-31'],
    ['2021年第一季度', 'quarter 2021-01-01..2021-03-31'],
    ['2021年4季度', 'quarter 2021-10-01..2021-12-31'],
    ['2021年上半年', 'month 2021-01-01..2021-06-30'],
    ['2021年', 'year 2021-01-01..2021-12-31'],
    ['2021年度', 'year 2021-01-01..2021-12-31'],
    ['2021', 'year 2021-01-01..2021-12-31'],
    ['二零二一', 'year 2021-01-01..2021-12-31'],
    ['2021年3-5月', 'month 2021-03-01..2021-05-31'],
    ['2021年3月至5月', 'month 2021-03-01..2021-05-31'],
    ['2021.1-6', 'month 2021-01-01..2021-06-30'],
    ['2021.11—2022.2', 'month 2021-11-01..2022-02-28'],
    ['3-5月', 'month 2021-03-01..2021-05-31 taken'],
    ['2020-2021年', 'year 2020-01-01..2021-12-31'],
  ])('%s is %s', (text, expected) => {
    const d = readDate(text, of2021);
    expect(told(d)).toBe(expected);
    expect(d.day).toBeNull();
    expect(d.asText).toBe(false);
  });
});

describe('a span counts by its first day', () => {
  it.each([
    ['2026-06-01~2026-06-30', 'range 2026-06-01..2026-06-30'],
    ['2026-06-01 至 2026-06-30', 'range 2026-06-01..2026-06-30'],
    ['2026.6.1-2026.6.30', 'range 2026-06-01..2026-06-30'],
    ['2026-06-01-2026-06-30', 'range 2026-06-01..2026-06-30'],
    ['2026/6/1—2026/6/30', 'range 2026-06-01..2026-06-30'],
    ['2026年6月1日到30日', 'range 2026-06-01..2026-06-30'],
    ['2026.6.1—6.30', 'range 2026-06-01..2026-06-30'],
    ['2026.6.1-30', 'range 2026-06-01..2026-06-30'],
    ['2026年6月1-30日', 'range 2026-06-01..2026-06-30'],
    ['自2026年6月1日起至2026年6月30日止', 'range 2026-06-01..2026-06-30 several'],
    ['2020年12月28日至1月3日', 'range 2020-12-28..2021-01-03'],
    ['12月28日至2021年1月3日', 'range 2020-12-28..2021-01-03'],
    ['5月3日至2021年5月6日', 'range 2021-05-03..2021-05-06'],
    ['9月20日至21日', 'range 2021-09-20..2021-09-21 taken'],
    ['9.20-9.21', 'range 2021-09-20..2021-09-21 taken'],
    ['12.30-1.2', 'range 2021-12-30..2022-01-02 taken several'],
    ['20.12.30-21.1.2', 'range 2020-12-30..2021-01-02'],
    ['9.20～21', 'range 2021-09-20..2021-09-21 taken'],
    ['2021年5月3日至今', 'range 2021-05-03..…'],
    ['2021年5月—2021年6月30日', 'range 2021-05-01..2021-06-30'],
  ])('%s is %s', (text, expected) => {
    const d = readDate(text, of2021);
    expect(told(d)).toBe(expected);
    expect(d.day).toEqual(d.first);
    expect(d.asText).toBe(false);
  });

  it('is unreadable where it ends before it begins', () => {
    expect(reads('2021-06-30至2021-06-01')).toBe('unreadable');
    expect(reads('2021.5.30-3')).toBe('unreadable');
  });
});

describe('where more than one reading exists, no fix can be safe', () => {
  it.each([
    ['2021.3.1/2021.5.6', 'day 2021-05-06 several'],
    ['2021-03-01、2021-05-06', 'day 2021-05-06 several'],
    ['2021.3.1\n2021.5.6', 'day 2021-05-06 several'],
    ['2021年3月1日，2021年5月6日', 'day 2021-05-06 several'],
    ['2021年3月1日、5月6日', 'day 2021-05-06 several'],
    ['2021年5月3日、6日', 'day 2021-05-06 several'],
    ['2021年3月1日初访；2021年5月6日重访', 'day 2021-05-06 several'],
    ['2021.3.1（2021.5.6延期）', 'day 2021-05-06 several'],
    ['2021.1.5、2021.3.1、2021.5.6', 'day 2021-05-06 several'],
    ['2021年5月3日前', 'day 2021-05-03 several'],
    ['2021年5月3日前后', 'day 2021-05-03 several'],
    ['2021年5月3日左右', 'day 2021-05-03 several'],
    ['约2021年5月3日', 'day 2021-05-03 several'],
    ['2021-05-03（补录）', 'day 2021-05-03 several'],
    ['2021.5.3收到', 'day 2021-05-03 several'],
    ['限期整改（至2021-05-03）', 'day 2021-05-03 several'],
    ['登记时间：2021-05-03', 'day 2021-05-03 several'],
    ['5/3/2021', 'day 2021-05-03 several'],
    ['5/13/2021', 'day 2021-05-13'],
    ['13/5/2021', 'day 2021-05-13'],
    ['5/5/2021', 'day 2021-05-05'],
    ['5/3/21', 'day 2021-05-03 several'],
    ['5/13/21', 'day 2021-05-13'],
    ['210503', 'day 2021-05-03 several'],
  ])('%s is %s', (text, expected) => expect(reads(text)).toBe(expected));
});

describe('what is no date', () => {
  it.each([
    '2021-02-30',
    '2021-13-01',
    '2021.2.29',
    '2021年4月31日',
    '20210230',
    '2021-05-00',
    '0000-00-00',
    '2021年13月',
    '2021.13',
    '13月1日',
    '2月30日',
    '1899-12-31',
    '2101-01-01',
    '3021-05-03',
    '21.13.3',
    '同上',
    '〃',
    '不详',
    '待查',
    '张三',
    '第三次',
    '2021-',
    '2021-05-',
    '2021年5月3日-',
    '-5',
    '5',
    '15',
    '35',
    '12345',
    '13800000000',
    '110101190101010011',
    '2021-05-03-',
    '2021-05-03 张三',
    'abc',
    'May',
    '2021-05-03 2021',
    '初三',
    '正月初五',
    '五一',
    '是',
    '√',
    '.',
    '3.',
    '64052021',
    '2021050',
    '202113',
    '25:00',
    '14:20',
    '12:30:05',
  ])('%j', (text) => expect(reads(text)).toBe('unreadable'));

  it('an error value and a boolean are unreadable, an empty cell and words for nothing are blank', () => {
    expect(reads(cellError('#REF!'))).toBe('unreadable');
    expect(reads(true)).toBe('unreadable');
    for (const v of [null, '', ' ', '—', '--', '/', '无', '　']) expect(reads(v)).toBe('blank');
  });
});

describe('limits in words', () => {
  const vague = [
    '长期',
    '长期坚持',
    '持续推进',
    '持续推进中',
    '待定',
    '另定',
    '一周内',
    '两周内',
    '30日内',
    '60天',
    '15个工作日',
    '三个月内',
    '15个工作日内办结',
    '自受理之日起60日内',
    '半年内',
    '6月底前',
    '6月底',
    '年底',
    '年底前',
    '2021年底',
    '2021年底前',
    '年内',
    '月底前',
    '第一季度',
    '一季度末',
    '本月底',
    '下周',
    '已到期',
    '春节前',
    '两会前',
    '全国两会期间',
    '无固定期限',
    '无时限',
    '按季度',
    '到2021年底',
    '至6月底前',
    '尽快办理',
    '限期整改',
  ];
  it.each(vague)('%s is welcome in a column of limits', (text) => expect(reads(text, limit)).toBe('vague'));
  it.each(vague)('%s is unreadable in a column of dates', (text) => expect(reads(text, of2021)).toBe('unreadable'));

  it('a limit that names its day is that day', () => {
    expect(reads('2021年6月30日前', limit)).toBe('day 2021-06-30 several');
    expect(reads('6月30日前', limit)).toBe('day 2021-06-30 taken several');
    expect(reads('2021-06-30', limit)).toBe('day 2021-06-30');
  });

  it('prose is no limit', () => {
    expect(reads('已与信访人电话沟通，等待其提交材料', limit)).toBe('unreadable');
    expect(reads('同上', limit)).toBe('unreadable');
  });
});

describe('numbers', () => {
  const formatted = { ...bare, hasDateFormat: true };

  it('a serial number is a day, with its time, and nothing is wrong with it', () => {
    const d = readDate(44319.669, formatted);
    expect(told(d)).toBe('day 2021-05-03 16:03:22');
    expect(d.asText).toBe(false);
  });

  it('serial numbers of the 1904 system are 1,462 days later', () => {
    expect(reads(42857, { ...formatted, date1904: true })).toBe('day 2021-05-03');
    expect(reads(42857, formatted)).toBe('day 2017-05-02');
  });

  it('23:59:59.9 is the next day, not an hour that does not exist', () => {
    expect(reads(44319.999999, formatted)).toBe('day 2021-05-04');
  });

  it('without a date format a number is a serial only where that gives a day of our time', () => {
    expect(reads(44319, bare)).toBe('day 2021-05-03');
    expect(readDate(44319, bare).asText).toBe(false);
    expect(reads(100, bare)).toBe('unreadable');
    expect(reads(120000, bare)).toBe('unreadable');
  });

  it.each([
    [20210503, 'day 2021-05-03'],
    [20210230, 'unreadable'],
    [202105, 'month 2021-05-01..2021-05-31'],
    [2021, 'year 2021-01-01..2021-12-31'],
    [2021.5, 'month 2021-05-01..2021-05-31'],
    [2021.12, 'month 2021-12-01..2021-12-31'],
    // a spreadsheet drops the zero of 2021.10
    [2021.1, 'month 2021-01-01..2021-01-31 several'],
    [5.3, 'day 2021-05-03 taken several'],
    [5.13, 'day 2021-05-13 taken'],
    [12.31, 'day 2021-12-31 taken'],
    [-5, 'unreadable'],
    [0, 'unreadable'],
    [0.5, 'unreadable'],
    [1e15, 'unreadable'],
    [Number.NaN, 'unreadable'],
    [Number.POSITIVE_INFINITY, 'unreadable'],
  ])('%d typed as a number is %s', (n, expected) => expect(reads(n)).toBe(expected));

  it('digits of a date in a cell with a date format are still those digits', () => {
    const d = readDate(20210503, formatted);
    expect(told(d)).toBe('day 2021-05-03');
    expect(d.asText).toBe(true);
  });

  it('zero with a date format comes from a formula on an empty cell', () => {
    expect(reads(0, formatted)).toBe('blank');
  });
});

describe('whatever the cell holds', () => {
  const anyDay = fc
    .integer({ min: ordinalOf(civilDay(1900, 3, 1)!), max: ordinalOf(civilDay(2100, 12, 31)!) })
    .map(dayOfOrdinal);
  const two = (n: number): string => String(n).padStart(2, '0');
  const han = (n: number): string => {
    const d = '〇一二三四五六七八九';
    return n < 10 ? d.charAt(n) : `${n >= 20 ? d.charAt(Math.floor(n / 10)) : ''}十${n % 10 ? d.charAt(n % 10) : ''}`;
  };
  const styles: ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 `,
    (y, m, d) => `${y}${two(m)}${two(d)}`,
    (y, m, d) => `${y}-${two(m)}-${two(d)} 08:05:09`,
    (y, m, d) => `${y}-${two(m)}-${two(d)}T23:59:59`,
    (y, m, d) => `${y}/${m}/${d} 下午3时20分`,
    (y, m, d) =>
      `${[...String(y)].map((c) => '〇一二三四五六七八九'.charAt(Number(c))).join('')}年${han(m)}月${han(d)}日`,
    (y, m, d) => `${y}．${m}．${d}`.replace(/\d/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    (y, m, d) => `${y}、${m}、${d}`,
    (y, m, d) => `${y}年${m}月${d}日（星期三）`,
    (y, m, d) =>
      `${d}-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1]}-${y}`,
  ];

  it('a day written in any of the usual ways is read back as that day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...styles), (day, style) => {
        const p = partsOfDay(day);
        const d = readDate(style(p.year, p.month, p.day), bare);
        return d.day !== null && ordinalOf(d.day) === ordinalOf(day) && d.asText && !d.severalReadings;
      }),
      { numRuns: 3000 },
    );
  });

  const pieces = fc.constantFrom(
    '2021',
    '21',
    '5',
    '05',
    '3',
    '31',
    '13',
    '20210503',
    '202105',
    '年',
    '月',
    '日',
    '号',
    '-',
    '/',
    '.',
    '、',
    '至',
    '~',
    '—',
    '第',
    '季度',
    '上半年',
    '底',
    '前',
    ' ',
    '(',
    ')',
    '星期一',
    '14',
    ':',
    '20',
    '时',
    'T',
    'Z',
    '+08:00',
    'May',
    '二〇二一',
    '十',
    '元',
    '同上',
    '长期',
    '内',
    '\n',
    '０',
    '\u0000',
    '😀',
  );
  const messy = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((a) => a.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 200 }),
  );
  const contexts = fc.record({
    date1904: fc.boolean(),
    year: fc.option(fc.integer({ min: 1990, max: 2100 })),
    hasDateFormat: fc.boolean(),
    vagueAllowed: fc.boolean(),
  });

  it('no text makes it throw, and no reading leaves 1900–2100 or contradicts itself', () => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.double(), fc.integer()), contexts, (value, ctx) => {
        const d = readDate(value, ctx);
        for (const day of [d.day, d.first, d.last]) {
          if (day === null) continue;
          const { year } = partsOfDay(day);
          expect(year).toBeGreaterThanOrEqual(1900);
          expect(year).toBeLessThanOrEqual(2100);
        }
        if (d.day !== null) expect([DATE_KIND.day, DATE_KIND.range]).toContain(d.kind);
        if (d.kind === DATE_KIND.vague) expect(ctx.vagueAllowed).toBe(true);
        if (d.yearMissing) expect(d.day).toBeNull();
        expect(d.seconds).toBeLessThan(86400);
        expect(d.seconds).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5000 },
    );
  });

  it('long junk costs no more than its length', () => {
    const t = performance.now();
    for (const unit of ['1', '2021-', '年', '之', '2021年5月3日、', '一', '(', ' ', '自受', '个', '季度前']) {
      readDate(unit.repeat(20_000), limit);
      readDate(unit.repeat(30), limit);
      readYear(unit.repeat(20_000));
    }
    expect(performance.now() - t).toBeLessThan(1500);
  });
});

describe('the year of a title, a footer, a sheet or file name', () => {
  it.each([
    ['2021年信访台账', 2021],
    ['东城区信访办2021年度信访事项登记台账', 2021],
    ['2021.1-6', 2021],
    ['2021年1—6月', 2021],
    ['统计时间：2021年1月1日 至 2021年6月30日', 2021],
    ['导出时间：2021-12-31 16:03:40', 2021],
    ['二〇二一年度', 2021],
    ['二零二一年信访台账', 2021],
    ['2021年2月1日', 2021],
    ['202105', 2021],
    ['台账20210503.xlsx', 2021],
    ['信访台账_2021-05-03(1)', 2021],
    ['２０２１年', 2021],
    ['21年信访台账', 2021],
    ['2021Q3', 2021],
    ['京信发〔2021〕5号', 2021],
    ['2021年—2021年', 2021],
    ['2020—2021年', null],
    ['2020年12月至2021年1月', null],
    ['信访台账', null],
    ['共2021人', null],
    ['Sheet1', null],
    ['联系电话：64052021', null],
    ['12345热线台账', null],
    ['1234', null],
    ['110101190101010011', null],
    ['', null],
  ])('%j → %p', (text, year) => expect(readYear(text)).toBe(year));
});
