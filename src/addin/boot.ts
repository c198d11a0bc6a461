import { noAnswer, notLoaded } from './messages';
import { PLACE, showNotice } from './show-notice';

/**
 * Runs before every other script of the page. On an intranet it is most often a file that is missing
 * or an address that is closed, and a white pane would not tell which.
 */
const PATIENCE_MS = 30_000;

window.addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    whenThere(() => {
      // Office.js can do without some of its files: words in another language, and what it loads once the pane stands.
      if (document.querySelector(`#${PLACE} > :is(.starting, .not-started)`)) showNotice(notLoaded(fileOf(target.src)));
    });
  },
  // Errors of loading do not bubble.
  true,
);

setTimeout(() => {
  if (document.querySelector(`#${PLACE} > .starting`)) showNotice(noAnswer);
}, PATIENCE_MS);

const fileOf = (address: string): string => /[^/?]*(?=\?|$)/u.exec(address)?.[0] ?? address;

/** Scripts of the head fail before there is a body. */
function whenThere(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}
