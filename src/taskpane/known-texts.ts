/** Texts kept at hand; a screen shows some thirty. */
const KEPT = 1000;

/** The texts at hand with some more, the older ones forgotten where they become too many. */
export function withTexts<T>(
  known: ReadonlyMap<number, T>,
  fresh: readonly T[],
  keyOf: (text: T) => number,
): ReadonlyMap<number, T> {
  const texts = known.size > KEPT ? new Map<number, T>() : new Map(known);
  for (const text of fresh) texts.set(keyOf(text), text);
  return texts;
}

/** Asks for the texts of items that came into sight, each once however often it comes. */
export class TextRequests {
  private readonly asked = new Set<number>();

  forget(): void {
    this.asked.clear();
  }

  /** The texts of those that are neither known nor asked for already. */
  async ask<T>(
    items: readonly number[],
    known: ReadonlyMap<number, T>,
    fetch: (missing: readonly number[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const missing = items.filter((k) => !known.has(k) && !this.asked.has(k));
    if (missing.length === 0) return [];
    for (const k of missing) this.asked.add(k);
    try {
      return await fetch(missing);
    } finally {
      for (const k of missing) this.asked.delete(k);
    }
  }
}
