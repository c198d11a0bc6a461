import { ordinalOf, type CivilDay } from '../../calendar/civil-day';
import { clockColumn } from '../../deadlines/run-clock';
import { shownState } from '../../deadlines/state-words';
import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { isGroupForm, statedPeople } from '../../matters/people-said';
import { eachUnitName } from '../../matters/unit-names';
import type { Profile } from '../../profile/profile';
import { matchKey } from '../../values/text';
import type { AgainAfterReply } from './again-after-reply';
import { AGENDA_CRITERIA, type AgendaCriterionId } from './criterion-ids';

/** What a criterion goes by, beside the matter itself. */
export interface CriterionContext {
  readonly asOf: CivilDay;
  readonly profile: Profile;
  /** See `againAfterReply`. */
  readonly again: (record: number) => AgainAfterReply | null;
}

/** What speaks for a matter, in a few words (区教委、区住建委; 人数12人); `null` where nothing does. */
type Test = (record: number) => string | null;

/** Five people make a group (集体). */
const GROUP = 5;

/** Where handlers write that somebody else is responsible. */
const HANDLING: readonly FieldId[] = ['progress', 'opinion', 'result', 'supervision', 'instruction', 'remark'];

/** None of them goes by a person, nor by how often somebody came. */
const TESTS: Readonly<Record<AgendaCriterionId, (ledger: Ledger, context: CriterionContext) => Test>> = {
  'several-units': (ledger) => {
    const unitsOf = eachUnitName(ledger, 'responsibleUnit');
    const alsoOf = eachUnitName(ledger, 'coUnits');
    const cross = ledger.flags('isCrossRegion')?.flags;
    return (i) => {
      const units = new Set([...unitsOf(i), ...alsoOf(i)]);
      if (units.size > 1) return [...units].join('、');
      return cross?.[i] === 1 ? '三跨三分离' : null;
    };
  },
  disputed: (ledger, { asOf, profile }) => {
    const objected = ledger.dates('objectionDate');
    const today = ordinalOf(asOf);
    const words = profile.agenda.disputeWords.map((word) => ({ word, key: matchKey(word) }));
    const columns = HANDLING.map((field) => ledger.texts(field)).filter((texts) => texts !== null);
    return (i) => {
      if (objected && objected.values[i] !== null && objected.days[i]! <= today) return '承办单位提出异议';
      for (const texts of columns) {
        const key = matchKey(texts[i] ?? '');
        const found = key === '' ? undefined : words.find((w) => w.key !== '' && key.includes(w.key));
        if (found) return `“${found.word}”`;
      }
      return null;
    };
  },
  group: (ledger, { profile }) => {
    const flags = ledger.flags('isGroup')?.flags;
    const counts = (ledger.counts('peopleCount') ?? ledger.counts('involvedCount'))?.counts;
    const forms = ledger.texts('form');
    const names = ledger.texts('petitioner');
    return (i) => {
      const counted = counts?.[i] ?? 0;
      const people = counted > 0 ? counted : (statedPeople(names?.[i] ?? null) ?? 0);
      if (people >= profile.agenda.groupFrom) return `${people}人`;
      // An office that wants large groups only goes by the number, where there is one.
      const isTold =
        (flags?.[i] === 1 || isGroupForm(forms?.[i] ?? null)) && (people < 1 || profile.agenda.groupFrom <= GROUP);
      return isTold ? '标明是集体' : null;
    };
  },
  backlog: (ledger) => {
    const flags = ledger.flags('isBacklog')?.flags;
    return (i) => (flags?.[i] === 1 ? '' : null);
  },
  'past-extension': (ledger, { asOf }) => {
    const columns = (['handle', 'review', 'reexam'] as const).map((id) => clockColumn(ledger, id, asOf));
    return (i) => {
      const past = columns.find((column) => column.extended[i]! > 0 && shownState(column, i) === 'overdue');
      return past ? `延长${past.extended[i]!}日，又超期${past.daysOver(i, asOf)}天` : null;
    };
  },
  'again-after-reply':
    (_, { again }) =>
    (i) => {
      const found = again(i);
      if (found === null) return null;
      return found === 'same' ? '' : '标为重复，与已经答复的写法不同，请核对';
    },
};

/** Why a matter needs the meeting. */
export interface AgendaReason {
  readonly id: AgendaCriterionId;
  readonly detail: string;
}

/** The reasons of each record by the criteria that the office uses. */
export function agendaReasons(ledger: Ledger, context: CriterionContext): (record: number) => AgendaReason[] {
  const tests = AGENDA_CRITERIA.filter((id) => !context.profile.agenda.off.includes(id)).map((id) => ({
    id,
    test: TESTS[id](ledger, context),
  }));
  return (i) =>
    tests.flatMap(({ id, test }) => {
      const detail = test(i);
      return detail === null ? [] : [{ id, detail }];
    });
}
