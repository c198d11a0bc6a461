import type { FieldId } from '../core/fields/catalog';
import type { Layout } from './layout';
import type { Matter, MatterContext } from './matter';
import { writeDateAsText, writeOddDate } from './odd-dates';
import { PLANTERS } from './planters';
import { writeAlias, writeSpaces } from './planters/cells';
import type { Planter, PlantSite } from './planters/planter';
import type { Random } from './random';
import type { Mark } from './table-writer';
import { TRAPS } from './traps';

/** A ledger in the making, and the marks of what was done to it. */
export interface Hands {
  readonly layout: Layout;
  readonly ctx: MatterContext;
  readonly matters: readonly Matter[];
  readonly used: Set<string>;
  readonly found: Mark[];
  readonly traps: Mark[];
}

/** Share of matters with an error of their own, and of those that are merely written roughly. */
const RATES = { usual: { error: 0.08, rough: 0.05 }, heavy: { error: 0.2, rough: 0.25 } } as const;

const ROUGH = {
  usual: [writeAlias, writeSpaces, writeDateAsText],
  heavy: [writeAlias, writeSpaces, writeDateAsText, writeOddDate, writeOddDate],
} as const;

/** Plants errors of every kind the layout can show, in turn, so that no kind is left to luck. */
export function plantErrors(hands: Hands, mess: keyof typeof RATES): void {
  const { random } = hands.ctx;
  const queue = shuffled(random, PLANTERS);
  hands.matters.forEach((matter, index) => {
    if (matter.taken || !random.chance(RATES[mess].error)) return;
    const site = siteOf(hands, matter, index);
    for (let k = 0; k < queue.length; k++) {
      const planter = queue[k] as Planter;
      if (!planter.plant(site)) continue;
      matter.taken = true;
      queue.splice(k, 1);
      queue.push(planter);
      return;
    }
  });
  hands.matters.forEach((matter, index) => {
    if (matter.taken || !random.chance(RATES[mess].rough)) return;
    const site = siteOf(hands, matter, index);
    const rough = random.pick(ROUGH[mess]);
    if (rough(site)) matter.taken = true;
  });
}

/** Sets things that look wrong and are not. */
export function setTraps(hands: Hands, rate: number): void {
  const { random } = hands.ctx;
  const queue = shuffled(random, TRAPS);
  hands.matters.forEach((matter, index) => {
    if (matter.taken || !random.chance(rate)) return;
    const site = siteOf(hands, matter, index);
    for (let k = 0; k < queue.length; k++) {
      const trap = queue[k] as (typeof TRAPS)[number];
      const field = trap.set(site);
      if (field === null) continue;
      matter.taken = true;
      hands.traps.push({ what: trap.kind, matter, field });
      queue.splice(k, 1);
      queue.push(trap);
      return;
    }
  });
  setOwnUnit(hands);
}

/** A unit on no list that stands on several records is the office's own value. */
function setOwnUnit(hands: Hands): void {
  if (hands.matters.length < 100 || hands.ctx.kind !== 'petition') return;
  const free = hands.matters.filter((m, i) => !m.taken && siteOf(hands, m, i).own('responsibleUnit'));
  for (const matter of free.slice(10, 15)) {
    matter.cells.responsibleUnit = '区城市样板管理中心';
    matter.taken = true;
    hands.traps.push({ what: 'own-unit', matter, field: 'responsibleUnit' });
  }
}

function siteOf(hands: Hands, matter: Matter, index: number): PlantSite {
  const { layout, ctx } = hands;
  return {
    ...ctx,
    matter,
    index,
    matters: hands.matters,
    has: (field) => ctx.fields.has(field),
    own: (field) => isOwn(layout, field),
    totals: layout.body.total !== undefined,
    // 〔2021〕9号 and 〔2021〕10号 differ in length: such numbers have no one pattern to depart from.
    casePattern: !layout.caseNo.includes('{n}'),
    used: hands.used,
    found: (rule, field, of = matter) => hands.found.push({ what: rule, matter: of, field }),
  };
}

function isOwn(layout: Layout, field: FieldId): boolean {
  if (layout.body.fromAbove?.fields.includes(field)) return false;
  const columns = layout.columns.filter((c) => c.fields.includes(field));
  return columns.length === 1 && columns[0]?.fields.length === 1;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
