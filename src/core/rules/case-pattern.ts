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
  /** How it looks in each of {@link VIEWS}, once that was asked. */
  readonly views: string[];
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
  const usual = usualShapes(shapes, count, texts);
  if (!usual) return null;
  const odd: number[] = [];
  if (usual.fitting.size < shapes.length) {
    shapeOf.forEach((s, i) => {
      if (s >= 0 && !usual.fitting.has(shapes[s]!)) odd.push(i);
    });
  }
  return { example: usual.example, odd };
}

/** The numbers of a column, sorted into shapes and kept so while single ones change. */
export class PatternFollower {
  private readonly shapes: Shape[];
  private readonly byKey: Map<string, Shape>;
  private readonly shapeOf: (Shape | null)[];
  private count: number;
  private fitting: ReadonlySet<Shape> | null;

  /** @param texts the column; changed in place by {@link change} */
  constructor(private readonly texts: (string | null)[]) {
    const { shapes, shapeOf, count } = shapesOf(texts);
    this.shapes = [...shapes];
    this.byKey = new Map(shapes.map((shape) => [shape.key, shape]));
    this.shapeOf = Array.from(shapeOf, (s) => shapes[s] ?? null);
    this.count = count;
    this.fitting = usualShapes(this.shapes, count, texts)?.fitting ?? null;
  }

  /**
   * Puts other texts into the column.
   *
   * @returns whether all other numbers are judged as before
   */
  change(changes: readonly (readonly [index: number, text: string | null])[]): boolean {
    const before = this.fitting;
    const known = new Set(this.shapes);
    let changed = false;
    for (const [i, text] of changes) {
      if (this.texts[i] === text) continue;
      changed = true;
      this.texts[i] = text;
      this.leave(i);
      if (text !== null) this.enter(i, text);
    }
    if (!changed) return true;
    this.fitting = usualShapes(this.shapes, this.count, this.texts)?.fitting ?? null;
    if (!before || !this.fitting) return before === this.fitting;
    return this.shapes.every((shape) => !known.has(shape) || before.has(shape) === this.fitting?.has(shape));
  }

  isOdd(i: number): boolean {
    const shape = this.shapeOf[i] ?? null;
    return shape !== null && this.fitting !== null && !this.fitting.has(shape);
  }

  private leave(i: number): void {
    const shape = this.shapeOf[i] ?? null;
    this.shapeOf[i] = null;
    if (!shape) return;
    this.count--;
    if (--shape.count > 0) return;
    this.shapes.splice(this.shapes.indexOf(shape), 1);
    this.byKey.delete(shape.key);
  }

  private enter(i: number, text: string): void {
    const key = shapeKey(text);
    let shape = this.byKey.get(key);
    if (!shape) {
      shape = { key, example: text, count: 0, views: [] };
      this.byKey.set(key, shape);
      this.shapes.push(shape);
    }
    this.shapeOf[i] = shape;
    this.count++;
    shape.count++;
  }
}

interface UsualShapes {
  /** The shapes that are no departure. */
  readonly fitting: ReadonlySet<Shape>;
  /** A number of the shape met most often. */
  readonly example: string;
}

/** What nine of ten numbers have in common; `null` where there are too few, or too many makes. */
function usualShapes(shapes: readonly Shape[], count: number, texts: readonly (string | null)[]): UsualShapes | null {
  if (count < FEWEST) return null;
  for (let v = 0; v < VIEWS.length; v++) {
    const usual = majorityOf(shapes, v, count);
    if (usual === null) continue;
    const alike = shapes.filter((shape) => viewOf(shape, v) === usual);
    const { example } = alike.reduce((a, b) => (b.count > a.count ? b : a));
    return { fitting: new Set([...alike, ...grownFrom(alike, shapes, texts)]), example };
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
        shapes.push({ key, example: text, count: 0, views: [] });
      }
    }
    shapeOf[i] = last;
    shapes[last]!.count++;
    count++;
  });
  return { shapes, shapeOf, count };
}

function majorityOf(shapes: readonly Shape[], view: number, total: number): string | null {
  const counts = new Map<string, number>();
  for (const shape of shapes) {
    const key = viewOf(shape, view);
    counts.set(key, (counts.get(key) ?? 0) + shape.count);
  }
  for (const [key, count] of counts) if (count >= total * MAJORITY) return key;
  return null;
}

function viewOf(shape: Shape, view: number): string {
  return (shape.views[view] ??= VIEWS[view]!(shape.key));
}

/** The shape with every run of digits as one, which is the third of {@link VIEWS}. */
const bareOf = (shape: Shape): string => viewOf(shape, 2);

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
  const bare = new Set(alike.map(bareOf));
  const related = new Map(shapes.filter((s) => bare.has(bareOf(s))).map((s): [string, Shape] => [s.key, s]));
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
