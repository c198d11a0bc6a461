import { civilDay, excelSerialOfDay, parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { FIELDS, fieldOf, type FieldId } from '../../../src/core/fields/catalog';
import { gridOfRows, type CellValue, type MergeArea } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import type { MatchHow, SkippedRow, Table, TableColumn, TableKind, YearHint } from '../../../src/core/ledger/types';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { Profile } from '../../../src/core/profile/profile';
import { checkLedgers } from '../../../src/core/rules/check';
import { describeFinding, type FindingDescription } from '../../../src/core/rules/describe';
import type { Rule } from '../../../src/core/rules/rule';

/** A column of a test ledger: a field id, its standard name, any other header, or the whole truth. */
export type ColumnSpec =
  | string
  | { readonly header: string | readonly string[]; readonly fields?: readonly FieldId[]; readonly how?: MatchHow };

export interface LedgerOptions {
  readonly kind?: TableKind;
  readonly title?: string;
  /** The sheet's name. */
  readonly sheet?: string;
  readonly file?: string;
  readonly profile?: Profile;
  readonly yearHint?: YearHint;
  readonly merges?: readonly MergeArea[];
  /** A .csv: text only. */
  readonly csv?: boolean;
  readonly date1904?: boolean;
  /** Rows (0-based among the rows given) that are no records, such as a total. */
  readonly skipped?: Readonly<Record<number, SkippedRow['why']>>;
  /** By field the rows (0-based among the rows given) whose blank takes its value from above. */
  readonly inherited?: Partial<Record<FieldId, readonly number[]>>;
}

/**
 * A ledger without the detector: header in sheet row 1, records from sheet row 2, column A first.
 * Numbers that can be a serial number stand under a date format in date columns, as Excel leaves them.
 *
 * @example
 * ledgerOf(['caseNo', 'petitioner'], [['XF1', '张三']])
 */
export function ledgerOf(
  header: readonly ColumnSpec[],
  rows: readonly (readonly (CellValue | undefined)[])[],
  options: LedgerOptions = {},
): Ledger {
  const columns = header.map(columnOf);
  const headerRow = columns.map((c) => c.header[c.header.length - 1] ?? null);
  const skipped = options.skipped ?? {};
  const all = rows.map((_, r) => r);
  const recordRows = all.filter((r) => skipped[r] === undefined);
  const grid = gridOfRows([headerRow, ...rows], {
    name: options.sheet ?? '台账',
    formatCodes: ['General', 'yyyy-mm-dd'],
    formats: columns.map((c) =>
      c.fields.some((f) => fieldOf(f).type === 'date')
        ? Uint16Array.from([0, ...rows.map((row) => (isSerial(row[c.column]) ? 1 : 0))])
        : null,
    ),
    merges: options.merges ?? [],
    textOnly: options.csv ?? false,
    date1904: options.date1904 ?? false,
  });
  const inherited = new Map<number, ReadonlySet<number>>();
  for (const c of columns) {
    const taken = c.fields.flatMap((f) => options.inherited?.[f] ?? []);
    if (taken.length > 0) inherited.set(c.column, new Set(taken.map((r) => recordRows.indexOf(r))));
  }
  const table: Table = {
    title: options.title ?? null,
    kind: options.kind ?? 'petition',
    headerRows: [0],
    columns,
    records: Int32Array.from(recordRows, (r) => r + 1),
    skipped: all.filter((r) => skipped[r] !== undefined).map((r) => ({ row: r + 1, why: skipped[r] ?? 'note' })),
    inherited,
    yearHint: options.yearHint ?? null,
    score: 1,
    reasons: [],
  };
  const place = { file: options.file ?? 'a.xlsx', sheet: grid.name };
  return new Ledger(grid, table, options.profile ?? DEFAULT_PROFILE, place);
}

function columnOf(spec: ColumnSpec, column: number): TableColumn {
  const plain = typeof spec === 'string';
  const field = plain ? FIELDS.find((f) => f.id === spec || f.zh === spec) : undefined;
  const header = plain ? [field?.zh ?? spec] : typeof spec.header === 'string' ? [spec.header] : [...spec.header];
  const fields = plain ? (field ? [field.id] : []) : [...(spec.fields ?? [])];
  const how =
    (plain ? undefined : spec.how) ?? (fields.length > 1 ? 'composite' : fields.length > 0 ? 'exact' : 'none');
  return { column, header, fields, confidence: fields.length > 0 ? 1 : 0, how, candidates: [] };
}

function isSerial(v: CellValue | undefined): boolean {
  return typeof v === 'number' && v >= 1 && v < 80000;
}

/** The serial number of `YYYY-MM-DD`, as a true date stands in a cell. */
export function serial(iso: string): number {
  return excelSerialOfDay(day(iso), false);
}

/** A civil day of `YYYY-MM-DD`. */
export function day(iso: string): CivilDay {
  const d = parseIsoDay(iso);
  if (d === null) throw new Error(`no such day: ${iso}`);
  return d;
}

const END_OF_2021 = civilDay(2021, 12, 31) as CivilDay;

export interface FindOptions {
  /** Today; the last day of 2021 where nothing is said. */
  readonly asOf?: string;
  readonly profile?: Profile;
}

/** The findings of one or several rules (default: all) on ledgers, described. */
export function findingsOf(
  rules: Rule | readonly Rule[] | 'all',
  ledgers: Ledger | readonly Ledger[],
  options: FindOptions = {},
): FindingDescription[] {
  const result = checkLedgers(ledgers instanceof Ledger ? [ledgers] : ledgers, {
    asOf: options.asOf === undefined ? END_OF_2021 : day(options.asOf),
    profile: options.profile ?? DEFAULT_PROFILE,
    ...(rules === 'all' ? {} : { rules: 'id' in rules ? [rules] : rules }),
  });
  return Array.from({ length: result.findings.size }, (_, k) => describeFinding(result, k));
}

/** The cells found, in the order of the sheet: short for the usual expectation. */
export function cellsOf(
  rules: Rule | readonly Rule[] | 'all',
  ledgers: Ledger | readonly Ledger[],
  options: FindOptions = {},
): (string | null)[] {
  return findingsOf(rules, ledgers, options).map((f) => f.cell);
}
