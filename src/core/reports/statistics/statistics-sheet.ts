import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder } from '../report';
import { reportSheet, type ReportBlock } from '../sheet/report-sheet';
import type { Names } from './count-period';
import { BLANK } from './dimensions';
import { overviewBlock } from './overview-block';
import { monthBlock, nameBlock } from './name-blocks';
import { statisticsCharts } from './statistics-charts';
import type { SpanCount, StatisticsMetrics } from './metrics';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;
/** Units that stand out, not all of them. */
const MOST_COMPLAINED = 10;

/** Whether there is anything but blanks to divide by. */
const isDivided = (names: Names): boolean => Object.keys(names).some((name) => name !== BLANK);

/** The overview, the charts, and a table for each way of dividing. */
export function statisticsSheet(
  { basis, metrics, checks, notes }: Counted<StatisticsMetrics>,
  order: ReportOrder,
): SheetModel {
  const { period, asOf, profile } = order;
  const { spans } = metrics;
  const named = (heading: string, key: string, of: Parameters<typeof nameBlock>[0]['of']): ReportBlock[] =>
    isDivided(of.names) ? [nameBlock({ heading, key, of, spans, total: metrics.total.cases })] : [];
  const by = (dimension: keyof SpanCount['by']) => ({
    names: metrics.spans.current?.by[dimension] ?? {},
    namesIn: (span: SpanCount) => span.by[dimension],
    figure: (name: string) => ({ of: dimension, name }) as const,
  });
  const top = Object.entries(metrics.complained).slice(0, MOST_COMPLAINED);
  const blocks: ReportBlock[] = [
    overviewBlock(metrics, order),
    ...named('信访形式', 'form', by('form')),
    ...named('信访目的', 'purpose', by('purpose')),
    ...named('内容分类', 'category', by('category')),
    ...named('热点问题', 'topic', {
      names: metrics.byTopic,
      namesIn: (span) => span.topics,
      figure: (name) => ({ of: 'topic', name }),
      apart: true,
    }),
    ...named('问题属地', 'place', by('place')),
    ...named('被投诉较多的单位（不含揭发控告）', 'complained', {
      names: Object.fromEntries(top),
      namesIn: (span) => span.complained,
      figure: (name) => ({ of: 'complained', name }),
      apart: true,
    }),
    ...named('责任单位', 'unit', by('unit')),
    ...named('登记机构级别', 'level', by('level')),
    ...named('依法分类处理途径', 'route', by('route')),
    ...monthBlock(metrics, period),
  ];
  const charts = statisticsCharts(blocks);
  return reportSheet({
    name: '信访情况统计表',
    title: '信访情况统计表',
    office: profile.office,
    period,
    asOf,
    blocks: blocks.map((block, k) => ({
      ...block,
      heading: `${NUMERALS[k] ?? String(k + 1)}、${block.heading ?? ''}`,
      ...(k === 0 && charts.length > 0 && { charts }),
    })),
    basis,
    notes,
    checks,
  });
}
