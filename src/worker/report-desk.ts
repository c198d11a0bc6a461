import { AppError } from '../core/app-error';
import type { WorkbookChange } from '../core/changes/change';
import { formatDay } from '../core/calendar/civil-day';
import { parsePeriod } from '../core/calendar/period';
import type { Grid } from '../core/grid/grid';
import { REPORTS, reportOf } from '../core/reports/index';
import {
  holds,
  type AboutReport,
  type CopyKind,
  type Edition,
  type MadeReport,
  type RecipientCopy,
  type ReportOrder,
} from '../core/reports/report';
import { countChoices, DEFAULT_CHOICE } from '../core/reports/rectification/choice';
import { rectificationOf } from '../core/reports/rectification/rectification';
import { isHeldEdition, isPartOfEdition } from '../core/reports/rectification/edition';
import { planWriteBack, writeBackChange, type WriteBackPlan } from '../core/reports/rectification/write-back';
import { keptText } from '../core/reports/sheet/kept-text';
import { planReport } from '../core/reports/sheet/plan-report';
import type { CheckResult } from '../core/rules/check';
import { chartData, valuesOf } from '../core/sheets/chart-data';
import { matterName } from '../core/rules/matter-name';
import type { CheckRequest } from './answers';
import {
  SHOWN_BEHIND,
  SHOWN_ROWS,
  type ReportAnswer,
  type ReportRequest,
  type RowBehind,
  type RowsBehind,
} from './report-answers';
import type { SheetsPlan } from './sheets-plan';
import type { WriteBackAnswer } from './write-back-answers';
import { writeBackAnswer } from './write-back-desk';

/** Every report that can be made, as it speaks of itself. */
export function aboutReports(): AboutReport[] {
  return REPORTS.map(({ make: _make, ...about }) => about);
}

/** Makes reports of the tables of the last check, and keeps the last one to answer questions about it. */
export class ReportDesk {
  private made: MadeReport | null = null;
  /** The period of the last report, in days. */
  private period = '';
  /** What it was made of, where what people wrote into it can go back. */
  private order: ReportOrder | null = null;
  private back: WriteBackPlan | null = null;
  private readonly copied = new Map<CopyKind, readonly RecipientCopy[]>();
  /** Whether the earlier edition stands in the workbook itself, and can be brought up to date there. */
  private isInPlace = false;

  constructor(
    private readonly checked: CheckResult,
    private readonly request: CheckRequest,
  ) {}

  /**
   * @param picked the earlier edition in a file of its own, where the clerk picked one
   * @param held a sheet of the workbook as the engine holds it, null where it does not
   */
  make(
    { report: id, period: written, campaign, choice, answers, editions }: ReportRequest,
    picked: Edition | null,
    held: (sheet: string) => Grid | null,
  ): ReportAnswer {
    const report = reportOf(id);
    if (!report) throw new AppError('no-report', '没有这张报表，请刷新页面后重试。');
    const period = written === null ? null : parsePeriod(written);
    if (written !== null && !period)
      throw new AppError(
        'bad-period',
        `统计期间“${written}”不对，请写成 2021、2021H1、2021Q3、2021-07 或 2021-07-05..2021-07-11。`,
      );
    if (report.needsPrevious === true && picked === null)
      throw new AppError('needs-previous', `${report.title}要与上一期对比，请先选择上一期的文件。`);
    const { asOf, profile } = this.request;
    const { checked } = this;
    this.period = period === null ? '' : `${formatDay(period.from)}..${formatDay(period.to)}`;
    const beside = editions.flatMap((sheet) => held(sheet) ?? []);
    // Of several 专项 each goes on from its own sheet; other reports have one, and find it by its headers.
    const own =
      report.takesCampaign === true ? beside.filter((grid) => isHeldEdition(grid, profile, campaign)) : beside;
    // What came back from a recipient is a part: it goes into the sheet that the workbook has.
    const isPart =
      report.makesCopies === true && own.length > 0 && picked !== null && isPartOfEdition(picked.grids, profile);
    this.isInPlace = report.keepsWritten === true && (picked === null || isPart);
    const previous = this.isInPlace ? { ledgers: [], grids: own } : picked;
    const { ledgers } = checked;
    const mask = profile.mask;
    const order = {
      ledgers,
      beside,
      checked,
      asOf,
      period,
      profile,
      mask,
      previous,
      campaign,
      answers,
      ...(choice && { choice }),
      ...(isPart && { returned: [picked] }),
    };
    this.made = report.make(order);
    this.order = report.writesBack === true ? order : null;
    this.back = null;
    this.copied.clear();
    const { counted } = this.made;
    return {
      report: this.made.report,
      sheets: this.made.sheets().map(({ name, rows, styles, merges, widths, hiddenColumns = [], charts = [] }) => ({
        name,
        styles,
        widths,
        hiddenColumns,
        rows: rows.slice(0, SHOWN_ROWS),
        merges: merges.filter(({ bottom }) => bottom < SHOWN_ROWS),
        rowCount: rows.length,
        charts: charts.map((chart) => ({ chart, data: chartData(chart, valuesOf({ rows })) })),
      })),
      notes: counted.notes,
      questions: counted.questions ?? [],
      choices: report.takesChoice === true ? countChoices(order, choice ?? DEFAULT_CHOICE) : null,
      broken: counted.checks.filter((check) => !holds(check)).map(({ text }) => text),
    };
  }

  /** The matters behind a figure of the last report. */
  rowsBehind(key: string): RowsBehind {
    const places = this.last().counted.trace?.(key) ?? [];
    const rows = places.slice(0, SHOWN_BEHIND).map(({ ledger, record }): RowBehind => {
      const column = (ledger.columnsOf('caseNo')[0] ?? ledger.table.columns[0])?.column ?? 0;
      return { sheet: ledger.place.sheet, row: ledger.rowOf(record), column, matter: matterName(ledger, record) };
    });
    return { total: places.length, rows };
  }

  /**
   * Plans the last report as worksheets, or where it stands already as what has changed.
   *
   * @param taken every sheet of the workbook
   * @param held a sheet of the workbook as the engine holds it, null where it does not
   */
  plan(taken: readonly string[], held: (sheet: string) => Grid | null): SheetsPlan {
    const made = this.last();
    const { id, title, keepsWritten } = made.report;
    const update = this.isInPlace ? made.update() : null;
    const models = made.sheets().filter(({ name }) => update?.sheets.has(name) !== true);
    // What goes on from a file of its own says nothing of what people typed into the workbook's sheet.
    const isApart = keepsWritten === true && !this.isInPlace;
    const planned = planReport(models, `${id} ${this.period}`, taken, isApart ? () => null : held);
    const { added, updated, replaced, untouched } = planned;
    if (update && models.length === 0) return { sheets: [], change: update.change };
    const why = keptText(planned);
    return {
      sheets: added,
      updated,
      lists: [...(update?.sheets.values() ?? [])],
      replaced,
      untouched: isApart ? [] : untouched,
      change: {
        title: `${added.length === 0 ? '更新' : '生成'}${title}`,
        operations: [...(update?.change.operations ?? []), ...planned.operations],
        ...(why !== null && { why }),
      },
    };
  }

  /** What the last report is called. */
  get title(): string {
    return this.last().report.title;
  }

  /** The last report for recipients; what is asked for twice is made once. */
  copies(kind: CopyKind): readonly RecipientCopy[] {
    let copies = this.copied.get(kind);
    if (!copies) this.copied.set(kind, (copies = this.last().copies(kind)));
    return copies;
  }

  /** Plans 写回台账 of the last report; null where there is no sheet yet that was written into. */
  planWriteBack(): WriteBackAnswer | null {
    if (!this.order) throw new AppError('no-report', '还没有生成排查整治台账，请先生成再写回。');
    const rectification = rectificationOf(this.order);
    this.back = planWriteBack(rectification);
    return writeBackAnswer(this.back, rectification);
  }

  /** The change that takes the ticked cells over. */
  writeBackChange(ticked: readonly string[]): WorkbookChange {
    if (!this.back) throw new AppError('plan-lost', '要写回的内容已经变化，请重新打开“写回台账”。');
    return writeBackChange(this.back, this.request.fileName, new Set(ticked));
  }

  private last(): MadeReport {
    if (!this.made) throw new AppError('no-report', '还没有生成报表，请先选择一张。');
    return this.made;
  }
}
