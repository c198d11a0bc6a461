import { formatDay, NO_DAY, dayOfOrdinal } from '../core/calendar/civil-day';
import { workCalendar } from '../core/calendar/work-calendar';
import type { Agenda } from '../core/deadlines/agenda';
import { ESTIMATED, PROVISIONAL } from '../core/deadlines/clock-column';
import { CLOCK_STATES } from '../core/deadlines/clock-id';
import { CLOCKS } from '../core/deadlines/clocks/index';
import { describeClock } from '../core/deadlines/describe-clock';
import { responsibleFor } from '../core/deadlines/responsible';
import { firstFilled, startColumns } from '../core/deadlines/start-events';
import { shownState, STATE_ZH } from '../core/deadlines/state-words';
import { trailOf } from '../core/deadlines/trail';
import type { Ledger } from '../core/ledger/ledger';
import { matterName } from '../core/rules/matter-name';
import {
  CLOCK_FACETS,
  type ClockFacetName,
  type ClockFilter,
  type ClockList,
  type ClockSummary,
  type ClockText,
  type Timeline,
  type TimelineClock,
} from './clock-answers';
import { byCount, FacetBuilder, facetOptions, passFacets, type FacetIndex, type TextTest } from './facets';
import { recordsHolding, wordsOf } from './finding-search';

/** The clocks of a check sorted into facets once: any later filter is one pass over numbers. */
export class ClockIndex {
  private readonly facets: Readonly<Record<ClockFacetName, FacetIndex>>;
  private readonly unitOf: readonly (readonly ((record: number) => string)[])[];

  constructor(private readonly agenda: Agenda) {
    const { tables, size } = agenda;
    this.unitOf = tables.map(({ ledger, columns }) => columns.map((c) => responsibleFor(c.spec, ledger)));
    const build = Object.fromEntries(CLOCK_FACETS.map((name) => [name, new FacetBuilder(size)])) as Record<
      ClockFacetName,
      FacetBuilder
    >;
    // The order of these two is the order in which they are offered.
    for (const state of CLOCK_STATES) build.states.codeOf(state, STATE_ZH[state]);
    for (const { id, title } of CLOCKS) build.clocks.codeOf(id, title);
    for (let k = 0; k < size; k++) {
      const { ledger } = agenda.tableAt(k);
      const { spec } = agenda.columnAt(k);
      const unit = this.unitAt(k);
      build.states.set(k, agenda.stateAt(k), null);
      build.clocks.set(k, spec.id, spec.title);
      build.units.set(k, unit, unit);
      build.sheets.set(k, ledger.place.sheet, ledger.place.sheet);
    }
    this.facets = Object.fromEntries(CLOCK_FACETS.map((name) => [name, build[name].finish()])) as Record<
      ClockFacetName,
      FacetIndex
    >;
  }

  has(item: number): boolean {
    return item >= 0 && item < this.agenda.size;
  }

  summary(): ClockSummary {
    const { agenda } = this;
    const years = agenda.tables[0] ? workCalendar(agenda.tables[0].ledger.profile.holidays).coverage() : [];
    return {
      asOf: agenda.asOf,
      counts: agenda.counts,
      records: agenda.tables.reduce((n, { ledger }) => n + ledger.size, 0),
      unkept: agenda.unkept.map(({ title, dones }) => ({ title, fields: dones.map((d) => d.field) })),
      coveredTo: years.at(-1)?.year ?? 0,
    };
  }

  async list(filter: ClockFilter, rest: () => Promise<void>): Promise<ClockList> {
    const facets = CLOCK_FACETS.map((name) => this.facets[name]);
    const chosen = CLOCK_FACETS.map((name) => filter[name] as readonly string[]);
    const { items, counts } = await passFacets(this.agenda.size, facets, chosen, this.textTest(filter.text), rest);
    const options = CLOCK_FACETS.map((name, f) => {
      const shown = facetOptions(facets[f]!, counts[f]!, filter[name], false);
      return [name, name === 'units' ? byCount(shown) : shown];
    });
    return {
      total: this.agenda.size,
      order: items.slice(),
      facets: Object.fromEntries(options) as unknown as ClockList['facets'],
    };
  }

  describe(item: number): ClockText {
    const { agenda } = this;
    const { ledger } = agenda.tableAt(item);
    const column = agenda.columnAt(item);
    const record = agenda.recordAt(item);
    const state = agenda.stateAt(item);
    const done = column.dones[record]!;
    const over = state === 'overdue' ? agenda.asOf : state === 'late' ? dayOfOrdinal(done) : null;
    return {
      item,
      clock: column.spec.id,
      title: column.spec.title,
      state,
      unit: this.unitAt(item),
      sheet: ledger.place.sheet,
      target: { row: ledger.rowOf(record), column: this.targetColumn(item) },
      matter: matterName(ledger, record),
      due: textOf(column.dues[record]!),
      dueRolled: textOf(column.rolled[record]!),
      done: textOf(done),
      daysLeft: column.daysLeft(record),
      daysOver: over === null ? null : column.daysOver(record, over),
      unitOfDays: column.isWorkdays(record) ? 'workday' : 'day',
      estimated: (column.flags[record]! & ESTIMATED) !== 0,
      provisional: (column.flags[record]! & PROVISIONAL) !== 0,
      why: column.state(record) === 'undetermined' ? (trailOf(column, ledger, record).at(-1) ?? null) : null,
    };
  }

  /** Every clock of the matter that an item belongs to, those that do not apply included. */
  timeline(item: number): Timeline {
    const { agenda } = this;
    const t = agenda.tableIndexAt(item);
    const { ledger, columns } = agenda.tableAt(item);
    const record = agenda.recordAt(item);
    const clocks = columns.flatMap((column, c): TimelineClock[] => {
      const clock = describeClock(column, ledger, record);
      if (!clock) return [];
      const start = firstFilled(startColumns(column.spec.starts, ledger), record);
      return [
        {
          ...clock,
          title: column.spec.title,
          unitName: this.unitOf[t]![c]!(record),
          shown: shownState(column, record)!,
          startColumn: start?.column.columnOf(record) ?? null,
          doneColumn: doneColumn(
            ledger,
            column.spec.dones.map((d) => d.field),
            record,
          ),
        },
      ];
    });
    return {
      asOf: formatDay(agenda.asOf),
      sheet: ledger.place.sheet,
      row: ledger.rowOf(record),
      matter: matterName(ledger, record),
      clocks,
    };
  }

  private unitAt(item: number): string {
    const { agenda } = this;
    return this.unitOf[agenda.tableIndexAt(item)]![agenda.clockIndexAt(item)]!(agenda.recordAt(item));
  }

  /** Where to look: the cell that would end the clock, else the one that started it. */
  private targetColumn(item: number): number {
    const { ledger } = this.agenda.tableAt(item);
    const { spec } = this.agenda.columnAt(item);
    const record = this.agenda.recordAt(item);
    return (
      doneColumn(
        ledger,
        spec.dones.map((d) => d.field),
        record,
      ) ??
      startColumns(spec.starts, ledger)[0]?.column.columnOf(record) ??
      ledger.table.columns[0]?.column ??
      0
    );
  }

  private textTest(text: string): TextTest | null {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    const holding = this.agenda.tables.map(({ ledger }) => words.map((word) => recordsHolding(ledger, word)));
    return (k) => {
      const record = this.agenda.recordAt(k);
      return holding[this.agenda.tableIndexAt(k)]!.every((found) => found[record] === 1);
    };
  }
}

function doneColumn(ledger: Ledger, fields: readonly Parameters<Ledger['dates']>[0][], record: number): number | null {
  const columns = fields.map((field) => ledger.dates(field)).filter((c) => c !== null);
  const filled = columns.find((c) => c.values[record] !== null) ?? columns[0];
  return filled?.columnOf(record) ?? null;
}

function textOf(ordinal: number): string | null {
  return ordinal === NO_DAY ? null : formatDay(dayOfOrdinal(ordinal));
}
