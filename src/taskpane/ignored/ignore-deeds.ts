import { formatDay } from '../../core/calendar/civil-day';
import { cleanReason, formatIgnored, parseIgnored, type IgnoredFinding } from '../../core/ignored/ignored-findings';
import type { DeedContext } from '../deed-context';

/** The name under which a workbook keeps what the clerk ignores. */
const SAVED_IGNORED = 'findings.ignored';

interface IgnoreContext extends Pick<DeedContext, 'parts' | 'state' | 'dispatch' | 'attempt' | 'filter'> {
  /** Shows the list anew, and the marks. */
  readonly shown: () => Promise<void>;
}

/** Ignoring findings with a reason, and taking them back. It is kept with the workbook and nowhere else. */
export class IgnoreDeeds {
  constructor(private readonly context: IgnoreContext) {}

  /** Reads what is ignored in the workbook that is open now. */
  async open(): Promise<void> {
    const { host, engine } = this.context.parts;
    const entries = parseIgnored(host.capabilities.settings ? await host.getSetting(SAVED_IGNORED) : null);
    const counts = await engine.ignore(entries);
    this.context.dispatch({ type: 'ignored', entries, counts });
  }

  /** Ignores what a key names. Answers whether it was done. */
  readonly ignore = (key: string, reason: string): Promise<boolean> => {
    const text = cleanReason(reason);
    if (text === '') return Promise.resolve(false);
    const entry = { key, reason: text, when: formatDay(this.context.parts.today) };
    return this.keep([...this.entries.filter((other) => other.key !== key), entry]);
  };

  /** No longer ignores what a key names. */
  readonly takeBack = (key: string): Promise<boolean> => this.keep(this.entries.filter((entry) => entry.key !== key));

  /** Shows the ignored findings, or the others again. */
  readonly show = (ignored: boolean): Promise<void> => this.context.filter({ ignored });

  private async keep(entries: readonly IgnoredFinding[]): Promise<boolean> {
    let done = false;
    await this.context.attempt(async () => {
      const { host, engine } = this.context.parts;
      const counts = await engine.ignore(entries);
      this.context.dispatch({ type: 'ignored', entries, counts });
      done = true;
      if (host.capabilities.settings) await host.setSetting(SAVED_IGNORED, formatIgnored(entries));
      await this.context.shown();
    });
    return done;
  }

  private get entries(): readonly IgnoredFinding[] {
    return this.context.state().ignored;
  }
}
