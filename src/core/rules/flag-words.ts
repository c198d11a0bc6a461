import type { FieldId } from '../fields/catalog';
import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { matchKey } from '../values/text';
import type { FindingView } from './rule';

/** Answers that stand for each other; the first column of a pair is the yes of a column that asks plainly. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['是', '否'],
  ['有', '无'],
  ['√', '×'],
  ['✓', '✗'],
  ['y', 'n'],
  ['yes', 'no'],
  ['重复', '初次'],
  ['重复', '首次'],
  ['重件', '初件'],
  ['重访', '初访'],
  ['重信', '初信'],
  ['重复信访', '初次信访'],
  ['重复件', '初件'],
  ['集体访', '个访'],
  ['集体', '个体'],
  ['已办结', '未办结'],
  ['办结', '在办'],
];

type Words = ReadonlyMap<number, readonly [yes: string | number | null, no: string | number | null]>;

/**
 * The other answer in the words of the clerk's own column: what the column writes most often for it,
 * else the opposite of what stands in the cell; `null` where neither is known.
 */
export function otherAnswer(view: FindingView, yes: boolean): string | number | null {
  const { ledger, field, column, raw } = view;
  if (field === null || column === null) return null;
  const own = wordsOf(ledger, field).get(column)?.[yes ? 0 : 1] ?? null;
  if (own !== null) return own;
  if (raw === 1) return 0;
  if (raw === 0) return 1;
  if (typeof raw !== 'string') return null;
  const key = matchKey(raw);
  const pair = OPPOSITES.find((p) => p.includes(key));
  return pair === undefined ? null : pair[0] === key ? pair[1] : pair[0];
}

/** By column the commonest word for yes and for no. */
function wordsOf(ledger: Ledger, field: FieldId): Words {
  return ledger.once(`rules:flag-words:${field}`, () => {
    const cells = ledger.flags(field);
    const counts = new Map<number, [Map<string | number, number>, Map<string | number, number>]>();
    for (let i = 0; cells && i < ledger.size; i++) {
      const v = cells.values[i] ?? null;
      const flag = cells.flags[i]!;
      if (flag < 0 || v === null || isCellError(v) || typeof v === 'boolean') continue;
      // 是，第三次来访 is an answer and a story.
      if (typeof v === 'string' && v.length > LONGEST_WORD) continue;
      const column = cells.columnOf(i);
      let own = counts.get(column);
      if (!own) counts.set(column, (own = [new Map<string | number, number>(), new Map<string | number, number>()]));
      const answers = own[flag === 1 ? 0 : 1];
      answers.set(v, (answers.get(v) ?? 0) + 1);
    }
    return new Map([...counts].map(([column, [yes, no]]) => [column, [commonest(yes), commonest(no)]]));
  });
}

const LONGEST_WORD = 6;

function commonest(counts: ReadonlyMap<string | number, number>): string | number | null {
  let best: string | number | null = null;
  let most = 0;
  for (const [word, n] of counts) {
    if (n > most) [best, most] = [word, n];
  }
  return typeof best === 'string' ? best.trim() : best;
}
