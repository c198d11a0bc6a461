import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { isFormulaInput, type CellInput } from '../../core/changes/change';

/** A cell as the grid keeps it, or null for an empty one. */
export type Content = Readonly<ICellData> | null;

/**
 * The grid's form of what a change puts into a cell. A text stays text whatever it begins with.
 *
 * @param calculated whether the grid gets formulas, or their results only
 */
export function contentOf(input: CellInput, calculated: boolean): ICellData {
  if (!isFormulaInput(input)) return valueContent(input);
  return calculated ? { ...valueContent(input.value), f: `=${input.formula}` } : valueContent(input.value);
}

function valueContent(value: string | number | boolean | null): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === null || value === '' ? {} : { v: value, t: CellValueType.STRING };
}

/** Whether a cell still holds what a change put there. The result of a formula moves on by itself. */
export function holds(content: Nullable<ICellData>, input: CellInput, calculated: boolean): boolean {
  if (calculated && isFormulaInput(input)) return content?.f === `=${input.formula}`;
  return sameContent(content, contentOf(input, calculated));
}

/** Whether two cells hold the same, however they look. */
export function sameContent(a: Nullable<ICellData>, b: Nullable<ICellData>): boolean {
  if (a?.f || b?.f || a?.si || b?.si) return a?.f === b?.f && a?.si === b?.si;
  return (a?.v ?? null) === (b?.v ?? null) && (a?.v == null || a.t === b?.t);
}

/** Copies a cell, because the grid changes its own in place. */
export function copyOf(content: Nullable<ICellData>): Content {
  return content ? { ...content } : null;
}

/** The value of a cell. The grid may keep numbers and booleans as text and says in `t` what they are. */
export function valueOf(cell: Nullable<ICellData>): string | number | boolean | null {
  if (!cell) return null;
  const raw = cell.v ?? cell.p?.body?.dataStream.replace(/\r?\n$/u, '').replaceAll('\r', '\n') ?? null;
  if (raw === null || raw === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return raw === 1 || raw === true || raw === '1';
  if (cell.t === CellValueType.NUMBER && typeof raw === 'string') return Number(raw);
  return raw;
}
