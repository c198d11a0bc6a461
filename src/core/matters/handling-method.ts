import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { matchKey } from '../values/text';

/**
 * 办理方式 of each record as one of the office's standard names, also where it stands within other
 * words (交办件); `''` where it is none of them or blank.
 */
export function handlingMethodOf(ledger: Ledger): (record: number) => string {
  const list = ledger.profile.handlingMethods;
  const cells = ledger.choices('handlingMethod', list);
  if (!cells) return () => '';
  const names = list.map((item) => item.name);
  const memo = new Map<unknown, string>();
  return (i) => {
    const code = cells.codes[i]!;
    if (code >= 0) return names[code]!;
    const v = cells.values[i] ?? null;
    if (v === null || isCellError(v)) return '';
    let name = memo.get(v);
    if (name === undefined) {
      const key = matchKey(String(v));
      // 存 alone is one character and stands in many words.
      memo.set(v, (name = names.find((n) => n.length > 1 && key.includes(n)) ?? ''));
    }
    return name;
  };
}
