import type { Ledger } from '../ledger/ledger';

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

/** 张三 → 张某, 李小明 → 李某某, 张三等7人 → 张某等7人; `null` where the text is no plain name. */
export function maskedName(text: string): string | null {
  if (text.includes('匿名')) return '匿名';
  const bare = text.replace(/\s/gu, '');
  const m = /^(\p{Script=Han})(\p{Script=Han}{1,3}?)(?:等(\d+)人|[、，,;；/].*)?$/u.exec(bare);
  if (!m?.[1] || !m[2]) return null;
  const masked = m[1] + '某'.repeat(Math.min(2, m[2].length));
  if (m[3]) return `${masked}等${m[3]}人`;
  return /[、，,;；/]/u.test(bare) ? `${masked}等` : masked;
}
