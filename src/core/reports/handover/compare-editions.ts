import type { CivilDay } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import { FIELDS, type FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { casesIn } from '../../matters/case-days';
import { endedMatters } from '../../matters/open-matter';
import type { MatterPlace } from '../../rules/matter-pairs';
import { fieldReader } from './field-values';
import { comparedLedgers, NO_MATTER, NumberedEdition } from './numbered-edition';

/** A field that says another thing than before. */
export interface FieldChange {
  readonly now: MatterPlace;
  readonly earlier: MatterPlace;
  readonly field: FieldId;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of the matters between two editions, by number. */
export interface Comparison {
  readonly now: NumberedEdition;
  readonly before: NumberedEdition;
  readonly added: readonly MatterPlace[];
  readonly vanished: readonly MatterPlace[];
  /** Open before and closed now, and the reverse. */
  readonly closed: readonly MatterPlace[];
  readonly reopened: readonly MatterPlace[];
  readonly changes: readonly FieldChange[];
  /** Numbers of either edition that stand on several matters, each once: a place of each. */
  readonly repeated: readonly MatterPlace[];
  /** Numbers in both editions. */
  readonly kept: number;
  /** Numbers in this edition, and in the period. */
  readonly numbers: number;
}

/** A field moves with the rows: 序号 is nobody's change. */
const NOT_COMPARED: ReadonlySet<FieldId> = new Set<FieldId>(['seq', 'caseNo']);

/** Matters of one pair of tables that bear the same numbers. */
interface Pairs {
  readonly now: Ledger;
  readonly before: Ledger;
  readonly nowRecords: number[];
  readonly beforeRecords: number[];
}

/** Compares two editions of the ledgers. A matter belongs to the period by this edition, a vanished one by the earlier. */
export function compareEditions(
  own: readonly Ledger[],
  earlier: readonly Ledger[],
  { asOf, period }: { readonly asOf: CivilDay; readonly period: Period | null },
): Comparison {
  const [nowLedgers, beforeLedgers] = comparedLedgers(own, earlier);
  const bySheet = nowLedgers.length > 1 || beforeLedgers.length > 1;
  const now = new NumberedEdition(nowLedgers, bySheet);
  const before = new NumberedEdition(beforeLedgers, bySheet);
  const isIn = inPeriod(period);
  const added: MatterPlace[] = [];
  const vanished: MatterPlace[] = [];
  const repeated: MatterPlace[] = [];
  const pairs = new Map<number, Pairs>();
  let kept = 0;
  let numbers = 0;
  for (const index of now.matters) {
    if (!isIn(now, index)) continue;
    numbers++;
    const at = before.sameNumber(now, index);
    const isRepeated = now.isRepeated(index) || before.isRepeated(at);
    if (isRepeated) repeated.push(now.placeAt(index));
    if (at === NO_MATTER) {
      added.push(now.placeAt(index));
      continue;
    }
    kept++;
    if (isRepeated) continue;
    const own = now.ledgerAt(index);
    const there = before.ledgerAt(at);
    const l = own * beforeLedgers.length + there;
    let pair = pairs.get(l);
    if (!pair) {
      pair = { now: nowLedgers[own]!, before: beforeLedgers[there]!, nowRecords: [], beforeRecords: [] };
      pairs.set(l, pair);
    }
    pair.nowRecords.push(now.recordAt(index));
    pair.beforeRecords.push(before.recordAt(at));
  }
  for (const index of before.matters) {
    if (!isIn(before, index) || now.sameNumber(before, index) !== NO_MATTER) continue;
    const place = before.placeAt(index);
    vanished.push(place);
    if (before.isRepeated(index)) repeated.push(place);
  }
  const closed: MatterPlace[] = [];
  const reopened: MatterPlace[] = [];
  for (const pair of pairs.values()) compareClosing(pair, asOf, closed, reopened);
  const changes = [...pairs.values()].flatMap(changesOf);
  return { now, before, added, vanished, closed, reopened, changes, repeated, kept, numbers };
}

function inPeriod(period: Period | null): (edition: NumberedEdition, index: number) => boolean {
  if (period === null) return () => true;
  const known = new Map<Ledger, (record: number) => boolean>();
  return (edition, index) => {
    const ledger = edition.ledgers[edition.ledgerAt(index)]!;
    let isIn = known.get(ledger);
    if (!isIn) known.set(ledger, (isIn = casesIn(ledger, period)));
    return isIn(edition.recordAt(index));
  };
}

function compareClosing(pair: Pairs, asOf: CivilDay, closed: MatterPlace[], reopened: MatterPlace[]): void {
  const { now, before, nowRecords, beforeRecords } = pair;
  const isEnded = endedMatters(now, asOf);
  const wasEnded = endedMatters(before, asOf);
  for (let k = 0; k < nowRecords.length; k++) {
    const record = nowRecords[k]!;
    const is = isEnded(record);
    if (is !== wasEnded(beforeRecords[k]!)) (is ? closed : reopened).push({ ledger: now, record });
  }
}

function changesOf({ now, before, nowRecords, beforeRecords }: Pairs): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { id: field } of FIELDS) {
    if (NOT_COMPARED.has(field)) continue;
    const values = now.cells(field)?.values;
    const earlier = before.cells(field)?.values;
    if (!values || !earlier) continue;
    const after = fieldReader(now, field);
    const was = fieldReader(before, field);
    const sameDays = now.grid.date1904 === before.grid.date1904;
    for (let k = 0; k < nowRecords.length; k++) {
      const a = nowRecords[k]!;
      const b = beforeRecords[k]!;
      // Nearly every cell is as it was: nothing is read then.
      if (sameDays && values[a] === earlier[b]) continue;
      const text = after(a);
      const old = was(b);
      if (text === old) continue;
      changes.push({
        now: { ledger: now, record: a },
        earlier: { ledger: before, record: b },
        field,
        before: old,
        after: text,
      });
    }
  }
  return changes;
}
