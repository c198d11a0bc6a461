import type { LawPack } from '../law-pack';

/**
 * 《北京市信访条例》(2006-09-15 修订, 2007-01-01 施行). Where it sets the same numbers as the national text
 * nothing is repeated here. Whether it was repealed after 2022-05-01 could not be found, so it binds
 * clocks that start up to 2022-04-30, and an office changes that in its profile (`packs.beijing`).
 */
export const BEIJING_2006: LawPack = {
  id: 'beijing',
  title: '《北京市信访条例》',
  from: '2007-01-01',
  to: '2022-04-30',
  scope: 'local',
  limits: [
    {
      clock: 'objection',
      article: '第三十五条',
      days: 5,
      unit: 'workday',
      from: '收到上级信访工作机构转送、交办之日',
      binds: '收到转送、交办的机关',
      duty: '对不属于本机关职权范围的提出异议并说明理由',
    },
  ],
  extensions: [
    { clock: 'review', article: '第五十条', most: 30, approvedBy: '信访复查复核委员会' },
    { clock: 'reexam', article: '第五十条', most: 30, approvedBy: '信访复查复核委员会' },
  ],
};
