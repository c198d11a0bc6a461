import { offerOf, sameOffer, type OfferedArea, type Operation, type SetColumnWidths } from '../changes/change';
import { SOURCE_HEADER } from '../fields/own-columns';
import { dayOfExcelSerial, formatDay } from '../calendar/civil-day';
import { cellAddress } from '../grid/address';
import { overlaps } from '../grid/area';
import { valueAt } from '../grid/grid';
import { isDateField } from '../ledger/ledger';
import { BLANK, encodeFingerprints, fingerprintOf } from '../merge/fingerprint';
import { mergeTables, type MergedCell, type MergeResult } from '../merge/merge-tables';
import type { Profile } from '../profile/profile';
import type { Validation } from '../sheets/sheet-model';
import { cellText } from '../values/text';
import { isOwnOffered, validationOf } from './column-look';
import { ColumnWrites, formatLook } from './column-writes';
import type { ExistingSheet } from './existing-sheet';
import { currentSide, goneSource, matchMatters, plainSource, writtenSide, type WrittenSide } from './match-matters';
import type { Conflict, ConflictDecisions, UpdateReceipt } from './receipt';
import type { OutValue } from './standard-cells';
import { columnLook, writtenHeaderOf, writtenRow } from './structured-sheet';
import type { StructuredColumn, StructuredTable } from './structured-table';

/** Hidden columns that somebody deleted come back narrow: no change can hide a column. */
const HIDDEN_WIDTH = 2;

export interface SheetUpdate {
  readonly operations: readonly Operation[];
  readonly receipt: UpdateReceipt;
}

/**
 * Brings 规范台账 up to date in place. What people typed into it stays, their own rows and columns are
 * not touched, and rows are never taken away.
 *
 * @param rows of the table that are wanted.
 * @param isElsewhere whether a matter that is not among these is there all the same: on a sheet that was
 *   not read this time, or left out by the clerk's decision.
 * @param decisions on cells that both sides changed.
 */
export function updateSheet(
  existing: ExistingSheet,
  table: StructuredTable,
  rows: readonly number[],
  profile: Profile,
  isElsewhere: (source: string) => boolean,
  decisions: ConflictDecisions = {},
): SheetUpdate {
  return new Update(existing, table, rows, profile, isElsewhere, decisions).run();
}

class Update {
  private readonly writes = new ColumnWrites();
  private readonly lists = { validations: new Array<Validation>(), replaces: new Array<OfferedArea>() };
  private readonly widths: SetColumnWidths['widths'][number][] = [];
  /** The next column that nobody uses. */
  private free: number;
  private nextRow: number;
  /** Rows whose matters are there still, though not among those given. */
  private untouched = 0;

  constructor(
    private readonly existing: ExistingSheet,
    private readonly table: StructuredTable,
    private readonly rows: readonly number[],
    private readonly profile: Profile,
    private readonly isElsewhere: (source: string) => boolean,
    private readonly decisions: ConflictDecisions,
  ) {
    this.free = existing.grid.columnCount;
    this.nextRow = (existing.rows.at(-1) ?? existing.headerRow) + 1;
  }

  run(): SheetUpdate {
    const { existing, table, rows } = this;
    const written = writtenSide(existing);
    const current = currentSide(table, rows);
    const matches = matchMatters(
      written,
      current,
      table.columns.map(({ key }) => key),
    );
    const shared = table.columns.filter(({ key }) => existing.columns.has(key));
    const removed = table.columns.filter(
      ({ key }) => !existing.columns.has(key) && existing.writtenKeys.has(fingerprintOf(key)),
    );
    const fresh = table.columns.filter((column) => !shared.includes(column) && !removed.includes(column));
    const places = new Map(existing.columns);
    const merged = mergeTables({
      columns: shared.length,
      matches,
      base: (row, c) => written.base(row, shared[c]!.key),
      theirs: { rows: rows.length, at: (row, c) => current.at(row, shared[c]!.key) },
      mine: {
        rows: existing.rows.length,
        at: (row, c) => fingerprintOf(valueAt(existing.grid, existing.rows[row]!, places.get(shared[c]!.key)!)),
      },
    });
    const conflicts = merged.conflicts.map((cell) => this.conflict(cell, shared[cell.column]!));
    merged.conflicts.forEach(({ row, column, from }, k) => {
      if (conflicts[k]?.keep === 'ledger') this.put(existing.rows[row]!, shared[column]!, from);
    });
    for (const { row, column, from } of merged.taken) this.put(existing.rows[row]!, shared[column]!, from);
    for (const column of fresh) this.addColumn(column, matches, places);
    this.addRows(merged.added, [...shared, ...fresh], places);
    const vanished = this.remember(matches, merged, written);
    const renewedLists = this.renewLists([...shared, ...fresh], places);
    return {
      operations: this.operations(),
      receipt: {
        updated: merged.taken.length,
        kept: merged.kept,
        added: merged.added.length,
        vanished,
        untouched: this.untouched,
        conflicts,
        newColumns: fresh.map(({ header }) => header),
        renewedLists,
        removedColumns: removed.map(({ header }) => header),
      },
    };
  }

  private operations(): Operation[] {
    const sheet = this.existing.grid.name;
    const operations: Operation[] = [];
    const runs = this.writes.runs();
    if (runs.length > 0) operations.push({ kind: 'write-cells', sheet, runs });
    if (this.widths.length > 0) operations.push({ kind: 'set-column-widths', sheet, widths: this.widths });
    if (this.lists.validations.length > 0) operations.push({ kind: 'set-validations', sheet, ...this.lists });
    return operations;
  }

  /** Writes what the ledger says into a cell of a column. */
  private put(
    row: number,
    column: StructuredColumn,
    from: number,
    place = this.existing.columns.get(column.key),
  ): void {
    if (place === undefined) return;
    const at = this.rows[from]!;
    const value = column.values[at] ?? null;
    // A column made later has no format of its own yet.
    const own = this.existing.columns.has(column.key) ? undefined : columnLook(column, this.profile).style.format;
    this.writes.set(row, place, value, formatLook(value === null ? null : (column.formats.get(at) ?? own ?? null)));
  }

  private conflict({ row, from }: MergedCell, column: StructuredColumn): Conflict {
    const { grid, rows, columns } = this.existing;
    const [r, c] = [rows[row]!, columns.get(column.key)!];
    const id = `${this.table.sources[this.rows[from]!] ?? ''}|${column.key}`;
    return {
      id,
      keep: this.decisions[id] ?? 'typed',
      cell: cellAddress(r, c),
      header: column.header,
      field: column.field,
      typed: cellText(grid, r, c),
      ledger: shown(column.values[this.rows[from]!] ?? null, column, grid.date1904),
    };
  }

  private addColumn(column: StructuredColumn, matches: Int32Array, places: Map<string, number>): void {
    const place = this.newColumn(column.header, columnLook(column, this.profile).width);
    places.set(column.key, place);
    matches.forEach((row, from) => {
      if (row >= 0) this.put(this.existing.rows[row]!, column, from, place);
    });
  }

  private addRows(
    added: readonly number[],
    columns: readonly StructuredColumn[],
    places: ReadonlyMap<string, number>,
  ): void {
    let seq = this.lastSeq();
    for (const from of added) {
      const row = this.nextRow++;
      if (this.existing.seqColumn !== null) this.writes.set(row, this.existing.seqColumn, ++seq);
      for (const column of columns) {
        if ((column.values[this.rows[from]!] ?? null) !== null) this.put(row, column, from, places.get(column.key));
      }
    }
  }

  /**
   * Has our drop-downs offer what the lists have now, and gives new columns theirs. The clerk's own stay, and a
   * column whose drop-down somebody took away stays without one.
   */
  private renewLists(columns: readonly StructuredColumn[], places: ReadonlyMap<string, number>): string[] {
    const { grid, headerRow } = this.existing;
    const renewed: string[] = [];
    for (const column of columns) {
      const place = places.get(column.key);
      const validation =
        place === undefined ? null : validationOf(columnLook(column, this.profile), column.header, place);
      if (place === undefined || !validation) continue;
      const below = validation.areas.map((area) => ({ ...area, top: headerRow + 1 }));
      const standing = grid.validated?.filter((other) => below.some((area) => overlaps(other, area))) ?? [];
      if (standing.length === 0) {
        if (!this.existing.columns.has(column.key)) this.lists.validations.push({ ...validation, areas: below });
        continue;
      }
      const offers = offerOf(validation);
      const ours = standing.filter((area) => isOwnOffered(area, place));
      if (!offers || ours.length < standing.length || ours.every((area) => sameOffer(area.offers, offers))) continue;
      this.lists.replaces.push(...ours);
      this.lists.validations.push({ ...validation, areas: ours.map(({ offers: _, ...area }) => area) });
      renewed.push(column.header);
    }
    return renewed;
  }

  private lastSeq(): number {
    const { grid, rows, seqColumn } = this.existing;
    let last = 0;
    if (seqColumn === null) return last;
    for (const row of rows) {
      const value = valueAt(grid, row, seqColumn);
      if (typeof value === 'number' && value > last) last = Math.floor(value);
    }
    return last;
  }

  /**
   * Keeps in the hidden columns where each row comes from and what was written into it. Rows that a
   * ledger once gave and gives no more are marked; rows that somebody typed have no source.
   */
  private remember(
    matches: Int32Array,
    { added, unmatched }: MergeResult,
    written: WrittenSide,
  ): UpdateReceipt['vanished'] {
    const { grid, rows, headerRow } = this.existing;
    const { columns, sources } = this.table;
    const keys = columns.map(({ key }) => key);
    const sourceColumn = this.existing.sourceColumn ?? this.newColumn(SOURCE_HEADER, HIDDEN_WIDTH);
    const writtenColumn = this.existing.writtenColumn ?? this.newColumn(writtenHeaderOf(keys), HIDDEN_WIDTH);
    const set = (row: number, column: number, text: string): void => {
      if (valueAt(grid, row, column) !== text) this.writes.set(row, column, text);
    };
    if (this.existing.writtenColumn !== null) set(headerRow, writtenColumn, writtenHeaderOf(keys));
    const firstAdded = this.nextRow - added.length;
    const rowOfAdded = new Map(added.map((from, i) => [from, firstAdded + i]));
    this.rows.forEach((at, from) => {
      const row = rowOfAdded.get(from) ?? rows[matches[from]!]!;
      set(row, sourceColumn, sources[at] ?? '');
      set(row, writtenColumn, writtenRow(columns, at));
    });
    return unmatched.flatMap((m) => {
      const source = written.source(m);
      if (source === null) return [];
      const row = rows[m]!;
      set(row, writtenColumn, encodeFingerprints(keys.map((key) => written.base(m, key) ?? BLANK)));
      if (this.isElsewhere(source)) {
        this.untouched++;
        return [];
      }
      set(row, sourceColumn, goneSource(source));
      return [{ row: row + 1, source: plainSource(source) }];
    });
  }

  private newColumn(header: string, width: number): number {
    const place = this.free++;
    this.writes.set(this.existing.headerRow, place, header);
    this.widths.push({ column: place, width });
    return place;
  }
}

/** A value as the clerk sees it in its column. */
function shown(value: OutValue, { field }: StructuredColumn, date1904: boolean): string {
  if (value === null) return '';
  const day =
    typeof value === 'number' && field !== null && isDateField(field) ? dayOfExcelSerial(value, date1904) : null;
  return day === null ? String(value) : formatDay(day);
}
