import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import type { FacetOption } from '../worker/answers';
import { facetButton, facetMore, facetOption } from './messages';

/** A longer list helps nobody; how much is beyond is said, and it can be searched. */
const LONGEST = 100;

const useStyles = makeStyles({
  box: { minWidth: 0 },
  text: { whiteSpace: 'nowrap', columnGap: 0 },
  // A longer one finds no room below its button, and would lie beside it, half out of the pane.
  list: { minWidth: '220px', maxHeight: 'min(300px, 38vh)', overflowY: 'auto' },
});

/** A facet to choose from. */
export interface Facet {
  readonly id: string;
  readonly name: string;
  /** What a choice without a name is called. */
  readonly nothing: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
}

interface FacetMenuProps {
  readonly facet: Facet;
  readonly onChoose: (keys: string[]) => void;
}

/** One facet as a list of choices, each with what it would show. */
export function FacetMenu({ facet, onChoose }: FacetMenuProps) {
  const styles = useStyles();
  const { name, nothing, options, chosen } = facet;
  return (
    <Dropdown
      multiselect
      size="small"
      className={styles.box}
      listbox={{ className: styles.list }}
      button={{ className: styles.text }}
      aria-label={name}
      value={facetButton(name, chosen.length)}
      selectedOptions={[...chosen]}
      onOptionSelect={(_, { selectedOptions }) => onChoose(selectedOptions)}
    >
      {options.slice(0, LONGEST).map(({ key, label, count }) => (
        <Option key={key} value={key}>
          {facetOption(label ?? nothing, count)}
        </Option>
      ))}
      {options.length > LONGEST && (
        <Option disabled value=":more">
          {facetMore(options.length - LONGEST)}
        </Option>
      )}
    </Dropdown>
  );
}
