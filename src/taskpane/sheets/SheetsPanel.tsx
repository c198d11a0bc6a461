import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cancelButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { ProgressView } from '../ProgressView';
import { planning, planText, sheetsTitle, writeButton, writing } from './messages';

const useStyles = makeStyles({
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
});

/** Which worksheets would be added, and the question whether they shall be. */
export function SheetsPanel() {
  const styles = useStyles();
  const { changes, sheets } = useController();
  const state = usePane((s) => s.newSheets);
  const working = usePane((s) => s.changes.working);
  if (!state) return null;
  const { plan } = state;
  return (
    <PlanPanel heading="h2" title={sheetsTitle} intro={plan ? planText(plan) : planning} onClose={sheets.close}>
      {working ? (
        <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={!plan} onClick={() => void sheets.write()}>
            {writeButton}
          </Button>
          <Button onClick={sheets.close}>{cancelButton}</Button>
        </div>
      )}
    </PlanPanel>
  );
}
