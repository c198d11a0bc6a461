import { BLANK, fingerprintOf } from '../../merge/fingerprint';
import { listedNumbers } from './case-numbers';
import { ownerOf, UNNAMED } from './cell-owners';
import { lineValue, type LineValue } from '../kept-list/list-edition';
import type { EditionLine, SheetEdition } from './edition';
import { lineColumn } from './line-columns';

/** A sheet that a recipient filled in and sent back: a part of the lines and columns, and no memory. */
export interface ReturnedCopy {
  /** As the clerk knows it: the name of its file. */
  readonly name: string;
  readonly edition: SheetEdition;
}

/** A cell where a copy says something else than the sheet, and nobody can say which is newer. */
export interface Dispute {
  /** Tells it apart in every run: 问题编号, column, and what the copy says. */
  readonly id: string;
  readonly line: EditionLine;
  readonly key: string;
  readonly mine: LineValue;
  readonly returned: LineValue;
  readonly from: string;
}

/** A line of a copy that no line of the sheet is. */
export interface ReturnedLine {
  readonly number: string;
  readonly value: (key: string) => LineValue;
}

/** What copies bring into the sheet. */
export interface Returned {
  /** What recipients typed, by {@link cellKey}. */
  readonly typed: ReadonlyMap<string, LineValue>;
  readonly disputes: readonly Dispute[];
  readonly lines: readonly ReturnedLine[];
  /** Columns that recipients added; these are not taken over. */
  readonly ownColumns: readonly string[];
}

/** A cell of the sheet, by its 0-based row and the key of its column. */
export const cellKey = (row: number, key: string): string => `${row} ${key}`;

/** A row with fewer of our cells filled is a note and no problem. */
export const CELLS_OF_A_PROBLEM = 3;

/**
 * Reads what recipients typed into their copies, line by line as 问题编号 says. What stands in a copy as the
 * sheet once wrote it was not typed; what fills an empty cell was; what differs from a generated cell was,
 * if the copy is of the same day as the sheet, since then both were written the same. Everything else
 * that differs is for the clerk to decide, also where two copies differ: so it does not matter which
 * came first.
 */
export function readReturned(main: SheetEdition, copies: readonly ReturnedCopy[]): Returned {
  const offers = new Map<string, Offer[]>();
  const lines = new Map<string, ReturnedLine>();
  const lineOf = lineFinder(main);
  for (const { name, edition } of copies) {
    const isOfSameDay = main.madeOn !== null && main.madeOn === edition.madeOn;
    for (const line of edition.lines) {
      const target = lineOf(edition, line);
      const read = readerOf(edition, line);
      if (target) {
        for (const offer of offersOf(main, target, edition, read, isOfSameDay)) {
          const key = cellKey(target.row, offer.key);
          const list = offers.get(key) ?? [];
          offers.set(key, [...list, { ...offer, from: name }]);
        }
      } else if (!isKnownLine(main, edition, read))
        lines.set(lineText(edition, read), { number: line.number, value: read });
    }
  }
  const typed = new Map<string, LineValue>();
  const disputes: Dispute[] = [];
  for (const [cell, list] of offers) {
    const different = new Map(list.map((offer) => [fingerprintOf(offer.value), offer]));
    const [first] = different.values();
    if (first && different.size === 1 && list.some(({ isSure }) => isSure)) typed.set(cell, first.value);
    else for (const offer of different.values()) disputes.push(disputeOf(offer));
  }
  return {
    typed,
    disputes: disputes.sort((a, b) => a.line.row - b.line.row || compare(a.id, b.id)),
    lines: [...lines].sort(([a], [b]) => compare(a, b)).map(([, line]) => line),
    ownColumns: [...new Set(copies.flatMap(({ edition }) => edition.ownColumns.map(({ header }) => header)))].sort(
      compare,
    ),
  };
}

/** What a copy says of a cell. */
interface Offer {
  readonly line: EditionLine;
  readonly key: string;
  readonly mine: LineValue;
  readonly value: LineValue;
  /** Whether it can only have been typed there, and nobody typed into the sheet's own cell. */
  readonly isSure: boolean;
  readonly from: string;
}

type Reader = (key: string) => LineValue;

function readerOf(edition: SheetEdition, { row }: EditionLine): Reader {
  return (key) => {
    const place = edition.columns.get(key);
    return place === undefined ? null : lineValue(edition, row, place, lineColumn(key)?.kind ?? null);
  };
}

function offersOf(
  main: SheetEdition,
  line: EditionLine,
  copy: SheetEdition,
  read: Reader,
  isOfSameDay: boolean,
): Omit<Offer, 'from'>[] {
  const own = readerOf(main, line);
  const isJoined = listedNumbers(String(own('caseNo') ?? '')).length > 1;
  return [...copy.columns.keys()].flatMap((key) => {
    const owner = ownerOf(key);
    const value = read(key);
    // Of a joined line a unit reads what its own records say.
    if (owner === 'ledger' || !main.columns.has(key) || (owner === 'told' && isJoined)) return [];
    if (value === null || value === UNNAMED) return [];
    const mine = own(key);
    const [said, stands, base] = [fingerprintOf(value), fingerprintOf(mine), line.base(key)];
    if (said === BLANK || said === stands || said === base) return [];
    const isUntyped = stands === (base ?? BLANK);
    return [{ line, key, mine, value, isSure: owner === 'people' && isUntyped && (stands === BLANK || isOfSameDay) }];
  });
}

function disputeOf({ line, key, mine, value, from }: Offer): Dispute {
  const id = `${line.number}|${key}|${fingerprintOf(value).toString(36)}`;
  return { id, line, key, mine, returned: value, from };
}

/**
 * The line of the sheet that a line of a copy is: by its number, unless both tell of different matters,
 * since a number never changes its meaning; else by the numbers of its petitions.
 */
function lineFinder(main: SheetEdition): (copy: SheetEdition, line: EditionLine) => EditionLine | null {
  const byNumber = new Map<string, EditionLine | null>();
  const byMatter = new Map<number, EditionLine | null>();
  const byStory = new Map<number, EditionLine | null>();
  const put = <K>(map: Map<K, EditionLine | null>, key: K, line: EditionLine): unknown =>
    map.set(key, map.has(key) ? null : line);
  for (const line of main.lines) {
    if (line.number !== '') put(byNumber, line.number, line);
    for (const matter of line.identity) put(byMatter, matter, line);
    if (line.isOwn) put(byStory, fingerprintOf(readerOf(main, line)('content')), line);
  }
  return (copy, line) => {
    const numbered = byNumber.get(line.number) ?? null;
    const [own, said] = [numbered && readerOf(main, numbered), readerOf(copy, line)];
    if (own && numbered) {
      // Who numbers a line of their own by the next number has not got the petition of another unit.
      const hasNoCase = copy.columns.has('caseNo') && said('caseNo') === null && own('caseNo') !== null;
      if (hasNoCase ? tellsTheSame(own, said) : isSameMatter(own, numbered, said, line)) return numbered;
    }
    const same = line.identity.map((matter) => byMatter.get(matter) ?? null).find((found) => found !== null);
    if (same || line.number !== '') return same ?? null;
    // A line that somebody wrote by hand got its number after an earlier merge of the same copy.
    const story = fingerprintOf(said('content'));
    return story === BLANK ? null : (byStory.get(story) ?? null);
  };
}

function isSameMatter(a: Reader, left: EditionLine, b: Reader, right: EditionLine): boolean {
  if (left.identity.length === 0 || right.identity.length === 0) return true;
  if (right.identity.some((matter) => left.identity.includes(matter))) return true;
  // The numbers may have been corrected since.
  return tellsTheSame(a, b);
}

function tellsTheSame(a: Reader, b: Reader): boolean {
  return (['content', 'petitioner'] as const).some((key) => fingerprintOf(a(key)) === fingerprintOf(b(key)));
}

/** Whether the sheet has a line that says all that this one does, from an earlier merge of the same copy. */
function isKnownLine(main: SheetEdition, copy: SheetEdition, read: Reader): boolean {
  const filled = filledCells(copy, read);
  if (filled.length < CELLS_OF_A_PROBLEM) return true;
  return main.lines.some((line) => {
    const own = readerOf(main, line);
    return filled.every(([key, value]) => fingerprintOf(own(key)) === fingerprintOf(value));
  });
}

function filledCells(copy: SheetEdition, read: Reader): (readonly [string, LineValue])[] {
  return [...copy.columns.keys()].flatMap((key) => {
    const value = key === 'seq' || key === 'problemNo' ? null : read(key);
    return value === null ? [] : [[key, value] as const];
  });
}

const lineText = (copy: SheetEdition, read: Reader): string => JSON.stringify(filledCells(copy, read));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
