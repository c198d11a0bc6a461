import type { Grid } from '../grid/grid';
import { fieldOf, type FieldId } from '../fields/catalog';
import { isLeftAlone } from '../fields/left-alone';
import { ownColumnName } from '../fields/own-columns';
import type { Profile } from '../profile/profile';
import { columnEvidence, type ColumnEvidence } from './column-evidence';
import { matchHeader } from './header-match';
import type { HeaderMatch } from './header-match-result';
import { cleanHeader, headerKey, withoutBrackets } from './header-text';
import { completedLeaf } from './headless';
import { detailOf, fillNeeds } from './lacking';
import type { Candidate, MatchHow, TableColumn } from './types';

/**
 * Columns a clerk has read differently, by header path joined with {@link PATH_SEPARATOR}; an empty
 * list says: none of ours. The same header twice is told apart by the grid column letters after `#`.
 */
export type ColumnCorrections = Readonly<Record<string, readonly FieldId[]>>;

export const PATH_SEPARATOR = ' › ';

/** The key under which a column's correction is kept. */
export function correctionKey(header: readonly string[]): string {
  return header.join(PATH_SEPARATOR);
}

interface Draft {
  readonly column: number;
  readonly path: readonly string[];
  readonly header: readonly string[];
  /** Key of the leaf. */
  readonly leaf: string;
  fields: readonly FieldId[];
  confidence: number;
  how: MatchHow;
  candidates: readonly Candidate[];
  closed: boolean;
}

/** What the matching needs to know of the table. */
export interface MatchInput {
  readonly grid: Grid;
  readonly left: number;
  /** Header texts as they stand, parent first, from column `left` on. */
  readonly paths: readonly (readonly string[])[];
  /** Some rows that hold matters, in order. */
  readonly sample: readonly number[];
  readonly profile: Profile;
  /** The line above the header that names the table. */
  readonly title: string | null;
  readonly corrections: ColumnCorrections;
}

/** Without a field on purpose. */
const UNREAD: ReadonlySet<MatchHow> = new Set<MatchHow>(['left-alone', 'own', 'clerk']);

/** Reads every column of a header: its own text first, then its neighbours and its values. */
export function matchColumns(input: MatchInput): TableColumn[] {
  const topic = topicOf(input);
  const drafts = input.paths.map((path, i) => draft(input.left + i, path, topic));
  const memo = new Map<number, ColumnEvidence>();
  const evidence = (d: Draft): ColumnEvidence => {
    let e = memo.get(d.column);
    if (!e) memo.set(d.column, (e = columnEvidence(input.grid, d.column, input.sample, input.profile)));
    return e;
  };
  headless(drafts, evidence, topic);
  numbersOrCases(drafts, evidence);
  aloneUnit(drafts, evidence);
  assigningUnit(drafts);
  detailsOfOfficials(drafts);
  yesNoColumns(drafts, evidence);
  recheckedHazards(drafts);
  besideTheirLike(drafts);
  aloneDate(drafts, evidence);
  directionsOfPersons(drafts, evidence);
  lackingFields(drafts, evidence);
  byValues(drafts, evidence);
  doubtByValues(drafts, evidence);
  registrationDates(drafts);
  onceOnly(drafts);
  for (const d of drafts) {
    const said = input.corrections[correctionKey(d.header)];
    if (said) set(d, said, 1, 'clerk');
  }
  return drafts.map((d) => ({
    column: d.column,
    header: d.header,
    fields: d.fields,
    confidence: d.fields.length === 0 ? 0 : d.confidence,
    how: d.fields.length === 0 && !UNREAD.has(d.how) ? 'none' : d.how,
    candidates: d.candidates,
  }));
}

/** 复查 or 复核, where the title says the table is about them and no header says it again. */
function topicOf({ title, paths }: MatchInput): string | null {
  const said = /复查|复核/u.exec(title ?? '')?.[0] ?? null;
  return paths.some((p) => p.some((t) => /复查|复核/u.test(t))) ? null : said;
}

function draft(column: number, path: readonly string[], topic: string | null): Draft {
  const header = path.map(cleanHeader);
  const base = { column, path, header, leaf: headerKey(path[path.length - 1] ?? '') };
  if (isLeftAlone(header))
    return { ...base, fields: [], confidence: 0, how: 'left-alone', candidates: [], closed: true };
  if (ownColumnName(header) !== null)
    return { ...base, fields: [], confidence: 0, how: 'own', candidates: [], closed: true };
  const m: HeaderMatch = matchHeader(path, topic);
  return {
    ...base,
    fields: m.fields,
    confidence: m.confidence,
    how: m.how,
    candidates: m.candidates,
    closed: m.closed ?? false,
  };
}

function set(d: Draft, fields: readonly FieldId[], confidence: number, how: MatchHow): void {
  d.fields = fields;
  d.confidence = confidence;
  d.how = how;
  d.candidates = [
    ...fields.map((field) => ({ field, score: confidence })),
    ...d.candidates.filter((c) => !fields.includes(c.field)),
  ].slice(0, 5);
}

function drop(d: Draft): void {
  d.fields = [];
  d.confidence = 0;
  d.how = 'none';
}

const has = (drafts: readonly Draft[], field: FieldId, except?: Draft): boolean =>
  drafts.some((d) => d !== except && d.fields.includes(field));

/** Steps without a head, by the head that their values prove; texts and flags that hold days. */
function headless(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence, topic: string | null): void {
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

/** 编号 alone is the running number where it runs 1, 2, 3 …, else the number of the matter. */
function numbersOrCases(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
  for (const d of drafts) {
    const bare =
      d.leaf === '编号' || d.leaf === '编码' || d.leaf === '序号或编号' || d.leaf === 'id' || d.leaf === '号';
    if (!bare || d.closed) continue;
    const e = evidence(d);
    const runs = e.n >= 2 ? e.running >= 0.6 : e.n === 1 && e.integer === 1;
    if (runs && !has(drafts, 'seq', d)) set(d, ['seq'], 0.9, 'values');
    else if (d.leaf === '编号' || d.leaf === '编码') set(d, ['caseNo'], 0.9, 'exact');
  }
}

/** 单位 alone is the responsible unit only where no other unit column is and its values are offices. */
function aloneUnit(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
  for (const d of drafts) {
    if ((d.leaf !== '单位' && d.leaf !== '单位名称') || d.closed || d.how === 'parent') continue;
    const others = drafts.some(
      (o) => o !== d && o.fields.some((f) => f === 'responsibleUnit' || f === 'coUnits' || f === 'registeringUnit'),
    );
    const at = drafts.indexOf(d);
    const besidePerson = drafts.slice(Math.max(0, at - 2), at).some((o) => o.fields.includes('petitioner'));
    if (others) {
      drop(d);
      d.candidates = [
        { field: 'registeringUnit', score: 0.5 },
        { field: 'responsibleUnit', score: 0.5 },
        { field: 'workUnit', score: 0.4 },
      ];
    } else if (besidePerson && evidence(d).street < 0.5) set(d, ['workUnit'], 0.8, 'values');
    else if (evidence(d).n > 0 && evidence(d).office < 0.5 && evidence(d).street < 0.5) {
      drop(d);
      d.candidates = [
        { field: 'responsibleUnit', score: 0.5 },
        { field: 'workUnit', score: 0.5 },
      ];
    }
  }
}

/** Words of a table in which somebody comes, writes or calls. */
const SOMEBODY_COMES = /来访|来信|来电|接访|接待|上访|走访/u;

/** 日期 alone, before anything else of the table tells when, is the day the matter came in. */
function aloneDate(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
  const d = drafts.find((o) => /^(?:日期|时间|年月日)$/u.test(o.leaf));
  if (!d || d.path.length > 1 || d.fields.length > 0 || d.closed || drafts.indexOf(d) > 2) return;
  if (has(drafts, 'petitionDate') || has(drafts, 'registeredDate') || has(drafts, 'receivedDate')) return;
  if (evidence(d).n < 3 || evidence(d).date < 0.8 || !has(drafts, 'petitioner')) return;
  const comes = drafts.some((o) => SOMEBODY_COMES.test(o.leaf));
  set(d, [comes ? 'petitionDate' : 'registeredDate'], 0.8, 'values');
}

/** 交办单位 beside a unit that is responsible is the office that hands matters down. */
function assigningUnit(drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (!/^(?:上级)?交办(?:单位|机关|部门)$/u.test(d.leaf) || d.path.length > 1) continue;
    if (has(drafts, 'responsibleUnit', d) && !has(drafts, 'source', d)) set(d, ['source'], 0.8, 'similar');
  }
}

const OFFICIALS: ReadonlySet<FieldId> = new Set<FieldId>([
  'responsiblePerson',
  'caseLeader',
  'responsibleLeader',
  'receptionist',
  'registrar',
  'verifier',
  'proxyAgent',
]);

/** A bare 联系电话 or 职务 right behind 责任人 is that person's, not the petitioner's. */
function detailsOfOfficials(drafts: readonly Draft[]): void {
  let person: FieldId | null = null;
  for (const d of drafts) {
    const official = d.fields.find((f) => OFFICIALS.has(f)) ?? null;
    if (official !== null) {
      person = official;
      continue;
    }
    const field = d.fields[0];
    const bare = d.path.length === 1 && (d.how === 'exact' || d.how === 'normalised');
    if (person !== null && bare && field === 'phone' && /^(?:联系)?(?:电话|手机|方式|号码|固定)/u.test(d.leaf)) {
      drop(d);
      d.candidates = [{ field: 'phone', score: 0.5 }];
      d.closed = true;
      continue;
    }
    if (person !== null && bare && d.leaf === '职务') {
      if (person !== 'caseLeader') {
        drop(d);
        d.closed = true;
      }
      continue;
    }
    person = null;
  }
  // 职务 with no leader before it belongs to nobody we know.
  for (const d of drafts) {
    if (d.leaf === '职务' && d.fields.includes('leaderTitle') && d.path.length === 1) {
      const at = drafts.indexOf(d);
      if (!drafts.slice(0, at).some((o) => o.fields.includes('caseLeader') || o.fields.includes('receptionist')))
        drop(d);
    }
  }
}

/** In a list of hazards 复查 is the look whether they are gone, not the review of an opinion. */
function recheckedHazards(drafts: readonly Draft[]): void {
  const hazards = drafts.some((d) => /隐患|整改/u.test(d.leaf)) && !has(drafts, 'petitioner') && !has(drafts, 'form');
  if (!hazards) return;
  for (const d of drafts) {
    if (d.path.length === 1 && d.fields.includes('reviewResult')) set(d, ['verification'], 0.85, d.how);
  }
}

/** Somebody in whose matter another one petitions. */
const SOMEBODY_CONCERNED = /^(?:学生|孩子|患者|病人|死者|逝者|伤者)(?:姓名)?(?:[及和与、/]\S{2,4}|\([^)]*\))?$/u;
const PROBLEMS_THERE = /^(?:目前|当前)?存在的?(?:主要|突出|具体)?问题$/u;

/** From the street up to the state. */
const LEVELS = ['[街镇乡]', '[区县]', '市', '省', '国家'].map((level) => new RegExp(`^${level}`, 'u'));

/** How high the office stands that a header begins with; one that names none is the lowest. */
function levelOf(d: Draft): number {
  return LEVELS.findIndex((level) => level.test(d.leaf));
}

/** Headers that mean one thing by themselves and another beside a column that says it better. */
function besideTheirLike(drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const field = d.fields[0];
    if (field === 'petitioner' && SOMEBODY_CONCERNED.test(d.leaf) && has(drafts, 'petitioner', d)) drop(d);
    // Asking for it is not yet it, where both have a column.
    else if (field === 'writeOffDate' && d.leaf.startsWith('申请') && has(drafts, 'writeOffDate', d)) drop(d);
    // A higher office's handing down, where the office's own has a column: 市派时间 beside 区派时间.
    else if (
      field === 'transferredDate' &&
      drafts.some((o) => o !== d && o.fields.includes(field) && levelOf(o) < levelOf(d))
    )
      drop(d);
    // The number under which the same matter came before.
    else if (field === 'caseNo' && d.leaf.startsWith('原') && has(drafts, 'caseNo', d))
      set(d, ['matterNo'], 0.85, d.how);
    else if (field === undefined && !d.closed && PROBLEMS_THERE.test(d.leaf) && has(drafts, 'screeningDate')) {
      const told = has(drafts, 'content') || has(drafts, 'title') || has(drafts, 'demand');
      if (!told) set(d, ['content'], 0.82, 'similar');
    }
  }
}

/** 最近一次去向 is where the matter went; where no office stands in it, it is where a person went. */
function directionsOfPersons(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
  for (const d of drafts) {
    if (!d.fields.includes('direction') || !/^(?:最近一次|最后一次|最终)?去向$/u.test(d.leaf)) continue;
    const e = evidence(d);
    if (e.n < 3 || e.office + e.street > 0) continue;
    drop(d);
    d.candidates = [{ field: 'direction', score: 0.5 }];
  }
}

/** 办理情况 that holds nothing but 是 and 否 tells whether the matter is closed. */
function yesNoColumns(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
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

/** Columns in unknown words that hold what the table has no other column for; then the petitioner's details. */
function lackingFields(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
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

/** Columns whose header says nothing certain, read by what stands in them. */
function byValues(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
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
    if (sure || d.fields.length > 0) return;
    if (at === 0 && e.n >= 3 && e.running >= 0.8 && !has(drafts, 'seq')) {
      set(d, ['seq'], 0.85, 'values');
      return;
    }
    for (const [kind, field, share, confidence] of PROOFS) {
      if (e.n < 3 || e[kind] < share || has(drafts, field, d)) continue;
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
function doubtByValues(drafts: readonly Draft[], evidence: (d: Draft) => ColumnEvidence): void {
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

/** Columns that tell when the office got the matter and that have no word of registration. */
const RECEIVED = /收到|收件|接件|接收|收信|收文|来件/u;

/**
 * 受理时间 is the registration where the table has no other one; a column of 收到, 收件 or 接件 is
 * receivedDate beside a 登记 column and the registration where it stands alone.
 */
function registrationDates(drafts: readonly Draft[]): void {
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

/** The same words over two columns, or a likeness beside a certainty: only one can be it. */
function onceOnly(drafts: readonly Draft[]): void {
  const best = new Map<FieldId, Draft>();
  for (const d of drafts) {
    for (const f of d.fields) {
      const old = best.get(f);
      if (!old || d.confidence > old.confidence) best.set(f, d);
    }
  }
  for (const d of drafts) {
    const field = d.fields[0];
    if (field === undefined || d.fields.length > 1) continue;
    const first = best.get(field) as Draft;
    if (first === d) continue;
    const sameWords = first.leaf === d.leaf && correctionKey(first.header) === correctionKey(d.header);
    const likely = (d.how === 'similar' && d.confidence < 0.85) || d.how === 'values';
    if (likely || (sameWords && fieldOf(field).type === 'date')) drop(d);
  }
}
