import { pauseInTyping } from './typing-pause';

/** One request at a time: a later one stops the one before, whose answer then reaches nobody. */
export class Latest {
  private current: AbortController | null = null;

  stop(): void {
    this.current?.abort();
  }

  /** @param pause waits first, for a person who types or ticks several boxes in a row */
  async run<T>(pause: boolean, ask: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): Promise<void> {
    this.stop();
    const { signal } = (this.current = new AbortController());
    if (pause) await pauseInTyping(signal);
    const answer = await ask(signal);
    if (!signal.aborted) take(answer);
  }
}
