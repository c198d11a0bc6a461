import type { Profile } from '../../profile/profile';
import { FIXED_KEYS } from './column-keys';
import { headerOf, type LineColumn } from './line-columns';
import type { Rectification } from './rectify';

/** Whether a column stands hidden in a sheet made anew, so that the others can be read on paper. */
export function isFolded({ key }: LineColumn, { rectification }: Profile): boolean {
  return rectification.folded.includes(key) && !FIXED_KEYS.includes(key);
}

/** The columns of a sheet that stand hidden: as the office folds them, and made again as people left them. */
export function foldedColumns({ merged, order }: Rectification): LineColumn[] {
  const { edition, profile } = order;
  return merged.columns.filter((column) => {
    const place = edition?.columns.get(column.key);
    return edition && place !== undefined ? edition.grid.hiddenColumns.has(place) : isFolded(column, profile);
  });
}

/** Says on the sheet itself what is not seen on it; nothing where all is. */
export function foldedText(columns: readonly LineColumn[], profile: Profile): string {
  if (columns.length === 0) return '';
  return `为便于打印，${columns.map((column) => headerOf(column, profile)).join('、')}${columns.length}列收起，取消隐藏就能查看、打印。`;
}
