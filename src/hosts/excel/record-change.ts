import { AppError } from '../../core/app-error';
import type { WorkbookChange } from '../../core/changes/change';
import type { ExcelSession } from './excel-session';
import { LookTable } from './look';
import type { ChangeRecord, RecordStep } from './record';
import { recordCells } from './record-cells';
import { coveredCells, recordWidths } from './record-structure';
import { recordRules } from './rules';

/** Reads everything that a change will write over, and says what it makes of it. Nothing is written. */
export async function recordChange(session: ExcelSession, change: WorkbookChange): Promise<ChangeRecord> {
  const ways = new LookTable();
  const cells = await recordCells(session, change, ways);
  const steps: RecordStep[] = [];
  for (const operation of change.operations) {
    switch (operation.kind) {
      case 'write-cells':
        steps.push(...(cells.get(operation) ?? []));
        break;
      case 'merge-cells':
        steps.push(...(await coveredCells(session, operation)));
        steps.push({ kind: 'merges', sheet: operation.sheet, areas: operation.areas });
        break;
      case 'set-column-widths':
        steps.push(...(await recordWidths(session, operation)));
        break;
      case 'set-conditional-formats':
        steps.push(await recordRules(session, operation));
        break;
      case 'add-sheet':
        throw new AppError('change-unsupported', '这个版本的加载项还不能新建工作表，请更新加载项后再试。');
    }
  }
  return { looks: ways.looks, steps };
}
