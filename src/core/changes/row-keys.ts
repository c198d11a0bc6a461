/**
 * Rows by what they hold, as one number each: how a row is known again after rows were put in, taken
 * out or sorted. A row's key is the sum of what its cells add, so that cells can be taken out of it
 * and put in again without a look at the others.
 */

/** What stands in a cell as a host tells it: '' is empty, a formula begins with a sign of equality. */
export type CellContent = string | number | boolean;

const { imul } = Math;
const PRIME = 0x01000193;
const START = 0x811c9dc5;
const SPREAD = 0x9e3779b1;

/** Content as a number. A number and the text that shows the same are told apart. */
export function contentHash(content: CellContent): number {
  const text = typeof content === 'string' ? content : `${typeof content} ${content}`;
  let hash = START;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** A content's number made another one for each place, so that contents that change places show in a sum. */
export function placedHash(hash: number, place: number): number {
  let h = hash ^ imul(place + 1, SPREAD);
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Whether a cell adds to its row's key: empty ones do not, nor do formulas, which are rewritten where rows move. */
export const countsForKey = (content: CellContent): boolean =>
  content !== '' && !(typeof content === 'string' && content.startsWith('='));

/** What a cell adds to the key of its row. */
export const cellKey = (column: number, content: CellContent): number =>
  countsForKey(content) ? placedHash(contentHash(content), column) : 0;
