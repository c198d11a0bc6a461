import { formatDay, type CivilDay } from '../calendar/civil-day';
import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { isBlank, valueAt } from '../grid/grid';
import { listOf, type Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { OWN_VALUE } from '../rules/listed-values';
import { REQUIRED_GROUPS } from '../rules/required-fields';
import { cellText } from '../values/text';

/** A column of the clerk's own table that can be typed into. */
export interface FormColumn {
  /** 0-based grid column. */
  readonly column: number;
  readonly fields: readonly FieldId[];
  readonly type: FieldType;
}

/** A labelled field of the form 登记, one a column, in the table's order. */
export interface FormField extends FormColumn {
  /** The clerk's own header. */
  readonly label: string;
  readonly required: boolean;
  /** Values to choose from; the office's list first, then what the column has often enough. */
  readonly choices: readonly string[];
  /** What it begins with: the next number, today. */
  readonly first: string;
}

export interface RegistrationForm {
  readonly fields: readonly FormField[];
  /** Headers of columns that the form does not fill: left alone, computed, or none of ours. */
  readonly leftOut: readonly string[];
}

const MOST_CHOICES = 200;
const FLAG_CHOICES = ['是', '否'];
/** Day of registration: what the form begins with. */
const TODAY_FIELDS: readonly FieldId[] = ['registeredDate'];
/** Numbers that go on: 序号 3 after 2, DC2021000124 after DC2021000123. */
const COUNTED_FIELDS: readonly FieldId[] = ['seq', 'caseNo'];

/**
 * The form for one new matter of a table: a field a column that the engine reads, in the order in
 * which the clerk's table has them.
 *
 * @example
 * registrationForm(ledger, today).fields.map((f) => f.label) //=> ['序号', '信访件编号', '信访人', …]
 */
export function registrationForm(ledger: Ledger, today: CivilDay): RegistrationForm {
  const fields: FormField[] = [];
  const leftOut: string[] = [];
  for (const column of ledger.table.columns) {
    const label = column.header.join(' ');
    const typed = formColumn(ledger, column);
    const [field] = column.fields;
    if (!typed || field === undefined) {
      if (label !== '') leftOut.push(label);
      continue;
    }
    fields.push({
      ...typed,
      label,
      required: isRequired(ledger, column),
      choices: column.fields.length > 1 ? [] : choicesFor(ledger, column, field),
      first: firstValue(ledger, column, field, today),
    });
  }
  return { fields, leftOut };
}

/** The columns of the form, without what is offered in them: that asks every matter of the table. */
export function formColumns(ledger: Ledger): FormColumn[] {
  return ledger.table.columns.map((column) => formColumn(ledger, column)).filter((column) => column !== null);
}

function formColumn(ledger: Ledger, column: TableColumn): FormColumn | null {
  const [field] = column.fields;
  if (field === undefined || isComputed(ledger, column)) return null;
  return { column: column.column, fields: column.fields, type: fieldOf(field).type };
}

/** A column of formulas goes on by itself, or by the clerk's filling down. */
function isComputed({ grid, table, size }: Ledger, { column }: TableColumn): boolean {
  const last = table.records[size - 1];
  return last !== undefined && (grid.formulas[column]?.has(last) ?? false);
}

/** The first column of a group of fields that stand in for each other is the one that is asked for. */
function isRequired(ledger: Ledger, column: TableColumn): boolean {
  return REQUIRED_GROUPS.some((group) => {
    const asked = group.find((field) => ledger.has(field));
    return asked !== undefined && column.fields.includes(asked) && ledger.columnsOf(asked)[0] === column;
  });
}

function choicesFor(ledger: Ledger, { column }: TableColumn, field: FieldId): readonly string[] {
  const { type } = fieldOf(field);
  if (type === 'flag') return FLAG_CHOICES;
  if (type !== 'choice' && type !== 'unit') return [];
  const choices = new Set((listOf(field, ledger.profile) ?? []).map((item) => item.name));
  const times = new Map<string, number>();
  for (const row of ledger.table.records) {
    const text = cellText(ledger.grid, row, column).trim();
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  }
  const often = [...times].filter(([, n]) => n >= OWN_VALUE).sort(([, a], [, b]) => b - a);
  // A list of its own names what aliases mean; without one the column's own words are the list.
  if (choices.size === 0 || type === 'unit') for (const [text] of often) choices.add(text);
  return [...choices].slice(0, MOST_CHOICES);
}

function firstValue(ledger: Ledger, column: TableColumn, field: FieldId, today: CivilDay): string {
  if (TODAY_FIELDS.includes(field)) return formatDay(today);
  return COUNTED_FIELDS.includes(field) ? nextNumber(ledger, column.column) : '';
}

/** The number after the last one of a column; empty where that ends in no number. */
function nextNumber({ grid, table }: Ledger, column: number): string {
  for (let i = table.records.length - 1; i >= 0; i--) {
    const row = table.records[i] ?? 0;
    if (isBlank(valueAt(grid, row, column))) continue;
    const [, head, digits] = /^(.*?)(\d{1,9})$/su.exec(cellText(grid, row, column).trim()) ?? [];
    if (head === undefined || digits === undefined) return '';
    const next = String(Number(digits) + 1);
    // Past its last digit a number of fixed width is somebody's decision.
    return next.length > digits.length && digits.startsWith('0') ? '' : head + next.padStart(digits.length, '0');
  }
  return '';
}
