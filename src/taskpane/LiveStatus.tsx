import { progressText, resultSentence, staleNotice } from './messages';
import { usePane } from './pane-context';
import { useUnseen } from './unseen';

/** Says to a screen reader what others see happen: each step once, and the result. */
export function LiveStatus() {
  const unseen = useUnseen();
  const said = usePane(({ running, answer, stale }) => {
    if (running) return progressText(running.progress);
    if (stale) return staleNotice;
    return answer ? resultSentence(answer) : '';
  });
  return (
    <div role="status" className={unseen}>
      {said}
    </div>
  );
}
