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
  text: '信访内容、诉求、办理情况、备注等文字里写有身份证号或手机号码。报表和对外材料会自动遮盖。',
  basis: '《个人信息保护法》第六条、第五十一条',
  mend: '号码移到“身份证号”“联系电话”列；文字里不必写的删去。',
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
const MOBILE = /(?<![\dA-Za-z*])(?:86)?1[3-9]\d{9}(?![\dA-Za-z*])/u;
/** Area codes of the provinces, which keeps account and order numbers out. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const RESIDENT_ID = new RegExp(
  `(?<![\\dA-Za-z])${PROVINCE}\\d{4}(?:(?:19|20)\\d{2}${MONTH_AND_DAY}\\d{3}[\\dXx]|\\d{2}${MONTH_AND_DAY}\\d{3})(?![\\dA-Za-z])`,
  'u',
);

/** What a text tells of a person, in words; `null` where it tells nothing. */
function personDataIn(text: string): string | null {
  const found = [RESIDENT_ID.test(text) ? '身份证号' : '', MOBILE.test(text) ? '手机号码' : ''].filter((s) => s !== '');
  return found.length === 0 ? null : found.join('和');
}

/**
 * Whether eleven digits stand in a row. Any such row covers one of every eleven characters, so most
 * of a long text is never looked at.
 */
function hasLongNumber(text: string): boolean {
  const n = text.length;
  let at = LONG - 1;
  while (at < n) {
    if (!isDigit(text.charCodeAt(at))) {
      at += LONG;
      continue;
    }
    let from = at;
    while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (to + 1 < n && isDigit(text.charCodeAt(to + 1))) to++;
    if (to - from + 1 >= LONG) return true;
    at = to + LONG;
  }
  return false;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
