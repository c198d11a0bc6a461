import { cellKey, countsForKey } from '../../core/changes/row-keys';
import { rowAreas, type Area } from './areas';
import { askAll } from './ask';
import { MOST_CELLS, readContents, rowsOf, TARGET_BYTES, type Raw, type RawRows } from './contents';
import type { ExcelSession } from './excel-session';
import { FingerprintTaker, type Fingerprint } from './fingerprint';

const CONTENT_BYTES = 20;
/** A share of the rows that is worth being asked for by itself. */
const FEW = 1 / 4;

/** A sheet looked at once: its fingerprint, the key of each row, and what stands in some columns. */
export class SheetSurvey {
  /** See `cellKey`. */
  readonly keys: Uint32Array;
  private readonly filled: Uint16Array;
  private readonly contents: ReadonlyMap<number, Raw[]>;
  private readonly taker = new FingerprintTaker();

  constructor(rowCount: number, columns: Iterable<number>) {
    this.keys = new Uint32Array(rowCount);
    this.filled = new Uint16Array(rowCount);
    this.contents = new Map([...columns].map((column) => [column, []]));
  }

  take(rows: RawRows, firstRow: number, firstColumn: number): void {
    this.taker.take(rows, firstRow, firstColumn);
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === '') return;
        const [at, column] = [firstRow + r, firstColumn + c];
        const kept = this.contents.get(column);
        if (kept) kept[at] = content;
        if (!countsForKey(content)) return;
        this.keys[at]! += cellKey(column, content);
        this.filled[at]!++;
      }),
    );
  }

  /** What stands in a cell of one of the columns asked for. */
  contentAt(row: number, column: number): Raw {
    return this.contents.get(column)?.[row] ?? '';
  }

  /** How many cells count for the key of a row. */
  filledIn(row: number): number {
    return this.filled[row] ?? 0;
  }

  get fingerprint(): Fingerprint {
    return this.taker.result();
  }
}

/** Takes what stands on a sheet, some rows at a time. */
export type OnRows = (rows: RawRows, firstRow: number, firstColumn: number) => void;

/**
 * Looks at a whole sheet.
 *
 * @param onRows is shown the same, for what else somebody wants to know of it
 */
export async function surveySheet(
  session: ExcelSession,
  sheet: string,
  columns: Iterable<number>,
  onRows?: OnRows,
): Promise<SheetSurvey> {
  const used = await usedArea(session, sheet);
  const survey = new SheetSurvey(used.row + used.rows, columns);
  await readContents(session, sheet, used, (rows, firstRow) => {
    survey.take(rows, firstRow, used.column);
    onRows?.(rows, firstRow, used.column);
  });
  return survey;
}

/**
 * Looks at some rows of a sheet, and at all of it only where that is not enough.
 *
 * @param isEnough whether what was looked at says all
 */
export async function surveyRows<T>(
  session: ExcelSession,
  sheet: string,
  columns: ReadonlySet<number>,
  rows: Int32Array,
  judge: (survey: SheetSurvey) => { readonly result: T; readonly isEnough: boolean },
): Promise<T> {
  const used = await usedArea(session, sheet);
  if (rows.length < used.rows * FEW) {
    const survey = new SheetSurvey(used.row + used.rows, columns);
    const areas = rowAreas(
      rows.filter((row) => row >= used.row && row < used.row + used.rows),
      used.column,
    );
    await askAll(
      session,
      areas.map((area) => ({ ...area, columns: used.columns })),
      {
        sheet,
        cells: Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / CONTENT_BYTES)),
        queue: (range) => range.load('formulas'),
        take: (range, area) => survey.take(rowsOf(range.formulas, sheet), area.row, area.column),
      },
    );
    const { result, isEnough } = judge(survey);
    if (isEnough) return result;
  }
  const survey = new SheetSurvey(used.row + used.rows, columns);
  await readContents(session, sheet, used, (some, firstRow) => survey.take(some, firstRow, used.column));
  return judge(survey).result;
}

/** What of a sheet holds anything. */
export async function usedArea(session: ExcelSession, sheet: string): Promise<Area> {
  const used = await session.step((workbook) =>
    workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  if (used.isNullObject) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}
