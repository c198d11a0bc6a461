import type { LawPack } from '../law-pack';

/**
 * 《信访条例》(国务院令第431号), in force 2005-05-01 to 2022-04-30: the regulation of 2022 took its place
 * on 2022-05-01 (《信访工作条例》第五十条). It has no rule of its own on counting days; it says 日, not 工作日.
 */
export const REGULATION_2005: LawPack = {
  id: '2005',
  title: '《信访条例》',
  from: '2005-05-01',
  to: '2022-04-30',
  scope: 'national',
  limits: [
    {
      clock: 'transfer',
      article: '第二十一条',
      days: 15,
      unit: 'day',
      from: '收到信访事项之日',
      binds: '县级以上人民政府信访工作机构',
      duty: '登记并转送、交办或者告知信访人',
    },
    {
      clock: 'notice',
      article: '第二十一条、第二十二条',
      days: 15,
      unit: 'day',
      from: '收到转送、交办或者信访事项之日',
      binds: '有关行政机关',
      duty: '决定是否受理并书面告知信访人',
    },
    {
      clock: 'handle',
      article: '第三十三条',
      days: 60,
      unit: 'day',
      from: '受理之日',
      binds: '有权处理的行政机关',
      duty: '办结并书面答复信访人',
      extension: { article: '第三十三条', most: 30, approvedBy: '本行政机关负责人' },
    },
    {
      clock: 'review-request',
      article: '第三十四条',
      days: 30,
      unit: 'day',
      from: '收到书面答复之日',
      binds: '信访人',
      duty: '请求复查',
    },
    {
      clock: 'review',
      article: '第三十四条',
      days: 30,
      unit: 'day',
      from: '收到复查请求之日',
      binds: '原办理机关的上一级行政机关',
      duty: '提出复查意见并书面答复',
    },
    {
      clock: 'reexam-request',
      article: '第三十五条',
      days: 30,
      unit: 'day',
      from: '收到复查书面答复之日',
      binds: '信访人',
      duty: '请求复核',
    },
    {
      clock: 'reexam',
      article: '第三十五条',
      days: 30,
      unit: 'day',
      from: '收到复核请求之日',
      binds: '复查机关的上一级行政机关',
      duty: '提出复核意见',
      hearingPauses: true,
    },
  ],
};
