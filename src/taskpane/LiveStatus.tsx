import { makeStyles } from '@fluentui/react-components';
import { progressText, resultSentence, staleNotice } from './messages';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says to a screen reader what others see happen: each step once, and the result. */
export function LiveStatus() {
  const styles = useStyles();
  const said = usePane(({ running, answer, stale }) => {
    if (running) return progressText(running.progress);
    if (stale) return staleNotice;
    return answer ? resultSentence(answer) : '';
  });
  return (
    <div role="status" className={styles.unseen}>
      {said}
    </div>
  );
}
