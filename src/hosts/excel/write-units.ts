import { joinedAddresses, rangeOf, rowAreas, type Area } from './areas';
import { bytesOf, MOST_CELLS, TARGET_BYTES, type Raw } from './contents';
import { isTooLarge } from './excel-fault';
import type { ExcelSession } from './excel-session';
import { linesOf, setLook, type Look } from './look';

/** A piece of writing that fits into one request. */
export interface WriteUnit {
  readonly bytes: number;
  /** Cells that get their content. */
  readonly cells: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** Rows left alone between rows that are written together: cheaper than another range. */
const GAP = 40;
/** Bytes of a range and one thing done to it in a request, as measured. */
const CALL_BYTES = 800;
const LEFT_ALONE_BYTES = 5;

export interface Units {
  readonly sheet: string;
  readonly column: number;
  readonly rows: Int32Array;
}

/** Contents of one column, as they are typed. */
export function contentUnits(place: Units, forms: readonly Raw[]): WriteUnit[] {
  return columnUnits(place, forms, bytesOf, 1, (range, cells) => {
    range.formulas = cells;
  });
}

/** Number formats of one column; null leaves a cell's alone. */
export function codeUnits(place: Units, codes: readonly (string | null)[]): WriteUnit[] {
  const kept = [...codes.keys()].filter((i) => codes[i] !== null);
  if (kept.length === 0) return [];
  const rows = Int32Array.from(kept, (i) => place.rows[i]!);
  const given = kept.map((i) => codes[i]!);
  const [first = ''] = given;
  if (given.every((code) => code === first)) {
    // One format for a range needs no array.
    return rowAreas(rows, place.column).map((area) => ({
      bytes: CALL_BYTES,
      cells: 0,
      queue: (workbook) => {
        rangeOf(workbook.worksheets.getItem(place.sheet), area).numberFormat = first as unknown as string[][];
      },
    }));
  }
  return columnUnits(
    { ...place, rows },
    given,
    (code) => bytesOf(code),
    0,
    (range, cells) => {
      range.numberFormat = cells;
    },
  );
}

/** Properties of looks on cells of one column, one call for each kind of difference. */
export function lookUnits(
  { sheet, column }: Omit<Units, 'rows'>,
  groups: Iterable<readonly [Look, number[]]>,
): WriteUnit[] {
  const units: WriteUnit[] = [];
  for (const [look, rows] of groups) {
    if (Object.keys(look).length === 0) continue;
    const lines = linesOf(look);
    const all = rowAreas(rows, column);
    // An edge of an area is that of its outermost cells: uneven lines are drawn cell by cell.
    const areas = lines === 'uneven' ? all.flatMap(cellsOf) : all;
    // Excel knows no line between the rows of an area that has one row.
    const tall = lines === 'even' ? areas.filter((area) => area.rows > 1) : [];
    const others = lines === 'even' ? areas.filter((area) => area.rows === 1) : areas;
    for (const [some, between] of [
      [tall, true],
      [others, false],
    ] as const) {
      for (const address of joinedAddresses(some)) {
        units.push({
          bytes: address.length + CALL_BYTES * Object.keys(look).length,
          cells: 0,
          queue: (workbook) => setLook(workbook.worksheets.getItem(sheet).getRanges(address).format, look, between),
        });
      }
    }
  }
  return units;
}

const cellsOf = ({ row, rows, column }: Area): Area[] =>
  Array.from({ length: rows }, (_, i) => ({ row: row + i, rows: 1, column, columns: 1 }));

function columnUnits<T>(
  { sheet, column, rows }: Units,
  values: readonly T[],
  bytes: (value: T) => number,
  counted: 0 | 1,
  write: (range: Excel.Range, cells: (T | null)[][]) => void,
): WriteUnit[] {
  const units: WriteUnit[] = [];
  for (let from = 0; from < rows.length;) {
    let size = CALL_BYTES;
    let to = from;
    for (; to < rows.length && size < TARGET_BYTES && to - from < MOST_CELLS; to++) {
      const gap = to === from ? 0 : rows[to]! - rows[to - 1]! - 1;
      if (gap > GAP) break;
      size += bytes(values[to]!) + gap * LEFT_ALONE_BYTES;
    }
    const [first, n] = [from, to - from];
    const area: Area = { row: rows[first]!, column, rows: rows[to - 1]! - rows[first]! + 1, columns: 1 };
    units.push({
      bytes: size,
      cells: n * counted,
      queue: (workbook) => {
        const cells: (T | null)[][] = Array.from({ length: area.rows }, () => [null]);
        for (let i = first; i < first + n; i++) cells[rows[i]! - area.row]![0] = values[i]!;
        write(rangeOf(workbook.worksheets.getItem(sheet), area), cells);
      },
    });
    from = to;
  }
  return units;
}

/** Sends units in their order, as many in one request as fit. */
export async function sendUnits(
  session: ExcelSession,
  units: readonly WriteUnit[],
  onCells: (n: number) => void,
): Promise<void> {
  for (const pack of packed(units)) await sendSome(session, pack, onCells);
}

async function sendSome(
  session: ExcelSession,
  units: readonly WriteUnit[],
  onCells: (n: number) => void,
): Promise<void> {
  try {
    await session.step((workbook, context) => {
      // Both last for this request only, so that nothing stays switched off whatever happens.
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      context.runtime.enableEvents = false;
      for (const unit of units) unit.queue(workbook);
    });
  } catch (error) {
    // Refused for its size, nothing of the request was done.
    if (!isTooLarge(error) || units.length < 2) throw error;
    const middle = Math.ceil(units.length / 2);
    await sendSome(session, units.slice(0, middle), onCells);
    await sendSome(session, units.slice(middle), onCells);
    return;
  }
  onCells(units.reduce((n, unit) => n + unit.cells, 0));
}

function packed(units: readonly WriteUnit[]): WriteUnit[][] {
  const packs: WriteUnit[][] = [];
  let size = Infinity;
  for (const unit of units) {
    if (size + unit.bytes > TARGET_BYTES) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(unit);
    size += unit.bytes;
  }
  return packs;
}
