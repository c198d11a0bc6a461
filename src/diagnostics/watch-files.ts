import { files as words } from './messages';
import { fact, type Fact } from './report';

type Outcome = 'loaded' | 'failed';

const ADDRESSES = 'script[src], link[rel="stylesheet"], link[rel="preload"]';

const addressOf = (element: EventTarget | null): string | null => {
  if (element instanceof HTMLScriptElement) return element.src || null;
  return element instanceof HTMLLinkElement ? element.href : null;
};

/** Sees what becomes of every script and style sheet of the page, also of those that scripts ask for. */
export class FileWatch {
  private readonly outcomes = new Map<string, Outcome>();

  constructor() {
    // Neither event bubbles, and the window never hears of files that came.
    for (const [event, outcome] of [
      ['load', 'loaded'],
      ['error', 'failed'],
    ] as const)
      document.addEventListener(event, ({ target }) => this.note(target, outcome), true);
    // Whoever can say this has been loaded.
    this.note(document.currentScript, 'loaded');
  }

  outcomeOf(address: string): Outcome | 'waiting' {
    return this.outcomes.get(address) ?? 'waiting';
  }

  /** Every file, in the order in which the page names them, then those that came later. */
  facts(): Fact[] {
    const named = [...document.querySelectorAll(ADDRESSES)].flatMap((element) => addressOf(element) ?? []);
    return [...new Set([...named, ...this.outcomes.keys()])].map((address) => this.factOf(address));
  }

  private factOf(address: string): Fact {
    const name = address.startsWith(`${location.origin}/`) ? new URL(address).pathname : address;
    const outcome = this.outcomeOf(address);
    if (outcome === 'loaded') return fact(name, words.loaded, 'good');
    if (outcome === 'waiting') return fact(name, words.waiting, 'doubtful');
    const status = statusOf(address);
    return fact(name, status > 0 ? words.status(status) : words.failed, isWanted(name) ? 'bad' : 'doubtful');
  }

  private note(target: EventTarget | null, outcome: Outcome): void {
    const address = addressOf(target);
    if (address !== null) this.outcomes.set(address, outcome);
  }
}

/** What the server answered; browsers tell it of one's own server only, and not all of them do. */
function statusOf(address: string): number {
  const entry = performance.getEntriesByName(address, 'resource').at(-1);
  return entry instanceof PerformanceResourceTiming && 'responseStatus' in entry ? entry.responseStatus : 0;
}

/** Nothing is lost without the usage reports of Office.js, which our policy refuses as it is. */
const isWanted = (name: string): boolean => !name.includes('/telemetry/');
