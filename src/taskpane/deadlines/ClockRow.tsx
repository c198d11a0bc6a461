import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ItemRow } from '../ItemRow';
import { useController, usePane } from '../pane-context';
import type { RowKeys } from '../row-keys';
import { ClockDetail } from './ClockDetail';
import { distanceText, dueText, loading, whyNotJudged } from './messages';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  text: { display: 'grid', minWidth: 0 },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, whiteSpace: 'nowrap', minWidth: 0 },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  distance: { marginInlineStart: 'auto' },
  pressing: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground3 },
  grows: { overflow: 'hidden', textOverflow: 'ellipsis' },
  end: { marginInlineStart: 'auto', flexShrink: 0 },
});

interface ClockRowProps {
  readonly item: number;
  readonly keys: RowKeys;
  readonly onDetailHeight: (height: number) => void;
}

/** One clock of one matter: which, until when, how far away, whose. A press goes to the cell and opens the matter. */
export function ClockRow({ item, keys, onDetailHeight }: ClockRowProps) {
  const styles = useStyles();
  const { deadlines } = useController();
  const text = usePane((s) => s.deadlines.texts.get(item));
  const open = usePane((s) => s.deadlines.selected === item);
  const several = usePane((s) => s.sheets.length > 1);
  const detailId = `clock-${item}`;
  return (
    <>
      <ItemRow
        detailId={detailId}
        open={open}
        keys={keys}
        mark={text && <StateMark state={text.state} />}
        onPress={() => void deadlines.select(item)}
      >
        {text ? (
          <span className={styles.text}>
            <span className={styles.line}>
              <span className={mergeClasses(styles.title, styles.grows)}>{text.title}</span>
              <span className={mergeClasses(styles.distance, text.state === 'overdue' && styles.pressing)}>
                {distanceText(text)}
              </span>
            </span>
            <span className={mergeClasses(styles.line, styles.small)}>
              <span className={styles.grows}>{whyNotJudged(text) ?? dueText(text)}</span>
            </span>
            <span className={mergeClasses(styles.line, styles.small)}>
              <span className={styles.grows}>{text.matter}</span>
              {several && <span className={styles.grows}>{text.sheet}</span>}
              <span className={styles.end}>{text.unit}</span>
            </span>
          </span>
        ) : (
          loading
        )}
      </ItemRow>
      {open && <ClockDetail id={detailId} item={item} onHeight={onDetailHeight} />}
    </>
  );
}
