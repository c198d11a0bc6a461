import { decodeFingerprints, fingerprintOf } from '../merge/fingerprint';
import { matchRows, type MatchPass } from '../merge/match-rows';
import type { ExistingSheet } from './existing-sheet';
import { readPointer } from './source-pointer';
import type { StructuredTable } from './structured-table';

/** Rows of a table by fingerprints, with what tells a matter from others. */
export interface MatterSide {
  readonly rows: number;
  /** Fingerprint of a value by row and key; 0 where it is blank or not known. */
  at(row: number, key: string): number;
  /** Where the row comes from; `null` for one that somebody typed. */
  source(row: number): string | null;
}

/** What may tell whose matter a row is. */
const WHOSE = ['petitioner', 'idNumber', 'content', 'title', 'demand'] as const;
const DAYS = ['petitionDate', 'registeredDate', 'receivedDate'] as const;
const STORIES = ['content', 'demand', 'title'] as const;

/** Stands before the source of a row whose matter the ledger has no more. */
const GONE = '已无：';

export const plainSource = (source: string): string => (source.startsWith(GONE) ? source.slice(GONE.length) : source);
export const goneSource = (source: string): string => GONE + plainSource(source);

/** What stands in 规范台账. */
export interface WrittenSide extends MatterSide {
  /** Fingerprint of what was written last; `null` where that is not known. */
  base(row: number, key: string): number | null;
}

/** The rows of 规范台账 as they were written last, or, where that is not known, as they stand. */
export function writtenSide(existing: ExistingSheet): WrittenSide {
  const { grid, rows, columns, writtenKeys } = existing;
  const written = rows.map((r) => {
    const text = existing.writtenColumn === null ? null : (grid.columns[existing.writtenColumn]?.[r] ?? null);
    return decodeFingerprints(text, writtenKeys.size);
  });
  const places = new Map<string, number>();
  const placeOf = (key: string): number => {
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = writtenKeys.get(fingerprintOf(key)) ?? -1));
    return place;
  };
  const base = (row: number, key: string): number | null => {
    const place = placeOf(key);
    return place < 0 ? null : (written[row]?.[place] ?? null);
  };
  return {
    rows: rows.length,
    base,
    at(row, key) {
      const known = base(row, key);
      const column = columns.get(key);
      if (known !== null || column === undefined) return known ?? 0;
      return fingerprintOf(grid.columns[column]?.[rows[row]!] ?? null);
    },
    source(row) {
      const text = existing.sourceColumn === null ? null : grid.columns[existing.sourceColumn]?.[rows[row]!];
      return typeof text === 'string' && text !== '' ? text : null;
    },
  };
}

/** The rows that the ledgers give now. */
export function currentSide(table: StructuredTable, rows: readonly number[]): MatterSide {
  const columns = new Map(
    table.columns.map(({ key, values }) => [key, Int32Array.from(rows, (row) => fingerprintOf(values[row] ?? null))]),
  );
  return {
    rows: rows.length,
    at: (row, key) => columns.get(key)?.[row] ?? 0,
    source: (row) => table.sources[rows[row]!] ?? null,
  };
}

/**
 * Finds for each row of the ledgers its row in 规范台账: by the place it came from, where that still
 * holds the same matter; by its number; by person, day and story; and, between rows found so, by the
 * place that it should have after rows were inserted or a sheet was renamed.
 */
export function matchMatters(mine: MatterSide, theirs: MatterSide, keys: readonly string[]): Int32Array {
  const same = (m: number, t: number): boolean => isSameMatter(mine, m, theirs, t, keys);
  const bySource: MatchPass = { mine: (row) => mine.source(row), theirs: (row) => theirs.source(row), accept: same };
  const byNumber: MatchPass = {
    mine: (row) => keyText(mine.at(row, 'caseNo')),
    theirs: (row) => keyText(theirs.at(row, 'caseNo')),
    accept: (m, t, alone) => alone || same(m, t),
  };
  const byStory: MatchPass = { mine: (row) => storyOf(mine, row), theirs: (row) => storyOf(theirs, row) };
  const matches = matchRows(mine.rows, theirs.rows, [bySource, byNumber, byStory]);
  matchBesideOthers(matches, mine, theirs, same);
  return matches;
}

const keyText = (fingerprint: number): string | null => (fingerprint === 0 ? null : String(fingerprint));

function storyOf(side: MatterSide, row: number): string | null {
  const first = (keys: readonly string[]): number => keys.map((key) => side.at(row, key)).find((f) => f !== 0) ?? 0;
  const [person, day, story] = [first(WHOSE.slice(0, 2)), first(DAYS), first(STORIES)];
  return story === 0 || (person === 0 && day === 0) ? null : `${person} ${day} ${story}`;
}

function isSameMatter(mine: MatterSide, m: number, theirs: MatterSide, t: number, keys: readonly string[]): boolean {
  const ours = mine.at(m, 'caseNo');
  const number = theirs.at(t, 'caseNo');
  if (ours !== 0 && ours === number) return true;
  if (!WHOSE.some((key) => mine.at(m, key) !== 0 && mine.at(m, key) === theirs.at(t, key))) return false;
  let compared = 0;
  let equal = 0;
  for (const key of keys) {
    const a = mine.at(m, key);
    const b = theirs.at(t, key);
    if (a === 0 && b === 0) continue;
    compared++;
    if (a === b) equal++;
  }
  // Another number speaks against it, unless nearly all else is the same.
  return ours !== 0 && number !== 0 ? equal * 5 >= compared * 4 : equal * 2 >= compared;
}

/** Rows below one that was found stand as far below it as they did, also where their sheet has another name now. */
function matchBesideOthers(
  matches: Int32Array,
  mine: MatterSide,
  theirs: MatterSide,
  same: (m: number, t: number) => boolean,
): void {
  if (!matches.includes(-1)) return;
  const free = new Map<string, number>();
  const taken = new Set(matches);
  for (let m = 0; m < mine.rows; m++) {
    const source = mine.source(m);
    if (!taken.has(m) && source !== null) free.set(source, m);
  }
  const walk = (from: number, to: number, step: 1 | -1): void => {
    let sheet: string | null = null;
    let below = 0;
    let current: string | null = null;
    for (let t = from; t !== to; t += step) {
      const now = readPointer(theirs.source(t));
      if (!now) continue;
      if (now.sheet !== current) sheet = null;
      current = now.sheet;
      const found = matches[t]!;
      const before = found >= 0 ? readPointer(mine.source(found)) : null;
      if (before) {
        sheet = before.sheet;
        below = before.row - now.row;
      } else if (found < 0 && sheet !== null) {
        const source = `${sheet}!${now.row + below + 1}`;
        const m = free.get(source);
        if (m === undefined || !same(m, t)) continue;
        matches[t] = m;
        free.delete(source);
      }
    }
  };
  walk(0, theirs.rows, 1);
  walk(theirs.rows - 1, -1, -1);
}
