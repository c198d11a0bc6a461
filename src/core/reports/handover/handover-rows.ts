import { dayOfOrdinal, formatDay, NO_DAY } from '../../calendar/civil-day';
import { isDateField, type Ledger } from '../../ledger/ledger';
import { caseDays } from '../../matters/case-days';
import { unitNames } from '../../matters/unit-names';
import { maskValue } from '../../privacy/mask';
import { LedgerPeople, NOBODY, peopleCell, peopleOf } from '../../privacy/people';
import type { MaskLevel } from '../../profile/profile';
import { recipientRows } from '../../recipients/recipient-rows';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { ReportRow } from '../report';
import type { FieldId } from '../../fields/catalog';
import type { Comparison, FieldChange } from './compare-editions';

/** What became of a matter. */
export const CHANGES = ['added', 'closed', 'reopened', 'vanished', 'repeated', 'changed'] as const;

export type Change = (typeof CHANGES)[number];

/** Stands in the place of words that leaders are not shown. */
const NOT_SHOWN = '（不列）';
/** Of 揭发控告 a change of these may be shown. */
const SHOWN: ReadonlySet<FieldId> = new Set<FieldId>(['status', 'isClosed', 'responsibleUnit']);

/** One line a matter that came, went or turned, and one a change of a field. */
export function handoverRows(found: Comparison, mask: MaskLevel): ReportRow[] {
  const matters = new Matters();
  const others = mask === 'none' ? [] : LedgerPeople.of([...found.now.ledgers, ...found.before.ledgers]);
  const lists = CHANGES.filter((change) => change !== 'changed').flatMap((change) =>
    found[change].map((place): ReportRow => ({ change, ...matters.row(place) })),
  );
  return [...lists, ...found.changes.map((change) => changeRow(change, matters, mask, others))];
}

function changeRow(
  { now, earlier, field, before, after }: FieldChange,
  matters: Matters,
  mask: MaskLevel,
  others: readonly LedgerPeople[],
): ReportRow {
  // Who was named before is named in no text now, and the reverse.
  const people = mask === 'none' ? NOBODY : peopleOf(`${peopleCell(now)}、${peopleCell(earlier)}`, others);
  const isShown = isDateField(field) || SHOWN.has(field) || (matters.mayShow(now) && matters.mayShow(earlier));
  const shown = (text: string | null): string | null =>
    text === null ? null : isShown ? maskValue(field, text, mask, people) : NOT_SHOWN;
  return { change: 'changed', ...matters.row(now), field, before: shown(before), after: shown(after) };
}

/** What the lines say of a matter. */
class Matters {
  private readonly known = new Map<
    Ledger,
    { readonly unitOf: (record: number) => string | null; readonly has: (record: number) => boolean }
  >();

  mayShow({ ledger, record }: MatterPlace): boolean {
    return this.of(ledger).has(record);
  }

  row({ ledger, record }: MatterPlace): ReportRow {
    const { unitOf, has } = this.of(ledger);
    const day = caseDays(ledger)[record]!;
    return {
      file: ledger.place.file,
      sheet: ledger.place.sheet,
      row: ledger.rowOf(record) + 1,
      caseNo: ledger.texts('caseNo')?.[record] ?? null,
      people: peopleCell({ ledger, record }),
      petitioner: has(record) ? (ledger.texts('petitioner')?.[record] ?? null) : null,
      responsibleUnit: unitOf(record),
      registeredDate: day === NO_DAY ? null : formatDay(dayOfOrdinal(day)),
      status: ledger.texts('status')?.[record] ?? null,
    };
  }

  private of(ledger: Ledger) {
    let own = this.known.get(ledger);
    if (!own) {
      own = { unitOf: unitNames(ledger, 'responsibleUnit'), has: recipientRows(ledger, { kind: 'leader' }).has };
      this.known.set(ledger, own);
    }
    return own;
  }
}
