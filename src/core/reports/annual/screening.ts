import { dayOfOrdinal, excelSerialOfDay, NO_DAY } from '../../calendar/civil-day';
import { isWithin } from '../../calendar/period';
import type { FieldId } from '../../fields/catalog';
import { isCellError, type Grid } from '../../grid/grid';
import type { Ledger } from '../../ledger/ledger';
import { peopleSaid } from '../../matters/people-said';
import { roleOf } from '../../office-ledgers/table-role';
import type { Profile } from '../../profile/profile';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { ReportOrder } from '../report';
import type { ColumnKey } from '../rectification/column-keys';
import { readEdition, type EditionLine, type SheetEdition } from '../rectification/edition';
import { identityOf } from '../rectification/identity';
import { LINE_COLUMNS } from '../rectification/line-columns';
import { lineValue, type LineValue } from '../kept-list/list-edition';
import { dayOf, isRectified, peopleOf, standingBy, standingOf } from '../rectification/standing';
import type { WorkFigures } from './metrics';
import { headerOfLedger, rowsOfMatters, type SourceRow } from './sources';

/** Under what name the figures of 专项排查 stand. */
export const SCREENING = '排查';

/** What begins the key that leads from such a figure to its rows. */
export const SCREENING_PART = 'screening';

/** The figures of 专项排查, in the order of the report. */
export const SCREENING_FIGURES = [
  { id: 'problems', by: 'screeningDate', text: '排查突出问题', unit: '件' },
  { id: 'people', by: 'involvedCount', text: '突出问题涉及', unit: '人' },
  { id: 'rectified', by: 'rectifiedDate', text: '其中已整改到位（含已销号）', unit: '件' },
  { id: 'writtenOff', by: 'writeOffDate', text: '其中已销号', unit: '件' },
  { id: 'overdue', by: 'resolveDeadline', text: '其中超时限未整改到位', unit: '件' },
] as const satisfies readonly { id: string; by: FieldId & ColumnKey; text: string; unit: string }[];

export type ScreeningFigure = (typeof SCREENING_FIGURES)[number]['id'];

/** What screening came to in a period, and how it was found. */
export interface Screening {
  readonly figures: WorkFigures;
  readonly notes: readonly string[];
  /** The rows behind a figure; none where one of them stands in a sheet that the product made, which is no ledger. */
  places(figure: string): MatterPlace[];
  /** The headers of all that was counted, at the column of a figure. */
  headers(figure: string): SourceRow[];
  /** Every row behind a figure, wherever it stands. */
  rows(figure: string): SourceRow[];
}

/** Columns that say whether a problem was struck off; where a table has none of them nothing is known of that. */
const STRUCK = ['writeOffDate', 'isWrittenOff', 'status'] as const;

/** A problem that was found, in the product's 排查整治台账 or in the office's own. */
interface Line {
  readonly cell: (key: ColumnKey) => LineValue;
  /** How many people it is about, one where it does not say; `null` where its table says nothing of the kind. */
  readonly people: number | null;
  readonly place: MatterPlace | null;
  readonly row: (by: FieldId & ColumnKey) => SourceRow;
}

/**
 * Counts 排查整治台账: the sheets that the product made and people went on with, then the office's own
 * tables. A problem that stands in both counts once.
 */
function countScreening({ ledgers, beside = [], profile, period, asOf }: ReportOrder): Screening {
  const editions = beside.flatMap((grid) => editionOf(grid, profile) ?? []);
  const own = ledgers.filter((ledger) => roleOf(ledger) === 'rectification');
  const seen = new Set<number>();
  const lines = [
    ...editions.flatMap((edition) => linesOfSheet(edition, seen)),
    ...own.flatMap((l) => linesOfLedger(l, seen)),
  ];
  const dated = lines.filter(({ cell }) => period === null || isWithin(period, dayOf(cell('screeningDate'))));
  const undated = period === null ? 0 : lines.filter(({ cell }) => dayOf(cell('screeningDate')) === NO_DAY).length;
  const judging = standingBy({ asOf, profile });
  const standing = (line: Line): string => standingOf(line.cell, judging);
  const behind: Readonly<Record<ScreeningFigure, (line: Line) => boolean>> = {
    problems: () => true,
    people: () => true,
    rectified: (line) => standing(line) === 'writtenOff' || isRectified(line.cell, asOf),
    writtenOff: (line) => standing(line) === 'writtenOff',
    overdue: (line) => standing(line) === 'overdue',
  };
  const has = (key: FieldId & ColumnKey): boolean =>
    editions.some(({ columns }) => columns.has(key)) || own.some((ledger) => ledger.has(key));
  // Of a period nothing can be said without the days of the screening.
  const isKept = editions.length + own.length > 0 && (period === null || has('screeningDate'));
  const told = dated.flatMap(({ people }) => people ?? []);
  const tells: Readonly<Record<ScreeningFigure, boolean>> = {
    problems: true,
    people: has('involvedCount') || own.some(tellsPeople),
    rectified: ['rectifiedDate' as const, ...STRUCK].some(has),
    writtenOff: STRUCK.some(has),
    overdue: (['resolveDeadline', 'dueDate', 'overdue'] as const).some(has),
  };
  const count = (id: ScreeningFigure): number | null => {
    if (!isKept || !tells[id]) return null;
    return id === 'people' ? told.reduce((sum, n) => sum + n, 0) : dated.filter(behind[id]).length;
  };
  const linesBehind = (figure: string): Line[] => {
    const known = SCREENING_FIGURES.find(({ id }) => id === figure);
    return known ? dated.filter(behind[known.id]) : [];
  };
  return {
    figures: Object.fromEntries(SCREENING_FIGURES.map(({ id }) => [id, count(id)])),
    notes: undated === 0 ? [] : [`排查整治台账有${undated}件没有可用的排查日期，未计入。`],
    places: (figure) => {
      const found = linesBehind(figure).map(({ place }) => place);
      // Some of the rows alone would look like all of them.
      return found.includes(null) ? [] : found.filter((place) => place !== null);
    },
    headers: (figure) => [
      ...editions.map((edition) => cellOf(edition, edition.headerRow, columnBehind(figure))),
      ...own.map((ledger) => headerOfLedger(ledger, columnBehind(figure))),
    ],
    rows: (figure) => linesBehind(figure).map(({ row }) => row(columnBehind(figure))),
  };
}

/** The column by which the rows behind a figure count. */
const columnBehind = (figure: string): FieldId & ColumnKey =>
  SCREENING_FIGURES.find(({ id }) => id === figure)?.by ?? 'screeningDate';

const cellOf = ({ grid, columns }: SheetEdition, row: number, by: ColumnKey): SourceRow => ({
  file: '',
  sheet: grid.name,
  row,
  column: columns.get(by) ?? columns.get('problemNo') ?? 0,
});

const made = new WeakMap<ReportOrder, Screening>();

/** As {@link countScreening} does it, once for an order. */
export function screeningOf(order: ReportOrder): Screening {
  let found = made.get(order);
  if (!found) made.set(order, (found = countScreening(order)));
  return found;
}

/** A sheet of the product's as 排查整治台账; other sheets have some headers of the same names. */
function editionOf(grid: Grid, profile: Profile): SheetEdition | null {
  const edition = readEdition(grid, profile);
  return edition && (edition.matterColumn !== null || edition.columns.has('problemNo')) ? edition : null;
}

const DATES: ReadonlySet<string> = new Set(LINE_COLUMNS.filter(({ kind }) => kind === 'date').map(({ key }) => key));

function linesOfSheet(edition: SheetEdition, seen: Set<number>): Line[] {
  return edition.lines
    .filter((line) => isProblem(line) && isNew(line.identity, seen))
    .map(({ row }) => {
      const cell = (key: ColumnKey): LineValue => {
        const column = edition.columns.get(key);
        return column === undefined ? null : lineValue(edition, row, column, DATES.has(key) ? 'date' : null);
      };
      const people = edition.columns.has('involvedCount') ? peopleOf(cell('involvedCount')) : null;
      return { place: null, row: (by) => cellOf(edition, row, by), cell, people };
    });
}

/** What people wrote below the table is no problem; those have a number, or the fingerprint of a matter. */
const isProblem = ({ number, identity }: EditionLine): boolean => number !== '' || identity.length > 0;

/** Whether a table has a column that may say how many people a problem is about. */
const tellsPeople = (ledger: Ledger): boolean =>
  (['involvedCount', 'peopleCount', 'petitioner'] as const).some((field) => ledger.has(field));

function linesOfLedger(ledger: Ledger, seen: Set<number>): Line[] {
  const lines: Line[] = [];
  const tells = tellsPeople(ledger);
  for (let record = 0; record < ledger.size; record++) {
    const place = { ledger, record };
    if (isNew(identityOf(place).sure, seen))
      lines.push({
        place,
        row: (by) => rowsOfMatters([place], by)[0]!,
        cell: (key) => valueOf(place, key),
        people: tells ? Math.max(1, peopleSaid(ledger, record)) : null,
      });
  }
  return lines;
}

/** Two lines without anything that tells them apart are two. */
function isNew(identity: readonly number[], seen: Set<number>): boolean {
  if (identity.some((fingerprint) => seen.has(fingerprint))) return false;
  for (const fingerprint of identity) seen.add(fingerprint);
  return true;
}

/** A cell of the office's own table by the column of ours that has the same name as its field. */
function valueOf({ ledger, record }: MatterPlace, key: ColumnKey): LineValue {
  const field = key as FieldId;
  const value = ledger.cells(field)?.values[record] ?? null;
  const day = DATES.has(key) ? (ledger.dates(field)?.days[record] ?? NO_DAY) : NO_DAY;
  if (day !== NO_DAY) return excelSerialOfDay(dayOfOrdinal(day), false);
  if (value === null || isCellError(value)) return null;
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
