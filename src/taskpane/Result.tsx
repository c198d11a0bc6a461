import { DeadlinesView } from './deadlines/DeadlinesView';
import { FindingsView } from './FindingsView';
import { usePane } from './pane-context';
import { LedgersView } from './ledgers/LedgersView';
import { PANEL_ID, PaneTabs, tabId } from './PaneTabs';
import { ReportsView } from './reports/ReportsView';
import type { PaneTab } from './state';
import { Summary } from './Summary';
import { TablesView } from './TablesView';

/** What the check found: the findings, the deadlines, the reports, the other ledgers, and how tables and columns were read. */
export function Result() {
  const tab = usePane((s) => s.tab);
  return (
    <>
      <PaneTabs />
      <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(tab)}>
        <Part tab={tab} />
      </div>
    </>
  );
}

function Part({ tab }: { readonly tab: PaneTab }) {
  if (tab === 'deadlines') return <DeadlinesView />;
  if (tab === 'reports') return <ReportsView />;
  if (tab === 'ledgers') return <LedgersView />;
  return (
    <>
      <Summary />
      {tab === 'findings' ? <FindingsView /> : <TablesView />}
    </>
  );
}
