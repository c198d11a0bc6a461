/**
 * A small seeded generator of pseudo-random numbers (sfc32), so that a sample ledger is the same
 * on every machine and in every year: the platform's own generator takes no seed.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: number) {
    // Three unlike words from one seed; the warm-up below mixes them.
    this.a = seed >>> 0;
    this.b = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
    this.c = Math.imul(seed ^ 0x7f4a7c15, 0xc2b2ae35) >>> 0;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** The next whole number, 0 … 2³² − 1. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** A fraction, 0 inclusive to 1 exclusive. */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number from low to high, both inclusive. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.fraction() * items.length)] as T;
  }

  /** One item, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of items) total += weight;
    let left = this.fraction() * total;
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return (items[items.length - 1] as readonly [T, number])[0];
  }

  /** A number of digits as text, leading zeros kept. */
  digits(count: number): string {
    let s = '';
    for (let i = 0; i < count; i++) s += String(this.between(0, 9));
    return s;
  }
}
