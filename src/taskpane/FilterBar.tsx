import { useState } from 'react';
import { makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { FacetMenu, type Facet } from './FacetMenu';
import { filterButton, searchHint } from './messages';

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

interface FilterBarProps {
  readonly searchLabel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly facets: readonly Facet[];
  readonly onChoose: (facet: string, keys: string[]) => void;
}

/** Search, and the facets on demand. A facet with nothing to choose is left out. */
export function FilterBar({ searchLabel, text, onText, facets, onChoose }: FilterBarProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const chosen = facets.reduce((n, facet) => n + facet.chosen.length, 0);
  const menus = facets.filter((facet) => facet.options.length > 1 || facet.chosen.length > 0);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <SearchBox
          className={styles.search}
          aria-label={searchLabel}
          placeholder={searchHint}
          value={text}
          onChange={(_, { value }) => onText(value)}
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
          {menus.map((facet) => (
            <FacetMenu key={facet.id} facet={facet} onChoose={(keys) => onChoose(facet.id, keys)} />
          ))}
        </div>
      )}
    </div>
  );
}
