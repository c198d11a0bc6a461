/**
 * Days off and make-up working days as the General Office of the State Council announces them each
 * autumn for the year to come (国务院办公厅关于某年部分节假日安排的通知). A day stands under the year it
 * lies in, also where the notice of the next year named it: 2022-12-31 is from the notice for 2023.
 * `test/core/calendar/state-council.test.ts` holds every day against the package chinese-days.
 */
export interface AnnouncedYear {
  readonly year: number;
  /** Where the notice can be read. */
  readonly source: string;
  /** Days off, weekends within a block included: `1/1-1/3` or one day. */
  readonly off: string;
  /** 调休上班: Saturdays and Sundays that are worked. */
  readonly work: string;
}

export const STATE_COUNCIL: readonly AnnouncedYear[] = [
  {
    year: 2021,
    source: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    off: '1/1-1/3 2/11-2/17 4/3-4/5 5/1-5/5 6/12-6/14 9/19-9/21 10/1-10/7',
    work: '2/7 2/20 4/25 5/8 9/18 9/26 10/9',
  },
  {
    year: 2022,
    source:
      'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    off: '1/1-1/3 1/31-2/6 4/3-4/5 4/30-5/4 6/3-6/5 9/10-9/12 10/1-10/7 12/31',
    work: '1/29 1/30 4/2 4/24 5/7 10/8 10/9',
  },
  {
    year: 2023,
    source: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    off: '1/1-1/2 1/21-1/27 4/5 4/29-5/3 6/22-6/24 9/29-10/6',
    work: '1/28 1/29 4/23 5/6 6/25 10/7 10/8',
  },
  {
    year: 2024,
    source: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    off: '1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7',
    work: '2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12',
  },
  {
    year: 2025,
    source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    off: '1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8',
    work: '1/26 2/8 4/27 9/28 10/11',
  },
  {
    year: 2026,
    source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    off: '1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7',
    work: '1/4 2/14 2/28 5/9 9/20 10/10',
  },
];
