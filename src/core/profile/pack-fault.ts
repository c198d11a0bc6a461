import { LAW_PACKS } from '../deadlines/packs/index';
import type { Profile } from './profile';

/** When a national law binds is no office's to say. */
export const LOCAL_PACKS = LAW_PACKS.filter((pack) => pack.scope === 'local');

/** Why an office's word about a law cannot be meant: nobody wrote such a pack, or its term ends before it begins. */
export function packFault(id: string, term: Profile['packs'][string] | LooseTerm): string | null {
  const pack = LOCAL_PACKS.find((p) => p.id === id);
  if (!pack) {
    const known = LOCAL_PACKS.map((p) => p.id).join('、');
    return `不是可以设置的地方法规，可用的有：${known}，请改正名称`;
  }
  const from = term?.from ?? pack.from;
  const to = term?.to === undefined ? pack.to : term.to;
  if (!term || to === null || from <= to) return null;
  return `的起止日期颠倒（${from}至${to}），请改正；要停用请写成 null`;
}

/** A term as a file has it. */
interface LooseTerm {
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
}
