import { Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NO_FILTER, type FacetName } from '../worker/answers';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';
import {
  allShown,
  clearFilter,
  facetName,
  facetNothing,
  foldAll,
  noLedgerFound,
  nothingFound,
  nothingPasses,
  searchLabel,
  someShown,
  unfoldAll,
} from './messages';
import { useController, usePane } from './pane-context';
import { isFiltering } from './state';

/** The facets behind the filter button; how grave is chosen above, in the summary. */
const MENUS = ['rules', 'columns', 'units', 'sheets'] as const satisfies readonly FacetName[];

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: tokens.fontSizeBase200, minHeight: '24px' },
  end: { marginInlineStart: 'auto' },
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
  if (list.total === 0) return <p className={styles.empty}>{ledgers ? nothingFound : noLedgerFound}</p>;
  const rules = list.groups.map((g) => g.rule);
  const anyFolded = rules.some((rule) => folded.has(rule));
  return (
    <>
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
      <div className={styles.line}>
        <Caption1>
          {filtered ? someShown(list.order.length, list.total) : allShown(list.total, list.groups.length)}
        </Caption1>
        {filtered && (
          <Link as="button" className={styles.link} onClick={() => void controller.filter(NO_FILTER)}>
            {clearFilter}
          </Link>
        )}
        {rules.length > 0 && (
          <Link
            as="button"
            className={mergeClasses(styles.link, styles.end)}
            onClick={() => controller.fold(rules, !anyFolded)}
          >
            {anyFolded ? unfoldAll : foldAll}
          </Link>
        )}
      </div>
      {list.order.length === 0 ? (
        <p className={styles.empty}>{nothingPasses}</p>
      ) : (
        <FindingList list={list} folded={folded} />
      )}
    </>
  );
}
