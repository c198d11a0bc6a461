import { fieldOf } from '../fields/catalog';
import type { HeaderCell } from './header-cell';
import { matchListed } from './header-composite';
import { matchGrammar } from './header-grammar';
import { candidatesOf } from './header-likeness';
import { closed, exactly, type HeaderMatch } from './header-match-result';
import { fieldByMeasure } from './header-measures';
import { fieldOfChoices, SAYS_LITTLE } from './header-pairs';
import { lookUp } from './header-text';

/** Brackets behind a header: what they list, count, ask or choose from. */

export function asListed({ bare, hint }: HeaderCell): HeaderMatch | null {
  return hint === '' ? null : matchListed(bare, hint);
}

/** 办结情况（是/否） and 办结与否 ask whether. */
export function asYesOrNo({ bare, hint }: HeaderCell): HeaderMatch | null {
  if (!/^(?:是[/或、]?否|有[/或、]?无|打?[√✓]|打?[√✓]或?[×x]|打?勾|打?钩)$/u.test(hint) && !bare.endsWith('与否'))
    return null;
  const asked = lookUp(`是否${bare.replace(/情况$|与否$|^是否/gu, '')}`);
  return asked ? exactly(asked.field, 'normalised', 0.93) : null;
}

/** 责任单位（配合）: the bracket says which of the units. */
export function asSide({ bare, hint }: HeaderCell): HeaderMatch | null {
  // 类型（复查/复核）: which of the two reviews, and no field of ours.
  if (/^复查[、/或]复核$/u.test(hint)) return closed();
  // 问题（一级）: a class of problems
  if (
    /^(?:[一二三四]级|[大中小]类|类别|分类|类型)(?:分类|类别)?$/u.test(hint) &&
    lookUp(`${bare}类别`)?.field === 'category'
  )
    return exactly('category', 'normalised', 0.93);
  const isSecond = /^(?:配合|协办|协同|协助|会办)(?:单位|部门)?$/u.test(hint);
  return isSecond && lookUp(bare)?.field === 'responsibleUnit' ? exactly('coUnits', 'normalised', 0.93) : null;
}

/** 办理时限（工作日） is a number of days, 办理时限 a day. */
export function asCounted({ bare, hint }: HeaderCell): HeaderMatch | null {
  const field = fieldByMeasure(bare, hint);
  if (field === null) return closed(candidatesOf(bare));
  return field === undefined ? null : exactly(field, 'normalised', 0.93);
}

/** The head of a header stands in its bracket: 登记（人）, 送达（日期）, 书面答复（日期）. */
export function asHeadInBracket({ bare, hint }: HeaderCell): HeaderMatch | null {
  if (!/^(?:人|人员|日期|时间|年月日|单位|部门|科室|姓名|编号|文号)$/u.test(hint) || bare.length < 2) return null;
  const own = lookUp(bare)?.field;
  if (own !== undefined && fieldOf(own).type !== 'text') {
    // 责任单位（人）: the one and the other
    if (fieldOf(own).type !== 'unit' || !hint.startsWith('人')) return null;
    return { ...exactly(own, 'composite', 0.88), fields: [own, 'responsiblePerson'] };
  }
  const field = lookUp(bare + hint)?.field ?? matchGrammar(bare + hint);
  return field ? exactly(field, 'normalised', 0.93) : null;
}

/** 来访人（电话）: two of what is known of a person. */
export function asPersonAndDetail({ bare, hint }: HeaderCell): HeaderMatch | null {
  const person = lookUp(bare)?.field;
  const detail = hint === '职务' ? 'leaderTitle' : lookUp(hint)?.field;
  const two =
    (person === 'petitioner' && (detail === 'phone' || detail === 'address' || detail === 'idNumber')) ||
    (person === 'caseLeader' && detail === 'leaderTitle');
  return two ? { ...exactly(person, 'composite', 0.9), fields: [person, detail] } : null;
}

/** 初次/再次, and 类型（来信/来访）: the choices say what the column is. */
export function asChoices({ key, bare, hint }: HeaderCell): HeaderMatch | null {
  const field = fieldOfChoices(bare) ?? (SAYS_LITTLE.test(bare) ? fieldOfChoices(hint) : null);
  return field === null || key === '' ? null : exactly(field, 'normalised', 0.93);
}
