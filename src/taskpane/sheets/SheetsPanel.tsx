import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cancelButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { ProgressView } from '../ProgressView';
import { planning, planText, sheetsTitle, writeButton, writing } from './messages';

const useStyles = makeStyles({
  panel: {
    position: 'relative',
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
});

/** Which worksheets would be added, and the question whether they shall be. */
export function SheetsPanel() {
  const styles = useStyles();
  const { changes, sheets } = useController();
  const state = usePane((s) => s.newSheets);
  const working = usePane((s) => s.changes.working);
  const box = useRef<HTMLElement>(null);
  const isOpen = state !== null;
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  if (!state) return null;
  const { plan } = state;
  return (
    <section ref={box} tabIndex={-1} aria-label={sheetsTitle} className={styles.panel}>
      <p className={styles.text} role="status">
        {plan ? planText(plan) : planning}
      </p>
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
    </section>
  );
}
