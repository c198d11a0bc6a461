import type { OfferedArea } from '../changes/change';
import { fieldName, fieldOf, type FieldId } from '../fields/catalog';
import type { ValidatedArea } from '../grid/grid';
import { listOf } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import { fittingChoices } from '../sheets/choices';
import { textWidth } from '../sheets/row-height';
import type { CellStyle, Validation } from '../sheets/sheet-model';

export const DATE_FORMAT = 'yyyy-mm-dd';
export const TEXT_FORMAT = '@';

/** How a column of 规范台账 looks, and what it offers while somebody types into it. */
export interface ColumnLook {
  /** Characters of the standard font. */
  readonly width: number;
  readonly style: CellStyle;
  /** Whether its texts may take more than one line. */
  readonly wraps: boolean;
  readonly choices: readonly string[];
  readonly hint: string | null;
}

const PLAIN: ColumnLook = { width: 12, style: { valign: 'center' }, wraps: false, choices: [], hint: null };
const CENTRED: CellStyle = { align: 'center', valign: 'center' };
const AS_TEXT: CellStyle = { ...CENTRED, format: TEXT_FORMAT };
const WRAPPED: CellStyle = { valign: 'center', wrap: true };

/** Long stories get more room than short remarks. */
const WIDE: ReadonlySet<FieldId> = new Set<FieldId>(['content', 'demand', 'progress', 'opinion', 'result']);

/** The looks of a standard column. */
export function lookOf(field: FieldId, profile: Profile): ColumnLook {
  const name = fieldName(field);
  switch (fieldOf(field).type) {
    case 'date':
      return {
        ...PLAIN,
        width: 12,
        style: { ...CENTRED, format: DATE_FORMAT },
        hint: '填真正的日期，例如 2021-05-03。',
      };
    case 'id':
      return { ...PLAIN, width: 21, style: AS_TEXT, hint: '本列是文本格式，18位号码可以直接输入，末位的 X 用大写。' };
    case 'phone':
      return { ...PLAIN, width: 16, style: AS_TEXT, hint: '填手机或者带区号的固定电话，多个号码用顿号隔开。' };
    case 'code':
      return { ...PLAIN, width: 19, style: AS_TEXT };
    case 'integer':
      return { ...PLAIN, width: 8, style: CENTRED, hint: '只填整数，不写单位。' };
    case 'number':
      return { ...PLAIN, width: 12 };
    case 'flag':
      return { ...PLAIN, width: 9, style: CENTRED, choices: ['是', '否'], hint: '填“是”或“否”。' };
    case 'text':
      return { ...PLAIN, width: WIDE.has(field) ? 40 : 22, style: WRAPPED, wraps: true };
    case 'name':
      return { ...PLAIN, width: 11, style: { ...CENTRED, wrap: true }, wraps: true };
    case 'names':
      return { ...PLAIN, width: 18, style: WRAPPED, wraps: true };
    default: {
      const choices = choicesOf(field, profile);
      const hint = choices.length === 0 ? null : `从列表中选择“${name}”的标准名称。`;
      const width = Math.max(12, ...choices.map((choice) => Math.min(18, textWidth(choice) + 2)));
      return { ...PLAIN, width, style: { ...CENTRED, wrap: true }, wraps: true, choices, hint };
    }
  }
}

/** The looks of a column that is none of ours: wide enough for its header. */
export function otherLook(header: string): ColumnLook {
  const width = Math.min(30, Math.max(12, textWidth(header) + 2));
  return { ...PLAIN, width, style: WRAPPED, wraps: true };
}

function choicesOf(field: FieldId, profile: Profile): readonly string[] {
  if (field === 'gender') return ['男', '女'];
  return (listOf(field, profile) ?? []).map(({ name }) => name);
}

/** What the cells of a column offer, from the row below the header to the end of the sheet; `null` for nothing. */
export function validationOf({ choices, hint }: ColumnLook, header: string, column: number): Validation | null {
  if (hint === null) return null;
  const offered = fittingChoices(choices);
  const more = offered.length < choices.length ? '列表只显示前一部分，其他名称可以直接输入。' : '';
  return {
    areas: [{ top: 1, left: column, bottom: LAST_ROW, right: column }],
    hint: { title: header.slice(0, 32), text: hint + more },
    // Another name may well be right: the check tells of it, typing is never in the way.
    others: 'warn',
    ...(offered.length === 0 ? {} : { list: { choices: offered } }),
  };
}

/**
 * Whether the drop-down of an area is one of these, of whichever list it was made: by its hint, which nobody else
 * writes so. It covers one column; whoever laid it over more made it theirs.
 */
export const isOwnOffered = (area: ValidatedArea, column: number): area is OfferedArea =>
  area.offers !== undefined && OWN_HINT.test(area.offers.hint.text) && area.left === column && area.right === column;

const OWN_HINT = /^(?:从列表中选择“[^”]{1,40}”的标准名称。|填“是”或“否”。)/u;

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_575;
