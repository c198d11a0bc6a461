import { dayOfOrdinal, formatDay, NO_DAY } from '../../calendar/civil-day';
import type { Ledger } from '../../ledger/ledger';
import { caseDays, casesIn, wideNote } from '../../matters/case-days';
import { openMatters } from '../../matters/open-matter';
import { firstText, STORY } from '../../matters/record-text';
import { eachUnitName } from '../../matters/unit-names';
import { peopleCell } from '../../privacy/people';
import { recipientRows } from '../../recipients/recipient-rows';
import type { MatterPlace } from '../../rules/matter-pairs';
import { chooseTables } from '../../structure/source-tables';
import type { Report, ReportOrder, ReportRow } from '../report';
import { againAfterReply } from './again-after-reply';
import { noCasesNote } from '../empty-period';
import { agendaSheet } from './agenda-sheet';
import { agendaReasons, type AgendaReason } from './criteria';
import { AGENDA_CRITERIA, CRITERION_TEXT } from './criterion-ids';
import { resolutionFigures, resolutionReminders, resolutionsOf, type ResolutionFigures } from './resolutions';
import { resolutionList, resolutionMergeNotes, resolutionQuestions } from './resolution-list';
import { RESOLUTIONS_SHEET, resolutionsSheet, updateResolutions } from './resolutions-sheet';

/** How many matters need the meeting, and how many by each reason; a matter may have several. */
export interface AgendaMetrics {
  readonly matters: number;
  readonly byReason: Readonly<Record<string, number>>;
  /** How what earlier meetings decided stands, where a ledger keeps it. */
  readonly resolutions?: ResolutionFigures;
}

/** A matter that needs the joint meeting. */
interface AgendaItem extends MatterPlace {
  readonly reasons: readonly AgendaReason[];
  /** The day it came in. */
  readonly day: number;
}

/** 联席会议议题表. */
export const agenda: Report<AgendaMetrics> = {
  id: 'agenda',
  title: '联席会议议题表',
  text: '没有办结、需要联席会议研究的事项和各自的原因；按哪些情形列入，由单位在设置里定。',
  keepsWritten: true,
  count: (order) => {
    const resolutions = resolutionsOf(order);
    const list = resolutionList(order);
    const { chosen } = chooseTables(order.ledgers);
    const items = itemsOf(chosen, order);
    const byReason = Object.fromEntries(
      AGENDA_CRITERIA.map((id) => [CRITERION_TEXT[id].name, items.filter((item) => hasReason(item, id)).length]),
    );
    return {
      basis: basisText(order),
      metrics: { matters: items.length, byReason, ...(resolutions && { resolutions: resolutionFigures(resolutions) }) },
      checks: [
        {
          id: 'sum-reasons',
          text: '各情形件数之和=逐件原因数之和',
          left: Object.values(byReason).reduce((sum, n) => sum + n, 0),
          right: items.reduce((sum, { reasons }) => sum + reasons.length, 0),
        },
      ],
      get rows() {
        return items.map(rowOf);
      },
      notes: [
        ...notesOf(order, chosen, items),
        ...resolutionReminders(resolutions ?? []),
        ...(list ? resolutionMergeNotes(list, order) : []),
      ],
      ...(list && { questions: resolutionQuestions(list, order) }),
      trace: (key) => {
        const item = items[Number(key)];
        return item ? [{ ledger: item.ledger, record: item.record }] : [];
      },
    };
  },
  sheets: (counted, order) => {
    const list = resolutionList(order);
    return [agendaSheet(counted, order), ...(list ? [resolutionsSheet(list, order)] : [])];
  },
  update: (order) => {
    const list = resolutionList(order);
    if (!list?.edition) return null;
    const { name } = list.edition.grid;
    const operations = updateResolutions(list, list.edition, order);
    return { change: { title: `更新“${name}”`, operations }, sheets: new Map([[RESOLUTIONS_SHEET, name]]) };
  },
};

const hasReason = ({ reasons }: AgendaItem, id: AgendaReason['id']): boolean => reasons.some((r) => r.id === id);

/** Open matters with a reason, those with the most first, then the oldest. */
function itemsOf(ledgers: readonly Ledger[], { asOf, period, profile }: ReportOrder): AgendaItem[] {
  const again = againAfterReply(ledgers, asOf);
  const items = ledgers.flatMap((ledger): AgendaItem[] => {
    const { records } = recipientRows(ledger, { kind: 'meeting' });
    const isOpen = openMatters(ledger, asOf);
    const isCase = casesIn(ledger, period);
    const reasonsOf = agendaReasons(ledger, { asOf, profile, again: again(ledger) });
    const days = caseDays(ledger);
    return records.flatMap((record) => {
      if (!isOpen(record) || !isCase(record)) return [];
      const reasons = reasonsOf(record);
      return reasons.length === 0 ? [] : [{ ledger, record, reasons, day: days[record]! }];
    });
  });
  // Sorting is stable: what is alike stays as the ledgers have it.
  return items.sort((a, b) => b.reasons.length - a.reasons.length || inTime(a.day, b.day));
}

/** What has no date comes last. */
const inTime = (a: number, b: number): number => (a === NO_DAY ? Infinity : a) - (b === NO_DAY ? Infinity : b) || 0;

function rowOf({ ledger, record, reasons, day }: AgendaItem): ReportRow {
  const [unitsOf, alsoOf] = ledger.once('agenda:units', () => [
    eachUnitName(ledger, 'responsibleUnit'),
    eachUnitName(ledger, 'coUnits'),
  ]);
  const people = ledger.counts('peopleCount')?.counts[record] ?? -1;
  return {
    caseNo: firstText(ledger, ['caseNo', 'matterNo'])(record),
    registeredDate: day === NO_DAY ? null : formatDay(dayOfOrdinal(day)),
    petitioner: firstText(ledger, ['petitioner'])(record),
    people: peopleCell({ ledger, record }),
    peopleCount: people > 0 ? people : null,
    title: firstText(ledger, ['title'])(record),
    content: firstText(ledger, STORY)(record),
    responsibleUnit: unitsOf(record).join('、') || null,
    coUnits: alsoOf(record).join('、') || null,
    progress: firstText(ledger, ['progress', 'opinion', 'result'])(record),
    reason: reasons.map(reasonText).join('；'),
    file: ledger.place.file,
    sheet: ledger.place.sheet,
    row: ledger.rowOf(record) + 1,
  };
}

const reasonText = ({ id, detail }: AgendaReason): string =>
  `${CRITERION_TEXT[id].name}${detail === '' ? '' : `（${detail}）`}`;

function basisText({ period, profile }: ReportOrder): string[] {
  const used = AGENDA_CRITERIA.filter((id) => !profile.agenda.off.includes(id));
  const names = used.map((id) =>
    id === 'group' ? `集体（${profile.agenda.groupFrom}人以上）` : CRITERION_TEXT[id].name,
  );
  return [
    period === null ? '列出台账中没有办结的事项。' : '列出登记日期（没有的按信访日期）在统计期间内、没有办结的事项。',
    `列入情形：${names.join('、')}。不按信访人、不按信访次数列入。`,
    '揭发控告类事项不提交联席会议。',
    '议题名称、提请单位、争议焦点、拟解决意见、需参会单位、汇报人和备注可以改写，重新生成时保留；其余各列按台账更新。',
  ];
}

function notesOf({ ledgers, period }: ReportOrder, chosen: readonly Ledger[], items: readonly AgendaItem[]): string[] {
  if (chosen.length === 0)
    return [
      ledgers.length === 0
        ? '没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'
        : '台账里没有事项，请核对文件。',
    ];
  const notes: string[] = [];
  if (chosen.some((ledger) => !ledger.has('purpose')))
    notes.push('有的台账没有“信访目的”一列，无法分出揭发控告类事项；提交会议以前请逐件核对。');
  if (chosen.every((ledger) => !ledger.has('responsibleUnit')))
    notes.push('台账没有责任单位一列，看不出涉及多个单位的事项；请补上这一列，或者在窗格里指定。');
  notes.push(...wideNote(chosen, period));
  if (items.length === 0) notes.push(noCasesNote(chosen, period) ?? '没有需要提交联席会议的事项。');
  return notes;
}
