/** 同上 and its signs stand for the cell above; they are no value of their own. */
const DITTO = /^(?:同上|同前|同左|〃|″|“|”|"|々|\.\.)$/u;

/** Whether a cell's text stands for the one above it. */
export function isDitto(text: string): boolean {
  return text.length <= 4 && DITTO.test(text.trim());
}
