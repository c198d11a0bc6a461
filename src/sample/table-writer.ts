import { partsOfDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import { dayOf } from './cell';
import { writeCell } from './cell-writer';
import { fillYear, writeHeader } from './header-writer';
import type { DateStyle, Layout } from './layout';
import type { Matter } from './matter';
import type { Random } from './random';
import type { SheetArea, SheetBuilder } from './sheet-builder';
import type { Planted, TableTruth, Trap } from './truth';

/** A finding or a trap that still speaks of a matter and a field. */
export interface Mark {
  readonly what: string;
  readonly matter: Matter;
  readonly field: FieldId | null;
}

/** One table ready to be written. */
export interface TablePlan {
  readonly layout: Layout;
  readonly year: number;
  readonly month: number;
  readonly matters: readonly Matter[];
  readonly found: readonly Mark[];
  readonly traps: readonly Mark[];
  /** How the dates of a field are written. */
  readonly dateStyles: ReadonlyMap<FieldId, DateStyle>;
  /** How far the total row is off. */
  readonly totalOff: number;
  /** Whether old values lie under merged cells here and there. */
  readonly staleUnderMerges: boolean;
}

export interface WrittenTable {
  readonly truth: TableTruth;
  readonly planted: readonly Planted[];
  readonly traps: readonly Trap[];
}

const SUMMED: readonly FieldId[] = ['peopleCount', 'involvedCount'];

/** Where a table begins. */
export interface Corner {
  readonly top: number;
  readonly left: number;
}

/** Writes one table from a corner on, and says where everything came to stand. */
export class TableWriter {
  private row: number;
  private readonly sheet: SheetArea;
  private readonly rowOf = new Map<Matter, number>();
  private readonly planted: Planted[] = [];
  private readonly width: number;
  private readonly left: number;
  private month = 0;
  private monthStart = 0;

  constructor(
    sheet: SheetBuilder,
    private readonly plan: TablePlan,
    private readonly random: Random,
    corner: Corner,
  ) {
    this.sheet = sheet.from(corner.left);
    this.left = corner.left;
    this.row = corner.top;
    this.width = plan.layout.columns.length;
  }

  write(): WrittenTable {
    const { layout, matters, year, month, found, traps } = this.plan;
    const header = writeHeader(this.sheet, layout, year, month, this.row);
    this.row = header.nextRow;
    if (layout.body.exampleRow) this.writeExample();
    if (layout.body.total === 'above') this.writeTotal('合计', matters, this.plan.totalOff);
    matters.forEach((matter, i) => this.writeRow(matter, i, header.headerRows));
    if (layout.body.fromAbove?.how === 'merged') this.mergeGroups(layout.body.fromAbove.fields);
    this.writeFoot();
    const rows = [...this.rowOf.values()];
    return {
      truth: {
        headerRows: header.headerRows,
        firstRow: rows[0] ?? 0,
        lastRow: rows[rows.length - 1] ?? 0,
        records: matters.length,
        columns: layout.columns.map((c, column) => ({ column: column + this.left, fields: c.fields })),
      },
      planted: [...found.map((m) => ({ rule: m.what, ...this.place(m) })), ...this.planted],
      traps: traps.map((m) => ({ kind: m.what, ...this.place(m) })),
    };
  }

  private place(mark: Mark): { readonly row: number; readonly column: number } {
    const row = this.rowOf.get(mark.matter);
    const column = mark.field === null ? -1 : this.columnOf(mark.field);
    if (row === undefined || column < 0) throw new Error(`${mark.what} was planted where the layout shows nothing`);
    return { row, column: column + this.left };
  }

  private columnOf(field: FieldId): number {
    return this.plan.layout.columns.findIndex((c) => c.fields.includes(field));
  }

  private writeRow(matter: Matter, i: number, head: readonly number[]): void {
    const { layout, matters } = this.plan;
    if (layout.body.monthTotals) this.closeMonth(matter, i);
    if (layout.body.sections) this.writeSection(i);
    if (layout.body.repeatHeaderEvery && i > 0 && i % layout.body.repeatHeaderEvery === 0) this.repeatHeader(head);
    const above = matters[i - 1]?.group === matter.group ? layout.body.fromAbove?.fields : undefined;
    layout.columns.forEach((column, c) => {
      const only = column.fields[0];
      // The second of two telephone columns is for those who have two.
      const isSecond = only !== undefined && this.columnOf(only) !== c;
      const isAbove = only !== undefined && above?.includes(only);
      if (isSecond || isAbove) {
        const sign = isAbove && layout.body.fromAbove?.how === 'ditto' ? '同上' : null;
        this.sheet.put(this.row, c, sign, 'text');
        return;
      }
      const cell = writeCell(matter, column, this.plan.dateStyles, this.random);
      this.sheet.put(this.row, c, cell.value, cell.style);
      if (cell.finding) this.planted.push({ rule: cell.finding, row: this.row, column: c + this.left });
    });
    this.rowOf.set(matter, this.row++);
  }

  private closeMonth(matter: Matter, i: number): void {
    const d = dayOf(matter.cells, 'registeredDate');
    const month = d === null ? this.month : partsOfDay(d).month;
    if (this.month !== 0 && month !== this.month) {
      this.writeTotal(`${this.month}月小计`, this.plan.matters.slice(this.monthStart, i), 0);
      this.monthStart = i;
    }
    this.month = month;
  }

  private mergeGroups(fields: readonly FieldId[]): void {
    const { matters } = this.plan;
    for (let i = 0; i < matters.length;) {
      let end = i;
      while (end + 1 < matters.length && matters[end + 1]?.group === matters[i]?.group) end++;
      const top = this.rowOf.get(matters[i] as Matter) ?? 0;
      const bottom = top + end - i;
      for (const field of fields) this.sheet.merge(top, this.columnOf(field), bottom, this.columnOf(field));
      if (this.plan.staleUnderMerges && bottom > top && this.random.chance(0.12)) {
        const field = fields[fields.length - 1] as FieldId;
        const column = this.columnOf(field);
        const shown = matters[i]?.cells[field];
        this.sheet.put(bottom, column, shown === '区教委' ? '区住建委' : '区教委', 'text');
        this.planted.push({ rule: 'hidden-under-merge', row: bottom, column: column + this.left });
      }
      i = end + 1;
    }
  }

  private writeSection(i: number): void {
    const { matters } = this.plan;
    const { section } = matters[i] as Matter;
    if (i > 0 && matters[i - 1]?.section === section) return;
    const nth = new Set(matters.slice(0, i + 1).map((m) => m.section)).size;
    this.writeLine(`${'一二三四五六七八'.charAt(nth - 1)}、${section}`);
  }

  private repeatHeader(head: readonly number[]): void {
    // Printed pages repeat the header; the layouts that do so have one header row.
    if (head.length !== 1) return;
    this.plan.layout.columns.forEach((c, i) => this.sheet.put(this.row, i, c.header[0] ?? null, 'header'));
    this.row++;
  }

  private writeExample(): void {
    const shown = new Map<FieldId, string>([
      ['seq', '示例'],
      ['petitioner', '某某'],
      ['form', '来访'],
      ['registeredDate', `${this.plan.year}-1-1`],
      ['content', '写明时间、地点、事由'],
    ]);
    this.plan.layout.columns.forEach((c, i) => {
      const field = c.fields[0];
      this.sheet.put(this.row, i, (field && shown.get(field)) ?? null, 'text');
    });
    this.row++;
  }

  private writeLine(text: string): void {
    this.sheet.put(this.row, 0, text, 'line');
    this.sheet.merge(this.row, 0, this.row, this.width - 1);
    this.row++;
  }

  private writeTotal(label: string, matters: readonly Matter[], off: number): void {
    for (let c = 0; c < this.width; c++) this.sheet.put(this.row, c, c === 0 ? label : null, 'total');
    const columns = SUMMED.map((field) => [field, this.columnOf(field)] as const).filter(([, c]) => c >= 0);
    columns.forEach(([field, c], k) => {
      let sum = k === 0 ? off : 0;
      for (const m of matters) {
        const n = m.cells[field];
        if (typeof n === 'number') sum += n;
      }
      this.sheet.put(this.row, c, sum, 'total');
      if (k === 0 && off !== 0) this.planted.push({ rule: 'total-mismatch', row: this.row, column: c + this.left });
    });
    this.row++;
  }

  private writeFoot(): void {
    const { layout, matters, year, month, totalOff } = this.plan;
    const { body } = layout;
    const lastSeq = matters[matters.length - 1]?.cells.seq;
    for (let i = 1; i <= (body.numberedBlanks ?? 0); i++) {
      for (let c = 0; c < this.width; c++) this.sheet.put(this.row, c, c === 0 ? Number(lastSeq) + i : null, 'text');
      this.row++;
    }
    if (body.monthTotals && this.month > 0) this.writeTotal(`${this.month}月小计`, matters.slice(this.monthStart), 0);
    if (body.total === 'below') this.writeTotal('合计', matters, totalOff);
    for (const note of body.notes ?? []) this.writeLine(note);
    if (body.signature) this.writeSignature(body.signature, year, month);
    const top = this.rowOf.get(matters[0] as Matter) ?? 0;
    (body.strayNotes ?? []).forEach((text, i) => this.sheet.put(top + 1 + i * 2, this.width + 2, text, 'line'));
    for (let i = 0; i < (body.phantomRows ?? 0); i++) {
      for (let c = 0; c < this.width; c++) this.sheet.put(this.row + i, c, null, 'text');
    }
  }

  private writeSignature(signature: readonly string[], year: number, month: number): void {
    const step = Math.max(1, Math.floor(this.width / signature.length));
    signature.forEach((text, i) => this.sheet.put(this.row, i * step, fillYear(text, year, month), 'line'));
    this.row++;
  }
}
