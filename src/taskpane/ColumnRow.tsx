import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, QuestionCircleFilled } from '@fluentui/react-icons';
import { fieldName, type FieldId } from '../core/fields/catalog';
import type { TableColumn } from '../core/ledger/types';
import type { Neighbours } from '../core/profile/profile';
import { isDoubtful } from './column-doubt';
import { FieldPicker } from './FieldPicker';
import { changeColumn, columnPlace, fieldsText, headerPath, howText, pickerLabel, pleaseCheck } from './messages';
import { useController, usePane } from './pane-context';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  header: { overflowWrap: 'anywhere' },
  how: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  reading: {
    justifyContent: 'space-between',
    width: '100%',
    minWidth: 0,
    fontWeight: 'normal',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  none: { color: tokens.colorNeutralForeground2 },
  fixed: { paddingInline: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** One column: its letter and header, what it was read as and how sure that is. One click opens the choice, a second one makes it. */
export function ColumnRow({ column, between }: { readonly column: TableColumn; readonly between: Neighbours }) {
  const styles = useStyles();
  const controller = useController();
  const idle = usePane((s) => s.running === null);
  const [picking, setPicking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const place = columnPlace(column.column);
  const header = headerPath(column.header);
  const reading = fieldsText(column.fields.map(fieldName));
  const doubtful = isDoubtful(column);

  const pick = (fields: readonly FieldId[] | null): void => {
    setPicking(false);
    void controller.correct({ header: column.header, between }, fields);
  };
  const close = (): void => {
    setPicking(false);
    // The button stands again only after this render.
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  };
  return (
    <li ref={row} className={styles.row}>
      <span className={styles.place}>{place}</span>
      <span>
        <span className={styles.header}>{header}</span>
        <span className={styles.how}>
          {doubtful && <QuestionCircleFilled className={styles.doubt} />}
          {doubtful ? `${howText(column.how)}，${pleaseCheck}` : howText(column.how)}
        </span>
      </span>
      {column.how === 'left-alone' ? (
        <span className={styles.fixed}>{reading}</span>
      ) : picking ? (
        <FieldPicker label={pickerLabel(place, header)} column={column} onPick={pick} onClose={close} />
      ) : (
        <Button
          size="small"
          className={mergeClasses(styles.reading, column.fields.length === 0 && styles.none)}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          disabledFocusable={!idle}
          aria-label={changeColumn(place, header, reading)}
          onClick={() => setPicking(true)}
        >
          {reading}
        </Button>
      )}
    </li>
  );
}
