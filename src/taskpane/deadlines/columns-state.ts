import type { ColumnsPlan } from '../../core/deadlines/columns/plan-columns';
import type { ColumnTarget } from '../../worker/clock-answers';

/** The open panel of 写入期限列. */
export interface ColumnsState {
  readonly targets: readonly ColumnTarget[];
  /** The chosen table, by {@link ColumnTarget.table}. */
  readonly table: number;
  /** Ids of the chosen columns. */
  readonly columns: readonly string[];
  /** What writing would do; null while it is worked out, and where nothing is chosen. */
  readonly plan: ColumnsPlan | null;
}

export type ColumnsAction =
  | { readonly type: 'opened'; readonly targets: readonly ColumnTarget[] }
  | { readonly type: 'closed' }
  | { readonly type: 'table-chosen'; readonly table: number }
  | { readonly type: 'columns-chosen'; readonly columns: readonly string[] }
  | { readonly type: 'planned'; readonly plan: ColumnsPlan };

export function reduceColumns(state: ColumnsState | null, action: ColumnsAction): ColumnsState | null {
  if (action.type === 'opened') {
    const { targets } = action;
    const [first] = targets;
    return { targets, table: first?.table ?? 0, columns: firstColumns(first), plan: null };
  }
  if (!state || action.type === 'closed') return null;
  switch (action.type) {
    case 'table-chosen': {
      const target = state.targets.find((t) => t.table === action.table);
      return { ...state, table: action.table, columns: firstColumns(target), plan: null };
    }
    case 'columns-chosen':
      return { ...state, columns: action.columns, plan: null };
    case 'planned':
      return { ...state, plan: action.plan };
  }
}

/** A table that has been given columns keeps to those; a new one gets what most offices look at. */
function firstColumns(target: ColumnTarget | undefined): readonly string[] {
  const choices = target?.choices ?? [];
  const present = choices.filter((c) => c.present);
  return (present.length > 0 ? present : choices.filter((c) => c.byDefault)).map((c) => c.id);
}
