import { addDays, civilDay, daysInMonth, formatDay, ordinalOf, type CivilDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import type { Grid } from '../core/grid/grid';
import type { SheetModel } from '../core/sheets/sheet-model';
import { SERIAL_STYLES, TEXT_STYLES } from './date-style';
import { fillYear } from './header-writer';
import type { DateStyle, Layout } from './layout';
import { layoutOf, LAYOUTS } from './layouts';
import { drawMatter, type Matter, type MatterContext } from './matter';
import { plantErrors, setTraps, type Hands } from './plant';
import { Random } from './random';
import { SheetBuilder } from './sheet-builder';
import { TableWriter, type Corner, type TablePlan, type WrittenTable } from './table-writer';
import type { Planted, SampleTruth } from './truth';

/** How rough a ledger is: `clean` has no error at all, `usual` one matter in twelve, `heavy` one in five. */
export type Mess = 'clean' | 'usual' | 'heavy';

export interface SampleOptions {
  readonly seed: number;
  /** Matters in all; a layout of two tables shares them out. */
  readonly rows: number;
  /** Id of a layout; left out, the seed chooses. */
  readonly layout?: string;
  readonly mess?: Mess;
  readonly year?: number;
  /** For a sheet of one month, 1–12. */
  readonly month?: number;
}

export interface SampleLedger {
  readonly layout: string;
  readonly sheet: SheetModel;
  readonly grid: Grid;
  readonly truth: SampleTruth;
}

/** What the sheets of one workbook share: no name and no stray unit may stand on two of them. */
export interface Workbook {
  readonly names: Set<string>;
  readonly used: Set<string>;
}

export const newWorkbook = (): Workbook => ({ names: new Set(), used: new Set() });

/**
 * A petition ledger nobody ever kept, and the truth about it. The same options give the same sheet,
 * byte for byte, on every machine.
 *
 * @example
 * const { grid, truth } = sampleLedger({ seed: 1, rows: 300, layout: 'two-level-merged' });
 * truth.planted.filter((p) => p.rule === 'id-checksum').length //=> some
 */
export function sampleLedger(options: SampleOptions, workbook: Workbook = newWorkbook()): SampleLedger {
  const random = new Random(options.seed);
  const layout = options.layout === undefined ? random.pick(LAYOUTS) : layoutOf(options.layout);
  const sheet = new SheetBuilder();
  const year = options.year ?? (layout.columns.some((c) => c.fields.includes('statutoryRoute')) ? 2023 : 2021);
  const asOf = dayIn(year, 12, 31);
  const month = options.month ?? (layout.sheetName.includes('{month}') ? random.between(2, 11) : 0);
  const parts: Layout[] = layout.second ? [layout, layout.second] : [layout];
  const share = Math.max(1, Math.floor(options.rows / parts.length));
  const written: WrittenTable[] = [];
  let corner: Corner = { top: 0, left: 0 };
  parts.forEach((part, k) => {
    const rows = k === 0 ? options.rows - share * (parts.length - 1) : share;
    const plan = planTable(part, { random, year, month, asOf, rows, mess: options.mess ?? 'usual', workbook });
    written.push(new TableWriter(sheet, plan, random, corner).write());
    corner = layout.beside ? { top: 0, left: part.columns.length + 1 } : { top: sheet.rowCount + 2, left: 0 };
  });
  const name = fillYear(layout.sheetName, year, month);
  const widths = (layout.beside ? [...layout.columns, ...(layout.second?.columns ?? [])] : layout.columns).map(
    (c) => c.width ?? 12,
  );
  const first = written[0] as WrittenTable;
  const lastHeaderRow = first.truth.headerRows[first.truth.headerRows.length - 1] ?? 0;
  return {
    layout: layout.id,
    sheet: sheet.toSheet(name, widths, lastHeaderRow + 1),
    grid: sheet.toGrid(name),
    truth: {
      ...first.truth,
      tables: written.map((w) => w.truth),
      planted: [...parts.flatMap(missingColumns), ...written.flatMap((w) => w.planted)],
      traps: written.flatMap((w) => w.traps),
      asOf: formatDay(asOf),
    },
  };
}

interface TableWish {
  readonly random: Random;
  readonly year: number;
  readonly month: number;
  readonly asOf: CivilDay;
  readonly rows: number;
  readonly mess: Mess;
  readonly workbook: Workbook;
}

function dayIn(year: number, month: number, dayOfMonth: number): CivilDay {
  const d = civilDay(year, month, dayOfMonth);
  if (d === null) throw new Error(`no such day: ${year}-${month}-${dayOfMonth}`);
  return d;
}

function planTable(layout: Layout, wish: TableWish): TablePlan {
  const { random, year, month, mess, workbook } = wish;
  const fields = new Set<FieldId>(layout.columns.flatMap((c) => c.fields));
  const ctx: MatterContext = {
    random,
    year,
    asOf: wish.asOf,
    fields,
    kind: layout.kind,
    allLevels: layout.columns.some((c) => c.fields[0] === 'category' && c.separator === '_'),
    names: workbook.names,
    closedWord: layout.closedWord ?? '已办结',
    openWord: layout.openWord ?? '办理中',
  };
  const matters = arrange(
    layout,
    random,
    drawDays(wish).map((d) => drawMatter(ctx, d)),
  );
  matters.forEach((m, i) => {
    m.cells.seq = i + 1;
    m.cells.caseNo = caseNumber(layout, wish, i + 1, m);
    m.cells.problemNo = m.cells.caseNo;
    m.cells.hotlineNo = `GD${year}${String(month || 1).padStart(2, '0')}${random.digits(6)}`;
  });
  const hands: Hands = { layout, ctx, matters, used: workbook.used, found: [], traps: [] };
  setTraps(hands, 0.04);
  if (mess !== 'clean') plantErrors(hands, mess);
  const totals = layout.body.total !== undefined && mess !== 'clean';
  return {
    layout,
    year,
    month,
    matters,
    found: hands.found,
    traps: hands.traps,
    dateStyles: drawDateStyles(layout, random, mess),
    totalOff: totals && fields.has('peopleCount') && random.chance(0.5) ? random.between(1, 9) : 0,
    staleUnderMerges: mess !== 'clean',
  };
}

/** Days of registration in order, through the year or through one month. */
function drawDays({ random, year, month, rows }: TableWish): CivilDay[] {
  // Not from 1 January: a petition date lies up to four days earlier and keeps to the year.
  const first = month > 0 ? dayIn(year, month, month === 1 ? 6 : 1) : dayIn(year, 1, 6);
  const last = month > 0 ? dayIn(year, month, daysInMonth(year, month)) : dayIn(year, 12, 28);
  const span = ordinalOf(last) - ordinalOf(first);
  const offsets = Array.from({ length: rows }, () => random.between(0, span)).sort((a, b) => a - b);
  return offsets.map((n) => addDays(first, n));
}

/** Puts the matters in the order the layout shows them: by heading, or in groups of a street. */
function arrange(layout: Layout, random: Random, matters: Matter[]): readonly Matter[] {
  if (layout.body.sections) {
    const order = [...new Set(matters.map((m) => m.section))].sort();
    return order.flatMap((s) => matters.filter((m) => m.section === s));
  }
  const shared = layout.body.fromAbove?.fields;
  if (!shared) return matters;
  let left = 0;
  let group = 0;
  let head = matters[0];
  for (const m of matters) {
    if (left === 0) {
      group++;
      left = random.between(1, 5);
      head = m;
    }
    left--;
    m.group = group;
    for (const field of shared) m.cells[field] = head?.cells[field] ?? null;
  }
  return matters;
}

const CHANNELS: Readonly<Record<string, string>> = { 来访: 'LF', 来信: 'LX', 来电: 'LD' };

function caseNumber(layout: Layout, wish: TableWish, n: number, m: Matter): string {
  const month = wish.month > 0 ? wish.month : 1 + Math.floor(((n - 1) * 12) / wish.rows);
  return layout.caseNo
    .replace('{year}', String(wish.year))
    .replace('{yy}', String(wish.year % 100))
    .replace('{month}', String(month).padStart(2, '0'))
    .replace('{channel}', CHANNELS[m.section] ?? 'WS')
    .replace('{n6}', String(n).padStart(6, '0'))
    .replace('{n4}', String(n).padStart(4, '0'))
    .replace('{n}', String(n));
}

/** A column of dates usually keeps to one manner; in rough ledgers some columns are text altogether. */
function drawDateStyles(layout: Layout, random: Random, mess: Mess): ReadonlyMap<FieldId, DateStyle> {
  const styles = new Map<FieldId, DateStyle>();
  const serial = random.pick(SERIAL_STYLES);
  const asText = { clean: 0, usual: 0.12, heavy: 0.5 }[mess];
  for (const column of layout.columns) {
    const field = column.fields[0];
    if (field === undefined) continue;
    if (mess === 'clean') styles.set(field, serial);
    else if (column.dates) styles.set(field, random.chance(mess === 'usual' ? 0.25 : 0.6) ? column.dates : serial);
    else if (layout.textDates) styles.set(field, layout.textDates);
    else
      styles.set(field, random.chance(asText) ? random.pick(TEXT_STYLES) : random.chance(0.1) ? 'serial-time' : serial);
  }
  return styles;
}

/** What every petition ledger needs a column for, and the fields that may stand in. */
const NEEDED: readonly (readonly FieldId[])[] = [
  ['caseNo'],
  ['registeredDate', 'petitionDate'],
  ['form'],
  ['petitioner'],
  ['content', 'title', 'demand'],
  ['responsibleUnit'],
];

function missingColumns(layout: Layout): Planted[] {
  if (layout.kind !== 'petition') return [];
  const fields = new Set<FieldId>(layout.columns.flatMap((c) => c.fields));
  return NEEDED.filter((group) => !group.some((f) => fields.has(f))).map(() => ({
    rule: 'column-missing',
    row: null,
    column: null,
  }));
}
