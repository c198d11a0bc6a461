import { NO_DAY, ordinalOf, parseIsoDay, type CivilDay } from '../calendar/civil-day';
import type { Profile } from '../profile/profile';
import type { ClockId } from './clock-id';
import type { Extension, LawPack, Limit } from './law-pack';
import { LAW_PACKS } from './packs/index';

/** The limit of one law for one clock, and the days on which a clock must start to have it. */
export interface RegimeLimit {
  readonly pack: LawPack;
  readonly limit: Limit;
  /** What may be added, by this law or by a local one in force on the same day; null where nothing may. */
  readonly extension: (Omit<Extension, 'clock'> & { readonly pack: LawPack }) | null;
  /** Ordinals, both inclusive. */
  readonly from: number;
  readonly to: number;
}

const ENDLESS = 0x7fff_ffff;

interface Term {
  readonly pack: LawPack;
  readonly from: number;
  readonly to: number;
}

/**
 * The limits of a clock by the day it starts, ascending and without overlap: each clock stands under
 * the law of its own start (there is no clause of transition in the text of 2022).
 */
export function limitsOf(clock: ClockId, profile: Profile, packs: readonly LawPack[] = LAW_PACKS): RegimeLimit[] {
  const terms = packs.map((pack) => termOf(pack, profile)).filter((term) => term !== null);
  const borders = [...new Set(terms.flatMap((t) => [t.from, t.to === ENDLESS ? ENDLESS : t.to + 1]))].sort(
    (a, b) => a - b,
  );
  const out: RegimeLimit[] = [];
  borders.forEach((from, k) => {
    const next = borders[k + 1];
    if (next === undefined) return;
    const inForce = terms.filter((t) => t.from <= from && from <= t.to);
    const found = prevailing(clock, inForce);
    if (!found) return;
    const to = next === ENDLESS ? ENDLESS : next - 1;
    out.push({ ...found, extension: extensionOf(clock, found, inForce), from, to });
  });
  return out;
}

/** The ids of the laws in force on a day, as the office has their terms, in the order of {@link LAW_PACKS}. */
export function lawsInForce(profile: Profile): (day: number) => readonly string[] {
  const terms = LAW_PACKS.map((pack) => termOf(pack, profile)).filter((term) => term !== null);
  return (day) => terms.filter((t) => t.from <= day && day <= t.to).map(({ pack }) => pack.id);
}

/** When a pack binds: its own term, or the office's; null where the office switched it off. */
function termOf(pack: LawPack, profile: Profile): Term | null {
  const own = profile.packs[pack.id];
  if (own === null) return null;
  const from = own?.from ?? pack.from;
  const to = own?.to === undefined ? pack.to : own.to;
  return { pack, from: ordinal(from) ?? NO_DAY, to: to === null ? ENDLESS : (ordinal(to) ?? ENDLESS) };
}

const ordinal = (text: string): number | null => {
  const day: CivilDay | null = parseIsoDay(text);
  return day === null ? null : ordinalOf(day);
};

/** The local limit that replaces the national one, else the national, else the local that fills a gap. */
function prevailing(clock: ClockId, inForce: readonly Term[]): { pack: LawPack; limit: Limit } | null {
  const limits = inForce.flatMap(({ pack }) =>
    pack.limits.filter((limit) => limit.clock === clock).map((limit) => ({ pack, limit })),
  );
  return (
    limits.find(({ pack, limit }) => pack.scope === 'local' && limit.replaces === true) ??
    limits.find(({ pack }) => pack.scope === 'national') ??
    limits[0] ??
    null
  );
}

function extensionOf(
  clock: ClockId,
  { pack, limit }: { pack: LawPack; limit: Limit },
  inForce: readonly Term[],
): RegimeLimit['extension'] {
  if (limit.extension) return { ...limit.extension, pack };
  for (const term of inForce) {
    const added = term.pack.extensions?.find((e) => e.clock === clock);
    if (added) return { ...added, pack: term.pack };
  }
  return null;
}

/** Index of the limit in force on a day, -1 where none is. */
export function limitAt(limits: readonly RegimeLimit[], day: number): number {
  for (let k = limits.length - 1; k >= 0; k--) {
    const { from, to } = limits[k]!;
    if (day >= from) return day <= to ? k : -1;
  }
  return -1;
}

const national = new WeakMap<Profile, RegimeLimit[]>();

/** The terms of the national laws, told by the limit that each of them has. */
export function nationalLimits(profile: Profile): readonly RegimeLimit[] {
  let limits = national.get(profile);
  if (!limits) {
    const packs = LAW_PACKS.filter((pack) => pack.scope === 'national');
    national.set(profile, (limits = limitsOf('handle', profile, packs)));
  }
  return limits;
}
