import { NO_DAY, ordinalOf, parseIsoDay, type CivilDay } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { closingOf, FLAG_CLOSED, STATUS_CLOSED, STATUS_ENDED } from '../matters/closing';
import { DROPPED, FILED, NOT_ACCEPTED, refusalOf } from '../matters/refusal';
import { handlingMethodOf } from '../matters/handling-method';
import { purposesOf } from '../matters/purposes';
import { ROUTE_PETITION, ROUTE_UNKNOWN, routesOf } from '../matters/statutory-route';
import { namesNobody } from '../matters/unnamed';
import { readExtensionDays } from '../values/extension-days';
import type { ExtensionColumns, StartEvent } from './clock-spec';
import { clockDates } from './clock-dates';
import { REGULATION_2022 } from './packs/regulation-2022';
import { REASON, type Reason } from './reasons';
import { firstFilled, startColumns, startDay } from './start-events';

/** 《信访工作条例》 is in force from this day. */
export const REFORM = ordinalOf(parseIsoDay(REGULATION_2022.from) as CivilDay);

/**
 * What the clocks ask a table. Each answer is a function of the record, made once: take it before a
 * loop and not within. A day after the day of asking has not happened yet, so it is no day here.
 */
export class Facts {
  readonly asOf: number;
  private readonly memo = new Map<string, unknown>();

  constructor(
    readonly ledger: Ledger,
    asOf: CivilDay,
  ) {
    this.asOf = ordinalOf(asOf);
  }

  /** The day of a field, {@link NO_DAY} where the cell holds none or one that is yet to come. */
  day(field: FieldId): (record: number) => number {
    const days = clockDates(this.ledger, field)?.days;
    if (!days) return noDay;
    const { asOf } = this;
    return (i) => (days[i]! > asOf ? NO_DAY : days[i]!);
  }

  /** The day of the first filled of some start events, as {@link startDay} has it. */
  startReader(events: readonly StartEvent[]): (record: number) => number {
    const starts = startColumns(events, this.ledger);
    return (i) => startDay(firstFilled(starts, i), i, this.asOf);
  }

  /** Whether 办理状态 or 是否办结 says that the matter is closed, or has come to some end. */
  get saysClosed(): (record: number) => boolean {
    return this.once('closed', () => {
      const bits = closingOf(this.ledger);
      return (i: number) => (bits[i]! & (STATUS_CLOSED | FLAG_CLOSED | STATUS_ENDED)) !== 0;
    });
  }

  /** Whether a flag column says yes. */
  flag(field: FieldId): (record: number) => boolean {
    const flags = this.ledger.flags(field)?.flags;
    return flags ? (i) => flags[i] === 1 : never;
  }

  /** 存: kept on file without being handled. */
  get isFiled(): (record: number) => boolean {
    return this.once('filed', () => {
      const { refusal } = this;
      return (i: number) => (refusal[i]! & FILED) !== 0;
    });
  }

  /** 揭发控告 (检举控告). */
  get isAccusation(): (record: number) => boolean {
    return this.once('accusation', () => purposesOf(this.ledger)?.isAccusation ?? never);
  }

  /**
   * Whether nobody can be told in writing: an anonymous petition, or neither name nor address. A table
   * without those columns does not say that the office does not know them.
   */
  get isUnreachable(): (record: number) => boolean {
    return this.once('unreachable', () => {
      const anonymous = this.flag('anonymous');
      const names = this.ledger.cells('petitioner')?.values;
      const addresses = (['address', 'householdAddress'] as const).map((f) => this.ledger.cells(f)?.values);
      return (i: number) => {
        if (anonymous(i)) return true;
        if (!names) return false;
        const name = names[i] ?? null;
        if (typeof name === 'string') return namesNobody(name);
        return name === null && addresses.every((values) => (values?.[i] ?? null) === null);
      };
    });
  }

  /** 办理方式 of a record by its standard name, `''` where it is none. */
  get method(): (record: number) => string {
    return this.once('method', () => handlingMethodOf(this.ledger));
  }

  /**
   * Why a matter has no 60 days, and then no review and re-examination either; 0 where it has. The
   * scope changed on 2022-05-01: 《信访条例》第三十三条 bound every matter, 《信访工作条例》第三十四条
   * those of 第三十一条第六项.
   */
  get exemptFromHandling(): (record: number, start: number) => Reason {
    return this.once('exempt', () => {
      const purposes = purposesOf(this.ledger);
      const routes = routesOf(this.ledger);
      const litigation = this.flag('isLitigation');
      const { refusal } = this;
      return (i: number, start: number): Reason => {
        const refused = refusal[i]!;
        if (refused !== 0) {
          if ((refused & NOT_ACCEPTED) !== 0) return REASON.notAccepted;
          if ((refused & FILED) !== 0) return REASON.filed;
          if ((refused & DROPPED) !== 0) return REASON.dropped;
        }
        if (start < REFORM) return REASON.none;
        if (purposes?.isAdvice(i)) return REASON.advice;
        if (purposes?.isAccusation(i)) return REASON.accusation;
        const route = routes?.[i] ?? ROUTE_UNKNOWN;
        if (route !== ROUTE_UNKNOWN && route !== ROUTE_PETITION) return REASON.otherRoute;
        return litigation(i) ? REASON.litigation : REASON.none;
      };
    });
  }

  /** The columns of an extension; undefined where the table has none for the days. */
  extension(days: FieldId, approved: FieldId): ExtensionColumns | undefined {
    const cells = this.ledger.cells(days);
    if (!cells) return undefined;
    const memo = new Map<unknown, number>();
    const read = (i: number): number => {
      const v = cells.values[i] ?? null;
      let n = memo.get(v);
      if (n === undefined) memo.set(v, (n = Math.max(0, readExtensionDays(v) ?? 0)));
      return n;
    };
    const approvals = clockDates(this.ledger, approved)?.days;
    const { asOf } = this;
    return {
      // What is approved after the day of asking has not been added yet.
      days: (i) => (approvals && approvals[i]! > asOf ? 0 : read(i)),
      isWrong: (i) => (cells.values[i] ?? null) !== null && read(i) === 0,
      approved: this.day(approved),
    };
  }

  private get refusal(): Uint8Array {
    return this.once('refusal', () => refusalOf(this.ledger));
  }

  private once<T>(key: string, compute: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, compute());
    return this.memo.get(key) as T;
  }
}

const noDay = (): number => NO_DAY;
const never = (): boolean => false;
