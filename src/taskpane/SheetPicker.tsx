import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { allSheets, hiddenSheet, sheetsButton, sheetsLabel } from './messages';
import { useController, usePane } from './pane-context';

/** No sheet can have this name: Excel allows no colon in it. */
const ALL = ':all';

const useStyles = makeStyles({
  // The last of its row: where the pane is narrow it takes a row of its own, and no button stands alone.
  box: { minWidth: 0, flexBasis: '112px', flexGrow: 1 },
  text: { whiteSpace: 'nowrap', columnGap: 0 },
  list: { minWidth: '220px' },
});

/** Which sheets to check: all visible ones unless the clerk says otherwise. */
export function SheetPicker() {
  const styles = useStyles();
  const controller = useController();
  const sheets = usePane((s) => s.sheets);
  const idle = usePane((s) => s.running === null);
  if (sheets.length < 2) return null;
  const names = sheets.map((s) => s.name);
  const chosen = sheets.filter((s) => s.chosen).map((s) => s.name);
  return (
    <Dropdown
      multiselect
      className={styles.box}
      listbox={{ className: styles.list }}
      button={{ className: styles.text }}
      aria-label={sheetsLabel}
      disabled={!idle}
      value={sheetsButton(chosen.length, sheets.length)}
      selectedOptions={chosen.length === names.length ? [ALL, ...chosen] : chosen}
      onOptionSelect={(_, { optionValue, selectedOptions }) => {
        const all = optionValue === ALL;
        controller.chooseSheets(all ? (selectedOptions.includes(ALL) ? names : []) : selectedOptions);
      }}
    >
      <Option value={ALL}>{allSheets}</Option>
      {sheets.map(({ name, visible }) => (
        <Option key={name} value={name}>
          {visible ? name : hiddenSheet(name)}
        </Option>
      ))}
    </Dropdown>
  );
}
