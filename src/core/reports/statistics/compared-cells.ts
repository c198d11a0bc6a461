import type { ReportCell } from '../sheet/report-sheet';
import { traceKey, type Figure } from './figure-keys';
import { growth, type Span, type SpanCount } from './metrics';

export type SpanCounts = Readonly<Partial<Record<Span, SpanCount>>>;

/** What is written where there is nothing to compare with. */
const NOTHING = '—';

/** A count of a span, to be followed to its rows; a dash where the ledgers do not cover the span. */
export function countCell(
  spans: SpanCounts,
  span: Span,
  of: (count: SpanCount) => number,
  figure: Figure | null,
): ReportCell {
  const count = spans[span];
  if (!count) return NOTHING;
  const value = of(count);
  return { value, ...(figure && value > 0 && { trace: traceKey(span, figure) }) };
}

/** 增减. */
export function differenceCell(spans: SpanCounts, now: Span, base: Span, of: (count: SpanCount) => number): ReportCell {
  const [a, b] = [spans[now], spans[base]];
  return a && b ? of(a) - of(b) : NOTHING;
}

/** 同比 and 环比: no share of nothing. */
export function growthCell(spans: SpanCounts, now: Span, base: Span, of: (count: SpanCount) => number): ReportCell {
  const [a, b] = [spans[now], spans[base]];
  return growthText(a && b ? growth(of(a), of(b)) : null);
}

export const growthText = (by: number | null): string =>
  by === null ? NOTHING : arrow(by, `${(Math.abs(by) * 100).toFixed(2)}%`);

/** The difference of two rates, which are no counts: in 个百分点. */
export function pointsCell(
  spans: SpanCounts,
  now: Span,
  base: Span,
  of: (count: SpanCount) => number | null,
): ReportCell {
  const [a, b] = [spans[now], spans[base]];
  const [x, y] = [a ? of(a) : null, b ? of(b) : null];
  if (x === null || y === null) return NOTHING;
  const by = Math.round((x - y) * 10_000) / 100;
  return arrow(by, `${Math.abs(by).toFixed(2)}个百分点`);
}

/** A rate of a span. */
export function rateCell(spans: SpanCounts, span: Span, of: (count: SpanCount) => number | null): ReportCell {
  const count = spans[span];
  const value = count ? of(count) : null;
  return value === null ? NOTHING : { value, style: 'rate' };
}

function arrow(by: number, text: string): string {
  if (by === 0) return '持平';
  return by > 0 ? `↑${text}` : `↓${text}`;
}
