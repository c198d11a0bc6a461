import { periodName } from '../../calendar/period';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder } from '../report';
import { NO_RATE, reportSheet, type ReportCell, type ReportFrame } from '../sheet/report-sheet';
import { nameOfForm } from '../statistics/forms';
import { canCount } from '../statistics/statistics';
import { draftParagraphs, FIGURES_SHEET, nameCell, textCell, TO_WRITE, valueOfCell } from './draft';
import { headersBehind, isTimed, sourcesOf } from './figure-sources';
import type { AnnualMetrics } from './metrics';
import { annualSections, STATISTICS, TIMELINESS, type AnnualFigure, type AnnualSection } from './sections';
import { textMask } from '../row-mask';
import { firstCell, headersText, rowsText, sheetsText } from './sources';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'] as const;

/** The figures section by section, each leading to where it is from, and a draft of the text that follows them. */
export function annualSheets(counted: Counted<AnnualMetrics>, order: ReportOrder): SheetModel[] {
  const sections = withoutBase(annualSections(counted.metrics, nameOfForm('网上信访', order.profile)), order);
  const { period, asOf, profile } = order;
  const frame = { office: profile.office, period, asOf };
  const figures = figuresSheet(sections, counted, order, frame);
  return [figures, draftSheet(sections, figures, frame)];
}

/** Figures that no ledger could give are blanks to fill in, not noughts. */
function withoutBase(sections: readonly AnnualSection[], order: ReportOrder): AnnualSection[] {
  const lacking = [...(canCount(order) ? [] : [STATISTICS]), ...(order.ledgers.some(isTimed) ? [] : [TIMELINESS])];
  return sections.map((section) => ({
    ...section,
    figures: section.figures.map(({ trace, ...figure }) =>
      lacking.includes(figure.source)
        ? { ...figure, value: null }
        : { ...figure, ...(trace !== undefined && { trace }) },
    ),
  }));
}

type Frame = Pick<ReportFrame, 'office' | 'period' | 'asOf'>;

function figuresSheet(
  sections: readonly AnnualSection[],
  counted: Counted<AnnualMetrics>,
  order: ReportOrder,
  frame: Frame,
): SheetModel {
  const figures = new Map(sections.flatMap((section) => section.figures.map((figure) => [figure.id, figure] as const)));
  return reportSheet({
    ...frame,
    name: FIGURES_SHEET,
    title: '信访工作年度报告数据',
    blocks: sections.map((section, k) => ({
      heading: headingOf(section, k),
      columns: [
        { header: '项目', width: 30, look: 'text' as const },
        { header: '数据', width: 13, look: 'count' as const },
        { header: '单位', width: 8, look: 'mid' as const },
        { header: '来源', width: 24, look: 'mid' as const },
        { header: '工作表', width: 20, look: 'mid' as const },
        { header: '所在行', width: 26, look: 'mid' as const },
      ],
      lines: [
        ...section.figures.map((figure) => ({
          cells: [
            { value: figure.text, name: textCell(figure.id) },
            valueCell(figure, counted),
            figure.unit,
            figure.source,
            ...sourceCells(figure, figures, counted, order),
          ] as ReportCell[],
        })),
        ...section.toWrite.map((text) => ({
          cells: [text, { value: TO_WRITE, style: 'mid' as const }, null, '由人填写'],
        })),
      ],
    })),
    basis: [
      ...counted.basis,
      '“年度报告文稿”里的数字取自本表的“数据”一列：在本表改了数字，文稿随着改。点“所在行”转到台账里的第一行；数据是0的转到表头，比率转到算它的数据。',
    ],
    notes: counted.notes,
    checks: counted.checks,
  });
}

function draftSheet(sections: readonly AnnualSection[], figures: SheetModel, frame: Frame): SheetModel {
  const opening = frame.period === null ? '' : `${periodName(frame.period)}，`;
  return reportSheet({
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
      lines: [
        ...draftParagraphs(section, figures, section.lead ?? (k === 0 ? opening : '')).map(({ name, formula }) => ({
          cells: [name, { value: valueOfCell(formula, figures), formula: () => formula }] as ReportCell[],
        })),
        ...section.toWrite.map((text) => ({ cells: [text, TO_WRITE] })),
      ],
    })),
    basis: [
      `数字取自“${FIGURES_SHEET}”，随那张表变动；写着${TO_WRITE}的没有台账记载，由人填写。改写文字请先把这一段复制、选择性粘贴为“值”。`,
    ],
    signed: false,
  });
}

const headingOf = ({ title }: AnnualSection, k: number): string => `${NUMERALS[k] ?? ''}、${title}`;

function valueCell(figure: AnnualFigure, counted: Counted<AnnualMetrics>): ReportCell {
  const { id, value, isRate = false, share, trace } = figure;
  const name = nameCell(id);
  if (isRate) {
    return {
      value: value ?? NO_RATE,
      style: 'rate',
      name,
      ...(share && {
        formula: (named) => ({
          kind: 'share',
          part: named(nameCell(share.part)),
          whole: named(nameCell(share.whole)),
          otherwise: NO_RATE,
        }),
      }),
    };
  }
  const leads = trace !== undefined && (counted.trace?.(trace).length ?? 0) > 0;
  return { value: value ?? TO_WRITE, style: 'count', name, ...(leads && { trace }) };
}

/** Which sheet and which rows a figure is from: a link to the first one, or of a rate what it is worked out of. */
function sourceCells(
  { share, ...figure }: AnnualFigure,
  figures: ReadonlyMap<string, AnnualFigure>,
  counted: Counted<AnnualMetrics>,
  order: ReportOrder,
): ReportCell[] {
  if (share) {
    const [part, whole] = [share.part, share.whole].map((id) => figures.get(id)?.text ?? '');
    const text = `${part ?? ''}÷${whole ?? ''}`;
    return [
      FIGURES_SHEET,
      { value: text, formula: (named) => ({ kind: 'link', to: named(nameCell(share.part)), text }) },
    ];
  }
  const { apart = false } = order;
  const isNought = figure.value === 0;
  const sources = isNought ? headersBehind(figure, order) : sourcesOf(figure, counted, order);
  const to = firstCell(sources);
  const text = isNought ? headersText(sources) : rowsText(sources);
  if (!to) return [null, null];
  return [
    textMask(order)(sheetsText(sources, apart)),
    { value: text, ...(!apart && { formula: () => ({ kind: 'link', to, text }) }) },
  ];
}
