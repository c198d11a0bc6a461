import { useEffect, useRef, useState } from 'react';
import { Combobox, makeStyles, Option, OptionGroup, type PositioningProps } from '@fluentui/react-components';
import { FIELDS, fieldName, type FieldId } from '../core/fields/catalog';
import type { TableColumn } from '../core/ledger/types';
import { matchingFields } from './field-search';
import {
  fieldsText,
  pickerAutomatic,
  pickerCandidates,
  pickerFields,
  pickerHint,
  pickerNoMatch,
  pickerNotRead,
  pickerOther,
} from './messages';

const NOT_READ = '-';
const AUTOMATIC = '*';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  list: { maxHeight: 'min(280px, 45vh)', minWidth: '200px' },
});

/** Wider than its box, and never so tall that the column it is about is out of sight. */
const POSITIONING: PositioningProps = {
  position: 'below',
  align: 'end',
  fallbackPositions: ['above-end'],
  autoSize: false,
};

interface FieldPickerProps {
  readonly label: string;
  readonly column: TableColumn;
  /** `[]` not to read it, null to let the product decide. */
  readonly onPick: (fields: readonly FieldId[] | null) => void;
  readonly onClose: () => void;
}

/** The choice of a column's field: the likely ones first, then every field there is, found by typing. */
export function FieldPicker({ label, column, onPick, onClose }: FieldPickerProps) {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const likely = typed === '' ? column.candidates.map((c) => c.field).filter((f) => !column.fields.includes(f)) : [];
  const matches = matchingFields(typed);
  return (
    <Combobox
      className={styles.box}
      input={{ className: styles.input, ref: box }}
      listbox={{ className: styles.list }}
      size="small"
      positioning={POSITIONING}
      aria-label={label}
      placeholder={column.fields.length > 0 ? fieldsText(column.fields.map(fieldName)) : pickerHint}
      defaultOpen
      value={typed}
      selectedOptions={column.fields.length === 1 ? [...column.fields] : []}
      onChange={(event) => setTyped(event.target.value)}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      onOptionSelect={(_, { optionValue }) => {
        // Typing what matches no option is told here too, as a choice of nothing.
        if (optionValue === undefined) return;
        if (optionValue === NOT_READ) onPick([]);
        else if (optionValue === AUTOMATIC) onPick(null);
        else onPick(FIELDS.filter((f) => f.id === optionValue).map((f) => f.id));
      }}
    >
      {likely.length > 0 && (
        <OptionGroup label={pickerCandidates}>
          {likely.map((field) => (
            <Option key={field} value={field}>
              {fieldName(field)}
            </Option>
          ))}
        </OptionGroup>
      )}
      {typed === '' && (
        <OptionGroup label={pickerOther}>
          <Option value={NOT_READ}>{pickerNotRead}</Option>
          {(column.how === 'clerk' || column.how === 'renamed') && <Option value={AUTOMATIC}>{pickerAutomatic}</Option>}
        </OptionGroup>
      )}
      {matches.length > 0 ? (
        <OptionGroup label={pickerFields}>
          {matches.map(({ id, zh }) => (
            <Option key={id} value={id}>
              {zh}
            </Option>
          ))}
        </OptionGroup>
      ) : (
        <Option disabled value="">
          {pickerNoMatch}
        </Option>
      )}
    </Combobox>
  );
}
