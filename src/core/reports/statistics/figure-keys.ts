import type { CaseTable } from './case-table';
import { ACCUSATION, GROUPED, REPEATED, VISIT } from './case-table';
import { DIMENSIONS, type Dimension } from './dimensions';
import { SPANS, type Span } from './metrics';

/** Figures of the first table that count matters by what they are. */
export const MARKED = {
  all: [0, 0],
  visits: [VISIT, VISIT],
  groupVisits: [VISIT | GROUPED, VISIT | GROUPED],
  jointLetters: [VISIT | GROUPED, GROUPED],
  repeated: [REPEATED, REPEATED],
  first: [REPEATED, 0],
} as const satisfies Readonly<Record<string, readonly [mask: number, value: number]>>;

export type Marked = keyof typeof MARKED;

/** What a figure counts: matters of a kind, under a name, under a topic, or of a unit without 揭发控告. */
export type Figure =
  | { readonly of: 'mark'; readonly name: Marked }
  | { readonly of: Dimension | 'topic' | 'complained'; readonly name: string };

export const traceKey = (span: Span, { of, name }: Figure): string => `${span}/${of}/${name}`;

/** The reverse of {@link traceKey}; `null` for any other text. */
export function readTrace(key: string): { readonly span: Span; readonly figure: Figure } | null {
  const [spanText, of = '', ...rest] = key.split('/');
  const span = SPANS.find((s) => s === spanText);
  const name = rest.join('/');
  if (!span) return null;
  if (of === 'mark') return Object.hasOwn(MARKED, name) ? { span, figure: { of, name: name as Marked } } : null;
  const known = [...DIMENSIONS, 'topic', 'complained'].find((d) => d === of);
  return known === undefined ? null : { span, figure: { of: known as Exclude<Figure['of'], 'mark'>, name } };
}

/** Whether a matter is counted by a figure. */
export function isOf(
  { keys, marks }: CaseTable,
  figure: Figure,
  hasTopic: (index: number, topic: string) => boolean,
): (index: number) => boolean {
  const { name } = figure;
  if (figure.of === 'mark') {
    const [mask, value] = MARKED[figure.name];
    return (i) => (marks[i]! & mask) === value;
  }
  if (figure.of === 'topic') return (i) => hasTopic(i, name);
  const { codes, names } = keys[figure.of === 'complained' ? 'unit' : figure.of];
  const code = names.all.indexOf(name);
  if (figure.of === 'complained') return (i) => codes[i] === code && (marks[i]! & ACCUSATION) === 0;
  return (i) => codes[i] === code;
}
