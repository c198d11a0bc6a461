import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { FindingsView } from './FindingsView';
import { findingsTab, tablesTab, tabsLabel } from './messages';
import { useController, usePane } from './pane-context';
import type { PaneTab } from './state';
import { Summary } from './Summary';
import { TablesView } from './TablesView';

const useStyles = makeStyles({ tabs: { paddingInline: tokens.spacingHorizontalXS } });

/** What the check found: the findings, and how tables and columns were read. */
export function Result() {
  const styles = useStyles();
  const controller = useController();
  const tab = usePane((s) => s.tab);
  const total = usePane((s) => s.list?.total ?? 0);
  return (
    <>
      <Summary />
      <TabList
        aria-label={tabsLabel}
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => controller.showTab(value as PaneTab)}
      >
        <Tab value="findings" id="pane-tab-findings" aria-controls="pane-panel">
          {findingsTab(total)}
        </Tab>
        <Tab value="tables" id="pane-tab-tables" aria-controls="pane-panel">
          {tablesTab}
        </Tab>
      </TabList>
      <div role="tabpanel" id="pane-panel" aria-labelledby={`pane-tab-${tab}`}>
        {tab === 'findings' ? <FindingsView /> : <TablesView />}
      </div>
    </>
  );
}
