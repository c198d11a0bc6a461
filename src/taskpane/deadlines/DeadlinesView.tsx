import { useRef } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarClockRegular, TableInsertColumnRegular } from '@fluentui/react-icons';
import type { ClockSummary } from '../../worker/clock-answers';
import { FilterBar } from '../FilterBar';
import { ListLine } from '../ListLine';
import { useController, usePane } from '../pane-context';
import { PartTitle } from '../PartTitle';
import { ProgressView } from '../ProgressView';
import type { ClockGroups } from './clock-groups';
import { ClockList } from './ClockList';
import { ClockTiles } from './ClockTiles';
import { ColumnsPanel } from './ColumnsPanel';
import { isFilteringClocks, NO_CLOCK_FILTER } from './deadlines-state';
import {
  asOfNote,
  columnsButton,
  computeButton,
  computing,
  coveredNote,
  facetName,
  noClocks,
  nothingOpen,
  nothingPasses,
  noUnit,
  openShown,
  partTitle,
  searchLabel,
  someShown,
  unkeptNote,
} from './messages';

/** The facets behind the filter button; the states are the tiles above. */
const MENUS = ['clocks', 'units', 'sheets'] as const;

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  foot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  note: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  empty: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, margin: 0 },
});

/** The tab 期限: how many clocks stand how, and the list, nearest first. */
export function DeadlinesView() {
  const styles = useStyles();
  const { deadlines } = useController();
  const summary = usePane((s) => s.deadlines.summary);
  const isComputing = usePane((s) => s.deadlines.computing);
  const list = usePane((s) => s.deadlines.list);
  if (summary && list) return <Computed summary={summary} list={list} />;
  return (
    <div className={styles.bar}>
      {isComputing ? (
        <ProgressView text={computing} label={computing} onCancel={deadlines.cancel} />
      ) : (
        <Button icon={<CalendarClockRegular />} onClick={() => void deadlines.compute()}>
          {computeButton}
        </Button>
      )}
    </div>
  );
}

function Computed({ summary, list }: { readonly summary: ClockSummary; readonly list: ClockGroups }) {
  const styles = useStyles();
  const { deadlines } = useController();
  const foot = useRef<HTMLDivElement>(null);
  const filter = usePane((s) => s.deadlines.filter);
  const folded = usePane((s) => s.deadlines.folded);
  const panelOpen = usePane((s) => s.deadlines.columns !== null);
  const total = Object.values(summary.counts).reduce((n, m) => n + m, 0) - summary.counts['not-applicable'];
  if (total === 0 && summary.unkept.length === 0) return <p className={styles.empty}>{noClocks}</p>;
  const filtered = isFilteringClocks(filter);
  const shown = list.order.length;
  return (
    <>
      <div className={styles.head}>
        <PartTitle title={partTitle} note={asOfNote(summary.asOf)} />
      </div>
      <ClockTiles counts={summary.counts} />
      <div ref={foot} className={styles.foot}>
        <Caption1 className={styles.note}>
          {coveredNote(summary.coveredTo)}
          {unkeptNote(summary.unkept)}
        </Caption1>
        <Button
          icon={<TableInsertColumnRegular />}
          aria-expanded={panelOpen}
          onClick={() => {
            if (panelOpen) deadlines.columns.close();
            else void deadlines.columns.open();
          }}
        >
          {columnsButton}
        </Button>
      </div>
      {panelOpen && <ColumnsPanel onDone={() => foot.current?.querySelector('button')?.focus()} />}
      <FilterBar
        searchLabel={searchLabel}
        text={filter.text}
        onText={(text) => void deadlines.filter({ text })}
        facets={MENUS.map((id) => ({
          id,
          name: facetName[id],
          nothing: noUnit,
          options: list.facets[id],
          chosen: filter[id],
        }))}
        onChoose={(id, keys) => void deadlines.filter({ [id]: keys })}
      />
      <ListLine
        text={filtered ? someShown(shown, total) : openShown(shown)}
        onClear={filtered ? () => void deadlines.filter(NO_CLOCK_FILTER) : null}
        groups={list.groups.map((g) => g.key)}
        folded={folded}
        onFold={deadlines.fold}
      />
      {shown === 0 ? (
        <p className={styles.empty}>{filtered ? nothingPasses : nothingOpen}</p>
      ) : (
        <ClockList list={list} />
      )}
    </>
  );
}
