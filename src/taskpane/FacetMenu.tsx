import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import type { FacetName, FacetOption } from '../worker/answers';
import { facetButton, facetMore, facetName, facetNothing, facetOption } from './messages';
import { useController } from './pane-context';

/** A longer list helps nobody; how much is beyond is said, and it can be searched. */
const LONGEST = 100;

const useStyles = makeStyles({
  box: { minWidth: 0 },
  text: { whiteSpace: 'nowrap', columnGap: 0 },
  list: { minWidth: '220px' },
});

interface FacetMenuProps {
  readonly name: Exclude<FacetName, 'severities'>;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
}

/** One facet as a list of choices, each with what it would show. */
export function FacetMenu({ name, options, chosen }: FacetMenuProps) {
  const styles = useStyles();
  const controller = useController();
  return (
    <Dropdown
      multiselect
      size="small"
      className={styles.box}
      listbox={{ className: styles.list }}
      button={{ className: styles.text }}
      aria-label={facetName[name]}
      value={facetButton(name, chosen.length)}
      selectedOptions={[...chosen]}
      onOptionSelect={(_, { selectedOptions }) => void controller.filter({ [name]: selectedOptions })}
    >
      {options.slice(0, LONGEST).map(({ key, label, count }) => (
        <Option key={key} value={key}>
          {facetOption(label ?? facetNothing[name], count)}
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
