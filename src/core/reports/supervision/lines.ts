import { dayOfOrdinal, formatDayZh, NO_DAY, type CivilDay } from '../../calendar/civil-day';
import { DONE_UNREADABLE, ESTIMATED, HEARING_OPEN, NO_DONE_COLUMN, PROVISIONAL } from '../../deadlines/clock-column';
import { LAW_PACKS } from '../../deadlines/packs/index';
import type { Ledger } from '../../ledger/ledger';
import { firstText } from '../../matters/record-text';
import { roleOf } from '../../office-ledgers/table-role';
import { matchKey } from '../../values/text';
import type { ReportOrder } from '../report';
import type { LineState } from './decision';
import { firingsOf, type Firing, type LegalTrigger } from './firings';

/** One matter that one organ is to be supervised in, by whatever was found. */
export interface SupervisionLine {
  readonly ledger: Ledger;
  readonly record: number;
  readonly owner: string;
  /** Those that are sure where there are any, else those to be verified; the gravest first. */
  readonly firings: readonly Firing[];
  readonly isDoubtful: boolean;
  /** Days past the rolled end of the clock that is furthest past it; 0 where that is not sure. */
  readonly daysOver: number;
}

/** The lines of 督办台账: what is surely past first, the longest first; then what is to be verified. */
export function supervisionLines(order: ReportOrder): SupervisionLine[] {
  // A matter that a second ledger lists again is told of once, by its registration.
  const ledgers = [...order.ledgers].sort((a, b) => rankOf(a) - rankOf(b));
  const listed = new Set<string>();
  const lines = ledgers.flatMap((ledger, l) => {
    const own = linesOf(ledger, order);
    if (ledgers.length === 1) return own;
    const keyOf = matterKeys(ledger);
    const fresh = l === 0 ? own : own.filter((line) => !listed.has(keyOf(line) ?? ''));
    for (const line of fresh) {
      const key = keyOf(line);
      if (key !== null) listed.add(key);
    }
    return fresh;
  });
  // Sorting is stable: what is alike stays as the ledgers have it.
  return lines.sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful) || b.daysOver - a.daysOver);
}

/** Tells a matter and its unit apart in all ledgers; `null` where it has no number. */
function matterKeys(ledger: Ledger): (line: SupervisionLine) => string | null {
  const numberOf = firstText(ledger, ['caseNo']);
  return ({ record, owner }) => {
    const number = numberOf(record);
    return number === null ? null : `${matchKey(number)}|${matchKey(owner)}`;
  };
}

const RANKS = ['petition', 'rectification', 'other'] as const;
const rankOf = (ledger: Ledger): number => RANKS.indexOf(roleOf(ledger));

function linesOf(ledger: Ledger, { asOf, period, profile }: ReportOrder): SupervisionLine[] {
  const matters: Firing[][] = [];
  const byRecord = new Map<number, Firing[][]>();
  for (const firing of firingsOf(ledger, { asOf, period, profile })) {
    const ofRecord = byRecord.get(firing.record) ?? [];
    const own = ofRecord.find(([first]) => first?.owner === firing.owner);
    if (own) {
      own.push(firing);
      continue;
    }
    const matter = [firing];
    matters.push(matter);
    byRecord.set(firing.record, [...ofRecord, matter]);
  }
  return matters.map((all) => lineOf(ledger, all, asOf));
}

function lineOf(ledger: Ledger, all: readonly Firing[], asOf: CivilDay): SupervisionLine {
  const sure = all.filter(({ isDoubtful }) => !isDoubtful);
  const firings = sure.length > 0 ? sure : all;
  return {
    ledger,
    record: firings[0]!.record,
    owner: firings[0]!.owner,
    firings,
    isDoubtful: sure.length === 0,
    daysOver: Math.max(0, ...sure.map(({ column, record }) => column.daysOver(record, asOf))),
  };
}

/** What the law presumes of a situation and no ledger shows: 无正当理由 is for a person to say. */
const NO_EXCUSE = /^无正当理由/u;

/** What stands behind a situation that no person has judged so. */
const UNJUDGED: Readonly<Record<Exclude<LineState, '督办'>, string>> = {
  拟督办: '（有无正当理由待认定）',
  不督办: '（有正当理由）',
  待核: '（待核）',
};

/** 督办情形, each once: in the words of the law where a person decided so, else without what the law blames. */
export function situationsOf({ firings }: SupervisionLine, state: LineState): string {
  const said = firings.flatMap(({ triggers }) => triggers.map(({ trigger }) => trigger.text));
  if (state === '督办') return [...new Set(said)].join('；');
  return `${[...new Set(said.map((text) => text.replace(NO_EXCUSE, '')))].join('；')}${UNJUDGED[state]}`;
}

/** The articles: 《信访条例》第三十六条第一项. */
export function basisOf({ firings }: SupervisionLine): string {
  return [...new Set(firings.flatMap(({ triggers }) => triggers.map(articleOf)))].join('、');
}

function articleOf({ pack, trigger }: LegalTrigger): string {
  return `${LAW_PACKS.find(({ id }) => id === pack.law)?.title ?? ''}${pack.article}${trigger.item ?? ''}`;
}

/** What the ledger shows, a sentence for each clock. */
export function factsOf({ firings }: SupervisionLine, asOf: CivilDay): string {
  return firings.map((firing) => (firing.isDoubtful ? doubtOf(firing) : factOf(firing, asOf))).join('；');
}

function factOf({ column, record }: Firing, asOf: CivilDay): string {
  const due = column.dues[record]!;
  const rolled = column.rolled[record]!;
  const end = `${formatDayZh(dayOfOrdinal(due))}届满${due === rolled ? '' : `（顺延至${formatDayZh(dayOfOrdinal(rolled))}）`}`;
  const unit = column.isWorkdays(record) ? '个工作日' : '天';
  return `${column.spec.title}${end}，未${column.spec.deed}，超期${column.daysOver(record, asOf)}${unit}`;
}

function doubtOf({ column, record }: Firing): string {
  const flags = column.flags[record]!;
  return `${column.spec.title}待核：${doubts(flags, column.spec.deed)}`;
}

function doubts(flags: number, deed: string): string {
  if ((flags & ESTIMATED) !== 0) return '起算日期是估算的，请补填起算日期';
  if ((flags & PROVISIONAL) !== 0) return '当年放假安排尚未公布，届满日是暂算的';
  if ((flags & NO_DONE_COLUMN) !== 0) return `台账没有填写${deed}日期的列`;
  if ((flags & DONE_UNREADABLE) !== 0) return `${deed}日期无法识别，请改成日期`;
  if ((flags & HEARING_OPEN) !== 0) return '听证起止日期没有填全';
  return `台账写明已经办结，没有填${deed}日期`;
}

/** The last day of the gravest clock, as an ordinal. */
export function endOf({ firings }: SupervisionLine): { readonly due: number; readonly rolled: number } {
  const first = firings[0];
  return { due: first?.column.dues[first.record] ?? NO_DAY, rolled: first?.column.rolled[first.record] ?? NO_DAY };
}
