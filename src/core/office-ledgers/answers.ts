import { NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import { readFlag } from '../values/flag';
import { cleanText, isNullToken } from '../values/text';
import type { OfficeTable } from './office-table';

/** Whether a line is one that a figure counts; `null` where its cell cannot be understood. */
export type Held = boolean | null;

/** What a figure asks of a line. */
export interface Condition {
  /** Any of these columns answers; the first one says what was asked, in the note of what was not understood. */
  readonly columns: readonly [string, ...string[]];
  /** 看不出是否…: 已反馈. */
  readonly asked: string;
  holds(table: OfficeTable, record: number, asOf: CivilDay): Held;
}

/** The words of one question, beside 是, 否, √, × and the like. */
interface Words {
  /** The field whose words the ledgers of petitions use for the same question. */
  readonly field?: FieldId;
  readonly yes?: RegExp;
  /** Looked for first: 部分解决 is not 解决. */
  readonly no?: RegExp;
}

/** 未…, 不…: what is denied, at the beginning or right before the word for it. */
const DENIED = /^(?:未|没|不|非|无|否|尚未|暂未|暂无|还未|还没|待|拟|正在)/u;
const DENIED_BEFORE = /(?:未|没有?|不|待|拟|无|尚未)(?:能|予|被|获|曾)?$/u;

/**
 * A cell's text as an answer: no where it is blank or denies, yes where it says so, `null` where it says neither.
 *
 * @example
 * answerOf('基本满意', { yes: /满意/u }) //=> true
 * answerOf('未响应', { yes: /响应/u }) //=> false
 */
export function answerOf(text: string, { field, yes, no }: Words = {}): Held {
  const said = cleanText(text);
  if (isNullToken(said)) return false;
  const flag = readFlag(field ?? null, said, false);
  if (flag !== null) return flag;
  if (no?.test(said) === true) return false;
  const found = yes?.exec(said);
  if (found) return !DENIED_BEFORE.test(said.slice(0, found.index));
  return DENIED.test(said) ? false : null;
}

/** A column answers a question. */
export const says = (column: string, asked: string, words: Words): Condition => ({
  columns: [column],
  asked,
  holds: (table, record) => answerOf(table.text(column, record), words),
});

const DONE: Words = {
  field: 'isClosed',
  no: /正在|推进|进行|部分|中$/u,
  yes: /完成|办结|办毕|反馈|回复|答复|整改|到位|销号|结题|召开/u,
};

/**
 * Something was done by the day of asking: a column has its day, or says so in words. Another column may say
 * it as well; where the two contradict each other nobody can tell.
 */
export const done = (column: string, asked: string, saidBy?: string, words: Words = {}): Condition => ({
  columns: saidBy === undefined ? [column] : [column, saidBy],
  asked,
  holds: (table, record, asOf) => {
    const day = table.day(column, record);
    const today = ordinalOf(asOf);
    // Of several days (1月20日、4月15日) one that has come is enough.
    const own =
      day === NO_DAY ? answerOf(table.text(column, record), DONE) : table.days(column, record).some((d) => d <= today);
    const other = saidBy === undefined ? '' : table.text(saidBy, record);
    if (other === '' || isNullToken(other)) return own;
    const told = answerOf(other, words);
    if (day === NO_DAY && table.text(column, record) === '') return told;
    return told === null || told === own ? own : day === NO_DAY && own === false ? told : null;
  },
});

/** A column has something written in it, and not that there is nothing. */
export const written = (column: string, asked: string): Condition => ({
  columns: [column],
  asked,
  holds: (table, record) => {
    const text = cleanText(table.text(column, record));
    return !isNullToken(text) && readFlag(null, text, false) !== false && !NOTHING_WRITTEN.test(text);
  },
});

const NOTHING_WRITTEN = /^(?:暂|尚|还)?(?:未|没有?|无)(?:作出?|有|获)?(?:领导)?(?:批示|批阅|意见)?$/u;

/** A column names one of some kinds; any other name is no doubt. */
export const names = (column: string, words: RegExp): Condition => ({
  columns: [column],
  asked: '',
  holds: (table, record) => words.test(table.text(column, record)),
});
