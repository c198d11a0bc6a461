import type { CellValue } from '../../grid/grid';
import type { Profile } from '../profile';

/**
 * One part of the sheet 设置: a title, a header and one item a row. What a part says of itself here
 * is all that the writer lays out and the reader looks for.
 */
export interface Section {
  /** As it stands on the sheet, without its number; a sheet's parts are known by it, wherever they stand. */
  readonly title: string;
  /** Beside the title: what to write here. */
  readonly note: string;
  /** The first column names the item; a row without it and without anything else is blank. */
  readonly columns: readonly SectionColumn[];
  /** Blank lines at the end, ready to be filled in. */
  readonly spare: number;
  /** The lines that say what the profile says. */
  lines(profile: Profile): readonly Line[];
  /** Gives the profile as the lines say, and says what cannot be meant. */
  read(lines: readonly SheetLine[], tell: Tell, profile: Profile): Profile;
}

export interface SectionColumn {
  readonly name: string;
  /** `fixed` names what is not the office's to change; a `note` is never read. */
  readonly kind: 'fixed' | 'text' | 'code' | 'choice' | 'number' | 'date' | 'note';
  readonly choices?: readonly string[];
  /** Shown while the cell is selected. */
  readonly hint?: string;
}

/** Values in the order of the section's columns. */
export type Line = readonly (string | number | null)[];

/** A row as it was read: the cells in the order of the section's columns. */
export interface SheetLine {
  readonly cells: readonly SheetCellRead[];
}

export interface SheetCellRead {
  /** 0-based, on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly isDate: boolean;
  readonly date1904: boolean;
}

/** Says what is wrong with a cell. A doubt is read all the same. */
export type Tell = (cell: SheetCellRead, why: string, weight?: 'fault' | 'doubt') => void;
