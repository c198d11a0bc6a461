import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { noSheetChosen, noWorkbook, welcomePromise, welcomeSteps, welcomeTitle } from './messages';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  title: { margin: 0 },
  steps: { margin: `${tokens.spacingVerticalS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  promise: { color: tokens.colorNeutralForeground2 },
});

/** Before the first check: what it does, and what it never does. */
export function Welcome() {
  const styles = useStyles();
  const empty = usePane((s) => s.sheets.length === 0);
  const none = usePane((s) => !s.sheets.some((sheet) => sheet.chosen));
  return (
    <div className={styles.box}>
      <Subtitle2 as="h2" block className={styles.title}>
        {empty ? noWorkbook : none ? noSheetChosen : welcomeTitle}
      </Subtitle2>
      <ol className={styles.steps}>
        {welcomeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Caption1 className={styles.promise}>{welcomePromise}</Caption1>
    </div>
  );
}
