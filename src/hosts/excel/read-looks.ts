import { areasOf, piecesOf, type Area, type CellsPlace } from './areas';
import { askAll, askEach } from './ask';
import { TARGET_BYTES } from './contents';
import type { ExcelSession } from './excel-session';
import { LOOK_PROPERTIES, lookOf, type LookTable } from './look';
import type { SheetCells } from './sheet-cells';
import { queueWholeLook, wholeLook } from './whole-look';

/** Bytes of the look of a cell in an answer, and of a whole area both ways. */
const CELL_BYTES = 700;
const AREA_BYTES = 8_000;

/** Cells of so few rows are asked one by one. */
const FEW = 200;
/** Into how many parts an area is cut whose cells do not look alike. */
const PARTS = 8;

/**
 * Reads how cells look, each look kept once in the table. Most columns look the same from top to
 * bottom: an area is asked as a whole first, and where its cells differ, its parts are. Cell by cell
 * a long column would be a hundred times as much.
 */
export async function readLooks(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
  table: LookTable,
  cells: SheetCells,
): Promise<void> {
  const small: Area[] = [];
  let open = areasOf(places);
  while (open.length > 0) {
    const mixed: Area[] = [];
    small.push(...open.filter((area) => area.rows <= FEW));
    await askEach(
      session,
      open.filter((area) => area.rows > FEW),
      {
        sheet,
        atOnce: Math.floor(TARGET_BYTES / AREA_BYTES),
        queue: queueWholeLook,
        take: (answer, area) => {
          const look = wholeLook(answer);
          if (!look) mixed.push(area);
          else cells.setLooks(area, table.numberOf(look));
        },
      },
    );
    open = mixed.flatMap((area) => piecesOf(area, Math.ceil(area.rows / PARTS)));
  }
  await askAll(session, small, {
    sheet,
    cells: Math.floor(TARGET_BYTES / CELL_BYTES),
    queue: (range) => range.getCellProperties(LOOK_PROPERTIES),
    take: ({ value }, area) =>
      value.forEach((line, r) =>
        cells.setLooks({ ...area, row: area.row + r, rows: 1 }, table.numberOf(lookOf(line[0] ?? {}))),
      ),
  });
}
