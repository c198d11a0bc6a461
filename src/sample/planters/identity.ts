import type { Matter } from '../matter';
import { drawIdNumber, idCheckCharacter, UNASSIGNED_AREA } from '../people';
import type { Random } from '../random';
import type { Planter, PlantSite } from './planter';

const idOf = (site: PlantSite): string | null => {
  const v = site.matter.cells.idNumber;
  return site.own('idNumber') && typeof v === 'string' && v.length === 18 ? v : null;
};

const withCheck = (first17: string): string => first17 + idCheckCharacter(first17);

const length: Planter = {
  rule: 'id-length',
  plant(site) {
    const id = idOf(site);
    if (!id) return false;
    const at = site.random.between(7, 15);
    const doubled = site.random.chance(0.4);
    site.matter.cells.idNumber = id.slice(0, at) + (doubled ? id.charAt(at) : '') + id.slice(doubled ? at : at + 1);
    site.found('id-length', 'idNumber');
    return true;
  },
};

const checksum: Planter = {
  rule: 'id-checksum',
  plant(site) {
    const id = idOf(site);
    if (!id) return false;
    const right = id.charAt(17);
    const wrong = right === 'X' ? '5' : String((Number(right) + site.random.between(1, 9)) % 10);
    site.matter.cells.idNumber = id.slice(0, 17) + wrong;
    site.found('id-checksum', 'idNumber');
    return true;
  },
};

const birth: Planter = {
  rule: 'id-birth',
  plant(site) {
    const id = idOf(site);
    if (!id) return false;
    const wrong = site.random.chance(0.6)
      ? id.slice(6, 10) + site.random.pick(['0230', '0431', '1301', '0931'])
      : `${site.year + site.random.between(2, 20)}${id.slice(10, 14)}`;
    site.matter.cells.idNumber = withCheck(id.slice(0, 6) + wrong + id.slice(14, 17));
    site.found('id-birth', 'idNumber');
    return true;
  },
};

const gender: Planter = {
  rule: 'id-gender',
  plant(site) {
    if (!idOf(site) || !site.own('gender')) return false;
    site.matter.cells.gender = site.matter.person.female ? '男' : '女';
    site.found('id-gender', 'gender');
    return true;
  },
};

const precision: Planter = {
  rule: 'id-precision-lost',
  plant(site) {
    const id = idOf(site);
    if (!id) return false;
    // What a spreadsheet keeps of 18 digits: fifteen of them.
    site.matter.cells.idNumber = Number(`${id.slice(0, 15)}000`);
    site.found('id-precision-lost', 'idNumber');
    return true;
  },
};

const dragFill: Planter = {
  rule: 'id-drag-fill',
  plant(site) {
    const run = site.matters.slice(site.index, site.index + 3);
    const free = (m: Matter): boolean => !m.taken && typeof m.cells.idNumber === 'string';
    if (!idOf(site) || run.length < 3 || !run.every(free)) return false;
    const base = idToDrag(site.random, site.matter);
    run.forEach((m, k) => {
      m.cells.idNumber = base.slice(0, 17) + String(Number(base.charAt(17)) + k);
      m.cells.gender = site.matter.person.female ? '女' : '男';
      m.taken = true;
      if (k > 0) site.found('id-checksum', 'idNumber', m);
    });
    site.found('id-drag-fill', 'idNumber');
    return true;
  },
};

/** A right number whose last digit can be raised twice without a carry. */
function idToDrag(random: Random, matter: Matter): string {
  for (;;) {
    const id = drawIdNumber(random, matter.person.idNumber.slice(6, 14), matter.person.female, UNASSIGNED_AREA);
    if (id.charAt(17) <= '7') return id;
  }
}

const phone: Planter = {
  rule: 'phone-format',
  plant(site) {
    if (!site.own('phone') || site.matter.cells.phone !== site.matter.person.phone) return false;
    const right = site.matter.person.phone;
    site.matter.cells.phone = site.random.pick([right.slice(0, 10), `${right}${right.slice(9)}`, `2${right.slice(1)}`]);
    site.found('phone-format', 'phone');
    return true;
  },
};

export const IDENTITY: readonly Planter[] = [length, checksum, birth, gender, precision, dragFill, phone];
