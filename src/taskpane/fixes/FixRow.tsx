import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedRegular, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import type { FixText } from '../../worker/fix-answers';
import { useController, usePane } from '../pane-context';
import type { RowKeys } from '../row-keys';
import { useRowStyles } from '../row-styles';
import { afterText, becomes, loading, rowLabel, visibleText } from './messages';

const useStyles = makeStyles({
  row: { paddingInlineStart: tokens.spacingHorizontalM },
  mark: { paddingTop: '2px', fontSize: '16px' },
  line: { display: 'block', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  after: { fontWeight: tokens.fontWeightSemibold },
  rejected: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
});

interface FixRowProps {
  /** Undefined until it is known. */
  readonly text: FixText | undefined;
  readonly keys: RowKeys;
}

/** One cell of the preview, with its tick. */
export function FixRow({ text, keys }: FixRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { fixes } = useController();
  const several = usePane((s) => s.sheets.length > 1);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={text ? !text.rejected : false}
      aria-label={text ? rowLabel(text) : loading}
      {...keys}
      className={mergeClasses(rowStyles.button, rowStyles.item, styles.row)}
      onClick={() => text && void fixes.reject(text.key, !text.rejected)}
    >
      <span className={styles.mark}>
        {text && !text.rejected ? <CheckboxCheckedRegular /> : <CheckboxUncheckedRegular />}
      </span>
      {text ? (
        <span>
          <span className={mergeClasses(styles.line, styles.place)}>
            <span className={styles.cell}>{text.cell}</span> {text.matter} {several && text.sheet}
          </span>
          <span className={mergeClasses(styles.line, text.rejected && styles.rejected)}>
            {visibleText(text.before)} {becomes} <span className={styles.after}>{afterText(text)}</span>
          </span>
        </span>
      ) : (
        <span>{loading}</span>
      )}
    </button>
  );
}
