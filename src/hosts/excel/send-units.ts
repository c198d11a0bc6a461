import { MOST_CELLS, TARGET_BYTES } from './contents';
import { isTooLarge } from './excel-fault';
import type { ExcelSession } from './excel-session';
import { quieten } from './quiet';
import type { WriteUnit } from './write-units';

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
      quieten(workbook, context);
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
  let [bytes, cells] = [Infinity, 0];
  for (const unit of units) {
    if (bytes + unit.bytes > TARGET_BYTES || cells + unit.cells > MOST_CELLS) {
      packs.push([]);
      [bytes, cells] = [0, 0];
    }
    packs.at(-1)?.push(unit);
    bytes += unit.bytes;
    cells += unit.cells;
  }
  return packs;
}
