import type { ReactNode } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { expands } from './expands';
import type { RowKeys } from './row-keys';
import { useRowStyles } from './row-styles';

const useStyles = makeStyles({ mark: { paddingTop: '2px' } });

interface ItemRowProps {
  /** Id of the details, which stand below while they are open. */
  readonly detailId: string;
  readonly open: boolean;
  readonly keys: RowKeys;
  readonly mark: ReactNode;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One item of a list: a sign, and some lines of text, all of it one button. */
export function ItemRow({ detailId, open, keys, mark, onPress, children }: ItemRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  return (
    <button
      type="button"
      {...keys}
      {...expands(detailId, open)}
      className={mergeClasses(rowStyles.button, rowStyles.item, open && rowStyles.open)}
      onClick={onPress}
    >
      <span className={styles.mark}>{mark}</span>
      {children}
    </button>
  );
}
