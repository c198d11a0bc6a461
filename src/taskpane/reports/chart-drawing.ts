import type { ChartData } from '../../core/sheets/chart-data';
import { textWidth } from '../../core/sheets/row-height';
import type { ChartKind } from '../../core/sheets/chart-model';

/** A place in a drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A bar or a column; its number stands at {@link end}. */
export interface DrawnBar {
  readonly series: number;
  readonly category: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
}

/** A slice of a pie. */
export interface DrawnSlice {
  readonly category: number;
  /** Of the whole, 0…1. */
  readonly share: number;
  /** Of an SVG path. */
  readonly path: string;
}

/** The marks of a line that are joined: a gap begins a new one. */
export interface DrawnLine {
  readonly series: number;
  readonly points: readonly (Point & { readonly category: number; readonly value: number })[];
}

/** Where on the axis a number stands. */
export interface Tick {
  readonly value: number;
  /** Along the axis, 0…1. */
  readonly at: number;
}

const TICKS = 4;

/**
 * Round numbers from nought to beyond the largest.
 *
 * @example
 * ticksFor(37) //=> 0, 10, 20, 30, 40
 */
export function ticksFor(most: number): readonly Tick[] {
  const raw = Math.max(most, Number.MIN_VALUE) / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((n) => n * power >= raw) ?? 10) * power;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => ({ value: i * step, at: i / count }));
}

/** The largest number of a chart; 1 where there is none, so that an axis has a length. */
export function largest({ series }: ChartData): number {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return most === 0 ? 1 : most;
}

/** Part of a category's room that its bars take. */
const FILL = 0.68;

/** Lying bars or standing columns in a field of this size, from the first category on. */
export function drawBars(
  { categories, series }: ChartData,
  kind: Extract<ChartKind, 'bar' | 'column'>,
  width: number,
  height: number,
  top: number,
): DrawnBar[] {
  const room = (kind === 'bar' ? height : width) / Math.max(1, categories.length);
  const thick = (room * FILL) / Math.max(1, series.length);
  return series.flatMap(({ values }, s) =>
    values.flatMap((value, category): DrawnBar[] => {
      if (value === null) return [];
      const across = category * room + (room * (1 - FILL)) / 2 + s * thick;
      const long = (value / top) * (kind === 'bar' ? width : height);
      const place =
        kind === 'bar'
          ? { x: 0, y: across, width: long, height: thick }
          : { x: across, y: height - long, width: thick, height: long };
      return [{ series: s, category, value, ...place }];
    }),
  );
}

/** Lines through the middles of the categories. A category without a number breaks the line. */
export function drawLines({ categories, series }: ChartData, width: number, height: number, top: number): DrawnLine[] {
  const room = width / Math.max(1, categories.length);
  return series.flatMap(({ values }, s) => {
    const lines: DrawnLine['points'][number][][] = [[]];
    values.forEach((value, category) => {
      if (value === null) lines.push([]);
      else lines.at(-1)?.push({ x: (category + 0.5) * room, y: height * (1 - value / top), category, value });
    });
    return lines.filter((points) => points.length > 0).map((points) => ({ series: s, points }));
  });
}

/** Points of a letter; a Chinese character takes two. */
export const LETTER = 6.5;
/** Between two names. */
const APART = 6;

/**
 * Every how many categories a name is written under the marks, so that no two lie over each other.
 *
 * @param room of a category, in points
 * @example
 * nameEvery(['2021-05', '2021-06'], 25) //=> 3
 */
export function nameEvery(names: readonly string[], room: number): number {
  const longest = Math.max(0, ...names.map(textWidth)) * LETTER;
  return Math.max(1, Math.ceil((longest + APART) / Math.max(1, room)));
}

/** Slices from the top on, clockwise; those of nothing are left out. */
export function drawSlices({ series }: ChartData, radius: number): DrawnSlice[] {
  const values = (series[0]?.values ?? []).map((value) => value ?? 0);
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (whole === 0) return [];
  let from = 0;
  return values.flatMap((value, category) => {
    if (value === 0) return [];
    const share = value / whole;
    const path = slicePath(from, share, radius);
    from += share;
    return [{ category, share, path }];
  });
}

function slicePath(from: number, share: number, radius: number): string {
  const at = (turn: number): string =>
    `${round(radius * Math.sin(2 * Math.PI * turn))} ${round(-radius * Math.cos(2 * Math.PI * turn))}`;
  const arc = `A ${radius} ${radius} 0`;
  // A whole circle has no two ends between which an arc could be drawn.
  if (share >= 1) return `M 0 ${-radius} ${arc} 1 1 0 ${radius} ${arc} 1 1 0 ${-radius} Z`;
  return `M 0 0 L ${at(from)} ${arc} ${share > 0.5 ? 1 : 0} 1 ${at(from + share)} Z`;
}

const round = (n: number): number => Math.round(n * 100) / 100;
