import { inBatches } from '../core/changes/batches';
import { cellsWritten, type WorkbookChange } from '../core/changes/change';
import { gridOfRows, type Grid } from '../core/grid/grid';
import type { CheckResult } from '../core/rules/check';
import { planStructure } from '../core/structure/plan-structure';
import type { Profile } from '../core/profile/profile';
import type { StructurePreview, StructureRequest } from './structure-answers';

/** 规范台账 as planned: what is told of it, and the change that makes it. */
interface StructurePlanned {
  readonly preview: StructurePreview;
  readonly change: WorkbookChange;
}

/**
 * Plans 规范台账 from the ledgers of a check.
 *
 * @param held a sheet as the engine holds it, null where it does not
 */
export function planStructured(
  { ledgers }: CheckResult,
  profile: Profile,
  { sheets, duplicates, conflicts }: StructureRequest,
  held: (sheet: string) => Grid | null,
): StructurePlanned {
  const own = new Map(ledgers.map(({ grid, place }) => [place.sheet, grid]));
  const grids = sheets.map((name) => own.get(name) ?? held(name) ?? gridOfRows([], { name }));
  const { operations, receipt } = planStructure({ ledgers, grids, profile, duplicates, conflicts });
  const title = receipt.update ? `更新${receipt.sheet ?? ''}` : '生成规范台账';
  const change = { title, operations: inBatches(operations) };
  return { preview: { receipt, cells: cellsWritten(change) }, change };
}
