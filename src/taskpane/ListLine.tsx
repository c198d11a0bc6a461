import { Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { clearFilter, foldAll, unfoldAll } from './messages';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: tokens.fontSizeBase200, minHeight: '24px' },
  end: { marginInlineStart: 'auto' },
});

interface ListLineProps {
  /** How many are shown. */
  readonly text: string;
  /** Shows all again; null where nothing is filtered out. */
  readonly onClear: (() => void) | null;
  readonly groups: readonly string[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (groups: readonly string[], on: boolean) => void;
}

/** The line above a list: how much of it is shown, and its groups all folded or unfolded. */
export function ListLine({ text, onClear, groups, folded, onFold }: ListLineProps) {
  const styles = useStyles();
  const anyFolded = groups.some((group) => folded.has(group));
  return (
    <div className={styles.line}>
      <Caption1>{text}</Caption1>
      {onClear && (
        <Link as="button" className={styles.link} onClick={onClear}>
          {clearFilter}
        </Link>
      )}
      {groups.length > 0 && (
        <Link as="button" className={mergeClasses(styles.link, styles.end)} onClick={() => onFold(groups, !anyFolded)}>
          {anyFolded ? unfoldAll : foldAll}
        </Link>
      )}
    </div>
  );
}
