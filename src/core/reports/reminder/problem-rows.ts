import { dayOfOrdinal, formatDay, formatDayZh, NO_DAY } from '../../calendar/civil-day';
import { reminderAnswerDay } from '../../deadlines/answers';
import type { ClockColumn } from '../../deadlines/clock-column';
import type { Ledger } from '../../ledger/ledger';
import { maskValue } from '../../privacy/mask';
import { peopleCell } from '../../privacy/people';
import { isDissatisfied } from '../../recipients/dissatisfied';
import type { CheckResult } from '../../rules/check';
import { viewOf } from '../../rules/finding-view';
import type { FaultUnits } from '../faults/fault-units';
import { causeOfClock, causeOfRule } from '../faults/work-causes';
import type { ReportOrder, ReportRow } from '../report';
import { NAMES_ANOTHER } from './accusation-traces';
import { UNIT_JOINT } from './told-units';
import { decidedItems } from './decided-items';
import { visitProblems, type ProblemKind } from './problems';

/** One line a problem, in the order in which they are found; its unit is {@link toldTo} several where the ledger names several. */
export function problemRows(order: ReportOrder, checked: CheckResult, units: FaultUnits): ReportRow[] {
  const answerBy = formatDay(reminderAnswerDay(order.asOf, order.profile));
  const rows: ReportRow[] = [];
  const judged = new Map<Ledger, (record: number) => boolean>();
  visitProblems(order, checked, units, (kind, told, ledger, record, finding, column) => {
    let isJudge = judged.get(ledger);
    if (!isJudge) judged.set(ledger, (isJudge = isDissatisfied(ledger)));
    // Who was dissatisfied is not named to those whom the judgement may be about.
    const isNamed = record !== null && !isJudge(record);
    rows.push({
      unit: told.map((unit) => units.names[unit]).join(UNIT_JOINT),
      file: ledger.place.file,
      sheet: ledger.place.sheet,
      ...(record !== null && {
        row: ledger.rowOf(record) + 1,
        caseNo: decidedItems(ledger)?.caseNo(record) || (ledger.texts('caseNo')?.[record] ?? null),
        people: peopleCell({ ledger, record }),
        petitioner: isNamed ? (ledger.texts('petitioner')?.[record] ?? null) : null,
      }),
      severity: kind,
      ...(finding !== null && findingPart(checked, finding)),
      ...(column && record !== null && clockPart(kind, column, record, aboutOf(order, ledger, record))),
      answerBy,
    });
  });
  return rows;
}

function findingPart(checked: CheckResult, k: number): ReportRow {
  const rule = checked.rules[checked.findings.ruleAt(k)]!;
  // A sentence that says where a second matter stands may speak of somebody else's.
  const reason = NAMES_ANOTHER.has(rule.id) ? `${rule.title}。` : rule.message(viewOf(checked, k));
  return { rule: rule.id, reason, requirement: rule.mend, ...causeOfRule(rule) };
}

/** What the meeting decided, said before its limit: it may have no number to know it by. */
function aboutOf({ mask }: ReportOrder, ledger: Ledger, record: number): string {
  const item = decidedItems(ledger)?.item(record) ?? '';
  return item === '' ? '' : `“${maskValue(null, item, mask)}”：`;
}

function clockPart(kind: ProblemKind, column: ClockColumn, record: number, about: string): ReportRow {
  const { spec } = column;
  const due = column.dues[record]!;
  const rolled = column.rolled[record]!;
  const over = kind === 'overdue' ? column.daysOver(record, column.asOf) : null;
  const last = rolled === NO_DAY ? null : formatDayZh(dayOfOrdinal(rolled));
  return {
    clock: spec.id,
    reason: `${about}${sentence(kind, column, over, last)}`,
    requirement:
      kind === 'doubtful' ? spec.mend : `${kind === 'near' && last ? `在${last}前` : '抓紧'}${spec.deed}，并填写日期。`,
    ...causeOfClock(spec.id),
    ...(kind !== 'overdue' && { situation: null }),
    state: kind === 'doubtful' ? 'undetermined' : kind,
    due: isoDay(due),
    dueRolled: isoDay(rolled),
    daysOver: over,
  };
}

function sentence(kind: ProblemKind, column: ClockColumn, over: number | null, last: string | null): string {
  const { title } = column.spec;
  if (kind === 'overdue') return `${title}${last ?? ''}已过，超期${over ?? 0}天，还没有${column.spec.deed}。`;
  if (kind === 'near') return `${title}${last ?? ''}届满。`;
  return `${title}待核：按台账现有的日期说不清是否按期，请核对。`;
}

const isoDay = (ordinal: number): string | null => (ordinal === NO_DAY ? null : formatDay(dayOfOrdinal(ordinal)));
