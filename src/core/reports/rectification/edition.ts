import type { Grid } from '../../grid/grid';
import type { Profile } from '../../profile/profile';
import { cellText } from '../../values/text';
import {
  bareHeader,
  hasHiddenHeader,
  lineTextAt,
  readListEdition,
  type ListEdition,
  type ListLine,
  type ListShape,
} from '../kept-list/list-edition';
import { campaignInTitle, campaignText, isOfCampaign } from './edition-campaign';
import { dayOfSheet } from './edition-day';
import { joinsText, readJoins, type JoinAnswers } from './join-answers';
import { identityOfNumbers } from './identity';
import { headerOf, LINE_COLUMNS } from './line-columns';

/** A row with so many of our headers is the header, also where the hidden columns are gone. */
const ENOUGH_HEADERS = 4;

/** 排查整治台账 as it was made last and edited since. Rows and columns are 0-based. */
export interface SheetEdition extends ListEdition {
  /** How many rows the header has. */
  readonly headerRows: number;
  /** The last serial number given in each year. */
  readonly serials: ReadonlyMap<number, number>;
  /** What the clerk answered of pairs that may be one problem. */
  readonly joins: JoinAnswers;
  readonly lines: readonly EditionLine[];
  /** The day that it is of, as its title block says. */
  readonly madeOn: string | null;
  /** The 专项 that its title names; `null` where it names none. */
  readonly campaign: string | null;
  /** Whether it is of this 专项; with null, of none. */
  isOf(campaign: string | null): boolean;
}

/** A row below the header. */
export interface EditionLine extends ListLine {
  /** 问题编号 as it stands. */
  readonly number: string;
}

/**
 * The sheet among these that is an edition of 排查整治台账: of several the one of this 专项.
 *
 * @param campaign null: the periodic one; left out, whichever comes first
 */
export function findEdition(grids: readonly Grid[], profile: Profile, campaign?: string | null): SheetEdition | null {
  const found = findEditions(grids, profile);
  const fitting = campaign === undefined ? undefined : found.find((edition) => edition.isOf(campaign));
  return fitting ?? found[0] ?? null;
}

/** The sheets among these that are editions of 排查整治台账: the periodic one, and one of each 专项. */
export function findEditions(grids: readonly Grid[], profile: Profile): SheetEdition[] {
  const whole = grids.flatMap((grid) => (hasHiddenHeader(grid, 'problems') ? (readEdition(grid, profile) ?? []) : []));
  if (whole.length > 0) return whole;
  // A copy that came back has no hidden columns, and a sheet that was saved elsewhere may bear no mark.
  return grids.flatMap((grid) => {
    const edition = readEdition(grid, profile);
    return edition?.columns.has('problemNo') ? [edition] : [];
  });
}

/** Whether what these sheets hold of 排查整治台账 is a copy for somebody: a part of it, which remembers nothing. */
export function isPartOfEdition(grids: readonly Grid[], profile: Profile): boolean {
  return findEdition(grids, profile)?.matterColumn === null;
}

/** Whether a sheet that nobody named may be gone on from: the whole of 排查整治台账, of this 专项 or of none. */
export function isHeldEdition(grid: Grid, profile: Profile, campaign: string | null): boolean {
  return hasHiddenHeader(grid, 'problems') && readEdition(grid, profile)?.isOf(campaign) === true;
}

/** Reads a sheet as an edition; `null` where it has no header of ours. */
export function readEdition(grid: Grid, profile: Profile): SheetEdition | null {
  const list = readListEdition(grid, shapeOf(profile));
  return (
    list && {
      ...list,
      headerRows: isTwoRows(grid, list.headerRow) ? 2 : 1,
      serials: readSerials(list.remembered),
      joins: readJoins(list.remembered),
      madeOn: dayOfSheet(grid, list.headerRow),
      campaign: campaignInTitle(grid, list.headerRow),
      isOf: (campaign: string | null) => isOfCampaign(list.remembered, grid, list.headerRow, campaign),
      lines: list.lines.map((line) => ({ ...line, number: lineTextAt(list, line.row, 'problemNo') })),
    }
  );
}

function shapeOf(profile: Profile): ListShape {
  const known = new Set([
    ...HEADER_KEYS.keys(),
    ...LINE_COLUMNS.map((column) => bareHeader(headerOf(column, profile))),
  ]);
  return {
    kind: 'problems',
    keys: LINE_COLUMNS.map(({ key }) => key),
    byHeader: HEADER_KEYS,
    known,
    enough: ENOUGH_HEADERS,
    identityOf: (text) => identityOfNumbers(text('caseNo')),
  };
}

/** Whether the row above holds headers as well. */
function isTwoRows(grid: Grid, headerRow: number): boolean {
  return headerRow > 0 && grid.columns.some((_, c) => HEADER_KEYS.has(bareHeader(cellText(grid, headerRow - 1, c))));
}

/** Keys by header, in either wording: the office may have changed that since. */
const HEADER_KEYS: ReadonlyMap<string, string> = new Map(
  LINE_COLUMNS.flatMap(({ key, header }) =>
    ['化解', '整改'].map((wording) => [bareHeader(header.replace('化解', wording)), key] as const),
  ),
);

/** What the header of the hidden column of matters remembers: `2021:35 2022:4`, the 专项, and the answers. */
export function rememberedText(
  serials: ReadonlyMap<number, number>,
  campaign: string | null,
  joins: JoinAnswers,
): string {
  return [serialsText(serials), campaignText(campaign), joinsText(joins)].filter((text) => text !== '').join(' ');
}

function serialsText(serials: ReadonlyMap<number, number>): string {
  return [...serials].map(([year, serial]) => `${year}:${serial}`).join(' ');
}

function readSerials(text: string): Map<number, number> {
  return new Map([...text.matchAll(/(\d{4}):(\d{1,7})/gu)].map((m) => [Number(m[1]), Number(m[2])]));
}
