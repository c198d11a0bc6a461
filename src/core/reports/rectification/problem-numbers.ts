import { partsOfDay, type CivilDay } from '../../calendar/civil-day';
import type { Profile } from '../../profile/profile';

const SERIAL = /^(\d{4})-?(\d{1,7})$/u;

/**
 * Gives 问题编号 as prefix, year and serial. A number is never given twice, not even after its line was
 * deleted: the last serial of each year is remembered with the sheet.
 */
export class ProblemNumbers {
  private readonly taken = new Set<string>();
  private readonly serials: Map<number, number>;
  private readonly year: number;

  constructor(
    private readonly prefix: string,
    asOf: CivilDay,
    given: ReadonlyMap<number, number>,
  ) {
    this.year = partsOfDay(asOf).year;
    this.serials = new Map(given);
  }

  static of(profile: Profile, asOf: CivilDay, given: ReadonlyMap<number, number>): ProblemNumbers {
    return new ProblemNumbers(profile.rectification.prefix, asOf, given);
  }

  /** Takes a number that stands somewhere already; false where it is on another line. */
  claim(number: string): boolean {
    const m = number.startsWith(this.prefix) ? SERIAL.exec(number.slice(this.prefix.length)) : null;
    if (m) {
      const year = Number(m[1]);
      this.serials.set(year, Math.max(this.serials.get(year) ?? 0, Number(m[2])));
    }
    if (this.taken.has(number)) return false;
    this.taken.add(number);
    return true;
  }

  next(): string {
    for (;;) {
      const serial = (this.serials.get(this.year) ?? 0) + 1;
      this.serials.set(this.year, serial);
      const number = `${this.prefix}${this.year}${String(serial).padStart(4, '0')}`;
      if (!this.taken.has(number)) {
        this.taken.add(number);
        return number;
      }
    }
  }

  /** The last serial of each year, to be remembered. */
  given(): ReadonlyMap<number, number> {
    return this.serials;
  }
}
