import type { FixGroup, FixPlan, FixRequest } from '../core/fixes/fix-plan';
import type { ReplayedMend } from '../core/recipe/replay';
import type { FixTarget } from '../core/fixes/fix-targets';

export type { FixRequest, FixTarget };

/** What mending would do, in numbers. The engine keeps the plan; whoever shows it asks for the cells on the screen. */
export interface FixPreview extends Pick<FixPlan, 'cells' | 'rows' | 'stayed'> {
  /** What the change will be called. */
  readonly title: string;
  /** Cells in the list, those turned down included, group by group. */
  readonly groups: readonly FixGroup[];
  /** What a recipe comes to, mend by mend; empty where none was asked for. */
  readonly replayed: readonly ReplayedMend[];
}

/** One cell of the last plan in words. */
export interface FixText {
  /** Its place in the plan. */
  readonly item: number;
  /** For turning it down, and taking it in again. */
  readonly key: string;
  readonly rejected: boolean;
  readonly sheet: string;
  /** `F12`. */
  readonly cell: string;
  /** What the matter is called by, names masked; empty where the cell is of no matter. */
  readonly matter: string;
  readonly before: string;
  readonly after: string;
  /** A text becomes a real date, which may look the same. */
  readonly isDate: boolean;
}
