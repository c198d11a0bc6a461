import { fieldOf, type FieldId } from '../fields/catalog';
import { has, set, type Draft, type EvidenceOf } from './column-draft';

/** Words of a table in which somebody comes, writes or calls. */
const SOMEBODY_COMES = /来访|来信|来电|接访|接待|上访|走访/u;

/** 日期 alone, before anything else of the table tells when, is the day the matter came in. */
export function aloneDate(drafts: readonly Draft[], evidence: EvidenceOf): void {
  const d = drafts.find((o) => /^(?:日期|时间|年月日)$/u.test(o.leaf));
  if (!d || d.path.length > 1 || d.fields.length > 0 || d.closed || drafts.indexOf(d) > 2) return;
  if (has(drafts, 'petitionDate') || has(drafts, 'registeredDate') || has(drafts, 'receivedDate')) return;
  if (evidence(d).n < 3 || evidence(d).date < 0.8 || !has(drafts, 'petitioner')) return;
  const comes = drafts.some((o) => SOMEBODY_COMES.test(o.leaf));
  set(d, [comes ? 'petitionDate' : 'registeredDate'], 0.8, 'values');
}

/** Columns that tell when the office got the matter and that have no word of registration. */
const RECEIVED = /收到|收件|接件|接收|收信|收文|来件/u;

/**
 * 受理时间 is the registration where the table has no other one; a column of 收到, 收件 or 接件 is
 * receivedDate beside a 登记 column and the registration where it stands alone.
 */
export function registrationDates(drafts: readonly Draft[]): void {
  const dates = drafts.filter(
    (d) => !d.closed && d.fields.length === 1 && fieldOf(d.fields[0] as FieldId).type === 'date',
  );
  const registered = dates.filter((d) => d.fields[0] === 'registeredDate');
  const said = registered.filter((d) => /登记|录入/u.test(d.leaf));
  for (const d of registered) {
    if (RECEIVED.test(d.leaf) && said.length > 0 && !said.includes(d)) set(d, ['receivedDate'], d.confidence, d.how);
  }
  for (const d of dates) {
    if (d.fields[0] === 'acceptedDate' && d.leaf === '受理时间' && d.path.length === 1 && registered.length === 0) {
      const received = dates.some((o) => o.fields[0] === 'receivedDate');
      if (!received) set(d, ['registeredDate'], 0.85, d.how);
    }
  }
}
