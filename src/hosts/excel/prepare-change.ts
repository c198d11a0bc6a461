import { AppError } from '../../core/app-error';
import type { WorkbookChange } from '../../core/changes/change';
import type { ExcelSession } from './excel-session';
import type { Inverse, InverseStep } from './inverse';
import { LookTable } from './look';
import { prepareCells } from './prepare-cells';
import { coveredCells, mergeUnit, readWidths, widthUnit } from './prepare-structure';
import { prepareRules } from './rules';
import type { ExcelRoom } from './sheet-rooms';
import type { WriteUnit } from './write-units';

/** A change, ready to be written and to be put back. */
export interface PreparedChange {
  readonly units: readonly WriteUnit[];
  readonly inverse: Inverse;
}

/** Reads everything that a change will write over, and says what to send and what to keep. Nothing is written. */
export async function prepareChange(
  session: ExcelSession,
  change: WorkbookChange,
  rooms: ReadonlyMap<string, ExcelRoom>,
): Promise<PreparedChange> {
  const back = new LookTable();
  const cells = await prepareCells(session, change, rooms, back);
  const units: WriteUnit[] = [];
  const steps: InverseStep[] = [];
  for (const operation of change.operations) {
    switch (operation.kind) {
      case 'write-cells':
        for (const run of operation.runs) {
          const prepared = cells.get(run);
          if (!prepared) continue;
          units.push(...prepared.units);
          steps.push(prepared.inverse);
        }
        break;
      case 'merge-cells': {
        const { sheet, areas } = operation;
        const kept = await coveredCells(session, operation);
        steps.push(...kept, { kind: 'merges', sheet, areas });
        units.push(...areas.map((area) => mergeUnit(sheet, area, 'merge')));
        break;
      }
      case 'set-column-widths':
        for (const [width, inverse] of await readWidths(session, operation)) {
          units.push(widthUnit(operation.sheet, inverse.column, width));
          steps.push(inverse);
        }
        break;
      case 'set-conditional-formats': {
        const rules = await prepareRules(session, operation);
        units.push(...rules.units);
        steps.push(rules.inverse);
        break;
      }
      case 'add-sheet':
        throw new AppError('change-unsupported', '这个版本的加载项还不能新建工作表，请更新加载项后再试。');
    }
  }
  return { units, inverse: { looks: back.looks, steps } };
}
