/**
 * Timing. Every comparison is made within one process and in turn, because a shared machine drifts
 * by a third within minutes: only ratios of neighbouring runs mean anything.
 */

declare const global: { gc?: () => void };

/** What one call takes, in milliseconds. */
export interface Cost {
  /** By the clock on the wall. */
  readonly wall: number;
  /** Of the processors, all threads together: the collector's helpers count, busy neighbours hardly do. */
  readonly cpu: number;
}

/** Work shorter than this is repeated until it is as long: a switch of tasks would outweigh it. */
const SHORTEST_MS = 40;

/** The cost of one call; short work as the mean of many calls. */
export function cost(work: () => unknown): Cost {
  return measure(work, SHORTEST_MS);
}

/** The cost of a single call, for work that cannot be repeated. */
export function costOnce(work: () => unknown): Cost {
  return measure(work, 0);
}

// No collection is forced before a measurement: it throws compiled code away with the garbage, and the
// engine then costs five times as much for reasons that no user meets.
function measure(work: () => unknown, shortest: number): Cost {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  do {
    work();
    calls++;
  } while (performance.now() - start < shortest);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  return { wall: wall / calls, cpu: (user + system) / 1000 / calls };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Comparison {
  /** Median costs of each side. */
  readonly left: Cost;
  readonly right: Cost;
  /** Median of the ratios left : right of the pairs, by the clock and by the processors. */
  readonly ratio: number;
  readonly cpuRatio: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Runs two pieces of work in turn, each going first every other time. */
export function compare(left: () => unknown, right: () => unknown, pairs = 5, warmUps = 1): Comparison {
  for (let i = 0; i < warmUps; i++) {
    left();
    right();
  }
  const lefts: Cost[] = [];
  const rights: Cost[] = [];
  for (let i = 0; i < pairs; i++) {
    if (i % 2 === 0) lefts.push(cost(left));
    rights.push(cost(right));
    if (i % 2 === 1) lefts.push(cost(left));
  }
  return comparisonOf(lefts, rights);
}

/** Compares work that can be done once on each thing with work that can be repeated; making the thing is not timed. */
export function compareFresh<T>(
  make: () => T,
  left: (thing: T) => unknown,
  right: () => unknown,
  pairs: number,
): Comparison {
  const lefts: Cost[] = [];
  const rights: Cost[] = [];
  for (let i = 0; i < pairs; i++) {
    const thing = make();
    lefts.push(costOnce(() => left(thing)));
    rights.push(cost(right));
  }
  return comparisonOf(lefts, rights);
}

/** @param lefts pair by pair with `rights` */
function comparisonOf(lefts: readonly Cost[], rights: readonly Cost[]): Comparison {
  const ratios = (of: keyof Cost): number[] => lefts.map((c, i) => c[of] / (rights[i] as Cost)[of]);
  const wall = ratios('wall');
  const middle = (costs: readonly Cost[]): Cost => ({
    wall: median(costs.map((c) => c.wall)),
    cpu: median(costs.map((c) => c.cpu)),
  });
  return {
    left: middle(lefts),
    right: middle(rights),
    ratio: median(wall),
    cpuRatio: median(ratios('cpu')),
    lowest: Math.min(...wall),
    highest: Math.max(...wall),
  };
}

/** Bytes on the heap after everything unused is cleared away; typed arrays included. */
export function heldBytes(): number {
  global.gc?.();
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The most memory this process has had, in bytes. */
export const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
