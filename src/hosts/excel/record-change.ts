import type { WorkbookChange } from '../../core/changes/change';
import type { ExcelSession } from './excel-session';
import { LookTable } from './look';
import { packSheet } from './packed-sheet';
import type { ChangeRecord, RecordStep } from './record';
import { recordCells } from './record-cells';
import { coveredCells, newWidths, recordWidths } from './record-structure';
import { recordRules } from './rules';

/** Reads everything that a change will write over, and says what it makes of it. Nothing is written. */
export async function recordChange(session: ExcelSession, change: WorkbookChange): Promise<ChangeRecord> {
  const ways = new LookTable();
  const added = new Map(
    change.operations.flatMap((op) => (op.kind === 'add-sheet' ? [[op.sheet, packSheet(op.model)] as const] : [])),
  );
  const cells = await recordCells(session, change, added, ways);
  const steps: RecordStep[] = [];
  for (const operation of change.operations) {
    switch (operation.kind) {
      case 'write-cells':
        steps.push(...(cells.steps.get(operation) ?? []));
        break;
      case 'merge-cells':
        if (!added.has(operation.sheet)) steps.push(...(await coveredCells(session, operation, cells.lookAt, ways)));
        steps.push({ kind: 'merges', sheet: operation.sheet, areas: operation.areas });
        break;
      case 'set-column-widths':
        steps.push(...(added.has(operation.sheet) ? newWidths(operation) : await recordWidths(session, operation)));
        break;
      case 'set-conditional-formats':
        steps.push(await recordRules(session, operation, added.has(operation.sheet)));
        break;
      case 'add-sheet': {
        const { sheet, after } = operation;
        const model = added.get(sheet);
        if (model) steps.push({ kind: 'sheet', sheet, model, after });
      }
    }
  }
  return { looks: ways.looks, steps };
}
