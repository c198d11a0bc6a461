import fc from 'fast-check';
import { duplicateMatter } from '../../../src/core/rules/duplicate-matter';
import { repeatFlag } from '../../../src/core/rules/repeat-flag';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['petitioner', 'idNumber', 'phone', 'content', 'petitionDate', 'isRepeat'];
const STORIES = [
  '楼道堆放杂物堵塞消防通道请求街道清理并书面答复',
  '楼道堆放杂物，堵塞消防通道，请求街道清理并书面答复。',
  '请求街道清理楼顶违法建设恢复采光并公开处理结果',
  null,
];

interface Matter {
  readonly name: string | null;
  readonly id: string | null;
  readonly phone: readonly string[];
  readonly story: number;
  readonly date: string | null;
  readonly repeat: string | null;
}

const matter: fc.Arbitrary<Matter> = fc.record({
  name: fc.constantFrom('张三', '张三', '李四', '王　强', null, '匿名'),
  id: fc.constantFrom(null, null, '110199199001010010', '11019919850615002X'),
  phone: fc.uniqueArray(fc.constantFrom('13800000000', '13900000000'), { maxLength: 2 }),
  story: fc.nat(STORIES.length - 1),
  date: fc.constantFrom(null, '2021-03-01', '2021-05-01'),
  repeat: fc.constantFrom(null, '是', '否'),
});

/** The words of the rule, taken one by one. */
function isSamePerson(a: Matter, b: Matter): boolean {
  const anonymous = a.name === '匿名' || b.name === '匿名';
  if (anonymous) return false;
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.name === null || a.name !== b.name) return false;
  if (a.phone.length > 0 && b.phone.length > 0) return a.phone.some((n) => b.phone.includes(n));
  return true;
}

const isSameMatter = (a: Matter, b: Matter): boolean =>
  STORIES[a.story] !== null && (a.story === b.story || (a.story < 2 && b.story < 2));

function expected(matters: readonly Matter[]): { twice: number[]; first: number[] } {
  const twice = new Set<number>();
  const first = new Set<number>();
  matters.forEach((a, r) => {
    matters.slice(r + 1).forEach((b, k) => {
      const s = r + 1 + k;
      if (!isSamePerson(a, b) || !isSameMatter(a, b)) return;
      const later = a.date !== null && b.date !== null && a.date > b.date ? r : s;
      const says = matters[later]?.repeat;
      if (says === '是') return;
      twice.add(r).add(s);
      if (says === '否') first.add(later);
    });
  });
  const inOrder = (set: ReadonlySet<number>): number[] => [...set].sort((x, y) => x - y);
  return { twice: inOrder(twice), first: inOrder(first) };
}

const rowOf = (m: Matter): (string | null)[] => [
  m.name,
  m.id,
  m.phone.length > 0 ? m.phone.join('、') : null,
  STORIES[m.story] ?? null,
  m.date,
  m.repeat,
];

describe('matters of one person told twice', () => {
  it('are those that the words of the rule name, on one sheet and on two', () => {
    fc.assert(
      fc.property(fc.array(matter, { maxLength: 14 }), fc.nat(14), (matters, cut) => {
        const { twice, first } = expected(matters);
        const one = ledgerOf(HEADER, matters.map(rowOf));
        expect(cellsOf(duplicateMatter, one)).toEqual(twice.map((r) => `A${r + 2}`));
        expect(cellsOf(repeatFlag, one)).toEqual(first.map((r) => `F${r + 2}`));
        const two = [matters.slice(0, cut), matters.slice(cut)].map((part, k) =>
          ledgerOf(HEADER, part.map(rowOf), { sheet: `${k + 1}月` }),
        );
        const at = (r: number): string => `A${(r < cut ? r : r - cut) + 2}`;
        expect(cellsOf(duplicateMatter, two)).toEqual(twice.map(at));
      }),
      { numRuns: 1500 },
    );
  });

  it('are found in a crowd of one name as well as in a handful', () => {
    // More pairs than are compared one by one.
    const crowd = Array.from({ length: 400 }, (_, i): (string | null)[] => [
      '张三',
      null,
      null,
      `第${i}件：${[...'甲乙丙丁戊己庚辛壬癸'].map((c, k) => c.repeat(1 + ((i >> k) & 3))).join('')}不同的事情${i * 7919}`,
      null,
      null,
    ]);
    const again = crowd[7]?.[3] ?? '';
    const found = findingsOf(
      duplicateMatter,
      ledgerOf(HEADER, [...crowd, ['张三', null, null, `${again}。`, null, null]]),
    );
    expect(found.map((f) => f.cell)).toEqual(expect.arrayContaining(['A9', 'A402']));
  });
});
