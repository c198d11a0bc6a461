import { formatDayZh } from '../../calendar/civil-day';
import { hasClocks } from '../../deadlines/clock-ledgers';
import type { CheckResult } from '../../rules/check';
import type { MatterPlace } from '../../rules/matter-pairs';
import { checkedOf } from '../faults/checked';
import { wideNote } from '../../matters/case-days';
import { noCasesNote } from '../empty-period';
import { FaultUnits } from '../faults/fault-units';
import type { Report, ReportCheck, ReportOrder } from '../report';
import { reminderAnswerDay } from '../../deadlines/answers';
import { problemRows } from './problem-rows';
import { PROBLEM_KINDS, unkeptClocks, visitProblems, type ProblemKind } from './problems';
import { reminderSheets } from './reminder-sheets';
import { readProblemKey } from './problem-keys';

/** How many problems of each kind a unit has. */
export interface UnitProblems {
  readonly error: number;
  readonly warning: number;
  readonly near: number;
  readonly overdue: number;
}

/** As the contract names them; units without a problem are left out. */
export interface ReminderMetrics {
  readonly units: Readonly<Record<string, UnitProblems>>;
}

/** 提醒通报. */
export const reminder: Report<ReminderMetrics> = {
  id: 'reminder',
  title: '提醒通报',
  text: '每个单位一张：哪些事项有什么问题、要求怎样改、哪天以前反馈，超期和临期的期限在内；另有一张总览。',
  count: (order) => {
    const checked = checkedOf(order);
    const problems = countProblems(order, checked);
    return {
      basis: basisOf(order),
      metrics: { units: metricsOf(problems) },
      checks: [checkOf(problems)],
      get rows() {
        return problemRows(order, checked, new FaultUnits(order.profile.office));
      },
      notes: notesOf(order, problems),
      trace: (key) => problemPlaces(key, order, checked),
    };
  },
  sheets: reminderSheets,
};

/** The problems by kind and number of the unit. */
interface Problems {
  readonly counts: Readonly<Record<ProblemKind, number[]>>;
  readonly units: FaultUnits;
  readonly found: number;
  /** How often a problem was told to a second unit, and a third. */
  readonly toldAgain: number;
}

function countProblems(order: ReportOrder, checked: CheckResult): Problems {
  const units = new FaultUnits(order.profile.office);
  const counts: Problems['counts'] = { overdue: [], error: [], near: [], warning: [], doubtful: [] };
  let found = 0;
  let toldAgain = 0;
  visitProblems(order, checked, units, (kind, told) => {
    found++;
    toldAgain += told.length - 1;
    for (const unit of told) counts[kind][unit] = (counts[kind][unit] ?? 0) + 1;
  });
  return { counts, units, found, toldAgain };
}

function metricsOf({ counts, units: { names } }: Problems): Record<string, UnitProblems> {
  const of = (kind: ProblemKind, unit: number): number => counts[kind][unit] ?? 0;
  const figures = names.map((name, unit): readonly [string, UnitProblems, number] => [
    name,
    {
      error: of('error', unit),
      warning: of('warning', unit),
      near: of('near', unit),
      overdue: of('overdue', unit),
    },
    of('doubtful', unit),
  ]);
  return Object.fromEntries(
    figures
      .filter(([, { error, warning, near, overdue }, doubtful]) => error + warning + near + overdue + doubtful > 0)
      .map(([name, own]) => [name, own]),
  );
}

/** Every problem is some unit's, and one of several units is one problem; where the two differ one was lost on the way. */
function checkOf({ counts, found, toldAgain }: Problems): ReportCheck {
  const byUnit = (kind: ProblemKind): number => counts[kind].reduce((n, own: number | undefined) => n + (own ?? 0), 0);
  const left = PROBLEM_KINDS.reduce((n, kind) => n + byUnit(kind), 0);
  const repeats = toldAgain === 0 ? '' : '（几个单位共有的只算一次）';
  return { id: 'sum-units', text: `各单位问题之和${repeats}=逐条列出的问题数`, left: left - toldAgain, right: found };
}

function problemPlaces(key: string, order: ReportOrder, checked: CheckResult): MatterPlace[] {
  const asked = readProblemKey(key);
  if (!asked) return [];
  const units = new FaultUnits(order.profile.office);
  const places: MatterPlace[] = [];
  visitProblems(order, checked, units, (kind, told, ledger, record) => {
    if (kind !== asked.kind || record === null) return;
    if (asked.unit === null || told.some((unit) => units.names[unit] === asked.unit)) places.push({ ledger, record });
  });
  return places;
}

function basisOf(order: ReportOrder): string[] {
  const { period, profile } = order;
  return [
    period === null
      ? '列出台账全部事项中的问题。'
      : '错误、提醒按登记日期（没有的按信访日期）落在统计期间内的事项列出；期限按届满日期落在期间内列出。',
    '登记环节的问题列给登记单位（没有登记单位的列给填报单位），办理环节的列给责任单位（一件有几个责任单位的，列给每个单位，合计只算一件），复查、复核期限列给复查、复核机关。',
    '超期以顺延后的日期为准，未顺延的日期并列；起算日是估算的、说不清是否完成的、放假安排尚未公布的，只列为待核，不算超期。',
    '揭发控告事项不列入，也不计数；对办理结果表示过不满意的信访人不列姓名。',
    `要求反馈日期为截至日期之后第${profile.answerDays}个工作日（${formatDayZh(reminderAnswerDay(order.asOf, order.profile))}）。`,
  ];
}

function notesOf(order: ReportOrder, { found }: Problems): string[] {
  const { ledgers, period } = order;
  if (ledgers.length === 0) return ['没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  const notes: string[] = [];
  if (found === 0)
    notes.push(period === null ? '没有要提醒的问题。' : '统计期间内没有要提醒的问题；请核对统计期间是否选对。');
  // Limits may run out in a period in which nothing was registered.
  const unseen = noCasesNote(ledgers, period);
  notes.push(...wideNote(ledgers, period));
  if (unseen !== null) notes.push(`登记、办理的错误和提醒没有列出：${unseen}`);
  if (!ledgers.every((ledger) => ledger.has('purpose')))
    notes.push('台账没有信访目的一列，分不出揭发控告，发出以前请逐件核对。');
  if (!ledgers.some((ledger) => ledger.has('responsibleUnit')))
    notes.push('台账没有责任单位一列，办理环节的问题列在“（空）”名下；请补上这一列，或者在窗格里指定。');
  if (!ledgers.some(hasClocks)) notes.push('台账没有可以计算期限的日期，只列出登记和办理的问题。');
  const unkept = unkeptClocks(order);
  if (unkept.length > 0) notes.push(`台账没有登记完成日期的列，这些期限没有列出：${unkept.join('、')}。`);
  return notes;
}
