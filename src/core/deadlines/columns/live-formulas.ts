import { partsOfDay, type CivilDay } from '../../calendar/civil-day';
import { cellAddress } from '../../grid/address';
import { STATE_ZH } from '../state-words';

/**
 * Formulas that keep 剩余天数 and 状态 right on a machine without this product: they look at TODAY()
 * and at the cells in which the clerk will write the day it was done. They use functions that every
 * spreadsheet program has had for twenty years.
 */
export interface LiveCell {
  /** 0-based row of the record. */
  readonly row: number;
  /** The rolled end: a cell's column, or the day itself where no cell holds it as a date. */
  readonly end: { readonly column: number } | { readonly day: CivilDay };
  /** Columns of the days it was done, in the order in which they count. */
  readonly dones: readonly number[];
  /** What stands in those cells now, put together: a dash there is no answer. */
  readonly blank: string;
  readonly warning: number;
  /** The holidays of the end are not known: past it nobody is called late. */
  readonly provisional: boolean;
}

/** Days to the rolled end; nothing once it was done. */
export function leftFormula(cell: LiveCell): string {
  return `IF(${untouched(cell)},${endOf(cell)}-TODAY(),"")`;
}

/** How the clock stands, judged by the rolled end. */
export function stateFormula(cell: LiveCell): string {
  const end = endOf(cell);
  const past = cell.provisional ? STATE_ZH.undetermined : STATE_ZH.overdue;
  const tooLate = cell.provisional ? STATE_ZH.undetermined : STATE_ZH.late;
  const open = `IF(TODAY()>${end},"${past}",IF(${end}-TODAY()<=${cell.warning},"${STATE_ZH.near}","${STATE_ZH.running}"))`;
  const refs = cell.dones.map((c) => reference(c, cell.row));
  const done = refs.reduceRight((rest, ref) => (rest === '' ? ref : `IF(ISNUMBER(${ref}),${ref},${rest})`), '');
  const judged = `IF(INT(${done})<=${end},"${STATE_ZH['on-time']}","${tooLate}")`;
  return `IF(${untouched(cell)},${open},IF(COUNT(${refs.join(',')})>0,${judged},"${STATE_ZH.undetermined}"))`;
}

/**
 * The cells of the days it was done hold what they held when the formula was written. Compared as
 * text: a day that is yet to come stands there as a number, which equals no text.
 */
function untouched({ dones, row, blank }: LiveCell): string {
  const refs = dones.map((c) => reference(c, row));
  const text = refs.length === 1 ? `${refs.join('')}&""` : refs.join('&');
  return `${text}=${quoted(blank)}`;
}

function endOf({ end, row }: LiveCell): string {
  if ('column' in end) return reference(end.column, row);
  const { year, month, day } = partsOfDay(end.day);
  return `DATE(${year},${month},${day})`;
}

/** The column is fixed, so that the formula may be copied sideways; the row moves with a sort. */
const reference = (column: number, row: number): string => `$${cellAddress(row, column)}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
