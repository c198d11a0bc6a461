import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../core/rules/rule';
import { severityName } from './messages';

const ICONS = { error: DismissCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

/** How grave something is: a shape and a colour of its own, and the word for who sees neither. */
export function SeverityMark({ severity, silent = false }: { readonly severity: Severity; readonly silent?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const name = silent ? {} : { 'aria-label': severityName[severity] };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...name} />;
}
