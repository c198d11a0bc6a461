import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  ClockAlarmFilled,
  ClockRegular,
  ErrorCircleFilled,
  ErrorCircleRegular,
  PersonClockRegular,
  PersonRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { ClockState } from '../../core/deadlines/clock-id';
import { stateName } from './messages';

const ICONS = {
  overdue: ErrorCircleFilled,
  near: ClockAlarmFilled,
  running: ClockRegular,
  undetermined: QuestionCircleRegular,
  'on-time': CheckmarkCircleFilled,
  'on-time-rolled': CheckmarkCircleRegular,
  late: ErrorCircleRegular,
  open: PersonClockRegular,
  'after-window': PersonRegular,
  lapsed: PersonRegular,
  'not-applicable': SubtractCircleRegular,
} as const satisfies Record<ClockState, unknown>;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground1 },
  near: { color: tokens.colorStatusWarningForeground3 },
  running: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

const COLOUR: Partial<Record<ClockState, 'late' | 'near' | 'running' | 'done'>> = {
  overdue: 'late',
  late: 'late',
  near: 'near',
  running: 'running',
  'on-time': 'done',
  'on-time-rolled': 'done',
};

interface StateMarkProps {
  readonly state: ClockState;
  /** The word stands beside it. */
  readonly silent?: boolean;
}

/** How a clock stands: a shape and a colour of its own, and the word for who sees neither. A petitioner's window is never red. */
export function StateMark({ state, silent = false }: StateMarkProps) {
  const styles = useStyles();
  const Icon = ICONS[state];
  const colour = COLOUR[state];
  const name = silent ? {} : { 'aria-label': stateName[state] };
  return <Icon className={mergeClasses(styles.icon, colour && styles[colour])} {...name} />;
}
