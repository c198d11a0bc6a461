import { useEffect, useState } from 'react';
import { Button, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { OfficeLedgerAnswer, OfficeSheet } from '../../worker/office-ledger-answers';
import { useController, usePane } from '../pane-context';
import {
  haveTitle,
  lackTitle,
  ledgersIntro,
  looking,
  makeButton,
  makeLabel,
  moreProblems,
  openLabel,
  problemsText,
} from './messages';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { gridColumn: 1, color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: '1 / -1' },
  problems: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The tab 台账: which of the year's ledgers the workbook has, and a click to open or to make each. */
export function LedgersView() {
  const styles = useStyles();
  const controller = useController();
  const answer = usePane((s) => s.answer);
  const [ledgers, setLedgers] = useState<readonly OfficeLedgerAnswer[] | null>(null);
  useEffect(() => {
    let current = true;
    void controller.officeLedgers().then((found) => current && setLedgers(found));
    return () => {
      current = false;
    };
  }, [controller, answer]);
  if (!ledgers) return <p className={styles.text}>{looking}</p>;
  const have = ledgers.filter(({ sheets }) => sheets.length > 0);
  const lack = ledgers.filter(({ sheets }) => sheets.length === 0);
  return (
    <div className={styles.box}>
      <p className={styles.text}>{ledgersIntro}</p>
      {have.length > 0 && (
        <section aria-label={haveTitle}>
          <Subtitle2 as="h2" className={styles.heading}>
            {haveTitle}
          </Subtitle2>
          <ul className={styles.list}>
            {have.map((ledger) => (
              <Kept key={ledger.id} ledger={ledger} />
            ))}
          </ul>
        </section>
      )}
      {lack.length > 0 && (
        <section aria-label={lackTitle}>
          <Subtitle2 as="h2" className={styles.heading}>
            {lackTitle}
          </Subtitle2>
          <ul className={styles.list}>
            {lack.map(({ id, name, text }) => (
              <li key={id} className={styles.item}>
                <span className={styles.name}>{name}</span>
                <Button
                  size="small"
                  icon={<AddRegular />}
                  aria-label={makeLabel(name)}
                  onClick={() => void controller.sheets.askOfficeLedger(id)}
                >
                  {makeButton}
                </Button>
                <Caption1 className={styles.about}>{text}</Caption1>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Kept({ ledger: { name, sheets } }: { readonly ledger: OfficeLedgerAnswer }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.name}>{name}</span>
      {sheets.map((sheet) => (
        <Sheet key={`${sheet.sheet} ${sheet.row}`} sheet={sheet} />
      ))}
    </li>
  );
}

/** More than these are seen better in the sheet itself. */
const SHOWN = 20;

function Sheet({ sheet }: { readonly sheet: OfficeSheet }) {
  const styles = useStyles();
  const controller = useController();
  const { problems, row } = sheet;
  const shown = problems.slice(0, SHOWN);
  return (
    <div className={styles.wide}>
      <Link as="button" onClick={() => void controller.goToCell(sheet.sheet, row, 0)}>
        {openLabel(sheet)}
      </Link>{' '}
      <Caption1>{problemsText(problems.length)}</Caption1>
      {shown.length > 0 && (
        <ul className={styles.problems}>
          {shown.map((problem) => (
            <li key={`${problem.cell} ${problem.message}`}>
              <Link as="button" onClick={() => void controller.goToCell(sheet.sheet, problem.row, problem.column)}>
                {problem.cell}
              </Link>{' '}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
      {problems.length > SHOWN && <Caption1>{moreProblems(problems.length - SHOWN)}</Caption1>}
    </div>
  );
}
