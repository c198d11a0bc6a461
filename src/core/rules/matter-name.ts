import type { Ledger } from '../ledger/ledger';
import { maskPerson } from '../privacy/person-cells';
import { readNames } from '../values/names';

/** Two to four hanzi, of which some may be hidden already. */
const PLAIN = /^\p{Script=Han}[\p{Script=Han}*×○]{1,3}$/u;

/**
 * Names a matter in a sentence, as a clerk would on the phone: its number and whose it is. The name
 * is masked, because sentences end up in reports, screenshots and messages.
 *
 * @example
 * matterName(ledger, 0) //=> 'XF202100012，张某某'
 */
export function matterName(ledger: Ledger, record: number): string {
  const caseNo = ledger.texts('caseNo')?.[record] ?? null;
  const petitioner = ledger.texts('petitioner')?.[record] ?? null;
  const who = petitioner === null ? null : maskedName(petitioner);
  return [caseNo, who].filter((part) => part !== null).join('，');
}

/**
 * 张三 → 张某, 李小明 → 李某某, 张三等十五人 → 张某等15人, 张三、李四 → 张某等; `null` where the text is no
 * plain name.
 */
export function maskedName(text: string): string | null {
  if (text.includes('匿名')) return '匿名';
  const { names, total, about } = readNames(text);
  const first = names[0]?.replace(/\s/gu, '') ?? '';
  if (!PLAIN.test(first)) return null;
  const masked = maskPerson(first);
  if (total !== null && !about) return `${masked}等${total}人`;
  return names.length > 1 || text.includes('等') ? `${masked}等` : masked;
}
