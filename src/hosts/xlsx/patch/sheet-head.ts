import { MAX_COLUMNS } from '../read/grid-builder';

export interface PatchedHead {
  readonly text: string;
  /** Style of each column's empty cells. */
  readonly columnStyles: Int32Array;
}

export function patchHead(text: string): PatchedHead {
  return { text, columnStyles: new Int32Array(MAX_COLUMNS) };
}
