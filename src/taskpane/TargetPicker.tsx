import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';

const useStyles = makeStyles({ targets: { minWidth: 0 } });

interface TargetPickerProps {
  readonly label: string;
  readonly targets: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly onChoose: (key: string) => void;
}

/** What a panel is about: which table, which findings, which unit. Not there where there is nothing to choose. */
export function TargetPicker({ label, targets, chosen, disabled = false, onChoose }: TargetPickerProps) {
  const styles = useStyles();
  if (targets.length < 2) return null;
  return (
    <Field label={label}>
      <Dropdown
        className={styles.targets}
        disabled={disabled}
        value={targets.find(({ key }) => key === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {targets.map(({ key, name }) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
