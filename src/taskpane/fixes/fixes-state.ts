import { NO_RECIPE, type Recipe } from '../../core/recipe/recipe';
import type { FixPreview, FixTarget, FixText } from '../../worker/fix-answers';
import { withTexts } from '../known-texts';

/** The open panel of 一键修改. */
export interface FixPanel {
  readonly targets: readonly FixTarget[];
  /** The rule whose findings are mended; null for all safe mends. */
  readonly rule: string | null;
  /** What mending would do; null while it is worked out. */
  readonly preview: FixPreview | null;
  /** Whether the preview is of what is ticked now. */
  readonly isCurrent: boolean;
  /** The cells seen lately, in words. */
  readonly texts: ReadonlyMap<number, FixText>;
  readonly folded: ReadonlySet<string>;
}

export interface FixesState {
  readonly panel: FixPanel | null;
  /** What the clerk will not have mended, by the keys of what is proposed; kept with the workbook. */
  readonly rejected: readonly string[];
  /** What was accepted in this workbook so far, or brought from another. */
  readonly recipe: Recipe;
}

export type FixesAction =
  | { readonly type: 'opened'; readonly targets: readonly FixTarget[] }
  | { readonly type: 'closed' }
  | { readonly type: 'rule-chosen'; readonly rule: string | null }
  | { readonly type: 'planned'; readonly preview: FixPreview }
  | { readonly type: 'described'; readonly texts: readonly FixText[] }
  | { readonly type: 'folded'; readonly rules: readonly string[]; readonly on: boolean }
  | { readonly type: 'rejected'; readonly key: string; readonly on: boolean }
  | { readonly type: 'recipe'; readonly recipe: Recipe };

export const NO_FIXES: FixesState = { panel: null, rejected: [], recipe: NO_RECIPE };

export function reduceFixes(state: FixesState, action: FixesAction): FixesState {
  if (action.type === 'rejected') {
    const others = state.rejected.filter((key) => key !== action.key);
    return {
      ...state,
      rejected: action.on ? [...others, action.key] : others,
      panel: state.panel && { ...state.panel, isCurrent: false, texts: tickedTexts(state.panel.texts, action) },
    };
  }
  if (action.type === 'recipe') return { ...state, recipe: action.recipe };
  return { ...state, panel: reducePanel(state.panel, action) };
}

/** A tick shows at once, and the numbers a moment later. One key may stand for several cells. */
function tickedTexts(
  texts: FixPanel['texts'],
  { key, on }: { readonly key: string; readonly on: boolean },
): FixPanel['texts'] {
  return new Map([...texts].map(([item, text]) => [item, text.key === key ? { ...text, rejected: on } : text]));
}

function reducePanel(
  panel: FixPanel | null,
  action: Exclude<FixesAction, { type: 'rejected' | 'recipe' }>,
): FixPanel | null {
  if (action.type === 'opened') {
    const { targets } = action;
    return {
      targets,
      rule: targets[0]?.rule ?? null,
      preview: null,
      isCurrent: false,
      texts: new Map(),
      folded: new Set(),
    };
  }
  if (!panel || action.type === 'closed') return null;
  switch (action.type) {
    case 'rule-chosen':
      return { ...panel, rule: action.rule, preview: null, isCurrent: false, texts: new Map() };
    case 'planned':
      return { ...panel, preview: action.preview, isCurrent: true };
    case 'described':
      return { ...panel, texts: withTexts(panel.texts, action.texts, (t) => t.item) };
    case 'folded': {
      const folded = new Set(panel.folded);
      for (const rule of action.rules) {
        if (action.on) folded.add(rule);
        else folded.delete(rule);
      }
      return { ...panel, folded };
    }
  }
}
