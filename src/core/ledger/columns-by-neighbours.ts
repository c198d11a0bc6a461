import type { FieldId } from '../fields/catalog';
import { OFFICIALS } from '../fields/officials';
import { drop, has, set, type Draft, type EvidenceOf } from './column-draft';

/** 编号 alone is the running number where it runs 1, 2, 3 …, else the number of the matter. */
export function numbersOrCases(drafts: readonly Draft[], evidence: EvidenceOf): void {
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
export function aloneUnit(drafts: readonly Draft[], evidence: EvidenceOf): void {
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

/** 交办单位 beside a unit that is responsible is the office that hands matters down. */
export function assigningUnit(drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (!/^(?:上级)?交办(?:单位|机关|部门)$/u.test(d.leaf) || d.path.length > 1) continue;
    if (has(drafts, 'responsibleUnit', d) && !has(drafts, 'source', d)) set(d, ['source'], 0.8, 'similar');
  }
}

const ACTING: ReadonlySet<FieldId> = new Set<FieldId>([...OFFICIALS, 'proxyAgent']);

/** A bare 联系电话 or 职务 right behind 责任人 is that person's, not the petitioner's. */
export function detailsOfOfficials(drafts: readonly Draft[]): void {
  let person: FieldId | null = null;
  for (const d of drafts) {
    const official = d.fields.find((f) => ACTING.has(f)) ?? null;
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
export function recheckedHazards(drafts: readonly Draft[]): void {
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
export function levelOf(d: Draft): number {
  return LEVELS.findIndex((level) => level.test(d.leaf));
}

/** Headers that mean one thing by themselves and another beside a column that says it better. */
export function besideTheirLike(drafts: readonly Draft[]): void {
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
