import { SEVERITY_ZH } from '../../rules/rule';
import type { SheetModel } from '../../sheets/sheet-model';
import { SITUATIONS, WORK_CAUSES } from '../faults/work-causes';
import type { Counted, ReportOrder, ReportRow } from '../report';
import {
  reportSheet,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportFrame,
  type ReportLine,
} from '../sheet/report-sheet';
import { placesOf, placeText } from '../timeliness/ranking';
import type { UnitQuality } from './count-quality';
import type { QualityMetrics } from './quality';
import { faultKey } from './trace';

const TITLE = '基础业务规范化情况';
const DETAIL = '问题种类（按单位）';

/** The units with their ranking and the vocabulary, and on a sheet of its own what was found at each. */
export function qualitySheets(counted: Counted<QualityMetrics>, order: ReportOrder): SheetModel[] {
  const { basis, checks, notes, metrics, rows } = counted;
  const { period, asOf, profile } = order;
  const frame: Omit<ReportFrame, 'name' | 'title' | 'blocks' | 'basis'> = { office: profile.office, period, asOf };
  return [
    reportSheet({
      ...frame,
      name: TITLE,
      title: TITLE,
      lead: lead(metrics),
      blocks: [unitsBlock(metrics), causesBlock(rows), situationsBlock(rows)],
      basis,
      notes,
      checks,
    }),
    reportSheet({
      ...frame,
      name: DETAIL,
      title: `${TITLE}：${DETAIL}`,
      blocks: [kindsBlock(rows)],
      basis: [],
      signed: false,
    }),
  ];
}

function lead({ total, previous }: QualityMetrics): string {
  if (total.score === null) return '没有可以统计的事项。';
  const change = previous ? pointsOf(total, previous.total) : null;
  const trend = change === null ? '' : `，比上期${change.startsWith('-') ? '下降' : '上升'}${change.slice(1)}个百分点`;
  return `共${total.records}件事项，错误${total.error}处，提醒${total.warning}处；没有错误的事项占${(total.score * 100).toFixed(2)}%${trend}。`;
}

/** The change of a score in points, signed; `null` where one of the two is none. */
function pointsOf(now: UnitQuality, before: UnitQuality | undefined): string | null {
  if (now.score === null || before?.score == null) return null;
  const points = ((now.score - before.score) * 100).toFixed(2);
  return points.startsWith('-') && Number(points) !== 0 ? points : `+${points.replace('-', '')}`;
}

function unitsBlock({ units, total, previous }: QualityMetrics): ReportBlock {
  const own = Object.entries(units);
  const places = placesOf(own.map(([name, { records, score }]) => ({ name, due: records, rate: score })));
  const lines = own
    .map(([name, figures], i) => ({ name, figures, place: places[i] ?? null }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || b.figures.records - a.figures.records);
  const trend = (figures: UnitQuality, before: UnitQuality | undefined): ReportCell[] =>
    previous ? [before?.score ?? null, pointsOf(figures, before) ?? '—'] : [];
  return {
    heading: '一、各单位情况',
    columns: [
      { header: '序号', width: 6, look: 'mid' },
      { header: '单位', width: 44, look: 'mid' },
      { header: '事项数', width: 11, look: 'count' },
      { header: '错误', width: 11, look: 'count' },
      { header: '提醒', width: 11, look: 'count' },
      { header: '规范率', width: 12, look: 'rate' },
      { header: '名次', width: 17, look: 'mid' },
      ...(previous
        ? ([
            { header: '上期规范率', width: 12, look: 'rate' },
            { header: '增减（百分点）', width: 16, look: 'mid' },
          ] as const)
        : []),
    ],
    lines: [
      ...lines.map(({ name, figures, place }, i): ReportLine => ({
        cells: [
          i + 1,
          name,
          ...figureCells(figures, name),
          placeText(figures.records, place),
          ...trend(figures, previous?.units[name]),
        ],
      })),
      { cells: ['合计', null, ...figureCells(total, null), null, ...trend(total, previous?.total)], isTotal: true },
    ],
  };
}

const figureCells = ({ records, error, warning, score }: UnitQuality, unit: string | null): ReportCell[] => [
  records,
  traced(error, faultKey({ severity: 'error', rule: null, unit })),
  traced(warning, faultKey({ severity: 'warning', rule: null, unit })),
  score,
];

const traced = (value: number, trace: string): ReportCell => (value === 0 ? 0 : { value, trace });

const VOCABULARY_COLUMNS = (header: string): readonly ReportColumn[] => [
  { header: '序号', width: 6, look: 'mid' },
  { header, width: 50, look: 'text' },
  { header: '错误', width: 11, look: 'count' },
  { header: '提醒', width: 11, look: 'count' },
  { header: '涉及单位', width: 11, look: 'count' },
];

function causesBlock(rows: readonly ReportRow[]): ReportBlock {
  return {
    heading: '二、工作原因',
    columns: VOCABULARY_COLUMNS('工作原因'),
    lines: WORK_CAUSES.map((cause, i): ReportLine => ({
      cells: [i + 1, cause, ...countsOf(rows.filter((row) => row.cause === cause))],
    })),
  };
}

function situationsBlock(rows: readonly ReportRow[]): ReportBlock {
  return {
    heading: '三、督办情形',
    columns: VOCABULARY_COLUMNS('督办情形'),
    lines: SITUATIONS.map(({ type, name }, i): ReportLine => {
      const own = rows.filter((row) => row.situation === name);
      const label = type === name || type.includes(name) ? name : `${type}：${name}`;
      return { cells: [i + 1, label, ...(own.length > 0 ? countsOf(own) : ['—', '—', '—'])] };
    }),
  };
}

function countsOf(rows: readonly ReportRow[]): ReportCell[] {
  const sum = (severity: string): number =>
    rows.reduce((n, row) => n + (row.severity === severity ? Number(row.findings) : 0), 0);
  return [sum('error'), sum('warning'), new Set(rows.map(({ unit }) => unit)).size];
}

const KIND_COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 6, look: 'mid' },
  { header: '单位', width: 22, look: 'mid' },
  { header: '级别', width: 7, look: 'mid' },
  { header: '问题', width: 30, look: 'text' },
  { header: '处数', width: 8, look: 'count' },
  { header: '涉及事项', width: 10, look: 'count' },
  { header: '工作原因', width: 30, look: 'text' },
  { header: '督办情形', width: 24, look: 'text' },
];

function kindsBlock(rows: readonly ReportRow[]): ReportBlock {
  return {
    columns: KIND_COLUMNS,
    ifEmpty: '没有发现错误和提醒。',
    lines: rows.map((row, i): ReportLine => {
      const severity = row.severity === 'error' ? 'error' : 'warning';
      const unit = String(row.unit);
      return {
        cells: [
          i + 1,
          unit,
          SEVERITY_ZH[severity],
          String(row.reason),
          traced(Number(row.findings), faultKey({ severity, rule: String(row.rule), unit })),
          Number(row.records),
          String(row.cause),
          row.situation == null ? null : String(row.situation),
        ],
      };
    }),
  };
}
