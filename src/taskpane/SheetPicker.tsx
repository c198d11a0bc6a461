import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { allSheets, hiddenSheet, sheetsButton, sheetsLabel } from './messages';
import { useController, usePane } from './pane-context';

const useStyles = makeStyles({
  button: { minWidth: 'auto', fontWeight: 'normal' },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** Which sheets to check: all visible ones unless the clerk says otherwise. */
export function SheetPicker() {
  const styles = useStyles();
  const controller = useController();
  const sheets = usePane((s) => s.sheets);
  const idle = usePane((s) => s.running === null);
  if (sheets.length < 2) return null;
  const chosen = sheets.filter((s) => s.chosen).map((s) => s.name);
  return (
    <Menu
      persistOnItemClick
      checkedValues={{ sheets: chosen }}
      onCheckedValueChange={(_, { checkedItems }) => controller.chooseSheets(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button} disabledFocusable={!idle}>
          {sheetsButton(chosen.length, sheets.length)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={sheetsLabel} className={styles.list}>
          <MenuItem onClick={() => controller.chooseSheets(sheets.map((s) => s.name))}>{allSheets}</MenuItem>
          <MenuDivider />
          {sheets.map(({ name, visible }) => (
            <MenuItemCheckbox key={name} name="sheets" value={name}>
              {visible ? name : hiddenSheet(name)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
