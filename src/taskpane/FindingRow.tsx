import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingText } from '../worker/answers';
import { FindingDetail } from './FindingDetail';
import { ItemRow } from './ItemRow';
import { findingLoading, wholeRow, wholeTable } from './messages';
import { useController, usePane } from './pane-context';
import type { RowKeys } from './row-keys';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  matter: { overflow: 'hidden', textOverflow: 'ellipsis' },
  message: {
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to end two lines in an ellipsis
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
});

interface FindingRowProps {
  readonly finding: number;
  readonly keys: RowKeys;
  readonly onDetailHeight: (height: number) => void;
  readonly onMended: () => void;
}

/** One finding: where, and what is wrong. A click goes to the cell and opens the details. */
export function FindingRow({ finding, keys, onDetailHeight, onMended }: FindingRowProps) {
  const styles = useStyles();
  const controller = useController();
  const text = usePane((s) => s.texts.get(finding));
  const open = usePane((s) => s.selected === finding);
  const several = usePane((s) => s.sheets.length > 1);
  const detailId = `finding-${finding}`;
  return (
    <>
      <ItemRow
        detailId={detailId}
        open={open}
        keys={keys}
        mark={text && <SeverityMark severity={text.severity} />}
        onPress={() => void controller.select(finding)}
      >
        <span>
          <span className={styles.place}>
            {text && <span className={styles.cell}>{placeOf(text)}</span>}
            {text && <span className={styles.matter}>{text.matter}</span>}
            {text && several && <span>{text.sheet}</span>}
          </span>
          <span className={styles.message}>{text?.sentence ?? findingLoading}</span>
        </span>
      </ItemRow>
      {open && text && <FindingDetail id={detailId} text={text} onHeight={onDetailHeight} onMended={onMended} />}
    </>
  );
}

function placeOf(text: FindingText): string {
  if (text.cell !== null) return text.cell;
  return text.ofRow ? wholeRow(text.target.row) : wholeTable;
}
