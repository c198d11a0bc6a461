import type { FieldId } from '../fields/catalog';
import type { RecordRule } from './rule';

/** Columns in which a clerk tells the matter. Addresses, offices and names are no free text. */
const FREE_TEXT: ReadonlySet<FieldId> = new Set<FieldId>([
  'title',
  'content',
  'demand',
  'cause',
  'progress',
  'opinion',
  'result',
  'instruction',
  'supervision',
  'resolveMeasure',
  'verification',
  'disposition',
  'resolvedInPlace',
  'educatedInPlace',
  'assistedInPlace',
  'handledByLaw',
  'followUp',
  'remark',
]);

export const personDataInText: RecordRule = {
  scope: 'record',
  id: 'person-data-in-text',
  severity: 'info',
  owner: 'registrar',
  title: '文字里写有个人信息',
  text: '信访内容、诉求、办理情况、备注等文字里写有身份证号、手机号码或个人的固定电话。报表和对外材料会自动遮盖。',
  basis: '《个人信息保护法》第六条、第五十一条',
  mend: '号码移到“身份证号”“联系电话”列；文字里不必写的删去。',
  noFix: '从叙述里删改会动当事人的原话，移到哪一列也要人定',
  bind(ledger) {
    const { grid, table } = ledger;
    const columns = table.columns
      .filter((c) => c.fields.some((f) => FREE_TEXT.has(f)))
      .map((c) => ({
        column: c.column,
        field: c.fields.find((f) => FREE_TEXT.has(f)) ?? null,
        raw: grid.columns[c.column] ?? [],
        inherited: table.inherited.get(c.column),
      }));
    if (columns.length === 0) return null;
    return (i, _report, reportCell) => {
      const row = table.records[i]!;
      for (const { column, field, raw, inherited } of columns) {
        const v = raw[row];
        if (typeof v !== 'string' || !hasLongNumber(v) || inherited?.has(i)) continue;
        const has = personDataIn(v);
        if (has !== null) reportCell(row, column, field, { has });
      }
    };
  },
  message: ({ fieldName, params }) => `${fieldName}里写有${String(params.has)}，报送或转出时请隐去。`,
};

/** The shortest number that is anybody's: a mobile phone. */
const LONG = 11;
/** 138 0000 0000 and 138-0000-0000 hold at least this many digits in a row. */
const GROUP = 4;
const MOBILE = /(?<![\dA-Za-z*])(?:86)?1[3-9]\d{9}(?![\dA-Za-z*元])/u;
const GROUPED_MOBILE = /(?<![\dA-Za-z*]|\d[ -])(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z*元]|[ -]\d)/u;
/** A landline may be anybody's, most are an office's: it counts where it is said to be the person's. */
const LANDLINE =
  /(?<!(?:咨询|热线|客服|举报|投诉|监督|服务|办公|单位|公司|总机|值班).{0,2})(?:联系(?:电话|方式)|家庭?电话|宅电|座机|固话|电话|手机)(?:号码?)?[:：为是]? ?(?:\(0\d{2,3}\)|0\d{2,3})[ -]?[2-9]\d{6,7}(?!\d)/u;
/** Area codes of the provinces, which keeps account and order numbers out. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const RESIDENT_ID = new RegExp(
  `(?<![\\dA-Za-z])${PROVINCE}\\d{4}(?:(?:19|20)\\d{2}${MONTH_AND_DAY}\\d{3}[\\dXx]|\\d{2}${MONTH_AND_DAY}\\d{3})(?![\\dA-Za-z])`,
  'u',
);
/** Full-width digits, hyphens and spaces, and what pasting leaves between the groups of a number. */
const WIDE = /[０-９－\u3000\u00a0‐‑–—]/u;

/** What a text tells of a person, in words; `null` where it tells nothing. */
function personDataIn(raw: string): string | null {
  const text = WIDE.test(raw) ? raw.normalize('NFKC').replace(/[‐‑–—]/gu, '-') : raw;
  const found: string[] = [];
  if (RESIDENT_ID.test(text)) found.push('身份证号');
  if (MOBILE.test(text) || GROUPED_MOBILE.test(text)) found.push('手机号码');
  else if (LANDLINE.test(text)) found.push('电话号码');
  return found.length === 0 ? null : found.join('和');
}

/**
 * Whether eleven digits stand together, at most a space or hyphen between two of them. They hold four
 * in a row, and any such row covers one of every four characters: most of a text is never looked at.
 */
function hasLongNumber(text: string): boolean {
  const n = text.length;
  let at = GROUP - 1;
  while (at < n) {
    if (!isDigit(text.charCodeAt(at))) {
      at += GROUP;
      continue;
    }
    const to = end(text, at, 1);
    if (digitsBetween(text, end(text, at, -1), to) >= LONG) return true;
    at = to + GROUP;
  }
  return false;
}

/** The last place, going one way, of a number whose digits may stand apart by one character that is none. */
function end(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (;;) {
    if (isDigit(text.charCodeAt(at + step))) at += step;
    else if (isJoint(text.charCodeAt(at + step)) && isDigit(text.charCodeAt(at + 2 * step))) at += 2 * step;
    else return at;
  }
}

function digitsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (isDigit(text.charCodeAt(i))) count++;
  return count;
}

/** Half-width or full-width. */
function isDigit(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19);
}

/** A space, a hyphen, their like, or the bracket behind an area code. */
function isJoint(c: number): boolean {
  return (
    c === 0x20 ||
    c === 0x2d ||
    c === 0x29 ||
    c === 0xa0 ||
    c === 0x3000 ||
    c === 0xff0d ||
    c === 0xff09 ||
    (c >= 0x2010 && c <= 0x2014)
  );
}
