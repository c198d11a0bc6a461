import type { ReviewLine } from '../core/reports/rectification/review';
import type { Choice, ChoiceCounts } from '../core/reports/rectification/choice';
import type { AboutReport, ReportQuestion } from '../core/reports/report';
import type { ChartData } from '../core/sheets/chart-data';
import type { ChartModel } from '../core/sheets/chart-model';
import type { SheetModel } from '../core/sheets/sheet-model';

/** A report that is asked for. */
export interface ReportRequest {
  readonly report: string;
  /** As `parsePeriod` reads it; null: all rows. */
  readonly period: string | null;
  /** What a 专项排查 is called. */
  readonly campaign: string | null;
  /** By what its matters are chosen; null where the report asks nothing of the kind. */
  readonly choice: Choice | null;
  /** What the clerk answered to the report's questions, by their ids. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the file that was picked last is the earlier edition of this report. */
  readonly picked: boolean;
  /** Sheets that may be the earlier edition, where the report keeps what people wrote, or that it reads beside the ledgers. */
  readonly editions: readonly string[];
}

/** The earlier edition that a report may compare with. */
export interface EditionAnswer {
  readonly name: string;
  /** Matters, and lines of 排查整治台账. */
  readonly records: number;
  /** Whether it is a copy of 排查整治台账 that a recipient sent back. */
  readonly isPart: boolean;
}

/** A report as a page shows it. */
export interface ReportAnswer {
  readonly report: AboutReport;
  /** Its worksheets, the first {@link SHOWN_ROWS} rows of each. */
  readonly sheets: readonly ShownSheet[];
  readonly notes: readonly string[];
  readonly questions: readonly ReportQuestion[];
  /** What each criterion would bring in, where the report asks for a choice. */
  readonly choices: ChoiceCounts | null;
  /** Checks that do not hold; a report with one is not to be sent on. */
  readonly broken: readonly string[];
}

/** A worksheet as far as a page shows it. */
export type ShownSheet = Pick<SheetModel, 'name' | 'rows' | 'styles' | 'merges' | 'widths' | 'hiddenColumns'> & {
  /** Of the whole sheet. */
  readonly rowCount: number;
  readonly charts: readonly ShownChart[];
};

/** A chart with what its cells hold. */
export interface ShownChart {
  readonly chart: ChartModel;
  readonly data: ChartData;
}

/** More rows than these are looked at in the worksheet itself. */
export const SHOWN_ROWS = 300;

/** A matter behind a figure. Row and column are 0-based. */
export interface RowBehind {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Number and masked name. */
  readonly matter: string;
}

/** The matters behind a figure. */
export interface RowsBehind {
  /** How many there are. */
  readonly total: number;
  /** The first {@link SHOWN_BEHIND}. */
  readonly rows: readonly RowBehind[];
}

export const SHOWN_BEHIND = 500;

/** 排查整治台账 as it stands in the workbook, for the leader who reads it. */
export interface ReviewAnswer {
  readonly sheet: string;
  /** All that the workbook has, this one among them. */
  readonly sheets: readonly ReviewSheet[];
  readonly lines: readonly ReviewLine[];
  /** Whether the sheet has the column 领导批示, and 批示日期. */
  readonly takesText: boolean;
  readonly takesDay: boolean;
}

/** A sheet of 排查整治台账 in the workbook. */
export interface ReviewSheet {
  readonly name: string;
  /** The 专项 that its title names; null for the periodic one. */
  readonly campaign: string | null;
}

/** 批示 to be written into the line of a problem. */
export interface InstructionRequest {
  readonly sheet: string;
  /** 问题编号. */
  readonly number: string;
  readonly text: string;
  /** As YYYY-MM-DD. */
  readonly day: string;
  /** The 批示 that stood there when the leader looked. */
  readonly seen: string;
}
