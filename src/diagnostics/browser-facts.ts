import type { Engine } from '../worker/engine';
import { browser as words } from './messages';
import { fact, type Fact } from './report';
import { within } from './within';

const PATIENCE_MS = 8_000;
const TRIAL = 'petition-ledger-diagnostics';

/**
 * What the page can do here.
 *
 * @param start starts the engine in its worker
 */
export async function browserFacts(start: () => Pick<Engine, 'forget'>): Promise<Fact[]> {
  return [
    fact(words.agent, navigator.userAgent),
    fact(words.language, navigator.language),
    fact(words.size, `${innerWidth} × ${innerHeight}，${devicePixelRatio} 倍`),
    (await workerRuns(start))
      ? fact(words.worker, words.workerRuns, 'good')
      : fact(words.worker, words.workerFails, 'bad'),
    canStore() ? fact(words.storage, words.storageWorks, 'good') : fact(words.storage, words.storageFails, 'doubtful'),
    'clipboard' in navigator
      ? fact(words.clipboard, words.clipboardWorks, 'good')
      : fact(words.clipboard, words.clipboardOld),
    fact(words.colours, colours()),
  ];
}

async function workerRuns(start: () => Pick<Engine, 'forget'>): Promise<boolean> {
  try {
    // The cheapest thing to ask of it; a worker that does not run cannot answer.
    return (
      (await within(
        PATIENCE_MS,
        start()
          .forget()
          .then(() => true),
      )) === true
    );
  } catch {
    return false;
  }
}

function canStore(): boolean {
  try {
    localStorage.setItem(TRIAL, TRIAL);
    const kept = localStorage.getItem(TRIAL) === TRIAL;
    localStorage.removeItem(TRIAL);
    return kept;
  } catch {
    return false;
  }
}

function colours(): string {
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? words.dark : words.light;
  return matchMedia('(forced-colors: active)').matches ? `${scheme}，${words.contrast}` : scheme;
}
