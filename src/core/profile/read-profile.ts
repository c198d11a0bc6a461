import * as v from 'valibot';
import { AppError } from '../app-error';
import { holidayFaults, thinYears } from '../calendar/holiday-fault';
import { isLeftAlone } from '../fields/left-alone';
import { RULES } from '../rules/index';
import { trimEdges } from '../values/text';
import { DEFAULT_PROFILE } from './default-profile';
import { clashesOf } from './list-clashes';
import { packFault } from './pack-fault';
import type { ListItem, Profile } from './profile';
import { schemaFault } from './schema-fault';
import { profileSchema, type ProfileFile, type ProfileFileList } from './profile-schema';

/** What came of reading a profile file: whole sentences for the clerk, one a fault. */
export interface ProfileReading {
  /** Null where there is a fault: half a profile would be in force unnoticed. */
  readonly profile: Profile | null;
  readonly faults: readonly string[];
  /** What is read, but was hardly meant. */
  readonly doubts: readonly string[];
}

/**
 * Reads an office's profile from the text of a JSON file. What the file leaves out keeps its default.
 *
 * @param text the file's content
 * @param source what the sentences call it: `设置文件“本单位.json”`
 */
export function parseProfile(text: string, source: string): ProfileReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return wrong([`${source}不是正确的 JSON，请检查逗号、引号和括号后重试。`]);
  }
  const read = v.safeParse(profileSchema, json);
  if (!read.success) return wrong(read.issues.map((issue) => schemaFault(issue, source)));
  const faults = meaningFaults(read.output);
  if (faults.length > 0) return wrong(faults.map(({ key, why }) => `${source}的“${key}”${why}。`));
  const profile = profileOf(read.output);
  return { profile, faults: [], doubts: doubtsOf(profile).map((doubt) => `${source}：${doubt}。`) };
}

/**
 * {@link parseProfile} for whoever needs a profile or nothing.
 *
 * @throws AppError `profile-wrong` with the file, the key and how to mend it
 * @example
 * readProfile('{"office":"某区信访办"}', '本单位.json').streets.length //=> 17
 */
export function readProfile(text: string, file: string): Profile {
  const { profile, faults } = parseProfile(text, profileFileName(file));
  if (profile) return profile;
  const [first = '', ...others] = faults;
  // One line is all that a command line has for it.
  const more = others.length > 0 ? `另有${others.length}处，用 profile 命令可以全部列出。` : '';
  throw new AppError('profile-wrong', first + more);
}

/** What sentences call a profile file. */
export const profileFileName = (file: string): string => `设置文件“${file}”`;

const wrong = (faults: readonly string[]): ProfileReading => ({ profile: null, faults, doubts: [] });

interface Fault {
  readonly key: string;
  readonly why: string;
}

/** What the right kinds of value can still get wrong. */
function meaningFaults(p: ProfileFile): Fault[] {
  const faults: Fault[] = holidayFaults(holidaysOf(p.holidays)).map(({ key, why }) => ({ key, why }));
  for (const id of Object.keys(p.severities ?? {})) {
    if (!RULES.some((rule) => rule.id === id))
      faults.push({ key: `severities.${id}`, why: '不是检查规则的编号，请对照 docs/rules.md 改正或删去这一项' });
  }
  for (const [id, pack] of Object.entries(p.packs ?? {})) {
    const why = packFault(id, pack);
    if (why !== null) faults.push({ key: `packs.${id}`, why });
  }
  (p.columns ?? []).forEach(({ header, fields, between }, i) => {
    if (header.length === 0 && !between)
      faults.push({ key: `columns.${i}.header`, why: '不能为空；没有表头的列请用 between 写明左右两列' });
    if (fields.length > 0 && isLeftAlone(header))
      faults.push({ key: `columns.${i}`, why: '是涉及行踪、管控等的列，按规定不读取，请删去这一项' });
  });
  return faults;
}

function doubtsOf(profile: Profile): string[] {
  return [
    ...clashesOf(profile).map(({ text, owner }) => `“${text}”写了两处，按“${owner}”读取，请删去一处`),
    ...thinYears(profile.holidays).map(({ why }) => why),
  ];
}

function profileOf(p: ProfileFile): Profile {
  const d = DEFAULT_PROFILE;
  return {
    office: p.office ?? d.office,
    clerk: p.clerk ?? d.clerk,
    streets: itemsOf(p.streets) ?? d.streets,
    units: itemsOf(p.units) ?? d.units,
    forms: itemsOf(p.forms) ?? d.forms,
    purposes: itemsOf(p.purposes) ?? d.purposes,
    categories: itemsOf(p.categories) ?? d.categories,
    satisfaction: itemsOf(p.satisfaction) ?? d.satisfaction,
    handlingMethods: itemsOf(p.handlingMethod) ?? d.handlingMethods,
    statutoryRoutes: itemsOf(p.statutoryRoute) ?? d.statutoryRoutes,
    topics: itemsOf(p.topics) ?? d.topics,
    closedWords: wordsOf(p.closedWords) ?? d.closedWords,
    highRiskWords: wordsOf(p.highRisk) ?? d.highRiskWords,
    safetyWords: wordsOf(p.publicSafety) ?? d.safetyWords,
    severities: p.severities ?? d.severities,
    warningDays: { ...d.warningDays, ...p.warningDays },
    holidays: withDays(holidaysOf(p.holidays)),
    packs: packsOf(p.packs),
    leaders: p.leaders ?? d.leaders,
    mask: p.mask ?? d.mask,
    answerDays: p.answerDays ?? d.answerDays,
    agenda: definedOver(d.agenda, p.agenda),
    supervision: definedOver(d.supervision, {
      ...p.supervision,
      steps: definedOver(d.supervision.steps, p.supervision?.steps),
    }),
    rectification: definedOver(d.rectification, p.rectification),
    columns: p.columns ?? d.columns,
  };
}

/** A default with what was said in its place. */
function definedOver<T extends object>(standard: T, own: { readonly [K in keyof T]?: T[K] | undefined } = {}): T {
  return { ...standard, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
}

function itemsOf(list: ProfileFileList | undefined): readonly ListItem[] | undefined {
  return list?.map(({ code, ...rest }) => {
    const trimmed = trimEdges(code ?? '');
    return trimmed === '' ? rest : { ...rest, code: trimmed };
  });
}

function wordsOf(list: ProfileFileList | undefined): readonly string[] | undefined {
  return list?.flatMap((i) => [i.name, ...i.aliases]);
}

function holidaysOf(own: ProfileFile['holidays']): Profile['holidays'] {
  return Object.fromEntries(
    Object.entries(own ?? {}).map(([year, { source, ...h }]) => {
      const trimmed = trimEdges(source ?? '');
      return [year, trimmed === '' ? h : { ...h, source: trimmed }];
    }),
  );
}

/** A year without a day in it says nothing. */
function withDays(years: Profile['holidays']): Profile['holidays'] {
  return Object.fromEntries(Object.entries(years).filter(([, { off, work }]) => off.length + work.length > 0));
}

function packsOf(own: ProfileFile['packs']): Profile['packs'] {
  const packs = Object.entries(own ?? {}).map(
    ([id, pack]) =>
      [
        id,
        pack && { ...(pack.from ? { from: pack.from } : {}), ...(pack.to === undefined ? {} : { to: pack.to }) },
      ] as const,
  );
  // One without a word of its own is the pack as it is.
  return Object.fromEntries(packs.filter(([, pack]) => pack === null || Object.keys(pack).length > 0));
}
