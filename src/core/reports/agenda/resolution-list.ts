import { BLANK, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { maskValue } from '../../privacy/mask';
import { conflictQuestion, decisionsOf } from '../kept-list/conflict-questions';
import { readListEdition, type LineValue, type ListEdition, type ListLine } from '../kept-list/list-edition';
import { matchIdentities, type Identity } from '../kept-list/match-identities';
import { mergeLines, rememberLine, typedValue, type CellConflict } from '../kept-list/merge-lines';
import type { ReportOrder, ReportQuestion } from '../report';
import {
  RESOLUTION_COLUMNS,
  RESOLUTION_SHAPE,
  SEQ,
  shownValue,
  STATE,
  type ResolutionColumn,
} from './resolution-columns';
import { resolutionIdentity } from './resolution-identity';
import { resolutionsOf, type Resolution } from './resolutions';

/** A line of 议定事项落实情况 as it shall stand. */
export interface ResolutionLine {
  /** `own`: written by people; `gone`: the ledger has it no more. */
  readonly state: 'new' | 'known' | 'own' | 'gone';
  readonly before: ListLine | null;
  readonly resolution: Resolution | null;
  readonly values: readonly LineValue[];
  readonly identity: string;
  readonly written: string;
}

type ResolutionConflict = CellConflict<ResolutionColumn>;

/** 议定事项落实情况 before it looks like anything. */
export interface ResolutionList {
  readonly edition: ListEdition | null;
  readonly columns: readonly ResolutionColumn[];
  readonly keys: readonly string[];
  readonly lines: readonly ResolutionLine[];
  readonly conflicts: readonly ResolutionConflict[];
  readonly decided: readonly ResolutionConflict[];
}

/** In 状态 of a line whose source is gone. */
export const GONE = '源台账已无';

const UNMERGED: ReadonlySet<string> = new Set([SEQ]);
const made = new WeakMap<ReportOrder, { readonly list: ResolutionList | null }>();

/**
 * What the meetings decided, merged with the sheet in which people went on writing: what is open and not
 * there yet comes in; no line goes. `null` where no ledger keeps it and no sheet was written. The work is
 * done once for an order.
 */
export function resolutionList(order: ReportOrder): ResolutionList | null {
  let found = made.get(order);
  if (!found) made.set(order, (found = { list: mergeList(order) }));
  return found.list;
}

function mergeList(order: ReportOrder): ResolutionList | null {
  const found = resolutionsOf(order);
  const edition = editionAmong(order);
  if (found === null && edition === null) return null;
  const all = found ?? [];
  const lines = (edition?.lines ?? []).filter((line) => isLine(line, edition));
  const matched = matchIdentities(
    lines,
    all.map((one) => [resolutionIdentity(one)]),
  );
  const listed = all.map((one, k) => ({ one, line: matched[k]! })).filter(({ one, line }) => line >= 0 || isOpen(one));
  const resolutions = listed.map(({ one }) => one);
  const matches = Int32Array.from(listed, ({ line }) => line);
  const columns = RESOLUTION_COLUMNS.filter(({ key }) => edition?.removed.has(key) !== true);
  const keys = [...columns.map(({ key }) => key), ...(edition?.removed ?? [])];
  const theirs = resolutions.map((one) => columns.map(({ of }) => of?.(one) ?? null));
  const merged = mergeLines({
    columns,
    unmerged: UNMERGED,
    edition,
    lines,
    theirs,
    matches,
    base: (line, column) => line.base(column.key) ?? unremembered(line, column, edition),
    idOf: (line, { key }) => `resolution/${fingerprintOf(nameOf(line, edition))}|${key}`,
    decisions: decisionsOf(order.answers ?? {}),
  });
  const resolutionOf = new Map<number, number>();
  matches.forEach((line, k) => line >= 0 && resolutionOf.set(line, k));
  const result = lines.map((line, l): ResolutionLine => {
    const values = merged.values[l]!;
    const k = resolutionOf.get(l);
    if (k === undefined) return unmatched(line, values, columns, keys, found !== null);
    const isUnsettled = (c: number): boolean => merged.isUnsettled(l, c);
    return {
      state: 'known',
      before: line,
      resolution: resolutions[k]!,
      written: rememberLine(line, values, theirs[k]!, keys, edition, isUnsettled),
      values,
      identity: encode(resolutionIdentity(resolutions[k]!)),
    };
  });
  const added = merged.added.map((k): ResolutionLine => ({
    state: 'new',
    before: null,
    resolution: resolutions[k]!,
    values: theirs[k]!,
    identity: encode(resolutionIdentity(resolutions[k]!)),
    written: encodeFingerprints(theirs[k]!.map(fingerprintOf)),
  }));
  const { conflicts, decided } = merged;
  return { edition, columns, keys, lines: [...result, ...added], conflicts, decided };
}

/** The sheet that was written last: where it was made several times it took over what stood in those before it. */
function editionAmong({ previous }: ReportOrder): ListEdition | null {
  const editions = (previous?.grids ?? []).flatMap((grid) => readListEdition(grid, RESOLUTION_SHAPE) ?? []);
  return editions.filter(({ columns }) => columns.has('item') && columns.has(STATE)).at(-1) ?? null;
}

/**
 * What was written into a cell of which nothing is remembered. How a line stands is worked out anew each
 * day, so that in a sheet without memory what stands there is ours; in one that has it somebody typed it.
 * Where people alone write the ledger never said anything.
 */
function unremembered(line: ListLine, column: ResolutionColumn, edition: ListEdition | null): number | null {
  if (column.key === STATE && edition?.writtenColumn === null) return fingerprintOf(typedValue(edition, line, column));
  return column.of ? null : BLANK;
}

/** Notes below the table, and a header that is said again, are no lines. */
function isLine(line: ListLine, edition: ListEdition | null): boolean {
  if (!line.isOwn) return true;
  const texts = RESOLUTION_COLUMNS.flatMap((column) =>
    column.key === SEQ || typedValue(edition, line, column) === null
      ? []
      : [shownValue(typedValue(edition, line, column), column) === column.header],
  );
  const item = typedValue(edition, line, { key: 'item', kind: 'text' });
  return (texts.length > 1 || item !== null) && !texts.includes(true);
}

const isOpen = ({ state }: Resolution): boolean => state !== 'closed';

const encode = ({ sure, place }: Identity): string => encodeFingerprints([...sure, place]);

const nameOf = (line: ListLine, edition: ListEdition | null): string =>
  ['item', 'unit'].map((key) => String(typedValue(edition, line, { key, kind: 'text' }) ?? '')).join('|');

/** A line that people wrote, or one whose source is gone, which is said where nobody wrote otherwise. */
function unmatched(
  line: ListLine,
  values: LineValue[],
  columns: readonly ResolutionColumn[],
  keys: readonly string[],
  isKept: boolean,
): ResolutionLine {
  const written = keys.map((key) => line.base(key) ?? BLANK);
  // Where no ledger was given at all nothing can be said to be gone from it.
  const isGone = !line.isOwn && isKept;
  const at = columns.findIndex(({ key }) => key === STATE);
  if (isGone && at >= 0 && fingerprintOf(values[at]!) === written[at]) {
    values[at] = GONE;
    written[at] = fingerprintOf(GONE);
  }
  return {
    state: isGone ? 'gone' : 'own',
    before: line,
    resolution: null,
    values,
    identity: line.isOwn ? '' : encodeFingerprints(line.identity),
    written: written.every((fingerprint) => fingerprint === BLANK) ? '' : encodeFingerprints(written),
  };
}

/** What only the clerk can decide: cells that were changed on both sides, with both values. */
export function resolutionQuestions(list: ResolutionList, order: ReportOrder): ReportQuestion[] {
  const decisions = decisionsOf(order.answers ?? {});
  return [...list.conflicts, ...list.decided].map((conflict) => {
    const { id, column, typed, ledger } = conflict;
    return conflictQuestion(
      id,
      cellName(conflict, list, order),
      say(typed, column, order),
      say(ledger, column, order),
      decisions,
    );
  });
}

/** What happened at merging, for the clerk. */
export function resolutionMergeNotes(list: ResolutionList, order: ReportOrder): string[] {
  const notes = list.conflicts.map(
    (conflict) =>
      `${cellName(conflict, list, order)}您和台账都改过，保留您填的：${say(conflict.typed, conflict.column, order) || '空'}；台账现在是：${say(conflict.ledger, conflict.column, order) || '空'}。`,
  );
  const gone = list.lines.filter(({ state }) => state === 'gone');
  if (gone.length > 0)
    notes.push(
      `议定事项台账里已经没有的${gone.length}件没有删除，已注明：${gone.map(({ values }) => `“${itemOf(values, list, order)}”`).join('、')}。`,
    );
  return notes;
}

function cellName({ row, column }: ResolutionConflict, list: ResolutionList, order: ReportOrder): string {
  const line = list.lines.find(({ before }) => before?.row === row);
  return `议定事项“${line ? itemOf(line.values, list, order) : ''}”的“${column.header}”`;
}

function itemOf(values: readonly LineValue[], { columns }: ResolutionList, { mask }: ReportOrder): string {
  return maskValue(null, String(values[columns.findIndex(({ key }) => key === 'item')] ?? ''), mask);
}

const say = (value: LineValue, column: ResolutionColumn, { mask }: ReportOrder): string =>
  maskValue(null, shownValue(value, column), mask);
