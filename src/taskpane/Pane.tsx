import { useState } from 'react';
import { makeStyles, PortalMountNodeProvider, tokens } from '@fluentui/react-components';
import { ChangeReceipt } from './ChangeReceipt';
import { CheckBar } from './CheckBar';
import { HistoryPanel } from './history/HistoryPanel';
import { LiveStatus } from './LiveStatus';
import { ProblemBar } from './ProblemBar';
import { Result } from './Result';
import { ScrollContext } from './scroll-context';
import { SettingsView } from './settings/SettingsView';
import { SheetsPanel } from './sheets/SheetsPanel';
import { HardeningPanel } from './hardening/HardeningPanel';
import { StructurePanel } from './structure/StructurePanel';
import { StaleBar } from './StaleBar';
import { usePane } from './pane-context';
import { RegistrationView } from './registration/RegistrationView';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    boxSizing: 'border-box',
    height: '100%',
    // WebView2 hides bars until the mouse is over them: one that is always there shows that more follows.
    overflowY: 'scroll',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The pane from top to bottom. It scrolls as one, so that on a low screen the list gets all of it. */
export function Pane({ onSaveFindings }: { readonly onSaveFindings?: () => void | Promise<void> }) {
  const styles = useStyles();
  const running = usePane((s) => s.running !== null);
  const checked = usePane((s) => s.answer !== null);
  const registration = usePane((s) => s.registration);
  const settings = usePane((s) => s.settings.open);
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [popups, setPopups] = useState<HTMLElement | null>(null);
  return (
    <PortalMountNodeProvider value={popups ?? undefined}>
      <ScrollContext value={scroll}>
        <div className={styles.pane} ref={setScroll}>
          <div className={styles.top}>
            <CheckBar {...(onSaveFindings && { onSaveFindings })} />
            {!running && <StaleBar />}
          </div>
          <ProblemBar />
          <ChangeReceipt />
          <HistoryPanel />
          <SheetsPanel />
          <StructurePanel />
          <HardeningPanel />
          {settings ? (
            <SettingsView />
          ) : registration ? (
            <RegistrationView state={registration} />
          ) : checked ? (
            <Result />
          ) : (
            !running && <Welcome />
          )}
          <LiveStatus />
        </div>
      </ScrollContext>
      <div ref={setPopups} />
    </PortalMountNodeProvider>
  );
}
