import { equals, iterableEquality, subsetEquality } from '@jest/expect-utils';

const LONGEST = 2_000;

/** The matchers that the contract uses, with jest's own notion of equal. One that is missing here fails as no function. */
class Expectation {
  constructor(
    private readonly received: unknown,
    private readonly expected = true,
  ) {}

  get not(): Expectation {
    return new Expectation(this.received, !this.expected);
  }
  toBe(other: unknown): void {
    this.judge(Object.is(this.received, other), 'to be', other);
  }
  toEqual(other: unknown): void {
    this.judge(equals(this.received, other, [iterableEquality]), 'to equal', other);
  }
  toMatchObject(other: unknown): void {
    this.judge(equals(this.received, other, [iterableEquality, subsetEquality]), 'to match', other);
  }
  toContain(other: unknown): void {
    this.judge([...(this.received as Iterable<unknown>)].includes(other), 'to contain', other);
  }
  toContainEqual(other: unknown): void {
    const items = [...(this.received as Iterable<unknown>)];
    this.judge(
      items.some((item) => equals(item, other, [iterableEquality])),
      'to contain',
      other,
    );
  }
  toBeInstanceOf(type: abstract new (...args: never[]) => unknown): void {
    this.judge(this.received instanceof type, 'to be an instance of', type.name);
  }

  private judge(holds: boolean, words: string, other: unknown): void {
    if (holds === this.expected) return;
    throw new Error(`expected ${short(this.received)} ${this.expected ? '' : 'not '}${words} ${short(other)}`);
  }
}

function short(value: unknown): string {
  // What JSON has no word for is undefined, whatever the types say.
  const text = JSON.stringify(value, readable) as string | undefined;
  return text === undefined ? String(value) : text.slice(0, LONGEST);
}

const readable = (_key: string, part: unknown): unknown =>
  part instanceof RegExp || part instanceof Error ? String(part) : part;

/** A string that fits a pattern, as a part of what is expected. */
class StringMatching {
  /** The mark by which jest's comparison knows such a part. */
  readonly $$typeof = Symbol.for('jest.asymmetricMatcher');

  constructor(private readonly pattern: RegExp) {}

  asymmetricMatch(value: unknown): boolean {
    return typeof value === 'string' && this.pattern.test(value);
  }
  toJSON(): string {
    return String(this.pattern);
  }
}

export const expect = Object.assign((received: unknown) => new Expectation(received), {
  stringMatching: (pattern: RegExp) => new StringMatching(pattern),
});
