import { useState } from 'react';
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { neighboursOf } from '../core/ledger/chosen-columns';
import { MATTER_TABLES } from '../core/rules/rule';
import type { TableAnswer } from '../worker/answers';
import { isDoubtful } from './column-doubt';
import { ColumnRow } from './ColumnRow';
import {
  columnsSummary,
  columnsTitle,
  onlyDoubtful,
  reasonsLine,
  skippedText,
  tableFacts,
  tableHeading,
  yearNote,
} from './messages';
import { useController, usePane } from './pane-context';
import { registerHere } from './registration/messages';
import { tableNumber } from './registration/registration-state';

const useStyles = makeStyles({
  box: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: { margin: `${tokens.spacingVerticalXXS} 0` },
  small: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    marginTop: tokens.spacingVerticalS,
  },
  summary: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface TableSectionProps {
  readonly sheet: string;
  readonly table: TableAnswer;
  /** Which table of the sheet it is, from 1, for one without a title. */
  readonly place: number;
}

/** One table: where it stands, why it was taken for one, and its columns. */
export function TableSection({ sheet, table, place }: TableSectionProps) {
  const styles = useStyles();
  const { changes, registration } = useController();
  const { canWrite } = changes;
  const answer = usePane((s) => s.answer);
  const [only, setOnly] = useState(false);
  const doubtful = table.columns.filter(isDoubtful);
  const skipped = skippedText(table);
  const reasons = reasonsLine(table.reasons);
  const headers = table.columns.map((c) => c.header);
  const shown = only && doubtful.length > 0 ? doubtful : table.columns;
  return (
    <div className={styles.box}>
      <h4 className={styles.title}>{tableHeading(table, place)}</h4>
      <p className={styles.facts}>{tableFacts(table)}</p>
      {reasons !== null && <p className={styles.small}>{reasons}</p>}
      {skipped !== null && <p className={styles.small}>{skipped}</p>}
      {table.yearHint && <p className={styles.small}>{yearNote(table.yearHint.year)}</p>}
      <div className={styles.bar}>
        <span className={styles.summary}>{columnsSummary(doubtful.length, table.columns.length)}</span>
        {doubtful.length > 0 && (
          <Switch label={onlyDoubtful} checked={only} onChange={(_, { checked }) => setOnly(checked)} />
        )}
      </div>
      {canWrite && MATTER_TABLES.includes(table.kind) && (
        <Button
          icon={<AddRegular />}
          onClick={() => answer && void registration.open(tableNumber(answer, sheet, place))}
        >
          {registerHere}
        </Button>
      )}
      <ul className={styles.list} aria-label={columnsTitle}>
        {shown.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            between={neighboursOf(headers, table.columns.indexOf(column))}
          />
        ))}
      </ul>
    </div>
  );
}
