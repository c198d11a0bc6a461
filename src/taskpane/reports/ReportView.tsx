import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular, TableAddRegular, TableArrowUpRegular } from '@fluentui/react-icons';
import { useController, usePane } from '../pane-context';
import { ProgressView } from '../ProgressView';
import { ChartPicture } from './ChartPicture';
import { FigureRows } from './FigureRows';
import { BackHead } from './BackHead';
import { brokenText, makeAgain, making, neededEdition, writeReport } from './messages';
import { copiesButton } from './copies/messages';
import { ReportQuestions } from './ReportQuestions';
import { ReportForm } from './ReportForm';
import { ReportTable } from './ReportTable';
import { editionFor, type OpenReport } from './reports-state';
import { writeBackButton } from './write-back/messages';

const useStyles = makeStyles({
  // A wide table scrolls in its own frame, and does not widen the pane.
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One report: what it is asked, what it says, and the button that writes it. */
export function ReportView({ open }: { readonly open: OpenReport }) {
  const styles = useStyles();
  const { changes, copies, reports, sheets, writeBack } = useController();
  const { about, answer, figure } = open;
  const hasEdition = usePane((s) => editionFor(s.reports, about) !== null);
  return (
    <div className={styles.box}>
      <BackHead title={about.title} onBack={reports.close} />
      <p className={styles.text}>{about.text}</p>
      <ReportForm open={open} />
      {open.making && <ProgressView text={making} label={making} onCancel={reports.cancel} />}
      {!open.making && !answer && about.needsPrevious === true && !hasEdition && (
        <p className={styles.text}>{neededEdition}</p>
      )}
      {!open.making && !answer && (about.needsPrevious !== true || hasEdition) && (
        <div className={styles.buttons}>
          <Button onClick={() => void reports.make()}>{makeAgain}</Button>
        </div>
      )}
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
            {about.writesBack === true && changes.canWrite && (
              <Button
                icon={<TableArrowUpRegular />}
                disabledFocusable={open.making}
                onClick={() => void writeBack.open()}
              >
                {writeBackButton}
              </Button>
            )}
            {about.makesCopies === true && copies.gives !== null && (
              <Button
                icon={<DocumentMultipleRegular />}
                disabledFocusable={open.making}
                onClick={() => void copies.open()}
              >
                {copiesButton}
              </Button>
            )}
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
