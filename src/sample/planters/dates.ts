import { addDays, compareDays, partsOfDay } from '../../core/calendar/civil-day';
import type { FieldId } from '../../core/fields/catalog';
import { day, dayOf } from '../cell';
import type { Planter, PlantSite } from './planter';

/** Dates that stand for themselves: their absence or nonsense is nobody else's finding. */
const PLAIN: readonly FieldId[] = [
  'petitionDate',
  'receivedDate',
  'registeredDate',
  'transferredDate',
  'unitReceivedDate',
  'screeningDate',
];

const filled = (site: PlantSite, fields: readonly FieldId[]): FieldId[] =>
  fields.filter((f) => site.own(f) && dayOf(site.matter.cells, f) !== null);

const unreadable: Planter = {
  rule: 'date-unreadable',
  plant(site) {
    const fields = filled(site, PLAIN);
    if (fields.length === 0) return false;
    const field = site.random.pick(fields);
    site.matter.cells[field] = site.random.pick([
      `${site.year}-02-30`,
      `${site.year}.13.5`,
      `${site.year}年4月31日`,
      '见来信',
      '问老李',
    ]);
    site.found('date-unreadable', field);
    return true;
  },
};

const noYear: Planter = {
  rule: 'date-no-year',
  plant(site) {
    const fields = filled(site, ['registeredDate', 'petitionDate', 'screeningDate']).filter(
      (f) => yearOf(site, f) === site.year,
    );
    if (fields.length === 0) return false;
    const field = site.random.pick(fields);
    const d = dayOf(site.matter.cells, field);
    if (d === null) return false;
    const p = partsOfDay(d);
    site.matter.cells[field] = `${p.month}月${p.day}日`;
    site.found('date-no-year', field);
    return true;
  },
};

const yearOf = (site: PlantSite, field: FieldId): number => {
  const d = dayOf(site.matter.cells, field);
  return d === null ? 0 : partsOfDay(d).year;
};

const future: Planter = {
  rule: 'date-future',
  plant(site) {
    const { cells } = site.matter;
    const last =
      cells.reviewRequestedDate === undefined ? (['closedDate', 'deliveredDate'] as const) : (['closedDate'] as const);
    const fields = filled(site, last);
    if (fields.length === 0) return false;
    const field = site.random.pick(fields);
    const d = dayOf(cells, field);
    if (d === null) return false;
    // A slip in one digit of the year: 2021 becomes 2091.
    cells[field] = day(addDays(d, 25567));
    site.found('date-future', field);
    return true;
  },
};

/** The chains in which one date follows another; the later field is the one found. */
const CHAINS: readonly (readonly FieldId[])[] = [
  ['petitionDate', 'receivedDate', 'registeredDate', 'transferredDate', 'unitReceivedDate'],
  ['registeredDate', 'acceptedDate', 'replyDate', 'deliveredDate'],
  ['acceptedDate', 'closedDate'],
  ['reviewRequestedDate', 'reviewClosedDate'],
  ['reexamRequestedDate', 'reexamClosedDate'],
  ['screeningDate', 'rectifiedDate', 'writeOffDate'],
];

/** Links whose later date may be set back without upsetting any date after it. */
const LATER_ENDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'acceptedDate',
  'deliveredDate',
  'closedDate',
  'transferredDate',
  'reviewClosedDate',
  'reexamClosedDate',
  'rectifiedDate',
  'writeOffDate',
]);

const order: Planter = {
  rule: 'date-order',
  plant(site) {
    const { cells } = site.matter;
    const links: [FieldId, FieldId][] = [];
    for (const chain of CHAINS) {
      const here = filled(site, chain);
      // A date in a shared column would come between without our knowing.
      if (chain.some((f) => site.has(f) && !site.own(f))) continue;
      for (let k = 1; k < here.length; k++) {
        const after = here[k] as FieldId;
        if (LATER_ENDS.has(after)) links.push([here[k - 1] as FieldId, after]);
      }
    }
    if (links.length === 0) return false;
    const [before, after] = site.random.pick(links);
    const d = dayOf(cells, before);
    if (d === null) return false;
    const moved = addDays(d, -site.random.between(2, 9));
    if (after === 'closedDate' && !comesAfter(site, moved)) return false;
    cells[after] = day(moved);
    // What is counted from a wrong day of acceptance would be wrong as well, and is not what is planted here.
    if (after === 'acceptedDate') {
      cells.dueDate = null;
      cells.isExtended = false;
      cells.extensionDays = null;
      cells.extensionApprovedDate = null;
    }
    site.found('date-order', after);
    return true;
  },
};

/** The closing must stay within the same year as the rest, or the slip is of another kind. */
function comesAfter(site: PlantSite, d: ReturnType<typeof addDays>): boolean {
  const registered = dayOf(site.matter.cells, 'registeredDate');
  return registered === null || compareDays(addDays(registered, -30), d) <= 0;
}

export const DATES: readonly Planter[] = [unreadable, noYear, future, order];
