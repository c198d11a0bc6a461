import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { SheetAnswer } from '../worker/answers';
import { forceButton, sheetNote, unforceButton } from './messages';
import { useController, usePane } from './pane-context';
import { useRowStyles } from './row-styles';
import { TableSection } from './TableSection';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: 'none',
  },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { flexShrink: 0, fontWeight: 'normal', color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0 },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 36px` },
  why: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** One sheet: its tables, or the reason why it is no ledger. */
export function SheetSection({ sheet }: { readonly sheet: SheetAnswer }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const controller = useController();
  const forced = usePane((s) => s.saved.forced.includes(sheet.name));
  const ledgers = usePane((s) => s.answer?.sheets.filter((other) => other.kind === 'ledger').length ?? 0);
  // A workbook with a sheet a month is easier to survey folded.
  const [open, setOpen] = useState(sheet.kind === 'ledger' ? ledgers <= 2 : ledgers === 0);
  // An empty sheet stays empty whatever one calls it.
  const mayBeForced = forced || (sheet.kind !== 'ledger' && sheet.kind !== 'empty');
  const id = `sheet-${encodeURIComponent(sheet.name)}`;
  return (
    <section aria-label={sheet.name}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(rowStyles.button, styles.button)}
          aria-expanded={open}
          {...(open && { 'aria-controls': id })}
          onClick={() => setOpen(!open)}
        >
          {open ? (
            <ChevronDownRegular className={styles.chevron} />
          ) : (
            <ChevronRightRegular className={styles.chevron} />
          )}
          <span className={styles.name}>{sheet.name}</span>
          <span className={styles.note}>{sheetNote(sheet)}</span>
        </button>
      </h3>
      {open && (
        <div id={id}>
          {(sheet.why !== null || forced) && (
            <div className={styles.body}>
              {sheet.why !== null && <p className={styles.why}>{sheet.why}</p>}
              {mayBeForced && (
                <Button size="small" onClick={() => void controller.force(sheet.name, !forced)}>
                  {forced ? unforceButton : forceButton}
                </Button>
              )}
            </div>
          )}
          {sheet.kind === 'ledger' &&
            sheet.tables.map((table, i) => (
              <TableSection key={table.headerRows[0] ?? i} sheet={sheet.name} table={table} place={i + 1} />
            ))}
        </div>
      )}
    </section>
  );
}
