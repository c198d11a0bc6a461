import { dayOf, type SampleCells } from '../cell';
import { compareDays } from '../../core/calendar/civil-day';
import type { FieldId } from '../../core/fields/catalog';
import { otherNames, type Matter } from '../matter';
import { earlierMatter, isSingle, type Planter, type PlantSite } from './planter';

const isVisit = (site: PlantSite): boolean => !site.has('form') || site.matter.cells.form === '来访';

const peopleCount: Planter = {
  rule: 'people-count',
  plant(site) {
    if (site.totals || !site.own('peopleCount') || !isSingle(site.matter)) return false;
    site.matter.cells.peopleCount = site.random.pick(['1人', '1人', '若干', '不详', 0, 1.5, -1]);
    site.found('people-count', 'peopleCount');
    return true;
  },
};

const groupFlag: Planter = {
  rule: 'group-flag',
  plant(site) {
    const { cells } = site.matter;
    if (!site.own('isGroup') || !site.own('peopleCount') || !isVisit(site)) return false;
    const count = cells.peopleCount as number;
    if (count > 1 && count < 5) return false;
    cells.isGroup = count < 5;
    site.found('group-flag', 'isGroup');
    return true;
  },
};

const representatives: Planter = {
  rule: 'representatives',
  plant(site) {
    const { cells, person } = site.matter;
    if (
      !site.own('coPetitioners') ||
      !site.own('petitioner') ||
      !site.has('form') ||
      cells.form !== '来访' ||
      !isSingle(site.matter)
    )
      return false;
    const names = otherNames(site, site.random.between(6, 8));
    const count = names.length + site.random.between(1, 4);
    cells.coPetitioners = names.join('、');
    cells.peopleCount = count;
    cells.involvedCount = count;
    cells.petitioner = `${person.name}等${count}人`;
    cells.isGroup = true;
    site.found('representatives', 'coPetitioners');
    return true;
  },
};

const namesCount: Planter = {
  rule: 'names-count',
  plant(site) {
    const { cells, person } = site.matter;
    if (!site.own('peopleCount') || !site.own('petitioner')) return false;
    const count = cells.peopleCount as number;
    if (count >= 5) cells.petitioner = `${person.name}等${count + site.random.between(1, 4)}人`;
    else if (isSingle(site.matter)) cells.petitioner = [person.name, ...otherNames(site, 2)].join('、');
    else return false;
    site.found('names-count', 'peopleCount');
    return true;
  },
};

/** What makes two records the same matter; the way through the offices stays each record's own. */
const SAME: readonly FieldId[] = [
  'petitioner',
  'idNumber',
  'idType',
  'phone',
  'gender',
  'age',
  'ethnicity',
  'address',
  'householdAddress',
  'anonymous',
  'peopleCount',
  'involvedCount',
  'isGroup',
  'form',
  'purpose',
  'category',
  'title',
  'content',
  'demand',
  'statutoryRoute',
  'accused',
];

function isEarlier(a: Matter, b: Matter, field: FieldId): boolean {
  const first = dayOf(a.cells, field);
  const second = dayOf(b.cells, field);
  return first !== null && second !== null && compareDays(first, second) <= 0;
}

/** Makes this matter a second registration of an earlier one; the earlier one, or null where none suits. */
export function repeatEarlier(site: PlantSite): Matter | null {
  if (!site.own('petitioner') || !site.own('content') || site.kind === 'rectification') return null;
  if (!isSingle(site.matter)) return null;
  const first = earlierMatter(
    site,
    (m) =>
      isSingle(m) &&
      m.cells.form === site.matter.cells.form &&
      isEarlier(m, site.matter, 'registeredDate') &&
      isEarlier(m, site.matter, 'petitionDate'),
  );
  if (!first) return null;
  const cells: SampleCells = site.matter.cells;
  for (const field of SAME) cells[field] = first.cells[field] ?? null;
  cells.content = `${first.cells.content as string}${site.random.pick(['至今未解决。', '现再次反映。', ''])}`;
  first.taken = true;
  return first;
}

const duplicate: Planter = {
  rule: 'duplicate-matter',
  plant(site) {
    if (site.has('isRepeat') && !site.own('isRepeat')) return false;
    const first = repeatEarlier(site);
    if (!first) return false;
    site.matter.cells.isRepeat = null;
    site.found('duplicate-matter', 'petitioner', first);
    site.found('duplicate-matter', 'petitioner');
    return true;
  },
};

const repeatFlag: Planter = {
  rule: 'repeat-flag',
  plant(site) {
    if (!site.own('isRepeat')) return false;
    const first = repeatEarlier(site);
    if (!first) return false;
    site.matter.cells.isRepeat = false;
    site.found('duplicate-matter', 'petitioner', first);
    site.found('duplicate-matter', 'petitioner');
    site.found('repeat-flag', 'isRepeat');
    return true;
  },
};

export const PEOPLE: readonly Planter[] = [peopleCount, groupFlag, representatives, namesCount, duplicate, repeatFlag];
