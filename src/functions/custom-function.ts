import type { CivilDay } from '../core/calendar/civil-day';

/** What Excel hands over for a cell: a date is its serial number, an empty cell is 0, '' or null. */
export type Given = string | number | boolean | null | undefined;

/** A failure that Excel shows as `#VALUE!`, with one Chinese sentence when the cell is pointed at. */
export class FunctionFault extends Error {}

/** A parameter as Excel's dialog for functions explains it. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'number' | 'string';
  readonly optional?: boolean;
}

/** A formula for the clerk: data for Excel's metadata and one pure function. */
export interface CustomFunction {
  /** After the namespace: XF.DUE. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** Asked again whenever the sheet is calculated, because its answer changes with the day. */
  readonly volatile?: boolean;
  /** @throws FunctionFault where an argument cannot be meant */
  run(given: readonly Given[], today: CivilDay): string | number;
}
