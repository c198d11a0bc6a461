import type { ClockColumn } from './clock-column';
import type { ClockState } from './clock-id';

/** What clerks call the states. A petitioner's own window is never late: it is 期内, 期满后提出 or 期满未见申请. */
export const STATE_ZH: Readonly<Record<ClockState, string>> = {
  'on-time': '按期',
  'on-time-rolled': '按期（节假日顺延）',
  late: '超期完成',
  running: '未到期',
  near: '临期',
  overdue: '超期未办',
  undetermined: '待核',
  open: '期内',
  'after-window': '期满后提出',
  lapsed: '期满未见申请',
  'not-applicable': '不适用',
};

/** States that say an end has passed. */
const PAST: ReadonlySet<ClockState> = new Set<ClockState>(['late', 'overdue', 'after-window', 'lapsed']);

/**
 * The state as it may be shown to anybody: on an estimated or provisional clock nobody is called
 * late, and no right is called lapsed, so what would be so there is 待核.
 */
export function shownState(column: ClockColumn, record: number): ClockState | null {
  const state = column.state(record);
  return state !== null && PAST.has(state) && column.isUnsure(record) ? 'undetermined' : state;
}
