import { findRows, LOST } from '../../core/changes/found-rows';
import { cellKey } from '../../core/changes/row-keys';
import { contentOfTyped, sameContent } from './cell-input';
import type { Raw } from './contents';
import type { ExcelSession } from './excel-session';
import { ForeignCells } from './foreign-cells';
import { movedForm } from './moved-form';
import { otherSide, unpackedForms, type CellsStep, type ChangeRecord, type SheetRecord, type Side } from './record';
import { rowsOfStretches } from './runs';
import { unpackedKeys } from './sheet-records';
import { surveyRows, type SheetSurvey } from './sheet-survey';
import { RowPlaces, Whereabouts } from './whereabouts';
import { WrittenCells } from './written-cells';

/** So many cells that nobody wrote to say which matter a row is. */
const TELLING = 2;

/** What has become of the cells of a change. */
export interface Located {
  readonly places: Whereabouts;
  /** Cells that are left as they are: somebody wrote to them since, or nobody can say where they are. */
  readonly foreign: ForeignCells;
  /** Rows that were not found again, and hold cells that are left for that reason. */
  readonly lostRows: number;
  /** What the sheets hold, by name. */
  readonly surveys: ReadonlyMap<string, SheetSurvey>;
}

/** Where a change is to be taken. */
interface Aim {
  readonly side: Side;
  /** Whether it ended half-way, so that some of its cells are on that side already. */
  readonly isHalf: boolean;
}

/** Looks for the cells of a change before it is taken to one of its sides. */
export async function locate(session: ExcelSession, record: ChangeRecord, aim: Aim): Promise<Located> {
  const { side } = aim;
  const foreign = new ForeignCells();
  const places = new Map<string, RowPlaces>();
  const surveys = new Map<string, SheetSurvey>();
  let lostRows = 0;
  for (const sheet of record.sheets) {
    const steps = record.steps.filter((step) => step.sheet === sheet.sheet);
    const written = new WrittenCells(steps);
    const found = await findOnSheet(session, sheet, written, aim);
    surveys.set(sheet.sheet, found.survey);
    places.set(sheet.sheet, new RowPlaces(written.rows, found.rows));
    lostRows += noteForeign({
      sheet,
      steps: steps.filter((step) => step.kind === 'cells'),
      ...found,
      side,
      written,
      foreign,
    });
  }
  return { places: new Whereabouts(places), foreign, lostRows, surveys };
}

interface FoundRows {
  readonly survey: SheetSurvey;
  /** Where each row is. */
  readonly rows: Int32Array;
}

function findOnSheet(
  session: ExcelSession,
  { sheet, keys }: SheetRecord,
  written: WrittenCells,
  { side, isHalf }: Aim,
): Promise<FoundRows> {
  const columns = written.columnNumbers();
  const rest = unpackedKeys(keys);
  const sum = (own: Uint32Array): Uint32Array => own.map((key, i) => key + (rest[i] ?? 0));
  const sought = {
    rows: written.rows,
    expected: sum(written.keysOn(otherSide(side))),
    target: sum(written.keysOn(side)),
  };
  return surveyRows(session, sheet, columns, written.rows, (survey) => {
    const staysThere = (i: number): 'surely' | 'perhaps' | 'no' => {
      const now = restOf(written.rows[i]!, written, columns, survey);
      if (now.key !== rest[i]) return 'no';
      if (now.filled >= TELLING || (isHalf && now.isKnown)) return 'surely';
      return now.isKnown ? 'perhaps' : 'no';
    };
    const rows = findRows(sought, { keys: survey.keys, staysThere });
    return { result: { survey, rows }, isEnough: written.rows.every((row, i) => rows[i] === row) };
  });
}

/** What a row holds beside the cells that are written. */
function restOf(
  row: number,
  written: WrittenCells,
  columns: ReadonlySet<number>,
  survey: SheetSurvey,
): { readonly key: number; readonly filled: number; readonly isKnown: boolean } {
  let key = survey.keys[row] ?? 0;
  let filled = survey.filledIn(row);
  let isKnown = true;
  for (const column of columns) {
    const [before, after] = [written.formAt(row, column, 'before'), written.formAt(row, column, 'after')];
    if (before === undefined || after === undefined) continue;
    const now = survey.contentAt(row, column);
    const own = cellKey(column, now);
    key -= own;
    if (own !== 0) filled--;
    isKnown &&= sameContent(now, contentOfTyped(before)) || sameContent(now, contentOfTyped(after));
  }
  return { key: key >>> 0, filled, isKnown };
}

interface Judging extends FoundRows {
  readonly sheet: SheetRecord;
  readonly steps: readonly CellsStep[];
  readonly side: Side;
  readonly written: WrittenCells;
  readonly foreign: ForeignCells;
}

/**
 * Notes the cells that hold what the change found neither before nor after, and those of rows that
 * were not found. Answers how many such rows there are.
 */
function noteForeign({ sheet, steps, survey, rows: places, side, written, foreign }: Judging): number {
  const placeOf = new Int32Array((written.rows.at(-1) ?? -1) + 1);
  written.rows.forEach((row, i) => (placeOf[row] = places[i]!));
  const taken = new Set(places);
  const newColumns = new Set(sheet.newColumns);
  const judged = steps.map((step) => {
    const rows = rowsOfStretches(step.rows);
    const sides = [side, otherSide(side)].map((s) => unpackedForms(step[s].forms, rows));
    const [forms = [], others = []] = sides;
    // What stands in a column that was the product's alone is its own, whosever row it is in.
    const mayClear = side === 'before' && newColumns.has(step.column);
    const isKnown = Array.from(rows, (row, i) => {
      const isLost = placeOf[row] === LOST;
      if (isLost && (!mayClear || taken.has(row))) return false;
      const place = isLost ? row : placeOf[row]!;
      const target = movedForm(forms[i] ?? '', row, place);
      const now = survey.contentAt(place, step.column);
      if (holds(now, movedForm(others[i] ?? '', row, place))) return target !== null;
      return !isLost && holds(now, target);
    });
    return { step, rows, isKnown };
  });
  for (const { step, rows, isKnown } of judged)
    rows.forEach((row, i) => !isKnown[i] && foreign.add(sheet.sheet, row, step.column));
  if (foreign.count === 0) return 0;
  // A cell that was written twice may hold what any of its steps knows.
  for (const { step, rows, isKnown } of judged)
    rows.forEach((row, i) => isKnown[i] && foreign.delete(sheet.sheet, row, step.column));
  const lost = new Set<number>();
  for (const { step, rows } of judged)
    for (const row of rows) if (placeOf[row] === LOST && foreign.has(sheet.sheet, row, step.column)) lost.add(row);
  return lost.size;
}

const holds = (content: Raw, form: Raw | null): boolean => form !== null && sameContent(content, contentOfTyped(form));
