import { phonesOk, readPhones } from './phone';

/** A phone number that was probably meant, and what has to be put right to get it. */
export interface PhoneRepair {
  readonly text: string;
  readonly why: string;
}

interface Step {
  readonly why: string;
  apply(text: string): string;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  零: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
};

/** A name or a label beside the number must not get lost. */
const HAS_WORDS = /\p{L}/u;

/** What goes wrong in typing without a digit being lost. */
const STEPS: readonly Step[] = [
  {
    why: '字母O、l换成数字0、1',
    apply: (text) =>
      text.replace(/(?<=\d)[Oo〇零lIi|]+|[Oo〇零lIi|]+(?=\d)/gu, (m) => m.replace(/./gu, (c) => LOOKALIKES[c] ?? c)),
  },
  { why: '去掉号码中间的符号', apply: (text) => text.replace(/(?<=\d)[\s.,·•_'’"“”:：。，、-]+(?=\d)/gu, '') },
  { why: '去掉手机号前多写的0', apply: (text) => text.replace(/(?<!\d)0+(?=1[3-9]\d{9}(?!\d))/gu, '') },
];

/**
 * Numbers that a cell without any good one probably meant. Digits are never added or guessed: a number
 * that is too short or too long has none.
 *
 * @example
 * repairPhone('1380000000O') //=> [{ text: '13800000000', why: '字母O、l换成数字0、1' }]
 */
export function repairPhone(text: string): readonly PhoneRepair[] {
  let out = text.normalize('NFKC').trim();
  const why: string[] = [];
  for (const step of STEPS) {
    const next = step.apply(out);
    if (next === out) continue;
    out = next;
    why.push(step.why);
    const { numbers } = readPhones(out);
    if (numbers.length > 0 && phonesOk({ numbers }) && numbers.every((n) => n.kind !== 'masked'))
      return [{ text: HAS_WORDS.test(out) ? out : numbers.map((n) => n.text).join('、'), why: why.join('，') }];
  }
  return [];
}
