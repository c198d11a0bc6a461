import type { LawPack } from '../law-pack';

/**
 * 《信访工作条例》(中共中央、国务院 2022-02-25), in force from 2022-05-01 (第五十条). The 60 days bind only
 * matters of 第三十一条第六项; which those are is the business of the clock, not of the number.
 */
export const REGULATION_2022: LawPack = {
  id: '2022',
  title: '《信访工作条例》',
  from: '2022-05-01',
  to: null,
  scope: 'national',
  limits: [
    {
      clock: 'transfer',
      article: '第二十二条',
      days: 15,
      unit: 'day',
      from: '收到信访事项之日',
      binds: '各级党委和政府信访部门',
      duty: '登记并转送、交办、报请决定或者告知信访人',
    },
    {
      clock: 'notice',
      article: '第二十三条',
      days: 15,
      unit: 'day',
      from: '收到转送、交办或者信访事项之日',
      binds: '有关机关、单位',
      duty: '书面告知信访人接收情况以及处理途径和程序',
    },
    {
      clock: 'objection',
      article: '第二十三条',
      days: 5,
      unit: 'workday',
      from: '收到转送、交办之日',
      binds: '收到转送、交办的机关、单位',
      duty: '对不属于本单位职权范围的提出异议并说明理由',
    },
    {
      clock: 'handle',
      article: '第三十四条',
      days: 60,
      unit: 'day',
      from: '受理之日',
      binds: '有权处理机关、单位',
      duty: '办结并出具信访处理意见书',
      extension: { article: '第三十四条', most: 30, approvedBy: '本机关、单位负责人' },
    },
    {
      clock: 'review-request',
      article: '第三十五条',
      days: 30,
      unit: 'day',
      from: '收到书面答复之日',
      binds: '信访人',
      duty: '请求复查',
    },
    {
      clock: 'review',
      article: '第三十五条',
      days: 30,
      unit: 'day',
      from: '收到复查请求之日',
      binds: '原办理机关、单位的上一级机关、单位',
      duty: '提出复查意见并书面答复',
    },
    {
      clock: 'reexam-request',
      article: '第三十六条',
      days: 30,
      unit: 'day',
      from: '收到复查书面答复之日',
      binds: '信访人',
      duty: '请求复核',
    },
    {
      clock: 'reexam',
      article: '第三十六条',
      days: 30,
      unit: 'day',
      from: '收到复核请求之日',
      binds: '复查机关、单位的上一级机关、单位',
      duty: '提出复核意见',
      hearingPauses: true,
    },
  ],
};
