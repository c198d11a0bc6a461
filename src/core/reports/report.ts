import type { WorkbookChange } from '../changes/change';
import type { Period } from '../calendar/period';
import type { CivilDay } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { Grid } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { MaskLevel, Profile } from '../profile/profile';
import type { CheckResult } from '../rules/check';
import type { MatterPlace } from '../rules/matter-pairs';
import type { Choice } from './rectification/choice';
import type { ColumnKey } from './rectification/column-keys';
import { rowMask, textMask } from './row-mask';
import type { SheetModel } from '../sheets/sheet-model';

/** Ids of the reports, as the command line names them. */
export const REPORT_IDS = [
  'rectification',
  'statistics',
  'timeliness',
  'reviews',
  'quality',
  'reminder',
  'handover',
  'agenda',
  'supervision',
  'annual',
] as const;

export type ReportId = (typeof REPORT_IDS)[number];

/** What a report is made of. Nothing else goes into it: the same order always gives the same report. */
export interface ReportOrder {
  /** Every table of every ledger sheet, none of the product's own sheets. */
  readonly ledgers: readonly Ledger[];
  readonly asOf: CivilDay;
  /** `null`: all rows. */
  readonly period: Period | null;
  readonly profile: Profile;
  readonly mask: MaskLevel;
  /** The earlier edition: of the ledgers, or of this very report with what people wrote into it. */
  readonly previous: Edition | null;
  /** Copies of that very report that recipients filled in and sent back ({@link Report.makesCopies}). */
  readonly returned?: readonly Edition[];
  /**
   * Sheets of the same workbook that the product made and people went on writing in, for a report that
   * counts what they hold ({@link Report.readsSheets}).
   */
  readonly beside?: readonly Grid[];
  /** The report goes into a file of its own: what it leads to is named with its file. */
  readonly apart?: boolean;
  /** The findings of these very ledgers as of this day, where they are known: no rule then runs again. */
  readonly checked?: CheckResult;
  /** 专项排查: what it is called. */
  readonly campaign: string | null;
  /** By what matters are chosen, where {@link Report.takesChoice}; left out, by the usual criteria. */
  readonly choice?: Choice;
  /** What the clerk answered to {@link Counted.questions}, by their ids. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Something that only the clerk can decide. Until then the first option holds: nothing is joined or overwritten. */
export interface ReportQuestion {
  /** The same in every run. */
  readonly id: string;
  /** `conflict`: people and the ledgers changed one cell; `join`: two matters may be one. */
  readonly kind: 'conflict' | 'join';
  readonly text: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  /** The key of the option that holds now. */
  readonly chosen: string;
  /** Answered when the report was made last; it holds until somebody answers otherwise. */
  readonly settled?: true;
}

/** Whom a report can be copied for: each unit with its own lines, each leader with the lines that name them. */
export const COPY_KINDS = ['units', 'leaders'] as const;

export type CopyKind = (typeof COPY_KINDS)[number];

/** A sheet for one recipient, with nothing in it that is not for them. */
export interface RecipientCopy {
  readonly recipient: string;
  readonly sheet: SheetModel;
  /** How many lines it has. */
  readonly matters: number;
}

/** A workbook as it was at another time. */
export interface Edition {
  /** As the clerk knows it. */
  readonly name?: string;
  readonly ledgers: readonly Ledger[];
  /** Every sheet, the product's own included. */
  readonly grids: readonly Grid[];
}

/** Two figures that must be equal, found on two ways. */
export interface ReportCheck {
  readonly id: string;
  /** What is compared, as a clerk says it: 各责任单位应办结之和 = 合计. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One line of a report that lists matters, by field. */
export type ReportRow = Readonly<Partial<Record<FieldId | ExtraKey | ColumnKey, string | number | boolean | null>>>;

/** What lines hold beside the fields of ledgers. */
export type ExtraKey =
  | 'file'
  | 'sheet'
  | 'row'
  | 'reason'
  | 'basis'
  | 'fact'
  | 'step'
  | 'clock'
  | 'state'
  | 'due'
  | 'dueRolled'
  | 'done'
  | 'daysOver'
  | 'unit'
  | 'rule'
  | 'severity'
  | 'findings'
  | 'records'
  | 'cause'
  | 'situation'
  | 'requirement'
  | 'answerBy'
  | 'change'
  | 'field'
  | 'before'
  | 'after'
  /** What the matter's columns of persons say: they are named in no text of the line. It is taken out before anybody reads the line. */
  | 'people';

/** What a report counted, before it looks like anything. */
export interface Counted<F> {
  /** 口径: what was counted, by which day, what was left out; one sentence each. */
  readonly basis: readonly string[];
  /** As the contract names them; a rate is `null` where its denominator is 0, else 0…1. */
  readonly metrics: F;
  readonly checks: readonly ReportCheck[];
  /** A report of many lines makes them in a getter: they are asked for once, and figures alone need none. */
  readonly rows: readonly ReportRow[];
  /** What is missing in the ledgers, and what could be counted all the same. */
  readonly notes: readonly string[];
  readonly questions?: readonly ReportQuestion[];
  /**
   * The rows behind a figure, by the key that its cell bears ({@link SheetCell.trace}); looked up
   * when somebody asks.
   */
  trace?(key: string): readonly MatterPlace[];
}

/**
 * A report: what it says of itself, one pure function to its figures, one to its worksheets. Adding
 * one touches its own file and the list in `index.ts`.
 */
export interface Report<F extends object = object> {
  readonly id: ReportId;
  /** The name of its sheet and its title: 按期办结情况通报表. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly text: string;
  /** It compares with an earlier edition and says nothing without one. */
  readonly needsPrevious?: boolean;
  /** It can be made for a 专项排查 by name. */
  readonly takesCampaign?: boolean;
  /** The clerk may say by what its matters are chosen. */
  readonly takesChoice?: boolean;
  /** What people wrote into its sheet is taken over when it is made again: the earlier edition is {@link ReportOrder.previous}. */
  readonly keepsWritten?: boolean;
  /** What people wrote into its sheet can be taken over into the source ledgers. */
  readonly writesBack?: boolean;
  /** It counts in the sheets of another report too, by the name of those: see {@link ReportOrder.beside}. */
  readonly readsSheets?: string;
  /** It makes {@link copies}. */
  readonly makesCopies?: boolean;
  count(order: ReportOrder): Counted<F>;
  sheets(counted: Counted<F>, order: ReportOrder): SheetModel[];
  /** Brings what the earlier edition has of its sheets up to date where it stands; `null` where that holds none. */
  update?(order: ReportOrder): ReportUpdate | null;
  /** The same for recipients: one sheet each. */
  copies?(order: ReportOrder, kind: CopyKind): RecipientCopy[];
}

/** What brings sheets of a report up to date where they stand. */
export interface ReportUpdate {
  readonly change: WorkbookChange;
  /** By the names that the report gives its sheets those under which they stand; any other one is made anew. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** What a report says of itself. */
export type AboutReport = Omit<Report, 'count' | 'sheets' | 'update' | 'copies'>;

/** A report with its figures, whatever their shape. */
export interface MadeReport {
  readonly report: AboutReport;
  readonly counted: Counted<object>;
  /** The worksheets, made when asked for. */
  sheets(): SheetModel[];
  /** As {@link Report.update}. */
  update(): ReportUpdate | null;
  /** As {@link Report.copies}; none of a report that makes none. */
  copies(kind: CopyKind): readonly RecipientCopy[];
}

/** A report of which nobody needs to know what its figures look like. */
export interface AnyReport extends AboutReport {
  make(order: ReportOrder): MadeReport;
}

/**
 * Closes the shape of a report's figures in, so that reports can stand in one list. The persons in
 * its lines are masked here, once for JSON and worksheet, so that no report can forget it.
 */
export function anyReport<F extends object>(report: Report<F>): AnyReport {
  const { count, sheets, update, copies, ...about } = report;
  return {
    ...about,
    make: (order) => {
      const counted = masked(count(order), order);
      return {
        report: about,
        counted,
        sheets: () => sheets(counted, order),
        update: () => update?.(order) ?? null,
        copies: (kind) => copies?.(order, kind) ?? [],
      };
    },
  };
}

/** The lines are made and masked when somebody reads them: whoever wants the figures alone does not wait for them. */
function masked<F extends object>(found: Counted<F>, order: ReportOrder): Counted<F> {
  const { basis, metrics, checks, notes, questions } = found;
  const shown = textMask(order);
  let rows: readonly ReportRow[] | null = null;
  return {
    basis,
    metrics,
    checks,
    notes: notes.map(shown),
    ...(questions && {
      questions: questions.map((question) => ({
        ...question,
        text: shown(question.text),
        options: question.options.map(({ key, text }) => ({ key, text: shown(text) })),
      })),
    }),
    get rows() {
      return (rows ??= found.rows.map(rowMask(order)));
    },
    ...(found.trace && { trace: (key: string) => found.trace?.(key) ?? [] }),
  };
}

/** Whether a check holds. */
export const holds = ({ left, right }: ReportCheck): boolean => left === right;
