import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { staleNotice } from './messages';
import { usePane } from './pane-context';

const useStyles = makeStyles({ bar: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` } });

/** Says that the result is of before the last change. */
export function StaleBar() {
  const styles = useStyles();
  if (!usePane((s) => s.stale)) return null;
  return (
    <MessageBar intent="warning" politeness="polite" className={styles.bar}>
      <MessageBarBody>{staleNotice}</MessageBarBody>
    </MessageBar>
  );
}
