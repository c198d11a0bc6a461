import { nameLikeness } from '../values/name-shape';
import { cleanText } from '../values/text';

/** A sentence has room for this much of a cell. */
const LONGEST = 16;
/** Where the words of a status end and its story, with the people in it, begins. */
const CLAUSE_END = /[，,。；;：:\n]/u;

/**
 * A cell’s text for a sentence, in quotation marks: cut to its first
 * words, and left out where it may be a person's name or number. Sentences end up in messages and on
 * screens of others; whoever may see the cell sees it in the finding itself.
 *
 * @example
 * quoted('已办结，信访人张三满意') //=> '“已办结…”'
 * quoted('张三') //=> ''
 */
export function quoted(text: string): string {
  const clean = cleanText(text);
  const clause = clean.split(CLAUSE_END)[0]?.trim() ?? '';
  const short = clause.slice(0, LONGEST);
  if (short === '' || /\d{7}/u.test(clean.slice(0, LONGEST)) || nameLikeness(short) === 2) return '';
  return `“${short}${short.length < clean.length ? '…' : ''}”`;
}
