import { AppError } from '../../core/app-error';
import { makesSheet, type InsertRows, type Operation, type WorkbookChange } from '../../core/changes/change';
import { rowBefore } from '../../core/changes/row-insertion';
import { isParked } from '../parked-sheets';
import { shiftFormula } from '../../core/formulas/shift-formula';
import { sheetNames } from './added-sheets';
import { rangeOf } from './areas';
import { isFormula } from './cell-input';
import { readContents } from './contents';
import type { ExcelSession } from './excel-session';
import {
  afterInsertions,
  insertionsOf,
  joinedFormula,
  movedFormula,
  rowsSteps,
  writesOf,
  type FoundFormula,
} from './rows-plan';
import type { RowsStep } from './record';
import { usedArea, type OnRows, type SheetSurvey } from './sheet-survey';

/** Cells that one request asks about. */
const AT_ONCE = 1_000;

/** A change that puts rows in, in the two parts in which it is done. */
export interface RowsPlan {
  readonly rows: readonly RowsStep[];
  /** All else, at the places that it has once the rows are in. */
  readonly rest: WorkbookChange;
}

/**
 * Says what becomes of a change that puts rows in: ranges that are to take them in and formulas that go on in
 * them become cells that are written like any others, so that they are put back like any others.
 */
export async function planRows(
  session: ExcelSession,
  change: WorkbookChange,
  surveys: ReadonlyMap<string, SheetSurvey>,
  joining: JoiningFormulas,
): Promise<RowsPlan> {
  const { operations } = change;
  const insertions = insertionsOf(operations);
  const joined = await joining.widened(session);
  const filled = await realFormulas(session, filledFrom(insertions, surveys));
  const rest: Operation[] = [
    ...writesOf(joined),
    ...writesOf(filled.flatMap(({ model, insertion }) => filledRows(model, insertion, insertions))),
    ...afterInsertions(operations),
  ];
  return { rows: rowsSteps(insertions, surveys), rest: { ...change, operations: rest } };
}

/** Throws where an insertion cannot be told from what the same change makes anew. */
export function refuseAfterNewSheet({ title, operations }: WorkbookChange): void {
  const added = operations.findIndex(makesSheet);
  const rows = insertionsOf(operations).at(-1);
  if (!rows || added < 0 || added > operations.lastIndexOf(rows)) return;
  throw new AppError(
    'rows-not-insertable',
    `“${title}”没有做：不能在生成工作表的同时给“${rows.sheet}”插入行，请分两次做。`,
  );
}

/** The formulas that rows which are put in have to widen, found while sheets are looked at. */
export class JoiningFormulas {
  private readonly found: FoundFormula[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly insertions: readonly InsertRows[]) {}

  /** Takes what stands on a sheet; nothing where no insertion widens anything. */
  on(sheet: string): OnRows | undefined {
    this.seen.add(sheet);
    if (!this.insertions.some(({ joins }) => joins !== undefined)) return undefined;
    return (rows, firstRow, firstColumn) =>
      rows.forEach((row, r) =>
        row.forEach((content, c) => {
          if (!isFormula(content)) return;
          const cell = { sheet, row: firstRow + r, column: firstColumn + c, formula: content.slice(1) };
          if (joinedFormula(cell, this.insertions)) this.found.push(cell);
        }),
      );
  }

  /** Looks at the other sheets as well, and answers how all formulas read that are widened, and where they stand, in the end. */
  async widened(session: ExcelSession): Promise<FoundFormula[]> {
    for (const sheet of await sheetNames(session)) {
      const onRows = this.seen.has(sheet) || isParked(sheet) ? undefined : this.on(sheet);
      if (!onRows) continue;
      const used = await usedArea(session, sheet);
      if (used.rows > 0) await readContents(session, sheet, used, (rows, from) => onRows(rows, from, used.column));
    }
    const cells = this.found.map((model) => ({ model }));
    return (await realFormulas(session, cells)).flatMap(({ model }) => joinedFormula(model, this.insertions) ?? []);
  }
}

interface Filled {
  readonly model: FoundFormula;
  readonly insertion: InsertRows;
}

/** Formulas of the rows that new ones are like, where those are there before. */
function filledFrom(insertions: readonly InsertRows[], surveys: ReadonlyMap<string, SheetSurvey>): Filled[] {
  return insertions.flatMap((insertion, i) => {
    const { sheet, like, fill = [] } = insertion;
    const earlier = insertions.slice(0, i).filter((other) => other.sheet === sheet);
    const row = earlier.reduceRight<number | null>((now, other) => (now === null ? null : rowBefore(other, now)), like);
    // A row that one of them put in holds nothing that was looked at.
    if (row === null) return [];
    return fill.flatMap((column) => {
      const content = surveys.get(sheet)?.contentAt(row, column) ?? '';
      return isFormula(content) ? [{ insertion, model: { sheet, row, column, formula: content.slice(1) } }] : [];
    });
  });
}

/** The formula of one row as it goes on in new ones below it, where these are at last. */
function filledRows(model: FoundFormula, insertion: InsertRows, insertions: readonly InsertRows[]): FoundFormula[] {
  const upTo = insertions.indexOf(insertion);
  const own = insertions.slice(0, upTo + 1).reduce((found, each) => movedFormula(found, each), model);
  return Array.from({ length: insertion.count }, (_, i) => insertion.at + i).flatMap((row) => {
    const formula = shiftFormula(own.formula, row - own.row, 0);
    if (formula === null) return [];
    return [insertions.slice(upTo + 1).reduce(movedFormula, { ...own, row, formula })];
  });
}

/** Tells formulas from texts that begin with a sign of equality. */
async function realFormulas<T extends { readonly model: FoundFormula }>(
  session: ExcelSession,
  found: readonly T[],
): Promise<T[]> {
  const real: T[] = [];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = found.slice(from, from + AT_ONCE);
    const ranges = await session.step(({ worksheets }) =>
      some.map(({ model: { sheet, row, column } }) =>
        rangeOf(worksheets.getItem(sheet), { row, column, rows: 1, columns: 1 }).load('values'),
      ),
    );
    real.push(...some.filter(({ model }, i) => ranges[i]!.values[0]?.[0] !== `=${model.formula}`));
  }
  return real;
}
