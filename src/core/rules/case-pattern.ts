/**
 * How an office writes its case numbers, learnt from a column. No one pattern is prescribed for
 * them, so nothing is fixed here: what nine of ten numbers have in common is the pattern.
 */
export interface CasePattern {
  /** A number of the usual make, for a sentence. */
  readonly example: string;
  fits(text: string): boolean;
}

/** Share of a column that has to agree. */
const MAJORITY = 0.9;
/** With fewer numbers, one slip is already more than a tenth. */
const FEWEST = 10;
/** A number of more digits is not exact any more. */
const LONGEST_RUNNING_NUMBER = 15;

/** Numbers of one shape: each digit may be any digit, everything else is the same. */
interface Shape {
  /** With every digit written 0. */
  readonly key: string;
  readonly example: string;
  count: number;
}

/** What two shapes have to share to count as alike, the closest first. */
const VIEWS: readonly ((key: string) => string)[] = [
  (key) => key,
  // XF202100012LX, XF202100013LF: the last letters name a channel
  (key) => lettersAlike(key),
  // DX-9, DX-10, DX-112: without leading zeros numbers grow longer
  (key) => digitsAlike(key),
  (key) => digitsAlike(lettersAlike(key)),
];

const lettersAlike = (key: string): string => key.replace(/\p{L}/gu, 'A');
const digitsAlike = (key: string): string => key.replace(/0+/gu, '0');

/**
 * Learns the pattern of a column of numbers, `null` where there are too few of them or too many makes.
 *
 * @example
 * learnPattern(['XF20210001', …, 'XF20210040'])?.fits('XF2021041') //=> false
 */
export function learnPattern(texts: readonly string[]): CasePattern | null {
  if (texts.length < FEWEST) return null;
  const shapes = shapesOf(texts);
  for (const view of VIEWS) {
    const usual = majorityOf(shapes, view, texts.length);
    if (usual === null) continue;
    const alike = shapes.filter((shape) => view(shape.key) === usual);
    const fitting = new Set([...alike, ...grownFrom(alike, shapes, texts)].map((shape) => shape.key));
    const example = alike.reduce((a, b) => (b.count > a.count ? b : a)).example;
    return { example, fits: (text) => sameShape(text, example) || fitting.has(shapeKey(text)) };
  }
  return null;
}

function shapesOf(texts: readonly string[]): Shape[] {
  const shapes = new Map<string, Shape>();
  // Most numbers are of the same make as the one before: then there is nothing to look up.
  let last: Shape | null = null;
  for (const text of texts) {
    if (last === null || !sameShape(text, last.example)) {
      const key = shapeKey(text);
      last = shapes.get(key) ?? { key, example: text, count: 0 };
      shapes.set(key, last);
    }
    last.count++;
  }
  return [...shapes.values()];
}

function majorityOf(shapes: readonly Shape[], view: (key: string) => string, total: number): string | null {
  const counts = new Map<string, number>();
  for (const { key, count } of shapes) counts.set(view(key), (counts.get(view(key)) ?? 0) + count);
  for (const [key, count] of counts) if (count >= total * MAJORITY) return key;
  return null;
}

function shapeKey(text: string): string {
  return text.replace(/\d/gu, '0');
}

function sameShape(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y && !(isDigit(x) && isDigit(y))) return false;
  }
  return true;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** The running numbers of one length: smallest and largest. */
interface Span {
  min: number;
  max: number;
  readonly shapes: Set<Shape>;
}

/**
 * Shapes whose numbers are longer or shorter only because counting went on: 9999 is followed by
 * 10000, and 99 by 100. A slip (a digit lost or doubled) does not stand at such a turn.
 */
function grownFrom(alike: readonly Shape[], shapes: readonly Shape[], texts: readonly string[]): Shape[] {
  const bare = new Set(alike.map((shape) => digitsAlike(shape.key)));
  const related = new Map(shapes.filter((s) => bare.has(digitsAlike(s.key))).map((s): [string, Shape] => [s.key, s]));
  if (related.size === alike.length) return [];
  const spans = new Map<number, Span>();
  for (const text of texts) {
    const shape = related.get(shapeKey(text));
    const running = shape ? runningNumberOf(text) : null;
    if (!shape || running === null) continue;
    const n = Number(running);
    const span = spans.get(running.length);
    if (span) {
      span.min = Math.min(span.min, n);
      span.max = Math.max(span.max, n);
      span.shapes.add(shape);
    } else spans.set(running.length, { min: n, max: n, shapes: new Set([shape]) });
  }
  const usual = alike.flatMap((shape) => runningNumberOf(shape.example)?.length ?? []);
  if (usual.length === 0) return [];
  const grown: Shape[] = [];
  const goesOn = (length: number): boolean => turnsAt(length, spans.get(length), spans.get(length + 1));
  for (let n = Math.max(...usual); goesOn(n); n++) grown.push(...(spans.get(n + 1)?.shapes ?? []));
  for (let n = Math.min(...usual) - 1; goesOn(n); n--) grown.push(...(spans.get(n)?.shapes ?? []));
  return grown;
}

/** Whether the numbers of a length end where those with one digit more begin. */
function turnsAt(length: number, shorter: Span | undefined, longer: Span | undefined): boolean {
  const turn = 10 ** length;
  if (!shorter || !longer) return false;
  return shorter.max >= turn * 0.8 && longer.min >= turn && longer.min <= turn * 1.2;
}

/** The last digits of a number without a year before them. */
function runningNumberOf(text: string): string | null {
  const digits = /(\d+)\D*$/u.exec(text)?.[1];
  if (digits === undefined) return null;
  const running = digits.replace(/^(?:19|20)\d{2}(?=\d)/u, '');
  return running.length <= LONGEST_RUNNING_NUMBER ? running : null;
}
