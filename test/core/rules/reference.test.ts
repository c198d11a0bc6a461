import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixReference } from '../../../src/core/fixes/fix-reference';
import { UNFOUND_MENDS } from '../../../src/core/fixes/unfound-mends';
import { RULES, ruleOf } from '../../../src/core/rules';
import { ruleReference } from '../../../src/core/rules/reference';

const PAGE = join(__dirname, '../../../docs/rules.md');

describe('the reference of the rules', () => {
  it('is the page in docs: run `npm run docs` where it is stale', () => {
    const page = ruleReference(RULES);
    expect(readFileSync(PAGE, 'utf8').replace(/\r\n/gu, '\n')).toBe(page);
  });

  it('of mends is the page in docs, and names every rule once', () => {
    const page = fixReference(RULES, UNFOUND_MENDS);
    expect(readFileSync(join(__dirname, '../../../docs/fixes.md'), 'utf8').replace(/\r\n/gu, '\n')).toBe(page);
    for (const { id } of RULES) expect(page.split(`[\`${id}\`](rules.md#${id})`)).toHaveLength(2);
  });

  it('has one heading a rule, to which links can point', () => {
    const page = ruleReference(RULES);
    for (const rule of RULES) expect(page.split(`\n## ${rule.id}\n`)).toHaveLength(2);
  });
});

describe('the list of rules', () => {
  it('is in alphabetic order, each id once', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('explains %s in full sentences', (_, rule) => {
    expect(rule.title.length).toBeGreaterThan(3);
    expect(rule.title.length).toBeLessThanOrEqual(20);
    for (const text of [rule.text, rule.mend]) expect(text).toMatch(/。$/u);
    expect(rule.fixText === undefined).toBe(rule.fix === undefined);
    // What is not mended is not mended for a reason.
    expect(rule.noFix === undefined).toBe(rule.fix !== undefined);
    expect(rule.noFix ?? '没有就不必写理由').toMatch(/^.{5,}[^。]$/u);
    // A line of Markdown, and a cell of a table.
    for (const text of [rule.title, rule.text, rule.mend, rule.basis ?? '', rule.fixText ?? '', rule.noFix ?? ''])
      expect(text).not.toMatch(/[\n|]/u);
  });

  it('finds a rule by its id', () => {
    expect(ruleOf('id-checksum')?.title).toBe('身份证号校验位不对');
    expect(ruleOf('no-such-rule')).toBeNull();
  });
});
