import type { Ledger } from '../ledger/ledger';
import { readNames } from '../values/names';
import { cleanText } from '../values/text';

/** Where none of these stands, and none of the others at the end, a cell of names names somebody. */
const ANYWHERE = 1;
const AT_END = 2;
const MASK = '某'.charCodeAt(0);
const doubtful = new Uint8Array(0x1_0000);
// 网友, 某女士, 热心市民, 信访人, 匿名信, 群众（路过）
for (const c of '士生姐志众姓民主友人者工长户信)）') doubtful[c.charCodeAt(0)] = AT_END;
// 匿名, 化名, 无名氏, 未留名, 隐名, 不详, 某某
for (const c of '匿化无未隐不某') doubtful[c.charCodeAt(0)] = ANYWHERE;

/** Whether the cell may name nobody, by its characters: nearly every name passes here and is not read further. */
export function mayNameNobody(text: string): boolean {
  if (isMaskedName(text)) return false;
  let last = 0;
  const end = endOfNames(text);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (doubtful[c] === ANYWHERE) return true;
    if (c !== 0x20 && c !== 0x3000) last = c;
  }
  return doubtful[last] === AT_END;
}

/** Where the names end in 张三等7人: what stands before 等 decides, not the 人 behind it. */
function endOfNames(text: string): number {
  let k = text.length - 1;
  if (text.charCodeAt(k) !== PERSON) return text.length;
  while (k > 0 && isDigit(text.charCodeAt(k - 1))) k--;
  return k < text.length - 1 && k > 0 && text.charCodeAt(k - 1) === AND_OTHERS ? k - 1 : text.length;
}

const PERSON = '人'.charCodeAt(0);
const AND_OTHERS = '等'.charCodeAt(0);
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** 张某, 张某某, 张某甲: a name of which a part was left out. A masked ledger has nothing else. */
function isMaskedName(text: string): boolean {
  const n = text.length;
  if ((n !== 2 && n !== 3) || text.charCodeAt(1) !== MASK) return false;
  const third = n === 3 ? text.charCodeAt(2) : MASK;
  return doubtful[text.charCodeAt(0)] === 0 && (third === MASK || doubtful[third] === 0);
}

/** Whether the cell names nobody: 匿名, 某女士. */
export function namesNobody(text: string): boolean {
  return mayNameNobody(text) && readNames(cleanText(text)).anonymous;
}

/**
 * Whether a petitioner cannot be told from others: the ledger says 匿名, the name does, or no name
 * stands there at all. A duty to write to somebody presupposes that one knows to whom.
 */
export function unnamedOf(ledger: Ledger): (record: number) => boolean {
  const flags = ledger.flags('anonymous')?.flags;
  const names = ledger.cells('petitioner');
  return (i) => {
    if (flags?.[i] === 1) return true;
    if (!names) return false;
    const v = names.values[i] ?? null;
    return v === null || (typeof v === 'string' && namesNobody(v));
  };
}
