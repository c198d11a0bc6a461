import type { Operation, SetColumnWidths, WorkbookChange } from '../../changes/change';
import { mattersHeader } from '../../fields/own-columns';
import { SHIFT_1904 } from '../../calendar/civil-day';
import { isCellError, valueAt } from '../../grid/grid';
import { fingerprintOf } from '../../merge/fingerprint';
import { ColumnWrites, type WrittenLook } from '../../structure/column-writes';
import { writtenHeaderOf } from '../../structure/structured-sheet';
import { REPORT_STYLES, type ReportStyle } from '../sheet/report-styles';
import { lineValue, rememberedText, type SheetEdition } from './edition';
import { headerOf, type LineColumn } from './line-columns';
import type { LineValue } from './matter-view';
import type { MergedLine } from './merge-edition';
import { STYLE_OF } from './rectification-sheet';
import type { Rectification } from './rectify';
import { blockBase, blockLines, blockTexts, SHEET_NAME } from './title-block';

/** Hidden columns that somebody deleted come back narrow: no change can hide a column. */
const HIDDEN_WIDTH = 2;

/**
 * Makes 排查整治台账 again where it stands: the order of the lines, hidden rows, columns of people, widths,
 * colours and comments are not touched, since nothing but the cells that changed is written. New lines
 * come below the last one; the sign-off line moves down for them.
 */
export function updateInPlace(rectification: Rectification, edition: SheetEdition): WorkbookChange {
  return { title: `更新“${SHEET_NAME}”`, operations: new InPlace(rectification, edition).operations() };
}

class InPlace {
  private readonly writes = new ColumnWrites();
  private readonly widths: SetColumnWidths['widths'][number][] = [];
  private readonly places: Map<string, number>;
  /** The next column that nobody uses. */
  private free: number;

  constructor(
    private readonly rectification: Rectification,
    private readonly edition: SheetEdition,
  ) {
    this.places = new Map(edition.columns);
    this.free = edition.grid.columnCount;
  }

  operations(): Operation[] {
    const { edition, rectification } = this;
    const { merged } = rectification;
    const matters = this.hiddenColumn(
      edition.matterColumn,
      mattersHeader(rememberedText(merged.serials, rectification.joins)),
    );
    const written = this.hiddenColumn(edition.writtenColumn, writtenHeaderOf(merged.keys));
    for (const column of merged.columns) if (!this.places.has(column.key)) this.newColumn(column);
    const added = merged.lines.filter(({ before }) => before === null);
    const first = this.makeRoom(added.length);
    const remember = (row: number, line: MergedLine): void => {
      this.put(row, matters, line.identity === '' ? null : line.identity);
      this.put(row, written, line.written === '' ? null : line.written);
    };
    for (const line of merged.lines) {
      if (line.before === null) continue;
      this.update(line.before.row, line);
      remember(line.before.row, line);
    }
    let seq = this.lastSeq();
    added.forEach((line, i) => {
      this.add(first + i, line, ++seq);
      remember(first + i, line);
    });
    this.titleBlock(written);
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

  private update(row: number, line: MergedLine): void {
    const { edition, rectification } = this;
    rectification.merged.columns.forEach((column, c) => {
      const place = this.places.get(column.key);
      if (place === undefined || column.key === 'seq') return;
      const before = edition.columns.has(column.key) ? lineValue(edition, row, place, column.kind === 'date') : null;
      const value = line.values[c] ?? null;
      if (fingerprintOf(before) === fingerprintOf(value)) return;
      const isFresh = !edition.columns.has(column.key);
      // A day put where text stood would show as a number.
      const look = isFresh || typeof value !== typeof before ? lookOf(column) : null;
      this.writes.set(row, place, this.outValue(value, column), look);
    });
  }

  private add(row: number, line: MergedLine, seq: number): void {
    this.rectification.merged.columns.forEach((column, c) => {
      const place = this.places.get(column.key);
      if (place === undefined) return;
      const value = column.key === 'seq' ? seq : (line.values[c] ?? null);
      this.writes.set(row, place, this.outValue(value, column), lookOf(column));
    });
  }

  private outValue(value: LineValue, { kind }: LineColumn): LineValue {
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

  private newColumn(column: LineColumn): void {
    const place = this.free++;
    this.places.set(column.key, place);
    this.writes.set(this.edition.headerRow, place, headerOf(column, this.rectification.order.profile), look('head'));
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

  /** Title, period, summary and 口径, as far as nobody wrote his own there. */
  private titleBlock(written: number): void {
    const texts = blockTexts(this.rectification);
    for (const { role, row, cells, isTyped } of blockLines(this.edition)) {
      const [cell] = cells;
      if (role === null || isTyped || !cell) continue;
      this.put(row, cell.column, texts[role]);
      this.put(row, written, blockBase(texts[role]));
    }
  }
}

const look = (key: ReportStyle): WrittenLook => ({ key, style: REPORT_STYLES[key] });
const lookOf = ({ kind }: LineColumn): WrittenLook => look(STYLE_OF[kind]);
