import { isCellError, type CellValue } from '../grid/grid';
import { readCount } from './count';
import { cleanText } from './text';

/** The most that a unit may add to its 60 days (《信访条例》第三十三条、《信访工作条例》第三十四条). */
export const LONGEST_EXTENSION = 30;

/** 延期30日, 同意延长15天: the words around the number. */
const EXTENDED = /^(?:已|同意|批准|准予|申请)?延(?:期|长)(?:了|办理|办理期限)?/u;

/**
 * The whole number of an extension: 30, 30日, 延期30天; 0 where the cell says 0. `null` where it is
 * blank or no whole number. Whether the law allows so many days is not judged here.
 *
 * @example
 * readExtensionDays('同意延长15天') //=> 15
 * readExtensionDays('半个月') //=> null
 */
export function readExtensionDays(v: CellValue): number | null {
  if (v === null || isCellError(v) || typeof v === 'boolean') return null;
  if (typeof v === 'number') return Number.isInteger(v) ? v : null;
  const text = cleanText(v);
  if (/^0+\s*(?:日|天)?$/u.test(text)) return 0;
  return readCount(text).count ?? readCount(text.replace(EXTENDED, '')).count;
}
