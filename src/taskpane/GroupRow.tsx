import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { GROUP_HEIGHT } from './list-rows';
import type { RowKeys } from './row-keys';
import { useRowStyles } from './row-styles';

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

export interface GroupHeading {
  readonly title: string;
  /** How many, with the word for them. */
  readonly count: string;
  readonly mark: ReactNode;
}

interface GroupRowProps extends GroupHeading {
  readonly folded: boolean;
  readonly keys: RowKeys;
  readonly onFold: (on: boolean) => void;
}

/** The heading over the items of one group. */
export function GroupRow({ title, count, mark, folded, keys, onFold }: GroupRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        {...keys}
        className={`${rowStyles.button} ${styles.button}`}
        aria-expanded={!folded}
        onClick={() => onFold(!folded)}
      >
        {folded ? (
          <ChevronRightRegular className={styles.chevron} />
        ) : (
          <ChevronDownRegular className={styles.chevron} />
        )}
        {mark}
        <span className={styles.title}>{title}</span>
        <span className={styles.count}>{count}</span>
      </button>
    </h3>
  );
}
