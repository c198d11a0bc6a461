import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { closeButton, problemCode, problemText } from './messages';
import { useController, usePane } from './pane-context';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  code: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What went wrong, in one sentence, with the code to tell to whoever helps. */
export function ProblemBar() {
  const styles = useStyles();
  const controller = useController();
  const problem = usePane((s) => s.problem);
  if (!problem) return null;
  const close = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={closeButton}
      onClick={controller.closeProblem}
    />
  );
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
      <MessageBarBody>
        {problemText(problem)}
        <Caption1 className={styles.code}>{problemCode(problem.code)}</Caption1>
      </MessageBarBody>
      <MessageBarActions containerAction={close} />
    </MessageBar>
  );
}
