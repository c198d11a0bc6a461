import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { undecidedLines } from '../../core/structure/receipt-text';
import { cancelButton, closeButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { ProgressView } from '../ProgressView';
import { ConflictChoices } from './ConflictChoices';
import { DuplicateChoices } from './DuplicateChoices';
import {
  cannotWrite,
  nothingToWrite,
  outdatedPlan,
  planning,
  receiptLabel,
  replanButton,
  structureIntro,
  structureTitle,
  writeButton,
  writing,
} from './messages';
import type { StructurePanelState } from './structure-state';

const useStyles = makeStyles({
  status: { margin: `${tokens.spacingVerticalS} 0` },
  lines: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    // Within reach however much there is to decide.
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** 规范台账: what would be made of which sheets, what the clerk has to decide; and only then it is done. */
export function StructurePanel() {
  const { changes, structure } = useController();
  const state = usePane((s) => s.structure);
  if (!state) return null;
  return (
    <PlanPanel
      heading="h2"
      title={structureTitle}
      intro={changes.canWrite ? structureIntro : cannotWrite}
      onClose={structure.close}
    >
      {changes.canWrite ? <Plan state={state} /> : <Button onClick={structure.close}>{closeButton}</Button>}
    </PlanPanel>
  );
}

function Plan({ state }: { readonly state: StructurePanelState }) {
  const styles = useStyles();
  const { changes, structure } = useController();
  const working = usePane((s) => s.changes.working);
  const stale = usePane((s) => s.stale || s.wroteSince);
  const { preview, isCurrent } = state;
  const outdated = state.outdated || stale;
  if (working?.deed === 'writing') {
    return (
      <div className={styles.buttons}>
        <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
      </div>
    );
  }
  const receipt = preview?.receipt;
  const [summary, ...details] = receipt ? undecidedLines(receipt) : [];
  return (
    <>
      {receipt && <p className={styles.status}>{summary}</p>}
      {receipt?.update && <ConflictChoices conflicts={receipt.update.conflicts} decisions={state.conflicts} />}
      {receipt && <DuplicateChoices duplicates={receipt.duplicates} decisions={state.duplicates} />}
      {details.length > 0 && (
        <div role="group" aria-label={receiptLabel} className={styles.lines}>
          {details.map((line, k) => (
            <p key={k} className={styles.line}>
              {line}
            </p>
          ))}
        </div>
      )}
      <div className={styles.status} role="status">
        {outdated
          ? outdatedPlan
          : !isCurrent
            ? planning
            : preview?.cells === 0 && receipt?.update
              ? nothingToWrite
              : null}
      </div>
      <div className={styles.buttons}>
        {outdated ? (
          <Button appearance="primary" onClick={() => void structure.open()}>
            {replanButton}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={!isCurrent || !preview || preview.cells === 0}
            onClick={() => void structure.write()}
          >
            {writeButton(receipt)}
          </Button>
        )}
        <Button onClick={structure.close}>{cancelButton}</Button>
      </div>
    </>
  );
}
