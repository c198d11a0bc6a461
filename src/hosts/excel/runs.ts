import type { CellInput } from '../../core/changes/change';

type Value = CellInput;

/** Values of many cells, short where neighbours are the same: a value, or how often it comes in a row. */
export type Runs<T extends Value> = readonly (T | readonly [count: number, value: T])[];

export function runsOf<T extends Value>(values: Iterable<T>): Runs<T> {
  const runs: (T | [number, T])[] = [];
  let count = 0;
  let last: T | undefined;
  const close = (): void => {
    if (count > 0) runs.push(count === 1 ? last! : [count, last!]);
  };
  for (const value of values) {
    if (value === last) {
      count++;
      continue;
    }
    close();
    [count, last] = [1, value];
  }
  close();
  return runs;
}

export function expanded<T extends Value>(runs: Runs<T>): T[] {
  const values: T[] = [];
  for (const run of runs) {
    if (!isRun(run)) values.push(run);
    else for (let i = 0; i < run[0]; i++) values.push(run[1]);
  }
  return values;
}

const isRun = <T extends Value>(run: T | readonly [number, T]): run is readonly [number, T] => Array.isArray(run);

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
