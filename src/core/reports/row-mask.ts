import { FIELDS, type FieldId } from '../fields/catalog';
import { maskText, maskValue } from '../privacy/mask';
import { maskNumbers } from '../privacy/numbers';
import { LedgerPeople, peopleOf, type People } from '../privacy/people';
import type { ReportOrder, ReportRow } from './report';

type Order = Pick<ReportOrder, 'ledgers' | 'previous' | 'mask'>;

/** Everybody whom the ledgers of a report name, the earlier edition's too. */
export function peopleOfOrder({ ledgers, previous }: Pick<Order, 'ledgers' | 'previous'>): readonly LedgerPeople[] {
  return LedgerPeople.of([...ledgers, ...(previous?.ledgers ?? [])]);
}

/** Sentences of a report in which nobody whom its ledgers name is named. */
export function textMask(order: Order): (text: string) => string {
  if (order.mask === 'none') return (text) => text;
  // A report without a sentence that could name anybody does not read who is in its ledgers.
  let people: People | null = null;
  return (text) => (people ??= peopleOf('', peopleOfOrder(order))).hide(text);
}

const FIELD_IDS: ReadonlySet<string> = new Set(FIELDS.map(({ id }) => id));
/** People write whole sentences there, or a rule quotes them. */
const PROSE: ReadonlySet<string> = new Set(['reason', 'fact']);
/** A clerk may name a sheet after a person: 《张甲一专案》. */
const NAMES: ReadonlySet<string> = new Set(['file', 'sheet']);
/** Each is masked by the field that changed. */
const BY_THEIR_FIELD: ReadonlySet<string> = new Set(['before', 'after']);

/** The lines of a report as they may leave the office. */
export function rowMask(order: Order): (row: ReportRow) => ReportRow {
  const { mask } = order;
  if (mask === 'none') return ({ people: _, ...row }) => row;
  const others = peopleOfOrder(order);
  return ({ people: cells, ...row }) => {
    const named = [cells, row.petitioner, row.coPetitioners].filter((names) => typeof names === 'string');
    const people = peopleOf([...new Set(named)].join('、'), others);
    const out: Record<string, string | number | boolean | null> = {};
    for (const [key, value] of Object.entries(row))
      out[key] = typeof value === 'string' ? maskCell(key, value, mask, people) : (value ?? null);
    return out;
  };
}

function maskCell(key: string, value: string, mask: ReportOrder['mask'], people: People): string {
  if (FIELD_IDS.has(key)) return maskValue(key as FieldId, value, mask, people);
  if (PROSE.has(key)) return maskText(value, mask, people);
  if (BY_THEIR_FIELD.has(key)) return value;
  return maskNumbers(NAMES.has(key) ? people.hide(value) : value, mask);
}
