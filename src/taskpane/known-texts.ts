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

interface TextSource<T> {
  known(): ReadonlyMap<number, T>;
  fetch(missing: readonly number[]): Promise<readonly T[]>;
  /** What the texts are of: where it is another one when they come, they are dropped. */
  of(): unknown;
  show(texts: readonly T[]): void;
}

/** Asks for the texts of items that came into sight, each once however often it comes. */
export class TextRequests<T> {
  private readonly asked = new Set<number>();

  constructor(private readonly source: TextSource<T>) {}

  forget(): void {
    this.asked.clear();
  }

  readonly ask = async (items: readonly number[]): Promise<void> => {
    const { source, asked } = this;
    const known = source.known();
    const missing = items.filter((k) => !known.has(k) && !asked.has(k));
    if (missing.length === 0) return;
    const of = source.of();
    for (const k of missing) asked.add(k);
    try {
      const texts = await source.fetch(missing);
      if (source.of() === of) source.show(texts);
    } finally {
      for (const k of missing) asked.delete(k);
    }
  };
}
