import { useCallback, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { FixPreview } from '../../worker/fix-answers';
import { closeButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { ProgressView } from '../ProgressView';
import { TargetPicker } from '../TargetPicker';
import { FixPreviewList } from './FixPreviewList';
import type { FixPanel } from './fixes-state';
import {
  cannotWrite,
  fixesIntro,
  fixesTitle,
  noTarget,
  outdatedPlan,
  planning,
  previewText,
  recheckButton,
  targetLabel,
  targetName,
  writeButton,
  writing,
  notReplayedText,
  whyLabel,
} from './messages';

const useStyles = makeStyles({
  why: { marginTop: tokens.spacingVerticalS },
  notReplayed: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
  plan: { margin: `${tokens.spacingVerticalS} 0`, minHeight: '40px' },
  buttons: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    marginTop: tokens.spacingVerticalS,
  },
});

interface FixesPanelProps {
  /** Takes the keyboard back: the panel is about to close. */
  readonly onDone: () => void;
}

/** 一键修改: which findings, what each cell would become; and only then it is done. */
export function FixesPanel({ onDone }: FixesPanelProps) {
  const { changes, fixes } = useController();
  const panel = usePane((s) => s.fixes.panel);
  const close = useCallback(() => {
    onDone();
    fixes.close();
  }, [fixes, onDone]);
  if (!panel) return null;
  const refusal = !changes.canWrite ? cannotWrite : panel.targets.length === 0 ? noTarget : null;
  return (
    <PlanPanel title={fixesTitle} intro={refusal ?? fixesIntro} onClose={close}>
      {refusal === null ? (
        <Choices panel={panel} onClose={close} onDone={onDone} />
      ) : (
        <Button onClick={close}>{closeButton}</Button>
      )}
    </PlanPanel>
  );
}

interface PartProps extends FixesPanelProps {
  readonly panel: FixPanel;
  readonly onClose: () => void;
}

/** The value of the option for all safe mends; a rule's id is never empty. */
const ALL_SAFE = '';

function Choices({ panel, onClose, onDone }: PartProps) {
  const styles = useStyles();
  const { changes, fixes } = useController();
  const working = usePane((s) => s.changes.working);
  const [why, setWhy] = useState('');
  const outdated = usePane((s) => s.stale || s.wroteSince);
  const { targets, rule, preview, isCurrent } = panel;
  if (working?.deed === 'writing') {
    return (
      <div className={styles.buttons}>
        <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
      </div>
    );
  }
  return (
    <>
      <TargetPicker
        label={targetLabel}
        targets={targets.map((t) => ({ key: t.rule ?? ALL_SAFE, name: targetName(t) }))}
        chosen={rule ?? ALL_SAFE}
        onChoose={(key) => void fixes.choose(key === ALL_SAFE ? null : key)}
      />
      <div className={styles.plan} role="status">
        {outdated ? outdatedPlan : preview ? previewText(preview) : planning}
      </div>
      {preview && !outdated && <NotReplayed replayed={preview.replayed} />}
      {preview && !outdated && <FixPreviewList panel={panel} groups={preview.groups} />}
      {preview && !outdated && preview.cells > 0 && (
        <Field label={whyLabel} className={styles.why}>
          <Input size="small" value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        {outdated ? (
          <Button appearance="primary" onClick={() => void fixes.open()}>
            {recheckButton}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={!isCurrent || !preview || preview.cells === 0}
            onClick={() => void fixes.write(why).then((done) => done && onDone())}
          >
            {writeButton(preview?.cells)}
          </Button>
        )}
        <Button onClick={onClose}>{closeButton}</Button>
      </div>
    </>
  );
}

/** What of a recipe does not apply here, and why. */
function NotReplayed({ replayed }: Pick<FixPreview, 'replayed'>) {
  const styles = useStyles();
  const left = replayed.filter(({ why }) => why !== null);
  if (left.length === 0) return null;
  return (
    <ul className={styles.notReplayed}>
      {left.map(({ what, why }) => (
        <li key={what}>{notReplayedText(what, why ?? '')}</li>
      ))}
    </ul>
  );
}
