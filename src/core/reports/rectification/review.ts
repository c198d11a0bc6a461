import { NO_DAY, type CivilDay } from '../../calendar/civil-day';
import { daysSince } from '../../calendar/day-runs';
import { NOBODY_NAMED } from '../../deadlines/responsible';
import { rolledEnd } from '../../deadlines/rolled-end';
import type { FieldId } from '../../fields/catalog';
import { maskValue } from '../../privacy/mask';
import type { MaskLevel, Profile } from '../../profile/profile';
import { lineValue, type LineValue } from '../kept-list/list-edition';
import type { ColumnKey } from './column-keys';
import type { EditionLine, SheetEdition } from './edition';
import { leadersOf } from './leader-names';
import { isMarked } from './limit-marks';
import { lineColumn } from './line-columns';
import { dayText } from './matter-view';
import { dayOf, isClosedMatter, standingBy, standingOf, STANDING_ZH, type Judging, type Standing } from './standing';

/** A line of 排查整治台账 as a leader reads it: as it stands in the sheet, whoever wrote it. */
export interface ReviewLine {
  /** The same line in the same reading. */
  readonly key: string;
  /** 问题编号; empty where a line that people wrote has none. */
  readonly number: string;
  /** Whether the number stands on this line alone, so that something can be written into it. */
  readonly isKnown: boolean;
  /** Masked, as 张某等15人. */
  readonly petitioner: string;
  readonly matter: string;
  readonly unit: string;
  readonly leaders: readonly string[];
  /** 化解时限, or else 法定办结期限; empty where there is none. */
  readonly limit: string;
  /** 超时限 and so on. */
  readonly standing: string;
  readonly isOverdue: boolean;
  /** Days past the limit, 0 where nobody can say. */
  readonly overdueDays: number;
  readonly progress: string;
  /** 领导批示 as it stands; it is edited, and so never masked. */
  readonly instruction: string;
  readonly instructionDate: string;
}

/** The lines of the sheet for a leader, those furthest past their limits first, those written off last. */
export function reviewLines(
  edition: SheetEdition,
  { asOf, profile }: { readonly asOf: CivilDay; readonly profile: Profile },
): ReviewLine[] {
  const judging = standingBy({ asOf, profile });
  const times = new Map<string, number>();
  for (const { number } of edition.lines) times.set(number, (times.get(number) ?? 0) + 1);
  const read = edition.lines.map((line) =>
    readLine(edition, line, judging, profile.mask, times.get(line.number) === 1),
  );
  return read.sort((a, b) => a.rank - b.rank || b.shown.overdueDays - a.shown.overdueDays).map(({ shown }) => shown);
}

/** What waits for somebody comes before what is done. */
const RANK: Readonly<Record<Standing, number>> = { overdue: 0, running: 1, noLimit: 1, rectified: 2, writtenOff: 3 };

function readLine(
  edition: SheetEdition,
  { row, number }: EditionLine,
  judging: Judging,
  mask: MaskLevel,
  isAlone: boolean,
): { readonly rank: number; readonly shown: ReviewLine } {
  const cell = (key: ColumnKey): LineValue => {
    const at = edition.columns.get(key);
    return at === undefined ? null : lineValue(edition, row, at, lineColumn(key)?.kind ?? null);
  };
  const text = (key: ColumnKey): string => String(cell(key) ?? '').trim();
  const masked = (key: ColumnKey & FieldId): string => maskValue(key, text(key), mask);
  const standing = standingOf(cell, judging);
  const isOverdue = standing === 'overdue';
  const shown: ReviewLine = {
    key: isAlone && number !== '' ? number : `row ${row}`,
    number,
    isKnown: number !== '' && isAlone,
    petitioner: masked('petitioner'),
    matter: masked('content') || masked('demand'),
    unit: text('responsibleUnit') || NOBODY_NAMED,
    leaders: leadersOf(cell),
    limit: shownDay(cell('resolveDeadline')) || shownDay(cell('dueDate')),
    standing: STANDING_ZH[standing],
    isOverdue,
    overdueDays: isOverdue ? daysPast(cell, judging) : 0,
    progress: masked('progress'),
    instruction: text('instruction'),
    instructionDate: shownDay(cell('instructionDate')),
  };
  return { rank: RANK[standing], shown };
}

/** 超期天数 is of the day when the sheet was made; the limits have gone on running since. */
function daysPast(cell: (key: ColumnKey) => LineValue, { asOf, calendar }: Judging): number {
  const limit = cell('dueDate');
  const due = isMarked(String(limit)) || isClosedMatter(cell) ? NO_DAY : dayOf(limit);
  const ends = [rolledEnd(due, calendar), dayOf(cell('resolveDeadline'))];
  const past = ends.filter((end) => end !== NO_DAY).map((end) => daysSince(end, asOf));
  const written = cell('overdue');
  return past.find((days) => days > 0) ?? (typeof written === 'number' ? Math.floor(written) : 0);
}

/** A day as YYYY-MM-DD; words (长期) as they stand. */
function shownDay(value: LineValue): string {
  const day = dayOf(value);
  return day === NO_DAY ? String(value ?? '').trim() : dayText(day);
}
