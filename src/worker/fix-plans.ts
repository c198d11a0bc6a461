import { AppError } from '../core/app-error';
import type { WorkbookChange } from '../core/changes/change';
import type { FixPlan } from '../core/fixes/fix-plan';
import { fixTargets } from '../core/fixes/fix-targets';
import { planFixes } from '../core/fixes/plan-fixes';
import { unfoundKey } from '../core/fixes/fix-key';
import { findingKey } from '../core/ignored/finding-key';
import { cellAddress } from '../core/grid/address';
import type { Recipe } from '../core/recipe/recipe';
import { withMendsOf } from '../core/recipe/record-recipe';
import { replayReport } from '../core/recipe/replay';
import type { CheckResult } from '../core/rules/check';
import { matterName } from '../core/rules/matter-name';
import type { FixPreview, FixRequest, FixTarget, FixText } from './fix-answers';

/** The mends of one check: what could be mended, and the plan that the clerk looks at. */
export class FixPlans {
  private made: { readonly plan: FixPlan; readonly request: FixRequest } | null = null;

  constructor(private readonly result: CheckResult) {}

  targets(recipe: Recipe): readonly FixTarget[] {
    return fixTargets(this.result, recipe);
  }

  make(request: FixRequest): FixPreview {
    const plan = planFixes(this.result, request);
    this.made = { plan, request };
    const { groups, cells, rows, stayed, change } = plan;
    const { selection } = request;
    const replayed = selection.kind === 'recipe' ? replayReport(this.result, selection.recipe, plan) : [];
    return { title: change.title, groups, cells, rows, stayed, replayed };
  }

  /** A recipe with what the last plan says of other ledgers. */
  recorded(recipe: Recipe): Recipe {
    if (!this.made) return recipe;
    const { plan, request } = this.made;
    return withMendsOf(recipe, plan, request.selection, this.result.ledgers);
  }

  describe(items: readonly number[]): readonly FixText[] {
    return items.flatMap((item) => this.textOf(item) ?? []);
  }

  get change(): WorkbookChange {
    if (!this.made) throw new AppError('plan-lost', '修改的内容已经变化，请重新预览。');
    return this.made.plan.change;
  }

  private textOf(item: number): FixText | null {
    const fix = this.made?.plan.fixes[item];
    const ledger = fix && this.result.ledgers[fix.ledger];
    if (!ledger) return null;
    const { findings } = this.result;
    const record = fix.finding === null ? null : findings.recordAt(fix.finding);
    const isOwnRow = record !== null && ledger.rowOf(record) === fix.row;
    return {
      item,
      key:
        fix.finding === null
          ? unfoundKey(ledger, fix)
          : findingKey(ledger, fix.rule, findings.rowAt(fix.finding) ?? fix.row, fix.column),
      rejected: fix.rejected,
      sheet: fix.sheet,
      cell: cellAddress(fix.row, fix.column),
      matter: isOwnRow ? matterName(ledger, record) : '',
      before: fix.before,
      after: String(fix.after ?? ''),
      isDate: typeof fix.after === 'string' && typeof fix.input === 'number',
    };
  }
}
