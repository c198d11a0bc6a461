import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { FacetName, FacetOption } from '../worker/answers';
import { facetButton, facetMore, facetName, facetNothing, facetOption } from './messages';
import { useController } from './pane-context';

/** A longer menu helps nobody; what is beyond is named and can be searched. */
const LONGEST = 100;

const useStyles = makeStyles({
  button: { minWidth: 'auto', fontWeight: 'normal' },
  list: { maxHeight: '50vh', overflowY: 'auto' },
  more: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

interface FacetMenuProps {
  readonly name: Exclude<FacetName, 'severities'>;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
}

/** One facet as a menu of choices, each with what it would show. */
export function FacetMenu({ name, options, chosen }: FacetMenuProps) {
  const styles = useStyles();
  const controller = useController();
  return (
    <Menu
      persistOnItemClick
      checkedValues={{ [name]: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => void controller.filter({ [name]: checkedItems })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={styles.button} appearance={chosen.length > 0 ? 'primary' : 'secondary'}>
          {facetButton(name, chosen.length)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={facetName[name]} className={styles.list}>
          {options.slice(0, LONGEST).map(({ key, label, count }) => (
            <MenuItemCheckbox key={key} name={name} value={key}>
              {facetOption(label ?? facetNothing[name], count)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
        {options.length > LONGEST && <div className={styles.more}>{facetMore(options.length - LONGEST)}</div>}
      </MenuPopover>
    </Menu>
  );
}
