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

/** One finding as the engine hands it in; `null` where it has no such thing. */
interface NewFinding {
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

/** A store as it travels between a Worker and the page; `data.buffer` can be transferred. */
export interface FindingTransfer {
  readonly data: Int32Array<ArrayBuffer>;
  readonly params: readonly (readonly [number, FindingParams])[];
}

/**
 * All findings of a check as numbers. A badly filled ledger of 100,000 matters has half a million
 * findings, of which a screen shows thirty: objects and sentences are made only for those
 * (`describe.ts`).
 */
export class FindingStore {
  private data = new Int32Array(STRIDE * 64);
  private count = 0;
  private params = new Map<number, FindingParams>();

  /** Number of findings. */
  get size(): number {
    return this.count;
  }

  add(f: NewFinding): void {
    const at = this.count * STRIDE;
    if (at + STRIDE > this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
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
    this.count++;
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
    const out: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    for (let k = 0; k < this.count; k++) out[this.severityAt(k)]++;
    return out;
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
  }

  /** What `postMessage` needs to carry the findings over to another thread. */
  toTransfer(): FindingTransfer {
    return { data: this.data.slice(0, this.count * STRIDE), params: [...this.params] };
  }

  /** The store that {@link toTransfer} took apart. */
  static fromTransfer(transfer: FindingTransfer): FindingStore {
    const store = new FindingStore();
    store.data = transfer.data;
    store.count = transfer.data.length / STRIDE;
    store.params = new Map(transfer.params);
    return store;
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
