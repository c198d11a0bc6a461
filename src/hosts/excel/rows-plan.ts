import {
  isFormulaInput,
  type CellInput,
  type CellRun,
  type InsertRows,
  type Operation,
  type WriteCells,
} from '../../core/changes/change';
import { areaAfter, areaJoined, rowAfter } from '../../core/changes/row-insertion';
import { insertedFormula } from '../../core/formulas/inserted-formula';
import type { RowsStep } from './record';
import { neighboursOf } from './rows-neighbours';
import type { SheetSurvey } from './sheet-survey';

export const insertionsOf = (operations: readonly Operation[]): InsertRows[] =>
  operations.filter((operation) => operation.kind === 'insert-rows');

/** The insertions of a change as its record has them: the rows that are new in the end, from top to bottom. */
export function rowsSteps(insertions: readonly InsertRows[], surveys: ReadonlyMap<string, SheetSurvey>): RowsStep[] {
  const steps: RowsStep[] = [];
  for (const sheet of new Set(insertions.map((insertion) => insertion.sheet))) {
    const keys = surveys.get(sheet)?.keys ?? new Uint32Array();
    const here: RowsStep[] = [];
    for (const stretch of stretchesIn(newRows(insertions.filter((insertion) => insertion.sheet === sheet)))) {
      const number = steps.length + here.length;
      here.push({ kind: 'rows', sheet, number, ...stretch, neighbours: neighboursOf(stretch, here, keys) });
    }
    steps.push(...here);
  }
  return steps;
}

/** A row that is new in the end, and those that are there before which it takes after. */
interface NewRow {
  readonly row: number;
  readonly like: number;
  readonly above: number | null;
}

/** What insertions on one sheet come to, one after the other: a later one moves what an earlier one put in, or parts it. */
function newRows(insertions: readonly InsertRows[]): NewRow[] {
  let rows: readonly NewRow[] = [];
  for (const insertion of insertions) {
    const { at, count, joins } = insertion;
    const isNew = new Map(rows.map((made) => [made.row, made]));
    // New rows that others are like are themselves like some that are there.
    const like = isNew.get(insertion.like)?.like ?? insertion.like;
    const [last, made] = [at - 1, isNew.get(at - 1)];
    const above = joins === undefined ? null : made ? made.above : last;
    const moved = rows.map((earlier) => ({
      row: rowAfter(insertion, earlier.row),
      like: rowAfter(insertion, earlier.like),
      above: earlier.above === null ? null : rowAfter(insertion, earlier.above),
    }));
    rows = [...moved, ...Array.from({ length: count }, (_, i) => ({ row: at + i, like, above }))];
  }
  return [...rows].sort((a, b) => a.row - b.row);
}

type Stretch = Pick<RowsStep, 'at' | 'count' | 'like' | 'above'>;

/** Rows that lie together and take after the same. */
function stretchesIn(rows: readonly NewRow[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { row, like, above } of rows) {
    const last = stretches.at(-1);
    const goesOn = last && last.at + last.count === row && last.like === like && last.above === above;
    if (goesOn) stretches[stretches.length - 1] = { ...last, count: last.count + 1 };
    else stretches.push({ at: row, count: 1, like, above });
  }
  return stretches;
}

/** What a change does beside putting rows in, at the places that it has once all rows are in. */
export function afterInsertions(operations: readonly Operation[]): Operation[] {
  let rest: Operation[] = [];
  for (const operation of operations) {
    if (operation.kind === 'insert-rows') rest = rest.map((other) => pushed(other, operation));
    else rest.push(operation);
  }
  return rest;
}

function pushed(operation: Operation, insertion: InsertRows): Operation {
  const { sheet } = operation;
  const isHere = sheet === insertion.sheet;
  const formula = (text: string, row: number | null): string => insertedFormula(text, insertion, { sheet, row });
  switch (operation.kind) {
    case 'write-cells':
      return { ...operation, runs: operation.runs.map((run) => pushedRun(run, insertion, sheet)) };
    case 'merge-cells':
      return isHere ? { ...operation, areas: operation.areas.map((area) => areaAfter(insertion, area)) } : operation;
    case 'set-conditional-formats':
      return {
        ...operation,
        area: isHere ? areaJoined(insertion, operation.area) : operation.area,
        rules: operation.rules.map((rule) => ({ ...rule, formula: formula(rule.formula, operation.area.top) })),
      };
    case 'set-validations': {
      if (!isHere) return operation;
      const validations = operation.validations.map((validation) => {
        const { areas, list } = validation;
        const moved = { ...validation, areas: areas.map((area) => areaJoined(insertion, area)) };
        return list && 'area' in list ? { ...moved, list: { area: areaJoined(insertion, list.area) } } : moved;
      });
      return { ...operation, validations };
    }
    default:
      return operation;
  }
}

function pushedRun(run: CellRun, insertion: InsertRows, sheet: string): CellRun {
  const isHere = sheet === insertion.sheet;
  const inputs = run.inputs.map((input, i): CellInput => {
    if (!isFormulaInput(input)) return input;
    return { ...input, formula: insertedFormula(input.formula, insertion, { sheet, row: run.rows[i] ?? null }) };
  });
  return { ...run, inputs, rows: isHere ? run.rows.map((row) => rowAfter(insertion, row)) : run.rows };
}

/** A formula of the workbook before rows are put in. */
export interface FoundFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without its sign of equality. */
  readonly formula: string;
}

/** A formula once rows were put in. */
export const movedFormula = (found: FoundFormula, insertion: InsertRows): FoundFormula => ({
  ...found,
  row: found.sheet === insertion.sheet ? rowAfter(insertion, found.row) : found.row,
  formula: insertedFormula(found.formula, insertion, found),
});

/** As it reads, and where it stands, once all rows are in; null where Excel brings it there by itself. */
export function joinedFormula(found: FoundFormula, insertions: readonly InsertRows[]): FoundFormula | null {
  const joined = insertions.reduce(movedFormula, found);
  const byExcel = insertions.map(alone).reduce(movedFormula, found);
  return joined.formula === byExcel.formula ? null : joined;
}

const alone = ({ kind, sheet, at, count, like }: InsertRows): InsertRows => ({ kind, sheet, at, count, like });

/** Formulas as something to write. Excel calculates them itself. */
export function writesOf(formulas: readonly FoundFormula[]): WriteCells[] {
  const sheets = new Map<string, Map<number, FoundFormula[]>>();
  for (const found of formulas) {
    const columns = sheets.get(found.sheet) ?? new Map<number, FoundFormula[]>();
    sheets.set(found.sheet, columns);
    const column = columns.get(found.column) ?? [];
    columns.set(found.column, column);
    column.push(found);
  }
  return [...sheets].map(([sheet, columns]) => ({
    kind: 'write-cells',
    sheet,
    runs: [...columns].map(([column, cells]) => {
      const ordered = [...cells].sort((a, b) => a.row - b.row);
      return {
        column,
        rows: Int32Array.from(ordered, ({ row }) => row),
        inputs: ordered.map(({ formula }) => ({ formula, value: null })),
      };
    }),
  }));
}
