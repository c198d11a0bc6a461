import type { CellRun, WorkbookChange, WriteCells } from '../../core/changes/change';
import type { CellsPlace } from './areas';
import { codeFor, typedForm } from './cell-input';
import type { ExcelSession } from './excel-session';
import { difference, LookTable, styled, type Look } from './look';
import { readLooks } from './read-looks';
import type { PackedSheet } from './packed-sheet';
import { packedForms, type CellsStep } from './record';
import { runsOf, stretchesOf } from './runs';
import { readCells, SheetCells } from './sheet-cells';
import type { SheetSurvey } from './sheet-survey';
import { cellsOfNew } from './sheet-units';

/** What a change makes of the cells that it writes. */
export interface RecordedCells {
  readonly steps: ReadonlyMap<WriteCells, readonly CellsStep[]>;
  /** A cell's look once the change is done; null where the change does not look at it. */
  lookAt(sheet: string, row: number, column: number): Look | null;
}

/**
 * Reads the cells that the runs of a change will write over, those of a sheet together however many
 * runs they are written in, and says what each run makes of them.
 *
 * @param surveys the sheets that were there before
 * @param added the sheets that the change itself adds
 * @param ways takes the looks that it needs to go back and forth
 */
export async function recordCells(
  session: ExcelSession,
  change: WorkbookChange,
  surveys: ReadonlyMap<string, SheetSurvey>,
  added: ReadonlyMap<string, PackedSheet>,
  ways: LookTable,
): Promise<RecordedCells> {
  const steps = new Map<WriteCells, readonly CellsStep[]>();
  const left = new Map<string, SheetCells>();
  const table = new LookTable();
  const writes = change.operations.filter((op) => op.kind === 'write-cells');
  for (const sheet of new Set(writes.map((op) => op.sheet))) {
    const here = writes.filter((op) => op.sheet === sheet);
    const runs = here.flatMap(filledRuns);
    const model = added.get(sheet);
    const survey = surveys.get(sheet);
    let cells: SheetCells;
    if (survey) {
      cells = await readCells(session, sheet, survey, runs, runs.flatMap(modelOf));
      const looks = runs.filter(changesLook).flatMap((run) => [run, ...modelOf(run)]);
      await readLooks(session, sheet, looks, table, cells);
    } else cells = model ? cellsOfNew(model, table) : new SheetCells();
    left.set(sheet, cells);
    for (const op of here)
      steps.set(
        op,
        filledRuns(op).map((run) => recordRun(sheet, run, cells, table, ways)),
      );
  }
  const lookAt = (sheet: string, row: number, column: number): Look | null => {
    const n = left.get(sheet)?.looksOf({ column, rows: Int32Array.of(row) })[0] ?? -1;
    return n < 0 ? null : table.at(n);
  };
  return { steps, lookAt };
}

const filledRuns = ({ runs }: WriteCells): CellRun[] => runs.filter((run) => run.rows.length > 0);

/** The cells that a run takes the look of. */
const modelOf = ({ rows, like }: CellRun): CellsPlace[] => (like === undefined ? [] : [{ column: like, rows }]);

const changesLook = ({ like, style = {} }: CellRun): boolean => {
  const { format: _, ...rest } = style;
  return like !== undefined || Object.keys(rest).length > 0;
};

function recordRun(sheet: string, run: CellRun, cells: SheetCells, table: LookTable, ways: LookTable): CellsStep {
  const { column, rows, style } = run;
  const model = run.like === undefined ? run : { column: run.like, rows };
  const [codesBefore, codesOfModel, formsBefore] = [cells.codesOf(run), cells.codesOf(model), cells.formsOf(run)];
  const inputs = Array.from(rows, (_, i) => run.inputs[i] ?? null);
  const codes = inputs.map((input, i) => style?.format ?? codeFor(input, codesOfModel[i] ?? 'General'));
  const forms = inputs.map((input, i) => typedForm(input, codes[i] ?? 'General'));
  const looksBefore = changesLook(run) ? cells.looksOf(run) : null;
  const looks = looksBefore && targetLooks(cells.looksOf(model), run, table);
  rows.forEach((row, i) => cells.set(column, row, { form: forms[i]!, code: codes[i]!, look: looks?.[i] }));
  return {
    kind: 'cells',
    sheet,
    column,
    rows: stretchesOf(rows),
    before: {
      forms: packedForms(formsBefore, rows),
      codes: runsOf(codesBefore),
      looks: looksBefore && looks && runsOf(waysBetween(looks, looksBefore, table, ways)),
    },
    after: {
      forms: packedForms(forms, rows),
      codes: runsOf(codes),
      looks: looksBefore && looks && runsOf(waysBetween(looksBefore, looks, table, ways)),
    },
  };
}

/** The looks that cells are to have. */
function targetLooks(models: Int32Array, { style = {} }: CellRun, table: LookTable): Int32Array {
  const known = new Map<number, number>();
  return models.map((n) => {
    let target = known.get(n);
    if (target === undefined) known.set(n, (target = table.numberOf(styled(table.at(n), style))));
    return target;
  });
}

/** What has to be set to go from one look to another, as numbers of another table: nothing else is ever touched. */
function waysBetween(from: Int32Array, to: Int32Array, table: LookTable, ways: LookTable): Int32Array {
  const known = new Map<string, number>();
  return from.map((n, i) => {
    const key = `${n} ${to[i]!}`;
    let way = known.get(key);
    if (way === undefined) known.set(key, (way = ways.numberOf(difference(table.at(n), table.at(to[i]!)))));
    return way;
  });
}
