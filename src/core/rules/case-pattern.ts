/**
 * How an office writes its case numbers, learnt from a column. No one pattern is prescribed for
 * them, so nothing is fixed here: what nine of ten numbers have in common is the pattern.
 */
export interface CasePattern {
  /** A number of the usual make, for a sentence. */
  readonly example: string;
  /** Indexes of the numbers that depart from it. */
  readonly odd: readonly number[];
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
 * Entries that are `null` are passed over.
 *
 * @example
 * learnPattern(['XF20210001', …, 'XF20210040', 'XF2021041'])?.odd //=> [40]
 */
export function learnPattern(texts: readonly (string | null)[]): CasePattern | null {
  const { shapes, shapeOf, count } = shapesOf(texts);
  if (count < FEWEST) return null;
  for (const view of VIEWS) {
    const usual = majorityOf(shapes, view, count);
    if (usual === null) continue;
    const alike = shapes.filter((shape) => view(shape.key) === usual);
    const fitting = new Set([...alike, ...grownFrom(alike, shapes, texts)]);
    const odd: number[] = [];
    if (fitting.size < shapes.length) {
      shapeOf.forEach((s, i) => {
        if (s >= 0 && !fitting.has(shapes[s]!)) odd.push(i);
      });
    }
    return { example: alike.reduce((a, b) => (b.count > a.count ? b : a)).example, odd };
  }
  return null;
}

interface Shapes {
  readonly shapes: readonly Shape[];
  /** Index of each text's shape, -1 where there is no text. */
  readonly shapeOf: Int32Array;
  /** Texts in all. */
  readonly count: number;
}

function shapesOf(texts: readonly (string | null)[]): Shapes {
  const shapes: Shape[] = [];
  const byKey = new Map<string, number>();
  const shapeOf = new Int32Array(texts.length).fill(-1);
  let count = 0;
  // Most numbers are of the same make as the one before: then there is nothing to look up.
  let last = -1;
  texts.forEach((text, i) => {
    if (text === null) return;
    if (last < 0 || !sameShape(text, shapes[last]!.example)) {
      const key = shapeKey(text);
      const known = byKey.get(key);
      last = known ?? shapes.length;
      if (known === undefined) {
        byKey.set(key, last);
        shapes.push({ key, example: text, count: 0 });
      }
    }
    shapeOf[i] = last;
    shapes[last]!.count++;
    count++;
  });
  return { shapes, shapeOf, count };
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
function grownFrom(alike: readonly Shape[], shapes: readonly Shape[], texts: readonly (string | null)[]): Shape[] {
  const bare = new Set(alike.map((shape) => digitsAlike(shape.key)));
  const related = new Map(shapes.filter((s) => bare.has(digitsAlike(s.key))).map((s): [string, Shape] => [s.key, s]));
  if (related.size === alike.length) return [];
  const spans = new Map<number, Span>();
  for (const text of texts) {
    if (text === null) continue;
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
