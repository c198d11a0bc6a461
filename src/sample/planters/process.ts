import { addDays, civilDay, compareDays } from '../../core/calendar/civil-day';
import type { FieldId } from '../../core/fields/catalog';
import { day, dayOf } from '../cell';
import { isSingle, type Planter, type PlantSite } from './planter';

const isClosed = (site: PlantSite): boolean => site.matter.cells.isClosed === true;
/** Whether the layout shows that the matter is closed. */
const showsClosing = (site: PlantSite): boolean => site.has('closedDate') || site.has('status') || site.has('isClosed');

const blank = (site: PlantSite, rule: string, field: FieldId): boolean => {
  site.matter.cells[field] = null;
  site.found(rule, field);
  return true;
};

const requiredMissing: Planter = {
  rule: 'required-missing',
  plant(site) {
    if (site.kind === 'rectification') return false;
    const fields: FieldId[] = ['caseNo', 'form', 'responsibleUnit'];
    if (site.matter.cells.anonymous === false) fields.push('petitioner');
    if (!site.has('title') && !site.has('demand')) fields.push('content');
    if (!site.has('petitionDate')) fields.push('registeredDate');
    const own = fields.filter((f) => site.own(f));
    if (own.length === 0) return false;
    return blank(site, 'required-missing', site.random.pick(own));
  },
};

const statusConflict: Planter = {
  rule: 'status-conflict',
  plant(site) {
    const shown = (['status', 'isClosed'] as const).find((f) => site.own(f));
    if (!shown || !site.own('closedDate') || !isClosed(site)) return false;
    const { cells } = site.matter;
    if (site.random.chance(0.6)) cells.closedDate = null;
    else {
      cells.status = '办理中';
      cells.isClosed = false;
      if (site.has('deliveredDate') || site.has('satisfaction')) cells.satisfaction = null;
    }
    site.found('status-conflict', shown);
    return true;
  },
};

const acceptedMissing: Planter = {
  rule: 'accepted-date-missing',
  plant: (site) =>
    site.own('acceptedDate') &&
    showsClosing(site) &&
    isClosed(site) &&
    blank(site, 'accepted-date-missing', 'acceptedDate'),
};

const isOrdinary = (site: PlantSite): boolean =>
  site.matter.cells.purpose !== '揭发控告' && site.matter.cells.anonymous === false;

const noticeMissing: Planter = {
  rule: 'notice-missing',
  plant: (site) =>
    site.own('noticeDate') &&
    site.has('acceptedDate') &&
    dayOf(site.matter.cells, 'noticeDate') !== null &&
    isOrdinary(site) &&
    blank(site, 'notice-missing', 'noticeDate'),
};

const deliveryMissing: Planter = {
  rule: 'delivery-missing',
  plant(site) {
    const { purpose } = site.matter.cells;
    const due = purpose === '申诉' || purpose === '求决';
    if (!site.own('deliveredDate') || !site.has('purpose') || !showsClosing(site) || !isClosed(site) || !due)
      return false;
    if (site.matter.cells.reviewRequestedDate !== undefined) return false;
    return blank(site, 'delivery-missing', 'deliveredDate');
  },
};

/** An accepted matter that was not extended. */
const unextended = (site: PlantSite): boolean =>
  site.matter.cells.isExtended === false && dayOf(site.matter.cells, 'acceptedDate') !== null;

const approvalDay = (site: PlantSite) => {
  const accepted = dayOf(site.matter.cells, 'acceptedDate');
  const approved = accepted === null ? null : addDays(accepted, site.random.between(30, 50));
  return approved !== null && compareDays(approved, site.asOf) <= 0 ? approved : null;
};

const extensionDays: Planter = {
  rule: 'extension-days',
  plant(site) {
    if (!site.own('extensionDays') || !site.own('isExtended') || !unextended(site)) return false;
    const approved = approvalDay(site);
    if (approved === null) return false;
    site.matter.cells.isExtended = true;
    site.matter.cells.extensionDays = site.random.pick([45, 60, 0, 31, '一个月']);
    site.matter.cells.extensionApprovedDate = day(approved);
    site.found('extension-days', 'extensionDays');
    return true;
  },
};

const extensionIncomplete: Planter = {
  rule: 'extension-incomplete',
  plant(site) {
    if (
      !site.own('extensionDays') ||
      !site.own('extensionApprovedDate') ||
      !site.own('isExtended') ||
      !unextended(site)
    )
      return false;
    const approved = approvalDay(site);
    if (approved === null) return false;
    site.matter.cells.isExtended = true;
    if (site.random.chance(0.5)) {
      site.matter.cells.extensionDays = 20;
      const accepted = dayOf(site.matter.cells, 'acceptedDate');
      if (accepted !== null) site.matter.cells.dueDate = day(addDays(accepted, 80));
      site.found('extension-incomplete', 'extensionApprovedDate');
    } else {
      site.matter.cells.extensionApprovedDate = day(approved);
      site.found('extension-incomplete', 'extensionDays');
    }
    return true;
  },
};

/** Days after the 60 that no holiday reaches: the longest block with its weekends has ten. */
const BEYOND = 12;

/** Whether the 60 days bind the matter whatever the day: an appeal that was accepted and went the way of petitions. */
const hasSixtyDays = (site: PlantSite): boolean => {
  const { purpose, statutoryRoute, isLitigation, handlingMethod } = site.matter.cells;
  if (!site.has('acceptedDate') || dayOf(site.matter.cells, 'acceptedDate') === null) return false;
  if (purpose !== '申诉' && purpose !== '求决') return false;
  if (statutoryRoute !== undefined && statutoryRoute !== null && statutoryRoute !== '信访程序') return false;
  return isLitigation !== true && handlingMethod !== '交办' && handlingMethod !== '存';
};

const extensionLate: Planter = {
  rule: 'extension-late',
  plant(site) {
    const accepted = dayOf(site.matter.cells, 'acceptedDate');
    if (!site.own('extensionApprovedDate') || !site.own('extensionDays') || accepted === null) return false;
    if (!unextended(site) || !hasSixtyDays(site)) return false;
    const approved = addDays(accepted, 60 + BEYOND + site.random.between(0, 20));
    if (compareDays(approved, site.asOf) > 0) return false;
    site.matter.cells.isExtended = true;
    site.matter.cells.extensionDays = 30;
    site.matter.cells.extensionApprovedDate = day(approved);
    site.found('extension-late', 'extensionApprovedDate');
    return true;
  },
};

const deadlineMismatch: Planter = {
  rule: 'deadline-mismatch',
  plant(site) {
    const accepted = dayOf(site.matter.cells, 'acceptedDate');
    if (!site.own('dueDate') || accepted === null || !unextended(site) || !hasSixtyDays(site)) return false;
    // Counted in working days, or with an extension nobody asked for, or by a slip: too early is lawful and only told.
    const off = site.random.pick([60 + BEYOND + site.random.between(0, 20), 90, 30, 59]);
    site.matter.cells.dueDate = day(addDays(accepted, off));
    site.found('deadline-mismatch', 'dueDate');
    return true;
  },
};

const routeMissing: Planter = {
  rule: 'route-missing',
  plant(site) {
    const { purpose, statutoryRoute } = site.matter.cells;
    const registered = dayOf(site.matter.cells, 'registeredDate');
    const since = civilDay(2022, 5, 1);
    if (
      !site.own('statutoryRoute') ||
      typeof statutoryRoute !== 'string' ||
      !site.has('purpose') ||
      !site.has('registeredDate')
    )
      return false;
    if (
      (purpose !== '申诉' && purpose !== '求决') ||
      registered === null ||
      since === null ||
      compareDays(registered, since) < 0
    )
      return false;
    return blank(site, 'route-missing', 'statutoryRoute');
  },
};

const accusedHandles: Planter = {
  rule: 'accused-handles',
  plant(site) {
    const { cells } = site.matter;
    if (!site.own('accused') || !site.own('responsibleUnit') || !site.own('purpose') || !isSingle(site.matter))
      return false;
    cells.purpose = '揭发控告';
    cells.statutoryRoute = null;
    cells.accused = cells.responsibleUnit ?? null;
    site.found('accused-handles', 'responsibleUnit');
    return true;
  },
};

export const PROCESS: readonly Planter[] = [
  requiredMissing,
  statusConflict,
  acceptedMissing,
  noticeMissing,
  deliveryMissing,
  extensionDays,
  extensionIncomplete,
  extensionLate,
  deadlineMismatch,
  routeMissing,
  accusedHandles,
];
