import { FIELDS, type FieldId } from '../fields/catalog';
import type { FindingParams, Severity } from './rule';

/** Severities in the order they are shown; a severity is stored as its index here. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const fieldIndex = new Map<FieldId, number>(FIELDS.map((f, i) => [f.id, i]));

/** A finding is this many integers, in this order. */
const STRIDE = 7;
const RULE = 0;
const SEVERITY = 1;
const LEDGER = 2;
const RECORD = 3;
const ROW = 4;
const COLUMN = 5;
const FIELD = 6;

const NONE = -1;
const NO_PARAMS: FindingParams = Object.freeze({});

const placeKey = (ledger: number, row: number | null): string => `${ledger}:${row ?? ''}`;

/** One finding as the engine hands it in; `null` where it has no such thing. */
export interface NewFinding {
  /** Index into the list of rules that ran. */
  readonly rule: number;
  readonly severity: Severity;
  /** Index into the list of ledgers checked. */
  readonly ledger: number;
  readonly record: number | null;
  /** 0-based grid row. */
  readonly row: number | null;
  /** 0-based grid column. */
  readonly column: number | null;
  readonly field: FieldId | null;
  readonly params?: FindingParams | undefined;
}

/**
 * All findings of a check as numbers. A badly filled ledger of 100,000 matters has half a million
 * findings, of which a screen shows thirty: objects and sentences are made only for those
 * (`describe.ts`).
 *
 * A finding keeps its number as long as it stands: after an edit those that went away leave a gap, and
 * new ones are numbered behind all others. {@link inOrder} has those that stand, as the sheet is read.
 */
export class FindingStore {
  private data = new Int32Array(STRIDE * 64);
  private count = 0;
  private params = new Map<number, FindingParams>();
  /** Findings up to this one are in order; those behind it came with an edit. */
  private sorted = 0;
  private readonly gone = new Set<number>();
  /** Findings that stand and are not to be spoken of: the clerk ignores them. */
  private readonly hidden = new Set<number>();
  /** The findings behind the sorted ones by ledger and row. */
  private readonly late = new Map<string, number[]>();
  private order: Uint32Array<ArrayBuffer> | null = null;
  private readonly bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  /** Number of findings, hidden ones left out. */
  get size(): number {
    return this.count - this.gone.size - this.hidden.size;
  }

  /** The number that the next finding will get; every number is below it. */
  get end(): number {
    return this.count;
  }

  /** Whether there is such a finding, now. */
  has(k: number): boolean {
    return k >= 0 && k < this.count && !this.gone.has(k);
  }

  /** Adds a finding and gives its number. */
  add(f: NewFinding): number {
    const at = this.count * STRIDE;
    if (at + STRIDE > this.data.length) {
      const grown = new Int32Array(Math.max(this.data.length * 2, STRIDE * 64));
      grown.set(this.data);
      this.data = grown;
    }
    const d = this.data;
    d[at + RULE] = f.rule;
    d[at + SEVERITY] = SEVERITIES.indexOf(f.severity);
    d[at + LEDGER] = f.ledger;
    d[at + RECORD] = f.record ?? NONE;
    d[at + ROW] = f.row ?? NONE;
    d[at + COLUMN] = f.column ?? NONE;
    d[at + FIELD] = f.field === null ? NONE : (fieldIndex.get(f.field) ?? NONE);
    if (f.params) this.params.set(this.count, f.params);
    this.bySeverity[f.severity]++;
    this.order = null;
    return this.count++;
  }

  /** Adds a finding to those of a check that is done. */
  addLate(f: NewFinding): number {
    const k = this.add(f);
    const key = placeKey(f.ledger, f.row);
    const there = this.late.get(key);
    if (there) there.push(k);
    else this.late.set(key, [k]);
    return k;
  }

  /** Takes a finding away. Its number is not given again. */
  remove(k: number): void {
    if (!this.hidden.delete(k)) this.bySeverity[this.severityAt(k)]--;
    this.gone.add(k);
    this.params.delete(k);
    this.order = null;
  }

  /** Hides a finding from {@link inOrder} and from what is counted, or shows it again. */
  hide(k: number, on: boolean): void {
    if (this.hidden.has(k) === on || !this.has(k)) return;
    this.bySeverity[this.severityAt(k)] += on ? -1 : 1;
    if (on) this.hidden.add(k);
    else this.hidden.delete(k);
    this.order = null;
  }

  /** The hidden findings in the order in which a clerk reads the sheet. */
  hiddenInOrder(): Uint32Array<ArrayBuffer> {
    return this.hidden.size === 0 ? new Uint32Array(0) : this.merged().filter((k) => this.hidden.has(k));
  }

  /** The findings of a row, or of a table as a whole (`null`). */
  at(ledger: number, row: number | null): number[] {
    const out: number[] = [];
    for (let k = this.firstAt(ledger, row); k < this.sorted && this.isAt(k, ledger, row); k++)
      if (this.has(k)) out.push(k);
    for (const k of this.late.get(placeKey(ledger, row)) ?? []) if (this.has(k)) out.push(k);
    return out;
  }

  /** The numbers of all findings that are not hidden, in the order in which a clerk reads the sheet. */
  inOrder(): Uint32Array<ArrayBuffer> {
    return (this.order ??= this.hidden.size === 0 ? this.merged() : this.merged().filter((k) => !this.hidden.has(k)));
  }

  /** The numbers of all findings, hidden or not. */
  standing(): Uint32Array<ArrayBuffer> {
    return this.hidden.size === 0 ? this.inOrder() : this.merged();
  }

  /** Index of the rule of finding k. */
  ruleAt(k: number): number {
    return this.read(k, RULE) ?? 0;
  }

  severityAt(k: number): Severity {
    return SEVERITIES[this.read(k, SEVERITY) ?? 0] as Severity;
  }

  /** Index of the ledger of finding k. */
  ledgerAt(k: number): number {
    return this.read(k, LEDGER) ?? 0;
  }

  recordAt(k: number): number | null {
    return this.read(k, RECORD);
  }

  /** 0-based grid row. */
  rowAt(k: number): number | null {
    return this.read(k, ROW);
  }

  /** 0-based grid column. */
  columnAt(k: number): number | null {
    return this.read(k, COLUMN);
  }

  fieldAt(k: number): FieldId | null {
    const i = this.read(k, FIELD);
    return i === null ? null : (FIELDS[i]?.id ?? null);
  }

  paramsAt(k: number): FindingParams {
    return this.params.get(k) ?? NO_PARAMS;
  }

  /** How many findings of each severity there are. */
  counts(): Record<Severity, number> {
    return { ...this.bySeverity };
  }

  /**
   * Puts the findings in the order in which a clerk reads the sheet: ledger, row, column, and in one
   * cell the order of the rules. What has no row or column stands before what has one.
   */
  sort(): void {
    let order = new Uint32Array(this.count);
    for (let k = 0; k < this.count; k++) order[k] = k;
    // The last key first: each pass keeps the order of equals, so four passes sort by four keys.
    for (const key of [RULE, COLUMN, ROW, LEDGER]) order = this.sortedBy(key, order);
    const data = new Int32Array(this.count * STRIDE);
    const params = new Map<number, FindingParams>();
    for (let k = 0; k < this.count; k++) {
      const from = order[k]!;
      data.set(this.data.subarray(from * STRIDE, from * STRIDE + STRIDE), k * STRIDE);
      const p = this.params.get(from);
      if (p) params.set(k, p);
    }
    this.data = data;
    this.params = params;
    this.sorted = this.count;
    this.order = null;
  }

  /** The sorted findings that stand, with the late ones at their places. */
  private merged(): Uint32Array<ArrayBuffer> {
    const { sorted, gone } = this;
    const late: number[] = [];
    for (let k = sorted; k < this.count; k++) if (!gone.has(k)) late.push(k);
    late.sort((a, b) => this.compare(a, b));
    const out = new Uint32Array(this.count - gone.size);
    let n = 0;
    let at = 0;
    for (const k of late) {
      for (; at < sorted && this.compare(at, k) <= 0; at++) if (!gone.has(at)) out[n++] = at;
      out[n++] = k;
    }
    for (; at < sorted; at++) if (!gone.has(at)) out[n++] = at;
    return out;
  }

  private compare(a: number, b: number): number {
    for (const key of [LEDGER, ROW, COLUMN, RULE]) {
      const d = this.data[a * STRIDE + key]! - this.data[b * STRIDE + key]!;
      if (d !== 0) return d;
    }
    return a - b;
  }

  /** First of the sorted findings that stands at or behind a place. */
  private firstAt(ledger: number, row: number | null): number {
    let low = 0;
    let high = this.sorted;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = middle * STRIDE;
      const d = this.data[at + LEDGER]! - ledger || this.data[at + ROW]! - (row ?? NONE);
      if (d < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isAt(k: number, ledger: number, row: number | null): boolean {
    return this.data[k * STRIDE + LEDGER] === ledger && this.data[k * STRIDE + ROW] === (row ?? NONE);
  }

  private read(k: number, key: number): number | null {
    const v = this.data[k * STRIDE + key];
    return v === undefined || v === NONE ? null : v;
  }

  /** Counting sort: linear, and comparing half a million findings by a function would take a second. */
  private sortedBy(key: number, order: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const { data, count } = this;
    let max = NONE;
    for (let k = 0; k < count; k++) max = Math.max(max, data[k * STRIDE + key]!);
    const starts = new Uint32Array(max + 3);
    for (let k = 0; k < count; k++) starts[data[k * STRIDE + key]! + 2]!++;
    for (let v = 1; v < starts.length; v++) starts[v]! += starts[v - 1]!;
    const out = new Uint32Array(count);
    for (let k = 0; k < count; k++) {
      const at = order[k]!;
      out[starts[data[at * STRIDE + key]! + 1]!++] = at;
    }
    return out;
  }
}

/** Whether finding k says the same as another one. */
export function sameFinding(store: FindingStore, k: number, f: NewFinding): boolean {
  if (store.ruleAt(k) !== f.rule || store.severityAt(k) !== f.severity || store.ledgerAt(k) !== f.ledger) return false;
  if (store.recordAt(k) !== f.record || store.rowAt(k) !== f.row || store.columnAt(k) !== f.column) return false;
  if (store.fieldAt(k) !== f.field) return false;
  const own = Object.entries(store.paramsAt(k));
  const other = f.params ?? {};
  return own.length === Object.keys(other).length && own.every(([name, value]) => other[name] === value);
}
