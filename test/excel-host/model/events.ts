import type { Runtime } from './workbook-parts';

/** An event on the wire: kind of message, kind of event, target, JSON. */
export type WireEvent = readonly [number, number, string, string];

const CHANGED = 10;
const ACTIVATED = 3;

/** Gathers the events of a request and hands them out after it. */
export class Events {
  readonly listening = new Set<'changed' | 'activated'>();
  /** Who takes events to the page. */
  send: ((events: readonly WireEvent[]) => void) | null = null;
  private waiting: WireEvent[] = [];
  private depth = 0;

  constructor(private readonly runtime: Runtime) {}

  /** Documented: an event for each changed range. How many a split write raises in Excel nobody knows. */
  changed(worksheetId: string, address: string, changeType = 'RangeEdited'): void {
    if (!this.listening.has('changed') || !this.runtime.enableEvents) return;
    const message = { address, changeType, source: 'Local', worksheetId, triggerSource: 'Unknown' };
    this.waiting.push([65_536, CHANGED, 'Workbook', JSON.stringify(message)]);
    if (this.depth === 0) this.flush();
  }

  activated(worksheetId: string): void {
    if (!this.listening.has('activated')) return;
    this.waiting.push([65_536, ACTIVATED, 'Workbook', JSON.stringify({ worksheetId })]);
    if (this.depth === 0) this.flush();
  }

  begin(): void {
    this.depth++;
  }

  end(): void {
    this.depth--;
    this.flush();
  }

  private flush(): void {
    const events = this.waiting;
    this.waiting = [];
    if (events.length > 0) this.send?.(events);
  }
}
