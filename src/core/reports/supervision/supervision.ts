import { dayOfOrdinal, formatDay, NO_DAY } from '../../calendar/civil-day';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { clockColumn } from '../../deadlines/run-clock';
import type { FieldId } from '../../fields/catalog';
import { firstText, STORY } from '../../matters/record-text';
import { peopleCell } from '../../privacy/people';
import { noDuesNote } from '../empty-period';
import { uncountedClocksNotes } from '../uncounted-clocks';
import type { Report, ReportOrder, ReportRow } from '../report';
import { rowMask } from '../row-mask';
import { EarlierLines } from '../sheet/written-lines';
import { DECIDED_LINES, stateOf, type LineState } from './decision';
import { SUPERVISED_CLOCKS } from './firings';
import { nextStep, stepText } from './ladder';
import { basisOf, endOf, factsOf, situationsOf, supervisionLines, type SupervisionLine } from './lines';
import { supervisionSheet } from './supervision-sheet';

/** How many lines stand how, of all and of each unit. */
export interface SupervisionMetrics {
  readonly total: StateCount;
  readonly byUnit: Readonly<Record<string, StateCount>>;
}

export interface StateCount {
  /** 拟督办. */
  readonly proposed: number;
  /** 督办: a person decided so. */
  readonly decided: number;
  /** 不督办: there was a good reason. */
  readonly excused: number;
  /** 待核. */
  readonly doubtful: number;
}

const COUNTED: Readonly<Record<LineState, keyof StateCount>> = {
  拟督办: 'proposed',
  督办: 'decided',
  不督办: 'excused',
  待核: 'doubtful',
};

/** 督办台账. */
export const supervision: Report<SupervisionMetrics> = {
  id: 'supervision',
  title: '督办台账',
  text: '台账的期限能看出来的督办情形逐件列出，写明依据；有没有正当理由、批不批准督办，由人填写。',
  keepsWritten: true,
  count: (order) => {
    const lines = supervisionLines(order);
    const decisions = new EarlierLines(order, DECIDED_LINES);
    const shown = decisions.isEmpty ? null : rowMask(order);
    const states = lines.map((line): LineState =>
      stateOf(shown && decisions.of(shown(matterOf(line))), line.isDoubtful),
    );
    const metrics = metricsOf(lines, states);
    const units = Object.values(metrics.byUnit);
    return {
      basis: basisText(order),
      metrics,
      checks: [
        {
          id: 'sum-units',
          text: '各单位件数之和=合计',
          left: units.reduce((n, unit) => n + sumOf(unit), 0),
          right: sumOf(metrics.total),
        },
      ],
      get rows() {
        return lines.map((line, k): ReportRow => rowOf(line, states[k]!, order));
      },
      notes: notesOf(order, lines),
      trace: (key) => {
        const line = lines[Number(key)];
        return line ? [{ ledger: line.ledger, record: line.record }] : [];
      },
    };
  },
  sheets: (counted, order) => [supervisionSheet(counted, order)],
};

/** What tells the matter of a line apart, as its row has it. */
function matterOf({ ledger, record, owner }: SupervisionLine): ReportRow {
  const text = (fields: readonly FieldId[]): string | null => firstText(ledger, fields)(record);
  return {
    caseNo: text(['caseNo', 'matterNo']),
    petitioner: text(['petitioner']),
    people: peopleCell({ ledger, record }),
    content: text(STORY),
    responsibleUnit: owner,
  };
}

function rowOf(line: SupervisionLine, state: LineState, { asOf, profile }: ReportOrder): ReportRow {
  const { ledger, record, isDoubtful, daysOver } = line;
  const { due, rolled } = endOf(line);
  const supervised = firstText(ledger, ['supervision'])(record);
  return {
    ...matterOf(line),
    isKeySupervised: ledger.flags('isKeySupervised')?.flags[record] === 1,
    reason: situationsOf(line, state),
    basis: basisOf(line),
    fact: factsOf(line, asOf),
    clock: [...new Set(line.firings.map(({ column }) => column.spec.id))].join('、'),
    due: due === NO_DAY ? null : formatDay(dayOfOrdinal(due)),
    dueRolled: rolled === NO_DAY ? null : formatDay(dayOfOrdinal(rolled)),
    daysOver: isDoubtful ? null : daysOver,
    step: isDoubtful ? null : stepText(nextStep(daysOver, supervised, profile.supervision.steps)),
    supervision: supervised,
    file: ledger.place.file,
    sheet: ledger.place.sheet,
    row: ledger.rowOf(record) + 1,
    state,
  };
}

function metricsOf(lines: readonly SupervisionLine[], states: readonly LineState[]): SupervisionMetrics {
  const total = noCount();
  const byUnit: Record<string, Record<keyof StateCount, number>> = {};
  lines.forEach(({ owner }, k) => {
    const key = COUNTED[states[k]!];
    total[key]++;
    (byUnit[owner] ??= noCount())[key]++;
  });
  return { total, byUnit };
}

const noCount = (): Record<keyof StateCount, number> => ({ proposed: 0, decided: 0, excused: 0, doubtful: 0 });

const sumOf = ({ proposed, decided, excused, doubtful }: StateCount): number => proposed + decided + excused + doubtful;

function basisText({ period, profile }: ReportOrder): string[] {
  const { steps } = profile.supervision;
  return [
    period === null ? '列出全部事项。' : '按期限届满日落在统计期间内列出。',
    '只提出台账看得出来的情形：办理、复查、复核、交办、告知的期限已过，还没有完成。已经完成的（即使超期）不再列入；推诿、不执行处理意见等台账看不出来的，由人在“人工认定的情形”里选择。',
    '依据按期限起算日所在的法规确定：2022年4月30日以前为《信访条例》第三十六条（《北京市信访条例》第五十二条），2022年5月1日以后为《信访工作条例》第四十条。',
    '期限最后一日是休息日的顺延后再算超期。起算日是估算的、台账说不清是否完成的、放假安排尚未公布的，列为待核，不认定超期。',
    '填写“有无正当理由”和批准人以前，一律是拟督办，督办情形注明“有无正当理由待认定”。',
    `建议方式按超期天数：催办${steps.催办}天起，提醒函${steps.提醒函}天起，督办${steps.督办}天起；“督办情况”里记过的，建议下一步。通报、约谈、挂牌督办由联席会议决定并以其名义进行。`,
    '揭发控告类事项不列入。',
  ];
}

function notesOf({ ledgers, period, asOf }: ReportOrder, lines: readonly SupervisionLine[]): string[] {
  const notes: string[] = [];
  const asked = ledgers.filter(hasClocks);
  if (asked.length === 0) return ['没有找到可以计算期限的信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  if (lines.length === 0) {
    const clocks = asked.flatMap((ledger) => SUPERVISED_CLOCKS.map((clock) => clockColumn(ledger, clock, asOf)));
    notes.push(noDuesNote(clocks, period) ?? '没有期限已过还没有完成的事项。');
  }
  notes.push(...uncountedClocksNotes(asked, SUPERVISED_CLOCKS));
  if (asked.some((ledger) => !ledger.has('purpose')))
    notes.push('有的台账没有“信访目的”一列，无法分出揭发控告类事项；发给别人以前请逐件核对。');
  if (asked.every((ledger) => !ledger.has('responsibleUnit')))
    notes.push('台账没有责任单位一列，看不出督办谁；请补上这一列，或者在窗格里指定。');
  return notes;
}
