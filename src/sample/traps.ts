import { partsOfDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import { dayOf } from './cell';
import { drawIdOfOldArea, drawLandline, drawMaskedName, drawOldIdNumber } from './people';
import { repeatEarlier } from './planters/people';
import { isSingle, type PlantSite } from './planters/planter';

/** Something that looks wrong and is not: no rule may find it. */
export interface TrapKind {
  readonly kind: string;
  /** Changes the matter; the field that must not be found, or null where this matter does not suit. */
  set(site: PlantSite): FieldId | null;
}

const idKind = (kind: string, make: (site: PlantSite) => string): TrapKind => ({
  kind,
  set(site) {
    if (!site.own('idNumber') || typeof site.matter.cells.idNumber !== 'string') return null;
    site.matter.cells.idNumber = make(site);
    return 'idNumber';
  },
});

const phoneKind = (kind: string, make: (site: PlantSite) => string): TrapKind => ({
  kind,
  set(site) {
    if (!site.own('phone') || typeof site.matter.cells.phone !== 'string') return null;
    site.matter.cells.phone = make(site);
    return 'phone';
  },
});

/** People who gave no name give no number either. */
const anonymousKind = (kind: string, name: (site: PlantSite) => string | null): TrapKind => ({
  kind,
  set(site) {
    const { cells } = site.matter;
    const written = name(site);
    if (!site.own('petitioner') || !isSingle(site.matter) || (written === null && !site.own('anonymous'))) return null;
    cells.petitioner = written;
    cells.idNumber = null;
    cells.idType = null;
    cells.phone = null;
    cells.anonymous = true;
    return 'petitioner';
  },
});

const optionalText = (kind: string, fields: readonly FieldId[], text: (site: PlantSite) => string): TrapKind => ({
  kind,
  set(site) {
    const own = fields.filter((f) => site.own(f));
    if (own.length === 0) return null;
    const field = site.random.pick(own);
    site.matter.cells[field] = text(site);
    return field;
  },
});

export const TRAPS: readonly TrapKind[] = [
  idKind('id-15-digits', (s) => drawOldIdNumber(s.random, s.matter.person.female)),
  idKind('id-masked', (s) => s.matter.person.idNumber.replace(/^(.{6}).{8}/u, '$1********')),
  idKind('id-old-area', (s) => drawIdOfOldArea(s.random, s.matter.person.female)),
  {
    kind: 'id-lower-case-x',
    set(site) {
      const id = site.matter.cells.idNumber;
      if (!site.own('idNumber') || typeof id !== 'string' || !id.endsWith('X')) return null;
      site.matter.cells.idNumber = id.toLowerCase();
      return 'idNumber';
    },
  },
  {
    kind: 'other-document',
    set(site) {
      if (!site.own('idType') || !site.own('idNumber') || !isSingle(site.matter)) return null;
      site.matter.cells.idType = '护照';
      site.matter.cells.idNumber = `EX${site.random.digits(7)}`;
      return 'idNumber';
    },
  },
  anonymousKind('anonymous', () => '匿名'),
  anonymousKind(
    'anonymous-by-title',
    (s) => `${drawMaskedName(s.random).charAt(0)}${s.matter.person.female ? '女士' : '先生'}`,
  ),
  anonymousKind('anonymous-by-flag', () => null),
  phoneKind(
    'several-phones',
    (s) => `${s.matter.person.phone}${s.random.pick(['、', '/', '；', '\n'])}${drawLandline(s.random)}`,
  ),
  phoneKind('landline', (s) => drawLandline(s.random)),
  phoneKind('hotline-number', (s) => s.random.pick(['12345', '12348', '4002000000'])),
  phoneKind('phone-in-groups', (s) => s.matter.person.phone.replace(/^(.{3})(.{4})/u, '$1-$2-')),
  {
    kind: 'padded-two-character-name',
    set(site) {
      const { name } = site.matter.person;
      if (!site.own('petitioner') || !isSingle(site.matter) || name.length !== 2) return null;
      site.matter.cells.petitioner = `${name.charAt(0)}${site.random.pick([' ', '\u3000', '  '])}${name.charAt(1)}`;
      return 'petitioner';
    },
  },
  optionalText('nothing-word', ['remark', 'satisfaction'], (s) => s.random.pick(['—', '-', '/', '无'])),
  optionalText('leading-dash', ['remark', 'progress', 'opinion'], () => '-已电话告知信访人'),
  optionalText('leading-plus', ['remark', 'progress'], () => '+ 附照片三张'),
  optionalText('vague-limit', ['resolveDeadline', 'dueDate'], (s) =>
    s.random.pick(['长期', '年内', '6月底前', '一周内']),
  ),
  {
    kind: 'limit-of-a-month',
    set(site) {
      if (!site.own('resolveDeadline')) return null;
      const d = dayOf(site.matter.cells, 'resolveDeadline');
      if (d === null) return null;
      const p = partsOfDay(d);
      site.matter.cells.resolveDeadline = `${p.year}年${p.month}月`;
      return 'resolveDeadline';
    },
  },
  {
    kind: 'repeat-marked',
    set(site) {
      if (!site.own('isRepeat')) return null;
      if (!repeatEarlier(site)) return null;
      site.matter.cells.isRepeat = true;
      return 'petitioner';
    },
  },
  {
    kind: 'not-accepted',
    set(site) {
      const { cells } = site.matter;
      if (
        !site.own('status') ||
        cells.isClosed === true ||
        dayOf(cells, 'acceptedDate') !== null ||
        site.has('isClosed')
      )
        return null;
      cells.status = site.random.pick(['不予受理', '不再受理']);
      return 'status';
    },
  },
];
