import { clockSpec } from '../../deadlines/clocks/index';
import type { OfficeLedgerId } from '../../office-ledgers/office-ledger';
import { OFFICE_LEDGERS } from '../../office-ledgers/types/index';
import { SHEET_NAME } from '../rectification/title-block';
import { traceKey as statisticsKey } from '../statistics/figure-keys';
import { traceKey as clockKey } from '../timeliness/figure-keys';
import type { JudgedClock } from '../timeliness/metrics';
import { WORK_NAMES, type AnnualMetrics } from './metrics';
import { SCREENING, SCREENING_FIGURES, SCREENING_PART } from './screening';

/** One figure of the annual report. */
export interface AnnualFigure {
  readonly text: string;
  /** `null`: no ledger keeps it. */
  readonly value: number | null;
  readonly unit: string;
  readonly isRate?: boolean;
  /** Which report or ledger it is from. */
  readonly source: string;
  /** Leads to the rows behind it. */
  readonly trace?: string;
}

/** A section of the annual report. */
export interface AnnualSection {
  readonly title: string;
  readonly figures: readonly AnnualFigure[];
  /** What no ledger knows and a person has to write. */
  readonly toWrite: readonly string[];
}

const STATISTICS = '信访情况统计表';
const TIMELINESS = '按期办结情况通报表';

/** The sections in the order of the report. */
export function annualSections(metrics: AnnualMetrics): AnnualSection[] {
  return [
    {
      title: '登记转送',
      figures: [...caseFigures(metrics), ...clockFigures('transfer', metrics)],
      toWrite: ['信访形势分析'],
    },
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
      figures: [
        {
          text: '网上信访占比',
          value: metrics.onlineShare,
          unit: '',
          isRate: true,
          source: STATISTICS,
        },
        ...work(metrics, 'proxy', 'hotline'),
      ],
      toWrite: [],
    },
    { title: '存在问题和下一步重点', figures: [], toWrite: ['第一责任人履职情况', '存在问题', '下一步重点'] },
  ];
}

function caseFigures({ total, byForm }: AnnualMetrics): AnnualFigure[] {
  const marked = (name: Parameters<typeof statisticsKey>[1] & { of: 'mark' }): string =>
    `statistics:${statisticsKey('current', name)}`;
  const figure = (text: string, value: number, unit: string, trace?: string): AnnualFigure => ({
    text,
    value,
    unit,
    source: STATISTICS,
    ...(trace !== undefined && value > 0 && { trace }),
  });
  return [
    figure('登记信访事项', total.cases, '件次', marked({ of: 'mark', name: 'all' })),
    figure('涉及', total.people, '人次', marked({ of: 'mark', name: 'all' })),
    figure('其中集体访', total.groupVisits, '批次', marked({ of: 'mark', name: 'groupVisits' })),
    figure('其中联名信', total.jointLetters, '件次', marked({ of: 'mark', name: 'jointLetters' })),
    figure('其中重复信访', total.repeatCases, '件次', marked({ of: 'mark', name: 'repeated' })),
    ...Object.entries(byForm).map(([name, { cases }]) =>
      figure(name, cases, '件次', `statistics:${statisticsKey('current', { of: 'form', name })}`),
    ),
  ];
}

function clockFigures(clock: JudgedClock, { total }: AnnualMetrics): AnnualFigure[] {
  const figures = total[clock];
  const { title } = clockSpec(clock);
  const counted = (['due', 'onTime', 'late', 'overdue'] as const).map((name): AnnualFigure => ({
    text: `${title}${{ due: '应办', onTime: '按期', late: '超期完成', overdue: '超期未办' }[name]}`,
    value: figures[name],
    unit: '件',
    source: TIMELINESS,
    ...(figures[name] > 0 && { trace: `timeliness:${clockKey(clock, name, null)}` }),
  }));
  return [...counted, { text: `${title}按期率`, value: figures.rate, unit: '', isRate: true, source: TIMELINESS }];
}

function screeningFigures({ work: all }: AnnualMetrics): AnnualFigure[] {
  return SCREENING_FIGURES.map(({ id, text, unit }) => {
    const value = all[SCREENING]?.[id] ?? null;
    return {
      text,
      value,
      unit,
      source: SHEET_NAME,
      ...(value !== null && value > 0 && { trace: `${SCREENING_PART}:${id}` }),
    };
  });
}

function work(metrics: AnnualMetrics, ...ids: readonly OfficeLedgerId[]): AnnualFigure[] {
  return ids.flatMap((id) => {
    const ledger = OFFICE_LEDGERS.find((type) => type.id === id);
    const values = metrics.work[WORK_NAMES[id]] ?? {};
    return (ledger?.counts ?? []).map((count): AnnualFigure => {
      const value = values[count.id] ?? null;
      return {
        text: count.text,
        value,
        unit: count.unit,
        source: `${ledger?.name ?? ''}台账`.replace(/台账台账$/u, '台账'),
        ...(value !== null && value > 0 && { trace: `work:${id}/${count.id}` }),
      };
    });
  });
}
