import { fieldOf, type FieldId } from '../fields/catalog';
import type { ColumnEvidence } from './column-evidence';
import { drop, has, set, type Draft, type EvidenceOf } from './column-draft';
import { matchHeader } from './header-match';
import { withoutBrackets } from './header-text';
import { completedLeaf } from './headless';
import { detailOf, fillNeeds } from './lacking';

/** Steps without a head, by the head that their values prove; texts and flags that hold days. */
export function headless(drafts: readonly Draft[], evidence: EvidenceOf, topic: string | null): void {
  for (const d of drafts) {
    const said = d.fields[0];
    if (d.fields.length > 1 || d.how === 'left-alone' || d.how === 'own') continue;
    // Its own words said no; those of a parent may have been too strict.
    if (d.closed && d.path.length === 1) continue;
    // What was read is kept unless the values cannot be that.
    if (said !== undefined && (fieldOf(said).type === 'date' || evidence(d).date < 0.8)) continue;
    const leaf = completedLeaf(d.path[d.path.length - 1] ?? '', evidence(d));
    if (leaf === null) continue;
    const m = matchHeader([...d.path.slice(0, -1), leaf], topic);
    const field = m.fields[0];
    if (field === undefined || m.fields.length > 1 || has(drafts, field, d)) continue;
    set(d, m.fields, Math.min(m.confidence, 0.9), 'values');
    d.closed = false;
  }
}

/** 最近一次去向 is where the matter went; where no office stands in it, it is where a person went. */
export function directionsOfPersons(drafts: readonly Draft[], evidence: EvidenceOf): void {
  for (const d of drafts) {
    if (!d.fields.includes('direction') || !/^(?:最近一次|最后一次|最终)?去向$/u.test(d.leaf)) continue;
    const e = evidence(d);
    if (e.n < 3 || e.office + e.street > 0) continue;
    drop(d);
    d.candidates = [{ field: 'direction', score: 0.5 }];
  }
}

/** 办理情况 that holds nothing but 是 and 否 tells whether the matter is closed. */
export function yesNoColumns(drafts: readonly Draft[], evidence: EvidenceOf): void {
  for (const d of drafts) {
    const field = d.fields[0];
    if (field !== 'progress' && field !== 'result') continue;
    const e = evidence(d);
    if (e.n < 3 || e.flag < 0.9) continue;
    const asked = /化解|解决|息[访诉]/u.test(d.leaf)
      ? 'isResolved'
      : d.leaf.includes('销号')
        ? 'isWrittenOff'
        : 'isClosed';
    if (!has(drafts, asked)) set(d, [asked], 0.85, 'values');
  }
}

/** 谁负责 over offices asks for the unit, and 由何处办 over persons for one of its people. */
export function peopleOrOffices(drafts: readonly Draft[], evidence: EvidenceOf): void {
  for (const d of drafts) {
    const field = d.fields[0];
    if (d.fields.length > 1 || (field !== 'responsiblePerson' && field !== 'responsibleUnit')) continue;
    const { n, person, body, street } = evidence(d);
    if (n < 3) continue;
    const held =
      person >= 0.9 && body === 0
        ? 'responsiblePerson'
        : body + street >= 0.9 && person < 0.3
          ? 'responsibleUnit'
          : field;
    if (held === field || has(drafts, held, d)) continue;
    set(d, [held], 0.75, 'values');
  }
}

/** Columns in unknown words that hold what the table has no other column for; then the petitioner's details. */
export function lackingFields(drafts: readonly Draft[], evidence: EvidenceOf): void {
  const open = drafts.filter((d) => d.fields.length === 0 && !d.closed && d.path.length === 1 && d.leaf !== '');
  const unknown = open.map((d) => ({
    bare: withoutBrackets(d.leaf),
    at: drafts.indexOf(d),
    get evidence() {
      return evidence(d);
    },
  }));
  for (const [column, field] of fillNeeds(unknown, (f) => has(drafts, f), drafts.length)) {
    const d = drafts[column.at];
    if (d) set(d, [field], 0.75, 'values');
  }
  const petitioner = drafts.find((d) => d.fields[0] === 'petitioner');
  if (!petitioner) return;
  for (const d of open) {
    const field = d.fields.length > 0 ? null : detailOf(petitioner.leaf, d.leaf);
    if (field !== null && !has(drafts, field, d)) set(d, [field], 0.85, 'similar');
  }
}

/** Fields that values alone can prove, with the share they need and how sure that makes us. */
const PROOFS: readonly (readonly [keyof ColumnEvidence, FieldId, number, number])[] = [
  ['id', 'idNumber', 0.8, 0.9],
  ['phone', 'phone', 0.8, 0.8],
  ['form', 'form', 0.8, 0.85],
  ['purpose', 'purpose', 0.8, 0.85],
  ['satisfaction', 'satisfaction', 0.8, 0.85],
  ['category', 'category', 0.8, 0.8],
  ['gender', 'gender', 0.9, 0.85],
  ['street', 'place', 0.8, 0.7],
];

const OTHER_NUMBER = /(?:事项|案|件|诉|单|登记|受理|访|信|户|卡|账)\S{0,2}[码号]$/u;

/** Columns whose header says nothing certain, read by what stands in them. */
export function byValues(drafts: readonly Draft[], evidence: EvidenceOf): void {
  drafts.forEach((d, at) => {
    if (d.closed) return;
    const sure =
      d.how === 'exact' || d.how === 'normalised' || d.how === 'parent' || d.how === 'composite' || d.confidence >= 0.9;
    const e = evidence(d);
    if (e.n === 0) return;
    // A column of resident ID numbers is one, whatever it is called.
    if (
      e.n >= 3 &&
      e.id >= 0.8 &&
      (!sure || fieldOf(d.fields[0] ?? 'remark').type === 'code') &&
      !d.fields.includes('idNumber')
    ) {
      if (!/^被|责任人|承办|领导|代理/u.test(d.header.join(''))) set(d, ['idNumber'], 0.9, 'values');
      return;
    }
    // Telephone numbers under 证件号码: the columns were swapped, or the header copied.
    if (e.n >= 3 && e.id === 0 && e.phone >= 0.9 && d.fields[0] === 'idNumber' && d.fields.length === 1) {
      set(d, ['phone'], 0.8, 'values');
      return;
    }
    // 来电号 over mobile numbers is whom to call, and no number of a call.
    if (e.n >= 3 && e.phone >= 0.9 && e.length > 10 && d.fields[0] === 'caseNo' && !has(drafts, 'phone')) {
      set(d, ['phone'], 0.8, 'values');
      return;
    }
    if (sure || d.fields.length > 0) return;
    if (at === 0 && e.n >= 3 && e.running >= 0.8 && !has(drafts, 'seq')) {
      set(d, ['seq'], 0.85, 'values');
      return;
    }
    for (const [kind, field, share, confidence] of PROOFS) {
      if (e.n < 3 || e[kind] < share || has(drafts, field, d)) continue;
      // so many figures may be the number of a matter or an account as well
      if (kind === 'phone' && OTHER_NUMBER.test(d.leaf)) continue;
      // A header that says something else, though nothing we know, is not overruled by short lists.
      if (d.leaf !== '' && (kind === 'street' || kind === 'category') && d.candidates.every((c) => c.field !== field))
        continue;
      set(d, [field], d.leaf === '' ? confidence : confidence - 0.05, 'values');
      return;
    }
    if (e.date >= 0.8 && d.candidates.length === 0) {
      d.candidates = [
        { field: 'registeredDate', score: 0.4 },
        { field: 'petitionDate', score: 0.4 },
      ];
    } else if (e.office >= 0.8 && d.candidates.length === 0) {
      d.candidates = [{ field: 'responsibleUnit', score: 0.5 }];
    }
  });
}

/** A likeness that the values speak against is left to the clerk. */
export function doubtByValues(drafts: readonly Draft[], evidence: EvidenceOf): void {
  for (const d of drafts) {
    if (d.how !== 'similar') continue;
    const field = d.fields[0];
    if (field === undefined) continue;
    const e = evidence(d);
    if (e.n < 3) continue;
    const type = fieldOf(field).type;
    const against =
      (type === 'date' && e.date < 0.2 && e.length > 0) ||
      (type === 'phone' && e.phone < 0.2) ||
      (type === 'id' && e.id < 0.2) ||
      (type === 'name' && e.date > 0.5) ||
      ((type === 'integer' || type === 'number') && e.length > 12) ||
      (type === 'text' && e.date > 0.8);
    if (against) drop(d);
  }
}
