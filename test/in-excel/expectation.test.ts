import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect as ours } from './expectation';
import { Suite } from '../contract/suite';

/** Holds, and does not hold the other way round. */
function holds(deed: (judged: ReturnType<typeof ours>) => void, received: unknown): void {
  expect(() => deed(ours(received))).not.toThrow();
  expect(() => deed(ours(received).not)).toThrow(/^expected .* not to /u);
}

test('the matchers judge as jest’s do', () => {
  holds((e) => e.toBe('甲'), '甲');
  holds((e) => e.toEqual({ a: [1, new Set([2])], b: undefined }), { a: [1, new Set([2])] });
  holds((e) => e.toMatchObject({ code: 'x', message: ours.stringMatching(/\p{Script=Han}/u) }), {
    code: 'x',
    message: '错',
    more: 1,
  });
  holds((e) => e.toContain('甲'), ['乙', '甲']);
  holds((e) => e.toContainEqual({ top: 0 }), [{ top: 1 }, { top: 0 }]);
  holds((e) => e.toBeInstanceOf(RangeError), new RangeError());
  expect(() => ours(undefined).toEqual(null)).toThrow('expected undefined to equal null');
});

test('every matcher that the contract of hosts uses is there', () => {
  const contract = path.join(__dirname, '../contract');
  const used = readdirSync(contract).flatMap((name) => [
    ...readFileSync(path.join(contract, name), 'utf8').matchAll(/\)(?:\.\w+)?\.(to[A-Z]\w*)\(/gu),
  ]);
  const names = new Set(used.map(([, name]) => name ?? ''));
  expect(names).toContain('toEqual');
  expect([...names].filter((name) => !(name in ours(null)))).toEqual([]);
});

test('a suite runs each test with what goes before it, and the rest after one that fails', async () => {
  const { describe, it, beforeAll, beforeEach, run } = bound(new Suite());
  const log: string[] = [];
  beforeEach(() => log.push('before'));
  describe('外', () => {
    beforeAll(() => log.push('once'));
    it('fails', async () => {
      log.push('first');
      await Promise.reject(new Error('reason'));
    });
    it.each<[string, number]>([
      ['a', 1],
      ['b', 2],
    ])('has %s', (name: string, n: number) => log.push(`${name}${n}`));
  });
  expect(await run()).toMatchObject([
    { name: '外 › fails', passed: false, reason: 'reason' },
    { name: '外 › has a', passed: true },
    { name: '外 › has b', passed: true },
  ]);
  expect(log).toEqual(['once', 'before', 'first', 'before', 'a1', 'before', 'b2']);
});

function bound(suite: Suite) {
  const { describe, it, beforeAll, beforeEach } = suite;
  return { describe, it, beforeAll, beforeEach, run: suite.run.bind(suite) };
}
