import { Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { WriteBackCell, WriteBackLine } from '../../../worker/write-back-answers';
import { useController } from '../../pane-context';
import { afterText, beforeText, doubtText, fromText, lineName, targetText } from './messages';

const useStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  from: { color: tokens.colorNeutralForeground2 },
  tick: { display: 'flex', alignItems: 'flex-start', marginTop: tokens.spacingVerticalXS },
  line: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  doubt: { color: tokens.colorStatusWarningForeground1 },
});

interface WriteBackRowProps {
  /** The sheet it was typed into. */
  readonly sheet: string;
  readonly line: WriteBackLine;
  readonly ticked: ReadonlySet<string>;
}

/** The cells of one problem, each with its tick. */
export function WriteBackRow({ sheet, line, ticked }: WriteBackRowProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.name}>{lineName(line)}</p>
      <Caption1 block className={styles.from}>
        {fromText(sheet, line)}
      </Caption1>
      {line.cells.map((cell) => (
        <CellTick key={cell.id} cell={cell} isTicked={ticked.has(cell.id)} />
      ))}
    </>
  );
}

function CellTick({ cell, isTicked }: { readonly cell: WriteBackCell; readonly isTicked: boolean }) {
  const styles = useStyles();
  const { writeBack } = useController();
  return (
    <Checkbox
      className={styles.tick}
      checked={isTicked}
      onChange={(_, { checked }) => writeBack.tick([cell.id], checked === true)}
      label={
        <>
          <span className={styles.line}>{targetText(cell)}</span>
          <span className={mergeClasses(styles.line, styles.before)}>{beforeText(cell)}</span>
          <span className={mergeClasses(styles.line, styles.after)}>{afterText(cell)}</span>
          {cell.doubt && <span className={mergeClasses(styles.line, styles.doubt)}>{doubtText[cell.doubt]}</span>}
        </>
      }
    />
  );
}
