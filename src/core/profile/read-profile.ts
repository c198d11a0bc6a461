import * as v from 'valibot';
import { AppError } from '../app-error';
import { parseIsoDay } from '../calendar/civil-day';
import { holidayFault } from '../calendar/holiday-fault';
import { CLOCK_IDS } from '../deadlines/clock-id';
import { LAW_PACKS } from '../deadlines/packs/index';
import { DEFAULT_PROFILE } from './default-profile';
import type { ListItem, Profile } from './profile';

const day = v.pipe(
  v.string(),
  v.check((s) => parseIsoDay(s) !== null, '应是 YYYY-MM-DD 形式的日期'),
);
const name = v.pipe(v.string(), v.nonEmpty('不能为空'));
const list = v.array(
  v.strictObject({ name, code: v.optional(v.nullable(v.string())), aliases: v.optional(v.array(name), []) }),
);
const level = v.picklist(['error', 'warning', 'info', 'off'], '只能是 error、warning、info 或 off');
const days = v.pipe(v.number(), v.integer('应是整数'), v.minValue(0, '不能小于 0'));

/** The keys of a profile file. Whatever is not here is a slip of the pen, and is said. */
const schema = v.strictObject({
  office: v.optional(name),
  streets: v.optional(list),
  units: v.optional(list),
  forms: v.optional(list),
  purposes: v.optional(list),
  categories: v.optional(list),
  satisfaction: v.optional(list),
  handlingMethod: v.optional(list),
  statutoryRoute: v.optional(list),
  closedWords: v.optional(list),
  highRisk: v.optional(list),
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
});

/**
 * Reads an office's profile from the text of a JSON file. What the file leaves out keeps its default.
 *
 * @param text the file's content
 * @param file its name, for the sentence where it is wrong
 * @throws AppError `profile-wrong` with the file, the key and how to mend it
 * @example
 * readProfile('{"office":"某区信访办"}', '本单位.json').streets.length //=> 17
 */
export function readProfile(text: string, file: string): Profile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new AppError('profile-wrong', `设置文件“${file}”不是正确的 JSON，请检查逗号、引号和括号后重试。`);
  }
  const read = v.safeParse(schema, json);
  if (!read.success) throw faultOf(read.issues[0], file);
  const p = read.output;
  const fault = holidayFault(holidaysOf(p.holidays)) ?? packFault(p.packs ?? {});
  if (fault) throw new AppError('profile-wrong', `设置文件“${file}”的“${fault.key}”${fault.why}。`);
  const items = (l: v.InferOutput<typeof list> | undefined, or: readonly ListItem[]): readonly ListItem[] =>
    l?.map(({ code, ...rest }) => (code === null || code === undefined ? rest : { ...rest, code })) ?? or;
  const words = (l: v.InferOutput<typeof list> | undefined, or: readonly string[]): readonly string[] =>
    l?.flatMap((i) => [i.name, ...i.aliases]) ?? or;
  const d = DEFAULT_PROFILE;
  return {
    office: p.office ?? d.office,
    streets: items(p.streets, d.streets),
    units: items(p.units, d.units),
    forms: items(p.forms, d.forms),
    purposes: items(p.purposes, d.purposes),
    categories: items(p.categories, d.categories),
    satisfaction: items(p.satisfaction, d.satisfaction),
    handlingMethods: items(p.handlingMethod, d.handlingMethods),
    statutoryRoutes: items(p.statutoryRoute, d.statutoryRoutes),
    closedWords: words(p.closedWords, d.closedWords),
    highRiskWords: words(p.highRisk, d.highRiskWords),
    severities: p.severities ?? d.severities,
    warningDays: { ...d.warningDays, ...p.warningDays },
    holidays: holidaysOf(p.holidays),
    packs: Object.fromEntries(
      Object.entries(p.packs ?? {}).map(([id, pack]) => [
        id,
        pack && { ...(pack.from ? { from: pack.from } : {}), ...(pack.to === undefined ? {} : { to: pack.to }) },
      ]),
    ),
    leaders: p.leaders ?? d.leaders,
    mask: p.mask ?? d.mask,
  };
}

type Read = v.InferOutput<typeof schema>;

function holidaysOf(own: Read['holidays']): Profile['holidays'] {
  return Object.fromEntries(
    Object.entries(own ?? {}).map(([year, { source, ...h }]) => [year, source === undefined ? h : { ...h, source }]),
  );
}

/** When a national law binds is no office's to say. */
const LOCAL_PACKS = LAW_PACKS.filter((pack) => pack.scope === 'local');

/** A pack that nobody wrote, or a term that ends before it begins, would change no date and be missed. */
function packFault(packs: NonNullable<Read['packs']>): { readonly key: string; readonly why: string } | null {
  for (const [id, pack] of Object.entries(packs)) {
    const own = LOCAL_PACKS.find((p) => p.id === id);
    if (!own) {
      return {
        key: `packs.${id}`,
        why: `不是可以设置的地方法规，可用的有：${LOCAL_PACKS.map((p) => p.id).join('、')}，请改正名称`,
      };
    }
    const from = pack?.from ?? own.from;
    const to = pack?.to === undefined ? own.to : pack.to;
    if (pack && to !== null && to < from) {
      return { key: `packs.${id}`, why: `的起止日期颠倒（${from}至${to}），请改正；要停用请写成 null` };
    }
  }
  return null;
}

function faultOf(issue: v.BaseIssue<unknown>, file: string): AppError {
  const key = v.getDotPath(issue) ?? '（整个文件）';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return new AppError('profile-wrong', `设置文件“${file}”里有不认识的项“${key}”，请改正名称或删去这一项。`);
  }
  const why = /\p{Script=Han}/u.test(issue.message) ? issue.message : '值的类型不对';
  return new AppError('profile-wrong', `设置文件“${file}”的“${key}”${why}，请改正后重试。`);
}
