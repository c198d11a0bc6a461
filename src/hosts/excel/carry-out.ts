import { AppError } from '../../core/app-error';
import type { ApplyOptions } from '../workbook-host';
import type { Deed } from './deed';
import type { ExcelSession } from './excel-session';
import { setState, type JournalEntry } from './journal';
import { eventsOn } from './quiet';
import { otherSide, type Side } from './record';
import { rowsThat, takeRowsOut } from './rows-in-out';
import { writeSide } from './write-side';

/**
 * Writes one side of a change and says so in the journal. What fails or is stopped on the way goes
 * back to the other side.
 *
 * @param onBack what else there is to do once it is back
 * @returns how many cells keep what somebody else says may be typed there
 */
export async function carryOut(
  session: ExcelSession,
  { entry, record, left }: Deed,
  side: Side,
  { onProgress }: ApplyOptions,
  onBack: (session: ExcelSession) => Promise<void>,
): Promise<number> {
  let done = 0;
  const onCells = (n: number): void => onProgress?.((done += n) / Math.max(1, entry.cells));
  try {
    const kept = await writeSide(session, record, { side, left, onCells });
    // Stopped at its last sign of progress, it is stopped all the same.
    if (side === 'after') await setState(session, entry, 'done');
    else await takeRowsOut(session, entry, rowsThat(record, entry, 'in'), { places: left.places, state: 'undone' });
    await eventsOn(session.untilTheEnd());
    return kept;
  } catch (error) {
    return goBack(session, entry, side, error, async (last) => {
      await writeSide(last, record, { side: otherSide(side), left });
      await onBack(last);
    });
  }
}

/** Undoes what came of a deed that failed, and says so where even that fails. */
export async function goBack(
  session: ExcelSession,
  { title }: JournalEntry,
  side: Side,
  error: unknown,
  back: (last: ExcelSession) => Promise<void>,
): Promise<never> {
  const last = session.untilTheEnd();
  try {
    await back(last);
  } catch {
    throw new AppError(
      'half-written',
      `“${title}”${side === 'after' ? '写' : '还原'}到一半中断了；重新打开工作簿后点“还原”，即可全部退回原样。`,
    );
  } finally {
    await eventsOn(last);
  }
  throw error;
}
