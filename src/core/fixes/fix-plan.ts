import type { CellInput, WorkbookChange } from '../changes/change';
import type { FieldId } from '../fields/catalog';
import type { Recipe } from '../recipe/recipe';
import type { Untouched } from '../rules/fixable';

/** A value accepted for one finding: the clerk's own word, or where `value` is left out the rule's. */
export interface FixChoice {
  /** Number of the finding in the last check. */
  readonly finding: number;
  readonly value?: string | number | null;
}

/** Which findings to mend. */
export type FixSelection =
  /** All whose mend cannot change the meaning. */
  | { readonly kind: 'safe' }
  /** All of one rule, or of one mend that hangs on no finding. */
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'findings'; readonly choices: readonly FixChoice[] }
  /** What was accepted on an earlier ledger; with `safe` all safe mends as well. */
  | { readonly kind: 'recipe'; readonly recipe: Recipe; readonly safe?: boolean };

export interface FixRequest {
  readonly selection: FixSelection;
  /** What the clerk has turned down, by `findingKey`: shown among the rest and not written. */
  readonly rejected?: readonly string[];
}

/** One cell that will be written, unless the clerk has turned it down. */
export interface PlannedFix {
  /** Number of the finding that decides the value; null where none does, as with 同上. */
  readonly finding: number | null;
  /** Index of the table among those checked. */
  readonly ledger: number;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rule: string;
  readonly field: FieldId | null;
  /** The cell's text as it stands, whole and unmasked. */
  readonly before: string;
  /** As `check` proposes it: a date as `2021-05-03`. */
  readonly after: string | number | null;
  readonly safe: boolean;
  /** The column that a new one is read from, and the one whose looks it takes. */
  readonly source?: number;
  readonly like?: number;
  /** The clerk's own word, or one of several that were offered. */
  readonly chosen?: true;
  readonly rejected: boolean;
  /** What the host is given. */
  readonly input: CellInput;
  /** Number format that goes with it, `null` where the cell keeps its own. */
  readonly format: string | null;
}

/** The cells mended for one rule. */
export interface FixGroup {
  readonly rule: string;
  readonly title: string;
  readonly safe: boolean;
  /** Place of its first cell in {@link FixPlan.fixes}. */
  readonly start: number;
  readonly count: number;
}

/** What mending would do, for the clerk to see before it is done. */
export interface FixPlan {
  /** Rule by rule and from top to bottom, each cell once, with its final value. */
  readonly fixes: readonly PlannedFix[];
  readonly groups: readonly FixGroup[];
  /** Cells that will be written, and the different rows among them: 将改37处，涉及31行. */
  readonly cells: number;
  readonly rows: number;
  /** Cells that have a mend and are left alone, by reason. */
  readonly stayed: readonly { readonly why: Untouched; readonly cells: number }[];
  readonly change: WorkbookChange;
}

/** Stands in the place of a rule's id for what was accepted on an earlier ledger. */
export const RECIPE = 'recipe';
export const RECIPE_TITLE = '按上次的做法';

/** What a mend is called in the journal of changes. */
export const FIX_TITLE = {
  safe: '全部安全修改',
  recipe: `修改：${RECIPE_TITLE}`,
  one: (cell: string): string => `修改${cell}`,
  rules: (titles: readonly string[]): string => `修改：${titles.join('、')}`,
} as const;

/** Whether a change of the journal was a mend: with it, or with its being put back, the findings are others. */
export function isFixTitle(title: string): boolean {
  return title === FIX_TITLE.safe || title.startsWith('修改');
}
