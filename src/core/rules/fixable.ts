import { fieldOf, type FieldType } from '../fields/catalog';
import { isBlank, valueAt, type Grid, type MergeArea } from '../grid/grid';
import { Merges } from '../ledger/merges';
import type { Ledger } from '../ledger/ledger';
import type { FindingView, Fix, FixCandidate, Rule } from './rule';

/** Why a cell is never written, whatever was found in it. */
export const UNTOUCHED = ['protected', 'formula', 'merged', 'masked'] as const;
export type Untouched = (typeof UNTOUCHED)[number];

export const UNTOUCHED_ZH: Readonly<Record<Untouched, string>> = {
  protected: '工作表受保护',
  formula: '单元格是公式',
  merged: '合并单元格下藏有内容',
  masked: '内容已脱敏',
};

const STARS = /[*＊●✱]/u;
const CIRCLES = /[*＊●✱○〇]/u;
const CROSSES = /[*＊●✱○]|[xX×]{2,}/u;

/** By kind of field how a value is hidden before a ledger is passed on. */
const MASKS: Partial<Record<FieldType, RegExp>> = {
  id: CROSSES,
  phone: CROSSES,
  name: CIRCLES,
  names: CIRCLES,
  code: STARS,
};

/** Why the cell of a finding must stay as it is; `null` where it may be written, or there is no cell. */
export function untouchedBecause({ ledger, row, column, field, raw }: FindingView): Untouched | null {
  if (row === null || column === null) return null;
  const reason = untouchedCell(ledger, row, column);
  if (reason !== null) return reason;
  const mask = field === null ? undefined : MASKS[fieldOf(field).type];
  return typeof raw === 'string' && mask?.test(raw) === true ? 'masked' : null;
}

export function untouchedCell(ledger: Ledger, row: number, column: number): Untouched | null {
  const { grid } = ledger;
  if (grid.isProtected === true) return 'protected';
  if (grid.formulas[column]?.has(row) === true) return 'formula';
  if (grid.merges.length === 0) return null;
  const area = ledger.once('rules:merges', () => new Merges(grid)).areaAt(row, column);
  // What lies hidden under a merge repeats what it shows as a rule; changing one would part the two.
  if (area === null) return null;
  return area.top !== row || area.left !== column || hidesContent(grid, area) ? 'merged' : null;
}

function hidesContent(grid: Grid, { top, bottom, left, right }: MergeArea): boolean {
  for (let c = left; c <= right; c++) {
    for (let r = top; r <= bottom; r++) {
      if ((r !== top || c !== left) && !isBlank(valueAt(grid, r, c))) return true;
    }
  }
  return false;
}

/** The mend of a finding, where one exists and its cell may be written. */
export function fixOf(rule: Rule, view: FindingView): Fix | null {
  const fix = rule.fix?.(view) ?? null;
  return fix === null || untouchedBecause(view) !== null ? null : fix;
}

/** At most three values that the cell of a finding may take, the likeliest first. */
export function candidatesOf(rule: Rule, view: FindingView): readonly FixCandidate[] {
  if (untouchedBecause(view) !== null || view.row === null || view.column === null) return [];
  if (rule.candidates) return rule.candidates(view);
  const value = rule.fix?.(view)?.value ?? null;
  return value === null ? [] : [{ value, why: rule.fixText ?? '' }];
}
