import { excelSerialOfDay, partsOfDay, type CivilDay } from '../core/calendar/civil-day';
import type { DateStyle } from './layout';
import type { Random } from './random';
import type { StyleName } from './sheet-builder';

/** How a date stands in a cell. */
export interface WrittenDate {
  readonly value: string | number;
  readonly style: StyleName;
  /** A readable date that the sheet holds as text. */
  readonly asText: boolean;
  /** The year has to be taken from elsewhere. */
  readonly noYear: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The manners in which clerks type a date as text; a whole column usually keeps to one. */
export const TEXT_STYLES: readonly DateStyle[] = ['dash', 'slash', 'dot', 'chinese', 'compact', 'stamp'];
export const SERIAL_STYLES: readonly DateStyle[] = ['serial-dash', 'serial-slash'];

export function writeDate(d: CivilDay, style: DateStyle, random: Random): WrittenDate {
  const p = partsOfDay(d);
  const serial = excelSerialOfDay(d, false);
  const written = (value: string | number, name: StyleName): WrittenDate => ({
    value,
    style: name,
    asText: typeof value === 'string',
    noYear: false,
  });
  switch (style) {
    case 'serial-dash':
      return written(serial, 'date-dash');
    case 'serial-slash':
      return written(serial, 'date-slash');
    case 'serial-time':
      return written(serial + random.between(17, 34) / 48, 'date-time');
    case 'dash':
      return written(`${p.year}-${two(p.month)}-${two(p.day)}`, 'text');
    case 'slash':
      return written(`${p.year}/${p.month}/${p.day}`, 'text');
    case 'dot':
      return written(`${p.year}.${p.month}.${p.day}`, 'text');
    case 'chinese':
      return written(`${p.year}年${p.month}月${p.day}日`, 'text');
    case 'compact':
      return written(`${p.year}${two(p.month)}${two(p.day)}`, 'text');
    case 'stamp':
      return written(
        `${p.year}-${two(p.month)}-${two(p.day)} ${two(random.between(8, 17))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}`,
        'text',
      );
    case 'month-day':
      return {
        value: random.chance(0.5) ? `${p.month}月${p.day}日` : `${p.month}.${p.day}`,
        style: 'text',
        asText: true,
        noYear: true,
      };
  }
}
