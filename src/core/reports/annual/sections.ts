import { clockSpec } from '../../deadlines/clocks/index';
import type { FieldId } from '../../fields/catalog';
import type { OfficeLedger, OfficeLedgerId } from '../../office-ledgers/office-ledger';
import { OFFICE_LEDGERS } from '../../office-ledgers/types/index';
import { SHEET_NAME } from '../rectification/title-block';
import type { Names } from '../statistics/count-period';
import { BLANK } from '../statistics/dimensions';
import { traceKey as statisticsKey } from '../statistics/figure-keys';
import { traceKey as clockKey } from '../timeliness/figure-keys';
import type { JudgedClock } from '../timeliness/metrics';
import { WORK_NAMES, type AnnualMetrics } from './metrics';
import { SCREENING, SCREENING_FIGURES, SCREENING_PART } from './screening';

/** One figure of the annual report. */
export interface AnnualFigure {
  /** Tells it apart in the whole report. */
  readonly id: string;
  readonly text: string;
  /** The text is a name out of the ledgers, and no words of ours. */
  readonly isName?: true;
  /** `null`: no ledger keeps it. */
  readonly value: number | null;
  readonly unit: string;
  readonly isRate?: boolean;
  /** The figures of which a rate is worked out, where the report has both. */
  readonly share?: { readonly part: string; readonly whole: string };
  /** The column by which the rows behind it count: a field, or the key of a column of another ledger. */
  readonly by?: string;
  /** Which report or ledger it is from. */
  readonly source: string;
  /** Leads to the rows behind it. */
  readonly trace?: string;
}

/** A section of the annual report. */
export interface AnnualSection {
  readonly title: string;
  /** With what the text begins, where its figures are names. */
  readonly lead?: string;
  readonly figures: readonly AnnualFigure[];
  /** What no ledger knows and a person has to write. */
  readonly toWrite: readonly string[];
}

export const STATISTICS = '信访情况统计表';
export const TIMELINESS = '按期办结情况通报表';

/**
 * The sections in the order of the report.
 *
 * @param online what the office calls 网上信访
 */
export function annualSections(metrics: AnnualMetrics, online: string): AnnualSection[] {
  return [
    {
      title: '登记转送',
      figures: [...caseFigures(metrics), ...clockFigures('transfer', metrics)],
      toWrite: ['信访形势分析'],
    },
    ...namedSections(metrics),
    {
      title: '依法办理',
      figures: [
        ...clockFigures('notice', metrics),
        ...clockFigures('handle', metrics),
        ...clockFigures('assigned', metrics),
      ],
      toWrite: ['典型做法'],
    },
    {
      title: '复查复核',
      figures: [...clockFigures('review', metrics), ...clockFigures('reexam', metrics)],
      toWrite: [],
    },
    { title: '联席会议', figures: work(metrics, 'meeting', 'resolution'), toWrite: ['联席会议研究的疑难问题'] },
    {
      title: '专项排查与重大活动',
      figures: [...screeningFigures(metrics), ...work(metrics, 'event-daily')],
      toWrite: ['专项排查开展情况'],
    },
    { title: '接待接访', figures: work(metrics, 'reception', 'leader-visit'), toWrite: [] },
    { title: '宣传报道', figures: work(metrics, 'publicity', 'media'), toWrite: [] },
    { title: '课题研究', figures: work(metrics, 'research'), toWrite: [] },
    { title: '业务培训', figures: work(metrics, 'training'), toWrite: [] },
    {
      title: '督查督办与建议',
      figures: work(metrics, 'inspection', 'supervision', 'suggestion', 'briefing'),
      toWrite: [],
    },
    {
      title: '网上信访与代理',
      figures: [onlineShare(metrics, online), ...work(metrics, 'proxy', 'hotline')],
      toWrite: [],
    },
    { title: '存在问题和下一步重点', figures: [], toWrite: ['第一责任人履职情况', '存在问题', '下一步重点'] },
  ];
}

function caseFigures({ total, byForm }: AnnualMetrics): AnnualFigure[] {
  const marked = (name: Parameters<typeof statisticsKey>[1] & { of: 'mark' }): string =>
    `statistics:${statisticsKey('current', name)}`;
  const figure = (id: string, text: string, value: number, unit: string, by: FieldId, trace: string): AnnualFigure => ({
    id,
    text,
    value,
    unit,
    source: STATISTICS,
    by,
    ...(value > 0 && { trace }),
  });
  return [
    figure('cases', '登记信访事项', total.cases, '件次', 'registeredDate', marked({ of: 'mark', name: 'all' })),
    figure('people', '涉及', total.people, '人次', 'peopleCount', marked({ of: 'mark', name: 'all' })),
    figure(
      'groups',
      '其中集体访',
      total.groupVisits,
      '批次',
      'peopleCount',
      marked({ of: 'mark', name: 'groupVisits' }),
    ),
    figure(
      'joint',
      '其中联名信',
      total.jointLetters,
      '件次',
      'peopleCount',
      marked({ of: 'mark', name: 'jointLetters' }),
    ),
    figure('repeated', '其中重复信访', total.repeatCases, '件次', 'isRepeat', marked({ of: 'mark', name: 'repeated' })),
    ...Object.entries(byForm).map(([name, { cases }]): AnnualFigure => {
      const trace = `statistics:${statisticsKey('current', { of: 'form', name })}`;
      return { ...figure(formId(name), name, cases, '件次', 'form', trace), isName: true };
    }),
  ];
}

/** How many areas and units the text names. */
const MOST_NAMED = 5;

/** What the yearly report has to tell besides the numbers: 《信访工作条例》第四十一条第一项. */
function namedSections({ byCategory, complained }: AnnualMetrics): AnnualSection[] {
  const section = (title: string, lead: string, of: 'category' | 'complained', names: Names): AnnualSection => {
    const figures = foremost(names).map(([name, { cases }]): AnnualFigure => ({
      id: `${of}/${name}`,
      text: name,
      isName: true,
      value: cases,
      unit: '件次',
      source: STATISTICS,
      by: of === 'category' ? 'category' : 'responsibleUnit',
      trace: `statistics:${statisticsKey('current', { of, name })}`,
    }));
    return { title, lead, figures, toWrite: figures.length > 0 ? [] : [title] };
  };
  return [
    section('信访事项涉及领域', '反映较多的是：', 'category', byCategory),
    section('被投诉较多的单位', '被投诉较多的单位（不含揭发控告）：', 'complained', complained),
  ];
}

/** The names with the most cases, and at least two; of equals all are named or none. */
function foremost(names: Names): [string, Names[string]][] {
  const sorted = Object.entries(names)
    .filter(([name]) => name !== BLANK)
    .sort(([, a], [, b]) => b.cases - a.cases);
  const next = Math.max(1, sorted[MOST_NAMED]?.[1].cases ?? 1);
  return sorted.filter(([, { cases }]) => cases > next);
}

const formId = (name: string): string => `form/${name}`;

function onlineShare({ onlineShare: value, byForm }: AnnualMetrics, online: string): AnnualFigure {
  return {
    id: 'online',
    text: '网上信访占比',
    value,
    unit: '',
    isRate: true,
    source: STATISTICS,
    ...(Object.hasOwn(byForm, online) && { share: { part: formId(online), whole: 'cases' } }),
  };
}

/** The day by which each clock is found to have been kept. */
const DONE: Readonly<Record<JudgedClock, FieldId>> = {
  transfer: 'transferredDate',
  notice: 'noticeDate',
  handle: 'replyDate',
  assigned: 'reportedDate',
  review: 'reviewClosedDate',
  reexam: 'reexamClosedDate',
};

function clockFigures(clock: JudgedClock, { total }: AnnualMetrics): AnnualFigure[] {
  const figures = total[clock];
  const { title } = clockSpec(clock);
  const id = (name: string): string => `${clock}/${name}`;
  const counted = (['due', 'onTime', 'late', 'overdue'] as const).map((name): AnnualFigure => ({
    id: id(name),
    text: `${title}${{ due: '应办', onTime: '按期', late: '超期完成', overdue: '超期未办' }[name]}`,
    value: figures[name],
    unit: '件',
    source: TIMELINESS,
    by: DONE[clock],
    ...(figures[name] > 0 && { trace: `timeliness:${clockKey(clock, name, null)}` }),
  }));
  return [
    ...counted,
    {
      id: id('rate'),
      text: `${title}按期率`,
      value: figures.rate,
      unit: '',
      isRate: true,
      source: TIMELINESS,
      share: { part: id('onTime'), whole: id('due') },
    },
  ];
}

function screeningFigures({ work: all }: AnnualMetrics): AnnualFigure[] {
  return SCREENING_FIGURES.map(({ id, text, unit, by }) => {
    const value = all[SCREENING]?.[id] ?? null;
    return {
      id: `${SCREENING_PART}/${id}`,
      text,
      value,
      unit,
      source: SHEET_NAME,
      by,
      ...(value !== null && value > 0 && { trace: `${SCREENING_PART}:${id}` }),
    };
  });
}

/** What one of the office's other ledgers is called as a source: 业务培训台账. */
export const sourceNameOf = ({ name }: OfficeLedger): string => (name.endsWith('台账') ? name : `${name}台账`);

function work(metrics: AnnualMetrics, ...ids: readonly OfficeLedgerId[]): AnnualFigure[] {
  return ids.flatMap((id) => {
    const ledger = OFFICE_LEDGERS.find((type) => type.id === id);
    const values = metrics.work[WORK_NAMES[id]] ?? {};
    return (ledger?.counts ?? []).map((count): AnnualFigure => {
      const value = values[count.id] ?? null;
      return {
        id: `${id}/${count.id}`,
        text: count.text,
        value,
        unit: count.unit,
        by: count.sum ?? count.distinct ?? count.where?.columns[0] ?? ledger?.day ?? '',
        source: ledger ? sourceNameOf(ledger) : '',
        ...(value !== null && value > 0 && { trace: `work:${id}/${count.id}` }),
      };
    });
  });
}
