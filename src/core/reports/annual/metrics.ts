import type { OfficeLedgerId } from '../../office-ledgers/office-ledger';
import type { StatisticsMetrics } from '../statistics/metrics';
import type { TimelinessMetrics } from '../timeliness/metrics';

/** The figures of one of the office's other ledgers; `null` where no ledger keeps them. */
export type WorkFigures = Readonly<Record<string, number | null>>;

/** All of 信访情况统计表 and of 按期办结情况通报表, and the work that the other ledgers count. */
export interface AnnualMetrics extends Omit<StatisticsMetrics, 'total'>, Omit<TimelinessMetrics, 'total'> {
  readonly total: StatisticsMetrics['total'] & TimelinessMetrics['total'];
  /** By {@link WORK_NAMES}. */
  readonly work: Readonly<Record<string, WorkFigures>>;
}

/** Under what name the figures of each ledger stand. */
export const WORK_NAMES: Readonly<Record<OfficeLedgerId, string>> = {
  meeting: '会议',
  resolution: '议定事项',
  reception: '接待',
  'leader-visit': '接访下访',
  publicity: '宣传',
  media: '报道',
  training: '培训',
  research: '课题',
  inspection: '督查',
  suggestion: '建议',
  'event-daily': '日报',
  proxy: '代理',
  hotline: '工单',
  supervision: '督办',
  briefing: '汇报',
};
