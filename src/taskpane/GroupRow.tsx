import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { FindingGroup } from '../worker/answers';
import { GROUP_HEIGHT } from './list-rows';
import { groupCount } from './messages';
import { useController } from './pane-context';
import type { RowKeys } from './row-keys';
import { useRowStyles } from './row-styles';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: `${GROUP_HEIGHT}px`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flexShrink: 0, fontWeight: 'normal', color: tokens.colorNeutralForeground2 },
});

interface GroupRowProps {
  readonly group: FindingGroup;
  readonly folded: boolean;
  readonly keys: RowKeys;
}

/** The heading over the findings of one rule. */
export function GroupRow({ group, folded, keys }: GroupRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const controller = useController();
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        {...keys}
        className={`${rowStyles.button} ${styles.button}`}
        aria-expanded={!folded}
        onClick={() => controller.fold([group.rule], !folded)}
      >
        {folded ? (
          <ChevronRightRegular className={styles.chevron} />
        ) : (
          <ChevronDownRegular className={styles.chevron} />
        )}
        <SeverityMark severity={group.severity} />
        <span className={styles.title}>{group.title}</span>
        <span className={styles.count}>{groupCount(group.count)}</span>
      </button>
    </h3>
  );
}
