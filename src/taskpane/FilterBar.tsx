import { useState } from 'react';
import { makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import type { FacetName, FindingList } from '../worker/answers';
import { FacetMenu } from './FacetMenu';
import { filterButton, searchHint, searchLabel } from './messages';
import { useController, usePane } from './pane-context';

/** The facets behind the filter button; how grave is chosen above, in the summary. */
const MENUS = ['rules', 'columns', 'units', 'sheets'] as const satisfies readonly FacetName[];

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  filter: { minWidth: 'auto', flexShrink: 0, fontWeight: 'normal' },
  facets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Search, and the facets on demand. */
export function FilterBar({ facets }: { readonly facets: FindingList['facets'] }) {
  const styles = useStyles();
  const controller = useController();
  const filter = usePane((s) => s.filter);
  const [open, setOpen] = useState(false);
  const chosen = MENUS.reduce((n, name) => n + filter[name].length, 0);
  const menus = MENUS.filter((name) => facets[name].length > 1 || filter[name].length > 0);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <SearchBox
          className={styles.search}
          aria-label={searchLabel}
          placeholder={searchHint}
          value={filter.text}
          onChange={(_, { value }) => void controller.filter({ text: value })}
        />
        <ToggleButton
          className={styles.filter}
          icon={<FilterRegular />}
          checked={open}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {filterButton(chosen)}
        </ToggleButton>
      </div>
      {open && (
        <div className={styles.facets}>
          {menus.map((name) => (
            <FacetMenu key={name} name={name} options={facets[name]} chosen={filter[name]} />
          ))}
        </div>
      )}
    </div>
  );
}
