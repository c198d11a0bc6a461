import { isCellError, type CellValue } from '../grid/grid';
import type { FieldCells, Ledger } from '../ledger/ledger';
import type { SkipReason } from '../ledger/types';
import { readNumeral } from '../values/numerals';
import { cleanText } from '../values/text';
import { followEach } from './follow-each';
import { quoted } from './quote';
import type { CellFix, FindingView, FixRun, Follower, LedgerEdit, Report, Retell, TableRule } from './rule';

/** After such a row numbering may begin anew. */
const NEW_START: ReadonlySet<SkipReason> = new Set(['section-title', 'repeated-header', 'total', 'column-numbers']);

export const seqOrder: TableRule = {
  scope: 'table',
  id: 'seq-order',
  severity: 'info',
  owner: 'registrar',
  title: '序号不连续',
  text: '序号重复、跳号，或者不是数字。每一处断开只提示一次；分节标题、重复表头、小计之后重新从1编号，以及没有填序号的行，不算断开。',
  basis: null,
  mend: '核对是否漏行、多行；没有的，从断开处起重新编号。',
  fixText: '从断开处起重新编号，到下一处从1开始为止，要您确认；序号是公式的不改',
  check(ledger, _ctx, report) {
    const cells = ledger.cells('seq');
    if (!cells) return;
    const starts = new Starts(ledger);
    const walk = new Walk(cells, direction(cells).step);
    for (let i = 0; i < ledger.size; i++) walk.take(i, starts.mayBegin(i), report);
  },
  follow: followEach((ledger) => {
    const cells = ledger.cells('seq');
    return cells && new Order(ledger, cells);
  }),
  message({ value, params }) {
    if (params.kind === 'no-number') return `序号${quoted(value)}不是数字。`;
    return `序号${params.kind === 'repeat' ? '重复' : '不连续'}：这里是${quoted(value)}，应为${String(params.expected)}。`;
  },
  fix: (view) => (mayRenumber(view) ? { value: Number(view.params.expected), safe: false } : null),
  fixRun: renumbered,
};

/** Whether all numbers from a break on may be written: a formula among them counts by itself. */
function mayRenumber({ ledger, record, column, params }: FindingView): boolean {
  const { expected } = params;
  if (record === null || column === null || typeof expected !== 'number') return false;
  if ((ledger.grid.formulas[column]?.size ?? 0) > 0 || ledger.columnsOf('seq').length > 1) return false;
  return expected >= 1 && (params.falling !== true || expected >= ledger.size - record);
}

/**
 * The numbers from a break on, one a record, to where numbering begins anew. Words in the place of a
 * number stay and are not counted, nor are records without one.
 */
function renumbered(view: FindingView): FixRun {
  const { ledger, record, column, params } = view;
  const cells = ledger.cells('seq');
  if (!cells || record === null || column === null || !mayRenumber(view)) return { cells: [], lastRow: -1 };
  const step = params.falling === true ? -1 : 1;
  const out: CellFix[] = [];
  const starts = new Starts(ledger);
  let next = Number(params.expected);
  let i = record;
  for (; i < ledger.size; i++) {
    const v = cells.values[i] ?? null;
    const n = v === null || isCellError(v) || cells.isInherited(i) ? null : numberOf(v);
    if (n === null) continue;
    if (i > record && n === 1 && starts.mayBegin(i)) break;
    if (v !== next) out.push({ row: ledger.rowOf(i), column, value: next });
    next += step;
  }
  return { cells: out, lastRow: ledger.rowOf(i - 1) };
}

/** Tells the records above which there is a heading, a total or the like. Asked in ascending order. */
class Starts {
  private at = 0;

  constructor(private readonly ledger: Ledger) {}

  mayBegin(record: number): boolean {
    const { skipped } = this.ledger.table;
    const row = this.ledger.rowOf(record);
    const above = record > 0 ? this.ledger.rowOf(record - 1) : -1;
    let may = false;
    for (; this.at < skipped.length && skipped[this.at]!.row < row; this.at++) {
      if (skipped[this.at]!.row > above && NEW_START.has(skipped[this.at]!.why)) may = true;
    }
    return may;
  }
}

/** Goes down the numbers of a table from one record to the next. */
class Walk {
  private previous: number | null = null;
  /** What the number would have been, had the one before not broken the order. */
  private unbroken: number | null = null;
  private blanks = 0;
  private inText = false;

  constructor(
    private readonly cells: FieldCells,
    /** 1 where numbers rise, -1 where the newest stands first. */
    private readonly step: number,
  ) {}

  take(record: number, mayRestart: boolean, report: Report): void {
    const v = this.cells.values[record] ?? null;
    if (v === null || isCellError(v) || this.cells.isInherited(record)) {
      this.blanks++;
      return;
    }
    const n = numberOf(v);
    if (n === null) {
      // A run of texts is one break, not one a row.
      if (!this.inText) report(record, 'seq', { kind: 'no-number' });
      this.inText = true;
      this.blanks++;
      return;
    }
    this.inText = false;
    if (!this.fits(n, mayRestart)) {
      const expected = this.previous! + this.step;
      report(record, 'seq', {
        kind: n === this.previous ? 'repeat' : 'jump',
        expected,
        ...(this.step < 0 && { falling: true }),
      });
      this.unbroken = (this.unbroken ?? this.previous!) + this.step * (1 + this.blanks);
    } else this.unbroken = n;
    this.previous = n;
    this.blanks = 0;
  }

  /** Writes down what is known before a record, and says whether it was just that already. */
  keep(states: States, record: number): boolean {
    const at = record * STATE;
    const now = [this.previous ?? NaN, this.unbroken ?? NaN, this.blanks, this.inText ? 1 : 0];
    const same = now.every((v, k) => Object.is(states[at + k], v));
    states.set(now, at);
    return same;
  }

  /** Goes on from before a record. */
  goTo(states: States, record: number): void {
    const [previous = NaN, unbroken = NaN, blanks = 0, inText = 0] = states.subarray(
      record * STATE,
      record * STATE + STATE,
    );
    this.previous = Number.isNaN(previous) ? null : previous;
    this.unbroken = Number.isNaN(unbroken) ? null : unbroken;
    this.blanks = blanks;
    this.inText = inText === 1;
  }

  /** The next number; blank rows may or may not have been counted, and one wrong number is one break. */
  private fits(n: number, mayRestart: boolean): boolean {
    if (this.previous === null || (mayRestart && n === 1)) return true;
    return this.follows(this.previous, n) || (this.unbroken !== null && this.follows(this.unbroken, n));
  }

  private follows(before: number, n: number): boolean {
    const by = (n - before) * this.step;
    return by >= 1 && by <= 1 + this.blanks;
  }
}

/** What a {@link Walk} knows before each record, {@link STATE} numbers each. */
type States = Float64Array;
const STATE = 4;

/** Steps by one that tell which way numbers go. */
const TELLING_STEPS = 50;

/** Which way the numbers go, and the first record that was not looked at for it. */
function direction({ values }: FieldCells): { readonly step: 1 | -1; readonly end: number } {
  let up = 0;
  let down = 0;
  let before: number | null = null;
  let i = 0;
  for (; i < values.length && up + down < TELLING_STEPS; i++) {
    const v = values[i] ?? null;
    const n = v === null || isCellError(v) ? null : numberOf(v);
    if (n !== null && before !== null) {
      if (n === before + 1) up++;
      else if (n === before - 1) down++;
    }
    before = n;
  }
  return { step: down > up ? -1 : 1, end: i };
}

/** Numbers told again after one edit; after more the whole column is walked down. */
const MOST_RETOLD = 2_000;

/** The numbers of one table, kept while it is edited. */
class Order implements Follower {
  private readonly states: States;
  private readonly mayBegin: Uint8Array;
  private readonly walk: Walk;
  private way: ReturnType<typeof direction>;

  constructor(
    private readonly ledger: Ledger,
    private readonly cells: FieldCells,
  ) {
    const { size } = ledger;
    const starts = new Starts(ledger);
    this.states = new Float64Array(size * STATE);
    this.mayBegin = new Uint8Array(size);
    this.way = direction(cells);
    this.walk = new Walk(cells, this.way.step);
    for (let i = 0; i < size; i++) {
      this.mayBegin[i] = starts.mayBegin(i) ? 1 : 0;
      this.walk.keep(this.states, i);
      this.walk.take(i, this.mayBegin[i] === 1, ignore);
    }
  }

  edited({ records, columns }: LedgerEdit, retell: Retell): boolean {
    const { ledger, walk } = this;
    if (!ledger.columnsOf('seq').some((c) => columns.has(c.column))) return true;
    if (records[0]! < this.way.end) {
      const now = direction(this.cells);
      if (now.step !== this.way.step) return false;
      this.way = now;
    }
    const first = records[0]!;
    const last = records[records.length - 1]!;
    walk.goTo(this.states, first);
    for (let i = first; i < ledger.size; i++) {
      // What is known here is what was known here before: from here on nothing changes.
      if (walk.keep(this.states, i) && i > last) return true;
      if (i - first > MOST_RETOLD) return false;
      walk.take(i, this.mayBegin[i] === 1, retell.record(ledger, i));
    }
    return true;
  }
}

const ignore: Report = () => undefined;

/** 3, "3.", （3）, 第3号, 三, ③ as a number; `null` where the cell is none. */
function numberOf(v: Exclude<CellValue, null>): number | null {
  if (typeof v === 'number') return Number.isInteger(v) && v >= 0 ? v : null;
  if (typeof v !== 'string') return null;
  if (isDigits(v)) return Number(v);
  const text = cleanText(v).replace(/\s/gu, '');
  const m =
    /^(?:第|No\.?|№)?[(（[【]?(\d{1,7}|[零〇一二三四五六七八九十百千]{1,7})[)）\]】]?(?:[.、,，号]|\.0+)?$/iu.exec(
      text,
    );
  if (!m?.[1]) return null;
  return /\d/u.test(m[1]) ? Number(m[1]) : readNumeral(m[1]);
}

function isDigits(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x30 || c > 0x39) return false;
  }
  return s.length > 0 && s.length <= 7;
}
