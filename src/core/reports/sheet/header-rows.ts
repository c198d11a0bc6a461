import type { MergeArea } from '../../grid/grid';

/**
 * Headers of several levels as rows: equal neighbours of one level under the same parent are joined,
 * and a header with fewer levels stands over the rest of them.
 *
 * @param paths the header of each column, upper levels first
 * @example
 * headerRows([['单位'], ['办结', '应办'], ['办结', '按期']]).rows //=> [['单位', '办结', null], [null, '应办', '按期']]
 */
export function headerRows(paths: readonly (readonly string[])[]): {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges: readonly MergeArea[];
} {
  const levels = Math.max(1, ...paths.map((path) => path.length));
  const rows = Array.from({ length: levels }, () => new Array<string | null>(paths.length).fill(null));
  const merges: MergeArea[] = [];
  paths.forEach((path, column) => {
    path.forEach((text, level) => {
      if (isJoined(paths, column, level)) return;
      rows[level]![column] = text;
      let right = column;
      while (isJoined(paths, right + 1, level)) right++;
      const bottom = level === path.length - 1 ? levels - 1 : level;
      if (right > column || bottom > level) merges.push({ top: level, left: column, bottom, right });
    });
  });
  return { rows, merges };
}

/** Whether a column's header of a level is the one before it: the last level is each column's own. */
function isJoined(paths: readonly (readonly string[])[], column: number, level: number): boolean {
  const path = paths[column];
  const before = paths[column - 1];
  if (!path || !before || level >= path.length - 1 || level >= before.length - 1) return false;
  return path.slice(0, level + 1).every((text, k) => text === before[k]);
}
