import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cancelButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { ProgressView } from '../ProgressView';
import {
  columnText,
  hardeningIntro,
  hardeningTitle,
  listLabel,
  outdatedPlan,
  planning,
  planText,
  replanButton,
  writeButton,
  writing,
} from './messages';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  status: { margin: `${tokens.spacingVerticalS} 0` },
  buttons: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** 原表加固: which columns take which format, and which cells stay and why; and only then it is done. */
export function HardeningPanel() {
  const styles = useStyles();
  const { changes, hardening } = useController();
  const state = usePane((s) => s.hardening);
  const working = usePane((s) => s.changes.working);
  const outdated = usePane((s) => s.stale || s.wroteSince);
  if (!state) return null;
  const { preview } = state;
  return (
    <PlanPanel heading="h2" title={hardeningTitle} intro={hardeningIntro} onClose={hardening.close}>
      {preview && (
        <ul className={styles.list} aria-label={listLabel}>
          {preview.columns.map((column) => (
            <li key={`${column.sheet} ${column.column}`}>{columnText(column)}</li>
          ))}
        </ul>
      )}
      <div className={styles.status} role="status">
        {outdated && !working ? outdatedPlan : preview ? planText(preview) : planning}
      </div>
      <div className={styles.buttons}>
        {working?.deed === 'writing' ? (
          <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
        ) : (
          <>
            {outdated ? (
              <Button appearance="primary" onClick={() => void hardening.open()}>
                {replanButton}
              </Button>
            ) : (
              <Button
                appearance="primary"
                disabledFocusable={!changes.canWrite || !preview || preview.cells === 0}
                onClick={() => void hardening.write()}
              >
                {writeButton(preview?.cells)}
              </Button>
            )}
            <Button onClick={hardening.close}>{cancelButton}</Button>
          </>
        )}
      </div>
    </PlanPanel>
  );
}
