import { makesSheet, type Operation, type WorkbookChange } from '../../core/changes/change';
import type { ExcelSession } from './excel-session';
import { LookTable } from './look';
import { packSheet } from './packed-sheet';
import type { ChangeRecord, RecordStep, ReplacedSheet, RowsStep } from './record';
import { recordCells } from './record-cells';
import { coveredCells, newWidths, recordWidths } from './record-structure';
import { isSuperseded, recordRules } from './rules';
import { recordSheet } from './sheet-records';
import type { ExcelRoom } from './sheet-rooms';
import type { SheetSurvey } from './sheet-survey';
import { recordValidations } from './validations';

/** A sheet that a change writes to, looked at right before. */
export interface SurveyedRoom extends ExcelRoom {
  readonly survey: SheetSurvey;
}

/** The columns of a sheet in which something is written or covered: what stands there has to be known cell by cell. */
export function columnsTouched(operations: readonly Operation[], sheet: string): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const operation of operations) {
    if (operation.sheet !== sheet) continue;
    if (operation.kind === 'write-cells') for (const { column } of operation.runs) columns.add(column);
    if (operation.kind === 'insert-rows') for (const column of operation.fill ?? []) columns.add(column);
    if (operation.kind === 'merge-cells')
      for (const { left, right } of operation.areas) for (let c = left; c <= right; c++) columns.add(c);
  }
  return columns;
}

/**
 * Reads everything that a change will write over, and says what it makes of it. Nothing is written.
 *
 * @param rooms the sheets that were there before and stay, by name
 * @param replaced what is known of those that another edition comes in the place of
 * @param rows that were put in for it
 */
export async function recordChange(
  session: ExcelSession,
  change: WorkbookChange,
  rooms: ReadonlyMap<string, SurveyedRoom>,
  replaced: ReadonlyMap<string, ReplacedSheet>,
  rows: readonly RowsStep[] = [],
): Promise<ChangeRecord> {
  const ways = new LookTable();
  const added = new Map(
    change.operations.flatMap((op) => (makesSheet(op) ? [[op.sheet, packSheet(op.model)] as const] : [])),
  );
  const surveys = new Map([...rooms].map(([name, { survey }]) => [name, survey]));
  const cells = await recordCells(session, change, surveys, added, ways);
  const steps: RecordStep[] = [...rows];
  for (const [i, operation] of change.operations.entries()) {
    switch (operation.kind) {
      case 'write-cells':
        steps.push(...(cells.steps.get(operation) ?? []));
        break;
      case 'merge-cells': {
        const survey = surveys.get(operation.sheet);
        if (survey) steps.push(...(await coveredCells(session, operation, survey, cells.lookAt, ways)));
        steps.push({ kind: 'merges', sheet: operation.sheet, areas: operation.areas });
        break;
      }
      case 'set-column-widths':
        steps.push(...(added.has(operation.sheet) ? newWidths(operation) : await recordWidths(session, operation)));
        break;
      case 'set-conditional-formats':
        if (!isSuperseded(operation, change.operations.slice(i + 1)))
          steps.push(await recordRules(session, operation, added.has(operation.sheet), steps));
        break;
      case 'set-validations':
        steps.push(recordValidations(operation));
        break;
      // Done before: see `RowsStep`.
      case 'insert-rows':
        break;
      case 'add-sheet': {
        const { sheet, after } = operation;
        const model = added.get(sheet);
        if (model) steps.push({ kind: 'sheet', sheet, model, after });
        break;
      }
      case 'replace-sheet': {
        const { sheet } = operation;
        const [model, replaces] = [added.get(sheet), replaced.get(sheet)];
        if (model && replaces) steps.push({ kind: 'sheet', sheet, model, after: null, replaces });
      }
    }
  }
  const sheets = [...rooms.values()].map((room) => recordSheet(room, steps, room.survey));
  return { looks: ways.looks, steps, sheets };
}
