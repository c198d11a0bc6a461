import { computing, summarySentence } from './deadlines/messages';
import { progressText, receiptText, resultSentence, staleNotice, workingText } from './messages';
import { usePane } from './pane-context';
import type { PaneState } from './state';
import { useUnseen } from './unseen';

/** Says to a screen reader what others see happen: each step once, and the result. */
export function LiveStatus() {
  const unseen = useUnseen();
  const said = usePane(sentenceOf);
  return (
    <div role="status" className={unseen}>
      {said}
    </div>
  );
}

function sentenceOf({ running, answer, stale, tab, deadlines, changes }: PaneState): string {
  if (running) return progressText(running.progress);
  if (changes.working) return workingText(changes.working.deed);
  if (changes.receipt) return receiptText(changes) ?? '';
  if (stale) return staleNotice;
  if (tab === 'deadlines' && deadlines.computing) return computing;
  if (tab === 'deadlines' && deadlines.summary) return summarySentence(deadlines.summary);
  return answer ? resultSentence(answer) : '';
}
