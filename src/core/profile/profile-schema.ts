import * as v from 'valibot';
import { parseIsoDay } from '../calendar/civil-day';
import { CLOCK_IDS } from '../deadlines/clock-id';
import { FIELDS } from '../fields/catalog';
import { AGENDA_CRITERIA } from '../reports/agenda/criterion-ids';
import { COLUMN_KEYS } from '../reports/rectification/column-keys';
import { OWN_STEPS } from '../reports/supervision/ladder';
import { TRIGGER_IDS } from '../reports/supervision/trigger-pack';
import { trimEdges } from '../values/text';

const day = v.pipe(
  v.string(),
  v.check((s) => parseIsoDay(s) !== null, '应是 YYYY-MM-DD 形式的日期'),
);
const name = v.pipe(v.string(), v.transform(trimEdges), v.nonEmpty('不能为空'));
const list = v.array(
  v.strictObject({ name, code: v.optional(v.nullable(v.string())), aliases: v.optional(v.array(name), []) }),
);
const level = v.picklist(['error', 'warning', 'info', 'off'], '只能是 error、warning、info 或 off');
const days = v.pipe(v.number(), v.integer('应是整数'), v.minValue(0, '不能小于 0'));
/** Empty for a column without a header. */
const header = v.array(name);
export const fieldSchema = v.picklist(
  FIELDS.map((f) => f.id),
  '不是字段的编号',
);
/** How columns are to be read, in every file that says so. */
export const columnChoicesSchema = v.array(
  v.strictObject({
    header,
    fields: v.array(fieldSchema),
    between: v.exactOptional(v.strictTuple([v.nullable(header), v.nullable(header)])),
  }),
);

/** What numbers may begin with: the year and the serial follow, so it ends with no digit. */
export const NUMBER_PREFIX = /^[\p{L}\p{N}-]{0,7}[\p{L}-]$/u;
export const NUMBER_PREFIX_FAULT = '只能用字母、汉字、数字和短横，最多8个字，最后一个不能是数字';

/**
 * The keys of a profile file. Whatever is not here is a slip of the pen, and is said.
 * `clerk`, `answerDays`, `handlingMethod`, `statutoryRoute`, `topics`, `closedWords`, `highRisk`, `publicSafety`, `agenda`,
 * `supervision`, `rectification` and `columns` add to the public ones.
 */
export const profileSchema = v.strictObject({
  office: v.optional(name),
  clerk: v.optional(v.pipe(v.string(), v.transform(trimEdges))),
  streets: v.optional(list),
  units: v.optional(list),
  forms: v.optional(list),
  purposes: v.optional(list),
  categories: v.optional(list),
  satisfaction: v.optional(list),
  handlingMethod: v.optional(list),
  statutoryRoute: v.optional(list),
  topics: v.optional(list),
  closedWords: v.optional(list),
  highRisk: v.optional(list),
  publicSafety: v.optional(list),
  severities: v.optional(v.record(v.string(), level)),
  warningDays: v.optional(v.strictObject(v.entriesFromList(CLOCK_IDS, v.exactOptional(days)))),
  holidays: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^\d{4}$/u, '应是四位年份')),
      v.strictObject({
        off: v.optional(v.array(day), []),
        work: v.optional(v.array(day), []),
        source: v.optional(v.string()),
      }),
    ),
  ),
  packs: v.optional(
    v.record(v.string(), v.nullable(v.strictObject({ from: v.optional(day), to: v.optional(v.nullable(day)) }))),
  ),
  leaders: v.optional(v.array(name)),
  mask: v.optional(v.picklist(['none', 'standard', 'strict'], '只能是 none、standard 或 strict')),
  answerDays: v.optional(days),
  agenda: v.optional(
    v.strictObject({
      off: v.optional(v.array(v.picklist(AGENDA_CRITERIA, '不是列入议题的情形的编号'))),
      groupFrom: v.optional(v.pipe(v.number(), v.integer('应是整数'), v.minValue(2, '不能小于 2'))),
      disputeWords: v.optional(v.array(name)),
    }),
  ),
  supervision: v.optional(
    v.strictObject({
      off: v.optional(v.array(v.picklist(TRIGGER_IDS, '不是督办情形的编号'))),
      steps: v.optional(v.strictObject(v.entriesFromList(OWN_STEPS, v.exactOptional(days)))),
      situations: v.optional(v.array(name)),
    }),
  ),
  rectification: v.optional(
    v.strictObject({
      wording: v.optional(v.picklist(['化解', '整改'], '只能是“化解”或“整改”')),
      prefix: v.optional(v.pipe(name, v.regex(NUMBER_PREFIX, NUMBER_PREFIX_FAULT))),
      leftOut: v.optional(v.array(v.picklist(COLUMN_KEYS, '不是排查整治台账的列的编号'))),
      folded: v.optional(v.array(v.picklist(COLUMN_KEYS, '不是排查整治台账的列的编号'))),
    }),
  ),
  columns: v.optional(columnChoicesSchema),
});

/** A profile file whose keys and values are of the right kinds. */
export type ProfileFile = v.InferOutput<typeof profileSchema>;
export type ProfileFileList = v.InferOutput<typeof list>;
