import type { KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../core/rules/finding-store';
import { tabName, tabsLabel } from './messages';
import { useController, usePane } from './pane-context';
import { PANE_TABS, type PaneTab } from './state';

/** The part of the pane under the tabs. */
export const PANEL_ID = 'pane-panel';
export const tabId = (tab: PaneTab): string => `pane-tab-${tab}`;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    // With contrast colours a transparent border is painted like any other.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/**
 * The parts of the result. Of our own and not Fluent's, whose tabs put focusable nodes beside
 * themselves that are hidden from screen readers.
 */
export function PaneTabs() {
  const styles = useStyles();
  const controller = useController();
  const tab = usePane((s) => s.tab);
  const total = usePane((s) =>
    s.answer ? SEVERITIES.reduce((n, severity) => n + (s.answer?.counts[severity] ?? 0), 0) : 0,
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = PANE_TABS.indexOf(tab);
    const to = { ArrowLeft: at - 1, Home: 0, ArrowRight: at + 1, End: PANE_TABS.length - 1 }[event.key];
    const next = to === undefined ? undefined : PANE_TABS[to];
    if (!next) return;
    event.preventDefault();
    controller.showTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div role="tablist" tabIndex={-1} aria-label={tabsLabel} className={styles.list} onKeyDown={onKeyDown}>
      {PANE_TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={tab === name}
          aria-controls={PANEL_ID}
          tabIndex={tab === name ? 0 : -1}
          className={mergeClasses(styles.tab, tab === name && styles.chosen)}
          onClick={() => controller.showTab(name)}
        >
          {tabName(name, total)}
        </button>
      ))}
    </div>
  );
}
