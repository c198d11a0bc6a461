import type { Ledger } from '../ledger/ledger';
import type { ListItem } from '../profile/profile';

/** What the law asks about 信访目的: it binds 申诉、求决, and keeps 意见建议 and 揭发控告 apart. */
interface Purposes {
  /** 申诉 or 求决. */
  isAppeal(record: number): boolean;
  /** 意见建议, in the law 建议意见类. */
  isAdvice(record: number): boolean;
  /** 揭发控告, also called 检举控告. */
  isAccusation(record: number): boolean;
}

/** The purposes of a table's matters, `null` where it has no such column. */
export function purposesOf(ledger: Ledger): Purposes | null {
  const list = ledger.profile.purposes;
  const cells = ledger.choices('purpose', list);
  if (!cells) return null;
  const appeal = list.map((item) => isCalled(item, ['申诉', '求决']));
  const advice = list.map((item) => isCalled(item, ['意见建议', '建议意见']));
  const accusation = list.map((item) => isCalled(item, ['揭发控告', '检举控告']));
  return {
    isAppeal: (i) => appeal[cells.codes[i]!] === true,
    isAdvice: (i) => advice[cells.codes[i]!] === true,
    isAccusation: (i) => accusation[cells.codes[i]!] === true,
  };
}

/** An office may rename a purpose in its profile; the statute's word is then one of its aliases. */
function isCalled(item: ListItem, names: readonly string[]): boolean {
  return names.some((name) => item.name === name || item.aliases.includes(name));
}
