import { FIELDS, fieldName, type FieldId } from '../fields/catalog';
import { columnLetters } from '../grid/address';
import type { CellValue, Grid } from '../grid/grid';
import { matchHeader } from '../ledger/header-match';
import type { Ledger } from '../ledger/ledger';
import { sharedFieldName, sharedFields } from '../ledger/shared-fields';
import type { TableColumn } from '../ledger/types';
import { splitComposite } from '../values/composite';
import { cellText, isNullToken, matchKey, trimEdges } from '../values/text';
import { hasValues, resolvedCells } from './resolved-cells';
import { Rewrites } from './rewrites';
import { sourcePointer } from './source-pointer';
import { putAsItIs, putField, type OutValue, type Put } from './standard-cells';

/** A column of 规范台账. */
export interface StructuredColumn {
  /** Tells it apart in every run: the field's id, or + and the header of a column that is none of ours. */
  readonly key: string;
  readonly header: string;
  readonly field: FieldId | null;
  readonly values: OutValue[];
  /** Number formats of single cells that the column's own does not fit. */
  readonly formats: Map<number, string>;
}

/** Why a column stayed where it is. */
export type StayedWhy =
  /** About a petitioner's movements, relations, monitoring or control. */
  | 'left-alone'
  /** Written by this product, which writes it beside the new sheet as well. */
  | 'own'
  /** Numbered anew. */
  | 'renumbered';

export interface StayedColumn {
  readonly sheet: string;
  /** Letters. */
  readonly column: string;
  readonly header: string;
  readonly why: StayedWhy;
}

/** The records of all tables, one a row, in the columns of 规范台账. */
export interface StructuredTable {
  readonly size: number;
  /** Standard columns in standard order, then the others. 序号 is not among them. */
  readonly columns: readonly StructuredColumn[];
  /** Where each row comes from. */
  readonly sources: readonly string[];
  readonly stayed: readonly StayedColumn[];
  readonly rewrites: Rewrites;
}

/** Puts the records of tables into the columns of 规范台账, table after table. */
export function structuredTable(ledgers: readonly Ledger[]): StructuredTable {
  const builder = new Builder(ledgers.reduce((n, ledger) => n + ledger.size, 0));
  for (const ledger of ledgers) builder.add(ledger, ledgers);
  return builder.finish();
}

/** Of the column that says which part of its sheet a row stood in. */
const SECTION_HEADER = '所在小节';

const PHONE: FieldId = 'phone';

const ORDER = new Map<FieldId, number>(FIELDS.map(({ id }, i) => [id, i]));

class Builder {
  private readonly columns = new Map<string, StructuredColumn>();
  private readonly sources: string[] = [];
  private readonly stayed: StayedColumn[] = [];
  private readonly rewrites = new Rewrites();
  /** Where the rows of the table at hand begin. */
  private start = 0;

  constructor(private readonly size: number) {}

  add(ledger: Ledger, all: readonly Ledger[]): void {
    const { table, place } = ledger;
    const first = firstColumns(table.columns);
    const header = headersOf(table.columns, first);
    for (const column of table.columns) {
      const why = stays(column);
      if (why)
        this.stayed.push({ sheet: place.sheet, column: columnLetters(column.column), header: header(column), why });
      if (why || isNothing(ledger, column)) continue;
      if (column.fields.length > 1) this.addShared(ledger, column, first, header(column));
      else this.addPlain(ledger, column, first, header(column));
    }
    this.addSections(ledger);
    for (const column of strayColumns(ledger, all)) this.addOther(ledger, column, nameless(column));
    for (let i = 0; i < ledger.size; i++) this.sources.push(sourcePointer(place.sheet, ledger.rowOf(i)));
    this.start += ledger.size;
  }

  finish(): StructuredTable {
    const all = [...this.columns.values()];
    const rank = ({ field }: StructuredColumn): number => (field === null ? FIELDS.length : (ORDER.get(field) ?? 0));
    // A stable sort: columns that are none of ours stay in the order met.
    const columns = all.sort((a, b) => rank(a) - rank(b));
    return { size: this.size, columns, sources: this.sources, stayed: this.stayed, rewrites: this.rewrites };
  }

  private addPlain(ledger: Ledger, column: TableColumn, first: FirstColumns, header: string): void {
    const field = column.fields[0];
    if (field === undefined || first.get(field) !== column) {
      this.addOther(ledger, column.column, header);
      return;
    }
    const values = resolvedCells(ledger, column.column);
    putField(
      ledger,
      field,
      { column: column.column, values, isPart: false },
      this.putInto(this.field(field)),
      this.rewrites,
    );
  }

  /** A column of several fields: each part goes to its own; a cell that is not all told by its parts comes along whole. */
  private addShared(ledger: Ledger, column: TableColumn, first: FirstColumns, header: string): void {
    const { fields } = column;
    const values = resolvedCells(ledger, column.column);
    const own = fields.filter((field) => first.get(field) === column);
    const shared = { column: column.column, values, isPart: true };
    for (const field of own) putField(ledger, field, shared, this.putInto(this.field(field)), this.rewrites);
    const othersPhone = sharedFields(column);
    const isPhoneApart = othersPhone !== fields && this.addOthersPhone(ledger, column, values);
    const [all, told] = isPhoneApart ? [othersPhone, [...own, PHONE]] : [fields, own];
    let put: Put | null = null;
    for (let i = 0; i < ledger.size; i++) {
      const value = values[i] ?? null;
      if (value === null || this.isTold(ledger, i, value, all, told)) continue;
      put ??= this.putInto(this.other(header));
      putAsItIs(ledger, i, column.column, value, put);
    }
  }

  /** The phones of leaders and persons in charge, unless the table has such a column already. */
  private addOthersPhone({ table, profile }: Ledger, column: TableColumn, values: readonly CellValue[]): boolean {
    const header = sharedFieldName(column, PHONE);
    if (table.columns.some((other) => other.header.at(-1) === header)) return false;
    const fields = sharedFields(column);
    let put: Put | null = null;
    values.forEach((value, i) => {
      const phone = typeof value === 'string' ? splitComposite(value, fields, profile).at(-1) : null;
      if (typeof phone !== 'string') return;
      put ??= this.putInto(this.other(header));
      put(i, phone);
    });
    return true;
  }

  private isTold(
    ledger: Ledger,
    record: number,
    value: NonNullable<CellValue>,
    fields: readonly FieldId[],
    own: readonly FieldId[],
  ): boolean {
    if (typeof value !== 'string') return own.includes(fields[0] as FieldId);
    if (isNullToken(value)) return true;
    let rest = matchKey(value);
    const parts = splitComposite(value, fields, ledger.profile);
    for (const [k, field] of fields.entries()) {
      const part = matchKey(parts[k] ?? '');
      if (part === '') continue;
      if (!own.includes(field) && part !== keyOf(ledger.cells(field)?.values[record])) return false;
      for (const word of part.split(/[、,;/]/u)) rest = rest.replace(word, '');
    }
    return !/[\p{L}\p{N}]/u.test(rest);
  }

  /** A line that heads a part of the table (一、来信) says something of every row below it. */
  private addSections(ledger: Ledger): void {
    const { grid, table } = ledger;
    const sections = table.skipped.filter(({ why }) => why === 'section-title');
    if (sections.length === 0) return;
    const put = this.putInto(this.other(SECTION_HEADER));
    let next = 0;
    let title = '';
    for (let i = 0; i < ledger.size; i++) {
      for (; next < sections.length && sections[next]!.row < ledger.rowOf(i); next++)
        title = sectionTitle(grid, sections[next]!.row);
      put(i, title);
    }
  }

  private addOther(ledger: Ledger, column: number, header: string): void {
    const values = resolvedCells(ledger, column);
    const put = this.putInto(this.other(header));
    for (let i = 0; i < values.length; i++) putAsItIs(ledger, i, column, values[i] ?? null, put);
  }

  private field(field: FieldId): StructuredColumn {
    return this.column(field, fieldName(field), field);
  }

  private other(header: string): StructuredColumn {
    return this.column(`+${header}`, header, null);
  }

  private column(key: string, header: string, field: FieldId | null): StructuredColumn {
    let column = this.columns.get(key);
    if (!column) {
      const values = new Array<OutValue>(this.size).fill(null);
      this.columns.set(key, (column = { key, header, field, values, formats: new Map<number, string>() }));
    }
    return column;
  }

  private putInto({ values, formats }: StructuredColumn): Put {
    const { start } = this;
    return (record, value, format) => {
      if (value === '') return;
      values[start + record] = value;
      if (format !== undefined) formats.set(start + record, format);
    };
  }
}

/** The name under which each column comes along that is no standard one: none of theirs, and no two of a table alike. */
function headersOf(columns: readonly TableColumn[], first: FirstColumns): (column: TableColumn) => string {
  const taken = new Set<string>([...first.keys()].map(fieldName));
  const names = new Map<TableColumn, string>();
  for (const column of columns) {
    const { header, fields } = column;
    const leaf = header.at(-1) ?? '';
    const path = header.slice(-2).join('-');
    // Under 听证, 结果 is none of ours; by itself it would be.
    const misread = fields.length === 0 && header.length > 1 && matchHeader([leaf]).fields.length > 0;
    let name = leaf === '' ? nameless(column.column) : leaf;
    if (fields.length === 1 && first.get(fields[0] as FieldId) === column) {
      names.set(column, name);
      continue;
    }
    if (misread || taken.has(name)) name = path;
    for (let n = 2; taken.has(name); n++) name = `${path}（${n}）`;
    taken.add(name);
    names.set(column, name);
  }
  return (column) => names.get(column) ?? '';
}

/** For each field the column that rules read it from first. */
type FirstColumns = ReadonlyMap<FieldId, TableColumn>;

function firstColumns(columns: readonly TableColumn[]): FirstColumns {
  const first = new Map<FieldId, TableColumn>();
  for (const column of columns) for (const field of column.fields) if (!first.has(field)) first.set(field, column);
  return first;
}

function stays({ how, fields }: TableColumn): StayedWhy | null {
  if (how === 'left-alone' || how === 'own') return how;
  return fields[0] === 'seq' && fields.length === 1 ? 'renumbered' : null;
}

/** A column without a header and without values is none. */
function isNothing(ledger: Ledger, { header, column }: TableColumn): boolean {
  return header.every((text) => text === '') && !hasValues(ledger, column);
}

/** Columns outside every table of the sheet that have something beside the records: notes without a header. */
function strayColumns(ledger: Ledger, all: readonly Ledger[]): number[] {
  const covered = new Set<number>();
  for (const { grid, table } of all) {
    if (grid === ledger.grid) for (const { column } of table.columns) covered.add(column);
  }
  const stray: number[] = [];
  for (let c = 0; c < ledger.grid.columnCount; c++) if (!covered.has(c) && hasValues(ledger, c)) stray.push(c);
  return stray;
}

function sectionTitle(grid: Grid, row: number): string {
  const texts = grid.columns.map((_, column) => trimEdges(cellText(grid, row, column)));
  return texts.filter((text) => text !== '').join(' ');
}

const keyOf = (value: CellValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? matchKey(String(value)) : '';

const nameless = (column: number): string => `无标题（${columnLetters(column)}列）`;
