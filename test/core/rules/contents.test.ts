import fc from 'fast-check';
import { Contents } from '../../../src/core/rules/contents';
import { contentKey, nearEqual } from '../../../src/core/values/similarity';
import { ledgerOf } from './support';

const contentsOf = (ledger: ReturnType<typeof ledgerOf>): Contents => new Contents([ledger], [0], ledger.size);

/** A story and the same story after a few slips, which is where near and not near lie close together. */
const story = fc.array(fc.constantFrom(...'楼道杂物堵塞消防通道请求清理，。 １2aA反映要求处理ⅷ㈠é'), {
  minLength: 0,
  maxLength: 60,
});
const slips = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', '某', '，', '  ', '处理', 'Ａ')), { maxLength: 8 });
const pair = fc.tuple(story, slips, fc.boolean()).map(([letters, changes, cut]) => {
  const other = [...letters];
  for (const [at, by] of changes) if (at < other.length) other[at] = by;
  return [letters.join(''), (cut ? other.slice(0, 14) : other).join('')] as const;
});

describe('whether two records tell the same matter', () => {
  it('is judged as by comparing the two texts in full, however it is done', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const contents = contentsOf(ledgerOf(['content'], [[a], [b]]));
        expect(contents.near(0, 1)).toBe(a !== '' && b !== '' && nearEqual(contentKey(a), contentKey(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('goes by the content, else the title, else the demand of each', () => {
    const rows = [
      ['楼道杂物堵塞消防通道', '另一个标题', null],
      [null, '楼道杂物堵塞消防通道', '另一个诉求'],
      ['—', null, '楼道杂物堵塞消防通道。'],
      ['同上', '无', '楼道杂物，堵塞消防通道'],
      ['另一件事情的内容', '楼道杂物堵塞消防通道', null],
      [{ error: '#REF!' }, 12345678, null],
      ['12345678', null, null],
      [null, null, null],
      ['！？', null, null],
    ];
    const contents = contentsOf(ledgerOf(['content', 'title', 'demand'], rows));
    const near = (r: number): number[] => rows.map((_, s) => s).filter((s) => s !== r && contents.near(r, s));
    expect(near(0)).toEqual([1, 2, 3]);
    expect(near(4)).toEqual([]);
    expect(near(5)).toEqual([6]);
    expect(near(7)).toEqual([]);
    expect(near(8)).toEqual([]);
  });

  it('is never said of what a row takes from the row above', () => {
    const rows = [['楼道杂物堵塞消防通道'], [null], ['楼道杂物堵塞消防通道']];
    const contents = contentsOf(ledgerOf(['content'], rows, { inherited: { content: [1] } }));
    expect([contents.near(0, 1), contents.near(1, 2), contents.near(0, 2)]).toEqual([false, false, true]);
  });

  it('reads the records of several tables', () => {
    const a = ledgerOf(['content'], [['甲乙丙丁'], ['楼道杂物堵塞消防通道']]);
    const b = ledgerOf(['title'], [['楼道杂物堵塞消防通道'], ['甲乙丙丁']]);
    const c = ledgerOf(['demand'], [['甲乙丙丁']]);
    const contents = new Contents([a, b, c], [0, 2, 4], 5);
    expect([contents.near(0, 3), contents.near(1, 2), contents.near(0, 4), contents.near(1, 4)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
