import type { Operation, SetColumnWidths } from '../../changes/change';
import { mattersHeader, type KeptListKind } from '../../fields/own-columns';
import { SHIFT_1904 } from '../../calendar/civil-day';
import { isCellError, valueAt } from '../../grid/grid';
import { fingerprintOf } from '../../merge/fingerprint';
import { ColumnWrites, type WrittenLook } from '../../structure/column-writes';
import { writtenHeaderOf } from '../../structure/structured-sheet';
import { REPORT_STYLES, type ReportStyle } from '../sheet/report-styles';
import { lineValue, type LineValue, type ListEdition, type ListLine } from './list-edition';
import type { MergedColumn } from './merge-lines';

/** Hidden columns that somebody deleted come back narrow: no change can hide a column. */
const HIDDEN_WIDTH = 2;

/** A column of a list as it is written. */
export interface WrittenColumn extends MergedColumn {
  readonly width: number;
}

/** A line of a list as it shall stand. */
export interface WrittenListLine {
  /** The line of the earlier edition, `null` for a new one. */
  readonly before: ListLine | null;
  /** By column. */
  readonly values: readonly LineValue[];
  /** What the hidden columns remember. */
  readonly identity: string;
  readonly written: string;
}

/** A list as it shall stand. */
export interface WrittenList<C extends WrittenColumn> {
  readonly kind: KeptListKind;
  readonly columns: readonly C[];
  /** What the hidden columns remember values of: the columns, and those that people deleted. */
  readonly keys: readonly string[];
  readonly lines: readonly WrittenListLine[];
  /** What the header of the first hidden column remembers. */
  readonly remembered: string;
  readonly headerOf: (column: C) => string;
  readonly styleOf: (column: C) => ReportStyle;
}

/** Writes a cell outside of the table, unless it holds just that. */
export type PutCell = (row: number, column: number, value: LineValue) => void;

/**
 * Makes a list again where it stands: the order of the lines, hidden rows, columns of people, widths,
 * colours and comments are not touched, since nothing but the cells that changed is written. New lines
 * come below the last one; the sign-off line moves down for them.
 */
export function updateList<C extends WrittenColumn>(
  list: WrittenList<C>,
  edition: ListEdition,
  /** What stands above the table; `written` is the hidden column that remembers what was written. */
  above: (put: PutCell, written: number) => void,
): Operation[] {
  return new InPlace(list, edition).operations(above);
}

class InPlace<C extends WrittenColumn> {
  private readonly writes = new ColumnWrites();
  private readonly widths: SetColumnWidths['widths'][number][] = [];
  private readonly places: Map<string, number>;
  /** The next column that nobody uses. */
  private free: number;

  constructor(
    private readonly list: WrittenList<C>,
    private readonly edition: ListEdition,
  ) {
    this.places = new Map(edition.columns);
    this.free = edition.grid.columnCount;
  }

  operations(above: (put: PutCell, written: number) => void): Operation[] {
    const { edition, list } = this;
    const matters = this.hiddenColumn(edition.matterColumn, mattersHeader(list.remembered, list.kind));
    const written = this.hiddenColumn(edition.writtenColumn, writtenHeaderOf(list.keys));
    for (const column of list.columns) if (!this.places.has(column.key)) this.newColumn(column);
    const added = list.lines.filter(({ before }) => before === null);
    const first = this.makeRoom(added.length);
    const remember = (row: number, line: WrittenListLine): void => {
      this.put(row, matters, line.identity === '' ? null : line.identity);
      this.put(row, written, line.written === '' ? null : line.written);
    };
    for (const line of list.lines) {
      if (line.before === null) continue;
      this.update(line.before.row, line);
      remember(line.before.row, line);
    }
    let seq = this.lastSeq();
    added.forEach((line, i) => {
      this.add(first + i, line, ++seq);
      remember(first + i, line);
    });
    above((row, column, value) => this.put(row, column, value), written);
    const sheet = edition.grid.name;
    const runs = this.writes.runs();
    return [
      ...(runs.length > 0 ? [{ kind: 'write-cells', sheet, runs } as const] : []),
      ...(this.widths.length > 0 ? [{ kind: 'set-column-widths', sheet, widths: this.widths } as const] : []),
    ];
  }

  /** Only what is not there already is written. */
  private put(row: number, column: number, value: LineValue, look: WrittenLook | null = null): void {
    if (fingerprintOf(valueAt(this.edition.grid, row, column)) !== fingerprintOf(value))
      this.writes.set(row, column, value, look);
  }

  private update(row: number, line: WrittenListLine): void {
    const { edition, list } = this;
    list.columns.forEach((column, c) => {
      const place = this.places.get(column.key);
      if (place === undefined || column.key === 'seq') return;
      const before = edition.columns.has(column.key) ? lineValue(edition, row, place, column.kind) : null;
      const value = line.values[c] ?? null;
      if (fingerprintOf(before) === fingerprintOf(value)) return;
      const isFresh = !edition.columns.has(column.key);
      // A day put where text stood would show as a number.
      const look = isFresh || typeof value !== typeof valueAt(edition.grid, row, place) ? this.lookOf(column) : null;
      this.writes.set(row, place, this.outValue(value, column), look);
    });
  }

  private add(row: number, line: WrittenListLine, seq: number): void {
    this.list.columns.forEach((column, c) => {
      const place = this.places.get(column.key);
      if (place === undefined) return;
      const value = column.key === 'seq' ? seq : (line.values[c] ?? null);
      this.writes.set(row, place, this.outValue(value, column), this.lookOf(column));
    });
  }

  private outValue(value: LineValue, { kind }: C): LineValue {
    const shift = this.edition.grid.date1904 && kind === 'date' && typeof value === 'number';
    return shift ? value - SHIFT_1904 : value;
  }

  /** The first row for new lines. The sign-off line goes below them, with whatever was written into it. */
  private makeRoom(count: number): number {
    const { edition } = this;
    const { grid, signOffRow } = edition;
    const last = edition.lines.at(-1)?.row ?? edition.headerRow;
    const isMerged =
      signOffRow !== null && grid.merges.some(({ top, bottom }) => top <= signOffRow && signOffRow <= bottom);
    if (signOffRow === null || isMerged) return Math.max(last, signOffRow ?? 0) + 1;
    if (count === 0) return signOffRow;
    const style: WrittenLook = { key: 'sign-off', style: { ...REPORT_STYLES.left, border: false, wrap: false } };
    const ours = new Set(this.places.values());
    grid.columns.forEach((column, c) => {
      const value = column[signOffRow] ?? null;
      if (value === null) return;
      this.writes.set(signOffRow + count, c, isCellError(value) ? value.error : value, style);
      if (!ours.has(c)) this.writes.set(signOffRow, c, null);
    });
    return signOffRow;
  }

  private lastSeq(): number {
    const { edition } = this;
    const place = edition.columns.get('seq');
    let last = 0;
    if (place === undefined) return last;
    for (const { row } of edition.lines) {
      const value = valueAt(edition.grid, row, place);
      if (typeof value === 'number') last = Math.max(last, Math.floor(value));
    }
    return last;
  }

  private newColumn(column: C): void {
    const place = this.free++;
    this.places.set(column.key, place);
    this.writes.set(this.edition.headerRow, place, this.list.headerOf(column), look('head'));
    this.widths.push({ column: place, width: column.width });
  }

  /** A hidden column with what its header remembers; a new one where somebody deleted it. */
  private hiddenColumn(place: number | null, header: string): number {
    const { headerRow } = this.edition;
    if (place !== null) {
      this.put(headerRow, place, header);
      return place;
    }
    const fresh = this.free++;
    this.writes.set(headerRow, fresh, header);
    this.widths.push({ column: fresh, width: HIDDEN_WIDTH });
    return fresh;
  }

  private lookOf(column: C): WrittenLook {
    return look(this.list.styleOf(column));
  }
}

const look = (key: ReportStyle): WrittenLook => ({ key, style: REPORT_STYLES[key] });
