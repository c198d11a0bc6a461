import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder } from '../report';
import { reportSheet, type ReportCell } from '../sheet/report-sheet';
import type { AnnualMetrics } from './metrics';
import { SCREENING_PART } from './screening';
import { annualSections, type AnnualFigure, type AnnualSection } from './sections';

/** Stands where a person has to write: no ledger knows it. */
export const TO_WRITE = '【待填写】';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

/** The figures section by section, and a draft of the text with the figures in it. */
export function annualSheets(counted: Counted<AnnualMetrics>, order: ReportOrder): SheetModel[] {
  const sections = annualSections(counted.metrics);
  const { period, asOf, profile } = order;
  const frame = { office: profile.office, period, asOf };
  const figures = reportSheet({
    ...frame,
    name: '年度报告数据',
    title: '信访工作年度报告数据',
    blocks: sections.map((section, k) => ({
      heading: headingOf(section, k),
      columns: [
        { header: '项目', width: 34, look: 'text' as const },
        { header: '数据', width: 14, look: 'count' as const },
        { header: '单位', width: 10, look: 'mid' as const },
        { header: '来源', width: 30, look: 'mid' as const },
      ],
      lines: [
        ...section.figures.map((figure) => ({
          cells: [figure.text, valueCell(figure, counted), figure.unit, figure.source] as ReportCell[],
        })),
        ...section.toWrite.map((text) => ({
          cells: [text, { value: TO_WRITE, style: 'mid' as const }, null, '由人填写'],
        })),
      ],
    })),
    basis: counted.basis,
    notes: counted.notes,
    checks: counted.checks,
  });
  const draft = reportSheet({
    ...frame,
    name: '年度报告文稿',
    title: '信访工作年度报告（草稿）',
    blocks: sections.map((section, k) => ({
      heading: headingOf(section, k),
      columns: [
        // The office's name stands above this column alone.
        { header: '段落', width: 36, look: 'mid' as const },
        { header: '文字', width: 80, look: 'text' as const },
      ],
      lines: paragraphsOf(section).map(([name, text]) => ({ cells: [name, text] })),
    })),
    basis: [`数字取自“年度报告数据”；写着${TO_WRITE}的没有台账记载，由人填写。`],
    signed: false,
  });
  return [figures, draft];
}

const headingOf = ({ title }: AnnualSection, k: number): string => `${NUMERALS[k] ?? ''}、${title}`;

function valueCell({ value, isRate = false, trace }: AnnualFigure, counted: Counted<AnnualMetrics>): ReportCell {
  if (value === null) return { value: isRate ? '—' : TO_WRITE, style: 'mid' };
  return { value, style: isRate ? 'rate' : 'count', ...(trace !== undefined && leads(trace, counted) && { trace }) };
}

/** What stands in a sheet of the product's own has no row in a ledger to lead to. */
const leads = (trace: string, counted: Counted<AnnualMetrics>): boolean =>
  !trace.startsWith(SCREENING_PART) || (counted.trace?.(trace).length ?? 0) > 0;

function paragraphsOf({ figures, toWrite }: AnnualSection): (readonly [string, string])[] {
  const bySource = new Map<string, string[]>();
  for (const figure of figures) {
    // A rate of nothing says nothing.
    if (figure.isRate === true && figure.value === null) continue;
    bySource.set(figure.source, [...(bySource.get(figure.source) ?? []), `${figure.text}${shown(figure)}`]);
  }
  return [
    ...[...bySource].map(([source, parts]) => [source, `${parts.join('，')}。`] as const),
    ...toWrite.map((text) => [text, TO_WRITE] as const),
  ];
}

function shown({ value, unit, isRate = false }: AnnualFigure): string {
  if (value === null) return TO_WRITE;
  return isRate ? `${(value * 100).toFixed(2)}%` : `${value}${unit}`;
}
