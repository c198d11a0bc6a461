/** Values in a row as counts and values: a column is mostly the same format, or empty. */
export type Runs<T> = readonly (readonly [count: number, value: T])[];

export function runsOf<T>(values: Iterable<T>): Runs<T> {
  const runs: [number, T][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last[1] === value) last[0]++;
    else runs.push([1, value]);
  }
  return runs;
}

export const expanded = <T>(runs: Runs<T>): T[] => runs.flatMap(([count, value]) => new Array<T>(count).fill(value));

/** Ascending numbers as first ones and counts. */
export function stretchesOf(rows: Iterable<number>): [first: number, count: number][] {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else stretches.push([row, 1]);
  }
  return stretches;
}

export const rowsOfStretches = (stretches: readonly (readonly [number, number])[]): Int32Array =>
  Int32Array.from(stretches.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i)));

/** Numbers of 32 bits as text. */
export function packedNumbers(numbers: Uint32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function unpackedNumbers(text: string): Uint32Array {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new Uint32Array(bytes.buffer);
}
