import { formatDay, type CivilDay } from '../../calendar/civil-day';
import { dayRuns, daysFrom, spanLength, type DayRun } from '../../calendar/day-runs';
import { holidayFaults, thinYears } from '../../calendar/holiday-fault';
import { STATE_COUNCIL } from '../../calendar/state-council';
import { LOCAL_PACKS, packFault } from '../pack-fault';
import type { HolidayYear, Profile } from '../profile';
import { dayOf, daysOf, flagOf, NO_DATE, serialOf, textOf, wordOf } from './cells';
import type { Line, Section, SheetCellRead, SheetLine, Tell } from './section';

const OFF = '放假';
const WORK = '上班';
/** No holiday is longer; what is has a slip of the pen in a year. */
const LONGEST = 60;

const years = STATE_COUNCIL.map((y) => y.year);
const KNOWN = `${Math.min(...years)}至${Math.max(...years)}年`;

interface DraftYear {
  readonly off: string[];
  readonly work: string[];
  source?: string;
  /** The cell that each day came from, in the order of its list. */
  readonly from: { readonly off: SheetCellRead[]; readonly work: SheetCellRead[] };
}

/** 放假安排: one run of days a row. */
export const HOLIDAY_SECTION: Section = {
  title: '放假安排',
  note: `软件已有${KNOWN}国务院办公厅公布的安排，不用再写。新的一年公布以后写在这里：连续的几天写一行，调休上班的周六、周日另写一行。`,
  columns: [
    { name: '放假或上班', kind: 'choice', choices: [OFF, WORK] },
    { name: '开始日期', kind: 'date' },
    { name: '结束日期', kind: 'date', hint: '只有一天的可以空着' },
    { name: '来源', kind: 'text', hint: '通知的名称、文号或网址' },
  ],
  spare: 12,
  lines: ({ holidays }) =>
    Object.entries(holidays).flatMap(([, { off, work, source }]) => [
      ...dayRuns(off).map((run) => lineOf(OFF, run, source)),
      ...dayRuns(work).map((run) => lineOf(WORK, run, source)),
    ]),
  read(lines, tell, profile) {
    const drafts = new Map<string, DraftYear>();
    for (const line of lines) readRun(line, tell, drafts);
    return { ...profile, holidays: soundYears(drafts, tell) };
  },
};

function lineOf(kind: string, [first, last]: DayRun, source: string | undefined): Line {
  return [kind, serialOf(first), serialOf(last), source ?? null];
}

function readRun({ cells }: SheetLine, tell: Tell, drafts: Map<string, DraftYear>): void {
  const [kind, first, last, source] = cells;
  if (!kind || !first || !last || !source) return;
  // An example of a source without a day, or a line that was only begun
  if (textOf(first) === '' && textOf(last) === '') {
    if (textOf(kind) !== '') tell(first, '缺少日期，请补上，或者清空这一行');
    return;
  }
  const list = kindOf(kind);
  if (list === null) {
    tell(kind, `请写“${OFF}”或“${WORK}”`);
    return;
  }
  const span = spanOf(first, last, tell);
  if (!span) return;
  for (const day of daysFrom(...span)) {
    const text = formatDay(day);
    const year = text.slice(0, 4);
    const draft = drafts.get(year) ?? { off: [], work: [], from: { off: [], work: [] } };
    drafts.set(year, draft);
    if (draft.source === undefined && textOf(source) !== '') draft.source = textOf(source);
    if (draft[list].includes(text)) {
      tell(first, `${text}写了两次，请删去一处`, 'doubt');
      continue;
    }
    draft[list].push(text);
    draft.from[list].push(first);
  }
}

/** 调休上班 holds a word of both: what is worked is said by 班. */
function kindOf(cell: SheetCellRead): 'off' | 'work' | null {
  const word = wordOf(cell).toLowerCase();
  if (word.includes('班') || word === 'work') return 'work';
  return /假|休/u.test(word) || word === 'off' ? 'off' : null;
}

function spanOf(first: SheetCellRead, last: SheetCellRead, tell: Tell): readonly [CivilDay, CivilDay] | null {
  const from = daysOf(first);
  if (!from) {
    tell(first, textOf(first) === '' ? '缺少开始日期，请补上' : `“${textOf(first)}”${NO_DATE}`);
    return null;
  }
  const to = textOf(last) === '' ? from[1] : dayOf(last);
  if (!to) {
    tell(last, `“${textOf(last)}”${NO_DATE}`);
    return null;
  }
  const days = spanLength(from[0], to);
  if (days < 1) {
    tell(last, '结束日期早于开始日期，请改正');
    return null;
  }
  if (days > LONGEST) {
    tell(last, `这一行连续${days}天，请核对年份和月份`);
    return null;
  }
  return [from[0], to];
}

/** A year with a wrong day is left out whole: half of it would give wrong dates to everybody. */
function soundYears(drafts: ReadonlyMap<string, DraftYear>, tell: Tell): Profile['holidays'] {
  const holidays: Record<string, HolidayYear> = {};
  for (const [year, { off, work, source, from }] of drafts) {
    const table = source === undefined ? { off, work } : { off, work, source };
    const faults = holidayFaults({ [year]: table });
    for (const { at, why } of faults) {
      const cell = at ? from[at.list][at.index] : from.work[0];
      if (cell) tell(cell, `${at ? '' : `${year}年`}${why}；${year}年的安排暂不使用`);
    }
    if (faults.length > 0) continue;
    for (const thin of thinYears({ [year]: table })) if (from.off[0]) tell(from.off[0], thin.why, 'doubt');
    holidays[year] = table;
  }
  return holidays;
}

/** No last day: the law is in force. */
const ENDLESS = '长期';

/** 地方性法规: whether and when a local law counts. */
export const PACK_SECTION: Section = {
  title: '地方性法规',
  note: `空着的日期按法规本身：${LOCAL_PACKS.map((p) => `${p.title}${p.from}至${p.to ?? ENDLESS}`).join('；')}。一直有效的，结束日期写“${ENDLESS}”。`,
  columns: [
    { name: '法规', kind: 'fixed' },
    { name: '是否适用', kind: 'choice', choices: ['是', '否'] },
    { name: '开始日期', kind: 'date' },
    { name: '结束日期', kind: 'date', hint: `没有结束日期的写“${ENDLESS}”` },
  ],
  spare: 0,
  lines: ({ packs }) =>
    LOCAL_PACKS.map(({ id, title }) => {
      const own = packs[id];
      if (own === null) return [title, '否', null, null];
      const to = own?.to;
      return [title, '是', own?.from ? serialOf(own.from) : null, to === null ? ENDLESS : to ? serialOf(to) : null];
    }),
  read(lines, tell, profile) {
    const packs: Record<string, Profile['packs'][string]> = {};
    for (const line of lines) readPack(line, tell, packs);
    return { ...profile, packs };
  },
};

const bareTitle = (text: string): string => text.normalize('NFKC').replace(/[\s《》<>]/gu, '');

function readPack({ cells }: SheetLine, tell: Tell, packs: Record<string, Profile['packs'][string]>): void {
  const [title, applies, first, last] = cells;
  if (!title || !applies || !first || !last) return;
  const said = textOf(title);
  const pack = LOCAL_PACKS.find((p) => p.id === said || bareTitle(p.title) === bareTitle(said));
  if (!pack) {
    tell(title, `没有“${said}”的规定，可以写的有：${LOCAL_PACKS.map((p) => p.title).join('、')}`);
    return;
  }
  const flag = textOf(applies) === '' ? true : flagOf(applies);
  if (flag === null) {
    tell(applies, '请写“是”或“否”');
    return;
  }
  if (!flag) {
    packs[pack.id] = null;
    return;
  }
  const from = dayOf(first);
  const endless = /^(?:长期|至今|现行有效|无限期)$/u.test(wordOf(last));
  const to = endless ? null : dayOf(last);
  for (const [cell, day] of [
    [first, from],
    [last, endless || to],
  ] as const) {
    if (textOf(cell) !== '' && !day) {
      tell(cell, `“${textOf(cell)}”${NO_DATE}`);
      return;
    }
  }
  const term = {
    ...(from && { from: formatDay(from) }),
    ...(endless ? { to: null } : to && { to: formatDay(to) }),
  };
  const why = packFault(pack.id, term);
  if (why !== null) tell(last, `${pack.title}${why.replace('写成 null', '把“是否适用”写成“否”')}`);
  else if (Object.keys(term).length > 0) packs[pack.id] = term;
}
