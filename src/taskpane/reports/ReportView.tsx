import { useEffect, useRef } from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, TableAddRegular } from '@fluentui/react-icons';
import { useController } from '../pane-context';
import { ProgressView } from '../ProgressView';
import { ChartPicture } from './ChartPicture';
import { FigureRows } from './FigureRows';
import { backButton, brokenText, making, neededEdition, writeReport } from './messages';
import { ReportQuestions } from './ReportQuestions';
import { ReportForm } from './ReportForm';
import { ReportTable } from './ReportTable';
import type { OpenReport } from './reports-state';

const useStyles = makeStyles({
  // A wide table scrolls in its own frame, and does not widen the pane.
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, ':focus': { outline: 'none' } },
  heading: { margin: 0 },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One report: what it is asked, what it says, and the button that writes it. */
export function ReportView({ open }: { readonly open: OpenReport }) {
  const styles = useStyles();
  const { reports, sheets } = useController();
  const head = useRef<HTMLDivElement>(null);
  const { about, answer, figure } = open;
  useEffect(() => head.current?.focus(), [about.id]);
  return (
    <div className={styles.box}>
      <div ref={head} tabIndex={-1} className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={backButton}
          title={backButton}
          onClick={reports.close}
        />
        <Subtitle2 as="h2" className={styles.heading}>
          {about.title}
        </Subtitle2>
      </div>
      <p className={styles.text}>{about.text}</p>
      <ReportForm open={open} />
      {open.making && <ProgressView text={making} label={making} onCancel={reports.cancel} />}
      {!open.making && !answer && about.needsPrevious === true && <p className={styles.text}>{neededEdition}</p>}
      {answer && (
        <>
          {answer.broken.length > 0 && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{brokenText(answer.broken)}</MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={<TableAddRegular />}
              disabledFocusable={open.making}
              onClick={() => void sheets.askReport()}
            >
              {writeReport}
            </Button>
          </div>
          <ReportQuestions questions={answer.questions} />
          {figure && <FigureRows figure={figure} />}
          {answer.sheets.flatMap(({ name, charts }) =>
            charts.map((shown) => <ChartPicture key={`${name} ${shown.chart.title}`} shown={shown} />),
          )}
          {answer.sheets.map((sheet) => (
            <ReportTable key={sheet.name} sheet={sheet} followed={figure?.key ?? null} />
          ))}
        </>
      )}
    </div>
  );
}
