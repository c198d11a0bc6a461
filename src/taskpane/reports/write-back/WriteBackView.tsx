import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DecisionList } from '../../DecisionList';
import { useController, usePane } from '../../pane-context';
import { ProgressView } from '../../ProgressView';
import { BackHead } from '../BackHead';
import type { WriteBackState } from '../reports-state';
import { backToReport } from '../messages';
import {
  linesIntro,
  linesTitle,
  noSheet,
  nothingTyped,
  restText,
  tickNone,
  tickSure,
  writeBackIntro,
  writeBackTitle,
  writeCells,
  writing,
} from './messages';
import { WriteBackRow } from './WriteBackRow';

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalM },
  text: { margin: `${tokens.spacingVerticalS} 0` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    marginTop: tokens.spacingVerticalS,
  },
  rest: { margin: `${tokens.spacingVerticalS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

interface WriteBackViewProps {
  /** What the report is called. */
  readonly title: string;
  readonly writeBack: WriteBackState;
}

/** 写回台账: cell by cell what the source ledger says and what it would say, and only then it is written. */
export function WriteBackView({ title, writeBack: { answer, ticked } }: WriteBackViewProps) {
  const styles = useStyles();
  const { writeBack } = useController();
  return (
    <div className={styles.box}>
      <BackHead title={writeBackTitle} label={backToReport(title)} onBack={writeBack.close} />
      <Caption1 block className={styles.text}>
        {writeBackIntro}
      </Caption1>
      {!answer && <p className={styles.text}>{noSheet}</p>}
      {answer?.lines.length === 0 && <p className={styles.text}>{nothingTyped}</p>}
      {answer && answer.lines.length > 0 && (
        <>
          <Buttons ticked={ticked} />
          <DecisionList
            title={linesTitle(answer)}
            intro={linesIntro}
            items={answer.lines}
            keyOf={({ row }) => String(row)}
            render={(line) => <WriteBackRow sheet={answer.sheet} line={line} ticked={ticked} />}
          />
        </>
      )}
      {answer && answer.left.length > 0 && (
        <ul className={styles.rest}>
          {answer.left.map((rest) => (
            <li key={`${rest.header} ${rest.why}`}>{restText(rest)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Buttons({ ticked }: Pick<WriteBackState, 'ticked'>) {
  const styles = useStyles();
  const { changes, writeBack } = useController();
  const working = usePane((s) => s.changes.working);
  const isRunning = usePane((s) => s.running !== null);
  if (working?.deed === 'writing') {
    return (
      <div className={styles.buttons}>
        <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabledFocusable={isRunning || ticked.size === 0}
        onClick={() => void writeBack.write()}
      >
        {writeCells(ticked.size)}
      </Button>
      <Button onClick={writeBack.tickSure}>{tickSure}</Button>
      <Button onClick={writeBack.tickNone}>{tickNone}</Button>
    </div>
  );
}
