import type { HardeningPlan } from '../core/harden/plan-hardening';
import type { DuplicateDecisions } from '../core/structure/duplicates';
import type { ConflictDecisions, StructureReceipt } from '../core/structure/receipt';

/** What 规范台账 is to be made of, and what the clerk decided. */
export interface StructureRequest {
  /** Every sheet of the workbook, in the order of the tabs. Those that the engine does not hold count as not read. */
  readonly sheets: readonly string[];
  readonly duplicates: DuplicateDecisions;
  readonly conflicts: ConflictDecisions;
}

/** What making 规范台账 would do. The engine keeps the change itself until it is asked for. */
export interface StructurePreview {
  readonly receipt: StructureReceipt;
  /** Cells that would be written. */
  readonly cells: number;
}

/** What 原表加固 would do. The engine keeps the change itself until it is asked for. */
export type HardeningPreview = Omit<HardeningPlan, 'change'>;

/** A planned change without its operations, which cross the border one by one. */
export interface ChangeHead {
  readonly title: string;
  readonly why?: string;
  readonly operations: number;
}
