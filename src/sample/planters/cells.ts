import { cellError } from '../../core/grid/grid';
import type { FieldId } from '../../core/fields/catalog';
import type { Matter } from '../matter';
import { STREETS, DEPARTMENTS } from '../places';
import type { Random } from '../random';
import { DEFAULT_PROFILE } from '../../core/profile/default-profile';
import type { ListItem } from '../../core/profile/profile';
import { earlierMatter, type Planter, type PlantSite } from './planter';

const caseDuplicate: Planter = {
  rule: 'case-no-duplicate',
  plant(site) {
    if (!site.own('caseNo')) return false;
    const first = earlierMatter(site, () => true);
    if (!first) return false;
    site.matter.cells.caseNo = first.cells.caseNo ?? null;
    first.taken = true;
    site.found('case-no-duplicate', 'caseNo', first);
    site.found('case-no-duplicate', 'caseNo');
    return true;
  },
};

const casePattern: Planter = {
  rule: 'case-no-pattern',
  plant(site) {
    const no = site.matter.cells.caseNo;
    if (!site.own('caseNo') || !site.casePattern || site.matters.length < 60 || typeof no !== 'string') return false;
    site.matter.cells.caseNo = site.random.pick([`${no}-1`, no.slice(0, -1), `补${no}`]);
    site.found('case-no-pattern', 'caseNo');
    return true;
  },
};

const seqOrder: Planter = {
  rule: 'seq-order',
  plant(site) {
    if (!site.own('seq') || site.index === 0) return false;
    // A repeated or a skipped number; those below simply count on from it.
    const shift = site.random.pick([-1, 1]);
    for (let i = site.index; i < site.matters.length; i++) {
      const { cells } = site.matters[i] as Matter;
      cells.seq = (cells.seq as number) + shift;
    }
    site.found('seq-order', 'seq');
    return true;
  },
};

/** Fields whose values come from a list, and words that are on none. Units come from their own pool below. */
const UNLISTED: Partial<Record<FieldId, readonly string[]>> = {
  form: ['窗口反映', '上级交办', '巡查发现'],
  purpose: ['咨询', '表扬', '求助'],
  category: ['物业纠纷', '综合治理', '重点难点'],
  satisfaction: ['一般', '较好', '尚可'],
  place: ['望京街道', '双井街道', '方庄地区', '八里庄街道', '金台街道', '朝外街道', '麦子店街道', '潘家园街道'],
};

const OTHER_UNITS = [
  '区园林样板中心',
  '区机关样品中心',
  '区档案样馆',
  '区体育样馆',
  '区文化样馆',
  '区少年样宫',
  '区环卫样站',
  '区供销样社',
  '区公园样处',
  '区防汛样办',
  '区图书样馆',
  '区档案样室',
];

const notListed: Planter = {
  rule: 'value-not-listed',
  plant(site) {
    const fields = (Object.keys(UNLISTED) as FieldId[]).filter(
      (f) => site.own(f) && typeof site.matter.cells[f] === 'string',
    );
    const unit = OTHER_UNITS.find((u) => !site.used.has(u));
    if (site.own('responsibleUnit') && unit && typeof site.matter.cells.responsibleUnit === 'string')
      fields.push('responsibleUnit');
    // A group visit under another form would be a second question.
    const suits = fields.filter((f) => f !== 'form' || site.matter.cells.peopleCount === 1);
    if (suits.length === 0) return false;
    const field = site.random.pick(suits);
    const value = field === 'responsibleUnit' ? unit : site.random.pick(UNLISTED[field] ?? []);
    // A street or unit met more often is the office's own and no error.
    if (value === undefined || (field === 'place' && site.used.has(value))) return false;
    site.used.add(value);
    site.matter.cells[field] = value;
    site.found('value-not-listed', field);
    return true;
  },
};

const LISTS: Partial<Record<FieldId, readonly ListItem[]>> = {
  form: DEFAULT_PROFILE.forms,
  purpose: DEFAULT_PROFILE.purposes,
  category: DEFAULT_PROFILE.categories,
  satisfaction: DEFAULT_PROFILE.satisfaction,
  place: STREETS,
  responsibleUnit: [...DEPARTMENTS, ...STREETS],
};

/** Another known spelling of a standard name, or null. */
function aliasOf(random: Random, list: readonly ListItem[], name: string): string | null {
  const aliases = list.find((item) => item.name === name)?.aliases ?? [];
  return aliases.length > 0 ? random.pick(aliases) : null;
}

/** Writes one value by an alias; also how a usual ledger is roughened. */
export function writeAlias(site: PlantSite): boolean {
  const fields = (Object.keys(LISTS) as FieldId[]).filter((f) => site.own(f));
  if (fields.length === 0) return false;
  const field = site.random.pick(fields);
  const value = site.matter.cells[field];
  const alias = typeof value === 'string' ? aliasOf(site.random, LISTS[field] ?? [], value) : null;
  if (alias === null) return false;
  site.matter.cells[field] = alias;
  site.found('value-alias', field);
  return true;
}

const alias: Planter = { rule: 'value-alias', plant: writeAlias };

const SPACED = ['caseNo', 'petitioner', 'idNumber', 'phone', 'form', 'responsibleUnit'] as const;

const fullWidth = (s: string): string => s.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** Pads one value or writes its digits wide; also how a usual ledger is roughened. */
export function writeSpaces(site: PlantSite): boolean {
  const { random } = site;
  const fields = SPACED.filter((f) => site.own(f));
  if (fields.length === 0) return false;
  const field = random.pick(fields);
  const value = site.matter.cells[field];
  if (typeof value !== 'string') return false;
  if (field === 'phone' || field === 'idNumber') {
    const at = random.between(2, 9);
    site.matter.cells[field] = value.slice(0, at) + fullWidth(value.slice(at, at + 4)) + value.slice(at + 4);
  } else {
    const padded = [` ${value}`, `${value} `, `\u3000${value}`, `${value}\u00a0`, `${value}  `];
    site.matter.cells[field] = random.pick(padded);
  }
  site.found('text-spaces', field);
  return true;
}

const spaces: Planter = { rule: 'text-spaces', plant: writeSpaces };

const error: Planter = {
  rule: 'cell-error',
  plant(site) {
    const fields: FieldId[] = ['remark', 'progress', 'address', 'age', 'registrar', 'receptionist', 'opinion'];
    if (site.kind === 'petition') fields.push('responsiblePerson');
    const own = fields.filter((f) => site.own(f));
    if (own.length === 0) return false;
    const field = site.random.pick(own);
    site.matter.cells[field] = cellError(site.random.pick(['#N/A', '#REF!', '#VALUE!', '#NAME?']));
    site.found('cell-error', field);
    return true;
  },
};

/** Free text that nobody counts on. */
const NOTES: readonly FieldId[] = ['remark', 'progress', 'opinion', 'verification'];

const formula: Planter = {
  rule: 'formula-text',
  plant(site) {
    const fields = NOTES.filter((f) => site.own(f) && f !== 'verification');
    if (fields.length === 0) return false;
    const field = site.random.pick(fields);
    site.matter.cells[field] = site.random.pick(['=HYPERLINK("#A1","见附件")', '+A1+B1', '@SUM(A1:A9)', '=1+1']);
    site.found('formula-text', field);
    return true;
  },
};

const personData: Planter = {
  rule: 'person-data-in-text',
  plant(site) {
    const { cells, person } = site.matter;
    if (!site.own('content') || typeof cells.content !== 'string') return false;
    cells.content += site.random.chance(0.6) ? `联系人电话${person.phone}。` : `信访人身份证号${person.idNumber}。`;
    site.found('person-data-in-text', 'content');
    return true;
  },
};

export const CELLS: readonly Planter[] = [
  caseDuplicate,
  casePattern,
  seqOrder,
  notListed,
  alias,
  spaces,
  error,
  formula,
  personData,
];
