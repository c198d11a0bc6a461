import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import type { TableKind } from '../ledger/types';
import type { OfficeLedger, OfficeLedgerId } from './office-ledger';
import { officeTypeOf } from './recognise';

/** They name who came about what, and an office may keep no other ledger; the likelier one first. */
const OF_VISITS: readonly OfficeLedgerId[] = ['reception', 'leader-visit'];
/** An office may register in a book of this name as well. */
const MAY_REGISTER: readonly OfficeLedgerId[] = [...OF_VISITS, 'hotline'];

const STORY: readonly FieldId[] = ['content', 'title', 'demand'];
/** What is only written of a petition that goes its way through the regulation. */
const PROCEDURE: readonly FieldId[] = ['acceptedDate', 'noticeDate', 'replyDate'];
const DATES: readonly FieldId[] = ['registeredDate', 'petitionDate'];
/** Any of these beside a day of registration makes a list one of registered matters. */
const OF_A_MATTER: readonly FieldId[] = ['form', 'petitioner', 'caseNo', 'matterNo'];

/**
 * The office's other ledger that a table is, where its lines tell of matters that are registered elsewhere;
 * `null` for a list of petitions, for 排查整治台账, and for a register that is only called 接待登记.
 */
export function sideLedgerOf(ledger: Ledger): OfficeLedger | null {
  const type = officeTypeOf(ledger);
  return type !== null && !isRegister(ledger, type) ? type : null;
}

/** Numbers of its own and days of registration, or the stages of the regulation. */
function isRegister(ledger: Ledger, { id }: OfficeLedger): boolean {
  const has = (field: FieldId): boolean => ledger.has(field);
  if (ledger.table.kind !== 'petition' || !MAY_REGISTER.includes(id) || !STORY.some(has)) return false;
  const isNumbered = (has('caseNo') || has('matterNo')) && has('registeredDate');
  return isNumbered || (OF_VISITS.includes(id) && PROCEDURE.some(has));
}

/**
 * What a table is to rules and reports: its kind by the columns, unless its name makes it one of the office's
 * other ledgers. Who was received about what stays a petition to the rules, for it is written down like one.
 */
export function roleOf(ledger: Ledger): TableKind {
  const side = sideLedgerOf(ledger);
  if (side === null) return ledger.table.kind;
  return OF_VISITS.includes(side.id) && ledger.table.kind === 'petition' ? 'petition' : 'other';
}

/** Whether a table says when its matters were registered. */
export const hasDates = (ledger: Ledger): boolean => DATES.some((field) => ledger.has(field));

/** What some tables are counted as. */
export interface Registers {
  /** Their rows are registered matters. */
  readonly registrations: readonly Ledger[];
  /** Those among them that only count because there is no other: 接待登记. */
  readonly standIns: readonly Ledger[];
  /** The office's other ledgers that read like lists of petitions: their matters are counted where they are registered. */
  readonly aside: readonly { readonly ledger: Ledger; readonly type: OfficeLedger }[];
}

/**
 * Whose rows are registered matters. A list of problems screened or of requests for review tells of matters
 * that are registered elsewhere, as 接待登记, 12345工单 and the office's other ledgers do: they would count
 * twice. Where 接待登记 is all that an office keeps, it is its register.
 */
export function registersOf(ledgers: readonly Ledger[]): Registers {
  const own = ledgers.filter((ledger) => sideLedgerOf(ledger) === null && namesMatters(ledger));
  const standIns = own.length > 0 ? [] : standInsAmong(ledgers);
  const registrations = [...own, ...standIns];
  const aside = ledgers.flatMap((ledger) => {
    const type = sideLedgerOf(ledger);
    return type !== null && namesMatters(ledger) && !registrations.includes(ledger) ? [{ ledger, type }] : [];
  });
  return { registrations, standIns, aside };
}

/** Which sheets were counted as what, where their names or columns might let somebody expect otherwise. */
export function registersNotes({ standIns, aside }: Registers): string[] {
  const sheets = (found: readonly Ledger[]): string => found.map(({ place }) => `《${place.sheet}》`).join('');
  const names = [...new Set(aside.map(({ type }) => type.name))].join('、');
  return [
    ...(standIns.length > 0 ? [`没有其他信访登记台账，${sheets(standIns)}按信访登记台账统计。`] : []),
    ...(aside.length > 0
      ? [`${sheets(aside.map(({ ledger }) => ledger))}是${names}，里面的事项在信访登记台账里统计，不重复计入件次。`]
      : []),
  ];
}

function namesMatters(ledger: Ledger): boolean {
  const { kind } = ledger.table;
  if (kind === 'petition') return true;
  const named = kind === 'rectification' ? (['form'] as const) : OF_A_MATTER;
  return hasDates(ledger) && named.some((field) => ledger.has(field));
}

function standInsAmong(ledgers: readonly Ledger[]): Ledger[] {
  const able = ledgers.filter(
    (ledger) =>
      ledger.size > 0 && hasDates(ledger) && ledger.has('petitioner') && STORY.some((field) => ledger.has(field)),
  );
  const ofType = OF_VISITS.map((id) => able.filter((ledger) => sideLedgerOf(ledger)?.id === id));
  return ofType.find((found) => found.length > 0) ?? [];
}

/** The tables whose rows are matters, each told in one table of its kind: registrations and 排查整治台账. */
export function matterTables(ledgers: readonly Ledger[]): Ledger[] {
  const { registrations } = registersOf(ledgers);
  return ledgers.filter((ledger) => {
    const role = roleOf(ledger);
    return role === 'rectification' || (role === 'petition' && registrations.includes(ledger));
  });
}

/**
 * The tables that may not tell a matter twice among themselves: registrations, 排查整治台账, and each book of
 * visits by itself, since who was received is registered as well.
 */
export function comparableTables(ledgers: readonly Ledger[]): Ledger[][] {
  const groups = new Map<string, Ledger[]>();
  for (const role of ['petition', 'rectification'] as const)
    for (const ledger of ledgers.filter((own) => roleOf(own) === role)) {
      const key = `${role} ${sideLedgerOf(ledger)?.id ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), ledger]);
    }
  return [...groups.values()];
}
