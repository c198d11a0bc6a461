import { makeStyles, tokens } from '@fluentui/react-components';
import { NO_FILTER, type FacetName } from '../worker/answers';
import { IgnoredLine } from './ignored/IgnoredLine';
import { FilterBar } from './FilterBar';
import { FixBar } from './fixes/FixBar';
import { FindingList } from './FindingList';
import { ListLine } from './ListLine';
import {
  allShown,
  facetName,
  facetNothing,
  noLedgerFound,
  nothingFound,
  nothingPasses,
  searchLabel,
  someShown,
} from './messages';
import { useController, usePane } from './pane-context';
import { isFiltering } from './state';

/** The facets behind the filter button; how grave is chosen above, in the summary. */
const MENUS = ['rules', 'columns', 'units', 'sheets'] as const satisfies readonly FacetName[];

const useStyles = makeStyles({
  empty: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, margin: 0 },
});

/** The findings: search and filters, how many are shown, and the list. */
export function FindingsView() {
  const styles = useStyles();
  const controller = useController();
  const list = usePane((s) => s.list);
  const folded = usePane((s) => s.folded);
  const filter = usePane((s) => s.filter);
  const filtered = isFiltering(filter);
  const ledgers = usePane((s) => s.answer?.sheets.some((sheet) => sheet.kind === 'ledger') ?? false);
  if (!list) return null;
  if (list.total === 0) {
    return (
      <>
        <IgnoredLine list={list} />
        {!filter.ignored && <p className={styles.empty}>{ledgers ? nothingFound : noLedgerFound}</p>}
      </>
    );
  }
  return (
    <>
      {filter.ignored ? null : <FixBar />}
      <IgnoredLine list={list} />
      <FilterBar
        searchLabel={searchLabel}
        text={filter.text}
        onText={(text) => void controller.filter({ text })}
        facets={MENUS.map((id) => ({
          id,
          name: facetName[id],
          nothing: facetNothing[id],
          options: list.facets[id],
          chosen: filter[id],
        }))}
        onChoose={(id, keys) => void controller.filter({ [id]: keys })}
      />
      <ListLine
        text={filtered ? someShown(list.order.length, list.total) : allShown(list.total, list.groups.length)}
        onClear={filtered ? () => void controller.filter({ ...NO_FILTER, ignored: filter.ignored }) : null}
        groups={list.groups.map((g) => g.rule)}
        folded={folded}
        onFold={controller.fold}
      />
      {list.order.length === 0 ? (
        <p className={styles.empty}>{nothingPasses}</p>
      ) : (
        <FindingList list={list} folded={folded} />
      )}
    </>
  );
}
