import { FindingsView } from './FindingsView';
import { usePane } from './pane-context';
import { PANEL_ID, PaneTabs, tabId } from './PaneTabs';
import { Summary } from './Summary';
import { TablesView } from './TablesView';

/** What the check found: the findings, and how tables and columns were read. */
export function Result() {
  const tab = usePane((s) => s.tab);
  return (
    <>
      <Summary />
      <PaneTabs />
      <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(tab)}>
        {tab === 'findings' ? <FindingsView /> : <TablesView />}
      </div>
    </>
  );
}
