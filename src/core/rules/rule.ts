import type { CivilDay } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { CellValue } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableKind } from '../ledger/types';
import type { Profile } from '../profile/profile';

export type Severity = 'error' | 'warning' | 'info';

/** What people call them, the same on every screen, sheet and page. */
export const SEVERITY_ZH: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '建议' };

/** Tables whose rows are matters, against lists of meetings, trainings and the like. */
export const MATTER_TABLES: readonly TableKind[] = ['petition', 'rectification'];

/** Whose work a finding is about: the registering office, the handling unit, or the reviewing organ. */
export type Owner = 'registrar' | 'handler' | 'reviewer';

/** What a rule may know beside the ledger. Today and the lists come from outside: the core has no clock. */
export interface RuleContext {
  readonly asOf: CivilDay;
  readonly profile: Profile;
  /**
   * Work that several rules share (the pairs of near-equal matters), done once a check.
   * The key is the function itself.
   */
  shared<T>(compute: (ledgers: readonly Ledger[], ctx: RuleContext) => T): T;
}

/** Facts a sentence needs and that cannot be read again from the cell. Kept small: a bad ledger has many findings. */
export type FindingParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Takes one finding of a record. `field` decides the cell; `null` finds the row as a whole.
 * `severity` only where it departs from the rule's own.
 */
export type Report = (record: number, field: FieldId | null, params?: FindingParams, severity?: Severity) => void;

/**
 * Takes a finding of a cell by its place: a total row, a column that is no field, a cell under a
 * merge; or of the whole table (`row` null). Where the row is a record, the finding is of that record.
 */
export type ReportCell = (
  row: number | null,
  column: number | null,
  field: FieldId | null,
  params?: FindingParams,
  severity?: Severity,
) => void;

/** Looks at one record. `reportCell` is for a finding of a cell that is not the one its field is read from. */
export type RecordCheck = (record: number, report: Report, reportCell: ReportCell) => void;

/** The value that would mend a finding; `safe` where the meaning cannot change. */
export interface Fix {
  readonly value: string | number | null;
  readonly safe: boolean;
}

/** A value that may have been meant, and why it is offered. */
export interface FixCandidate {
  readonly value: string | number;
  /** A few words: 与“来访”差1个字. */
  readonly why: string;
}

/** One cell of a mend that takes several. Row and column are 0-based. */
export interface CellFix {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** A mend that goes on below the cell found: 重新编号. */
export interface FixRun {
  /** From top to bottom, the cell found among them. */
  readonly cells: readonly CellFix[];
  /** 0-based grid row: what the same rule found in the column down to here is mended as well. */
  readonly lastRow: number;
}

/** A finding as a sentence needs it: everything looked up again, nothing stored twice. */
export interface FindingView {
  readonly field: FieldId | null;
  /** The cell's text, whole and unmasked; `''` where the finding has no cell. */
  readonly value: string;
  /** Standard name of the field, or the column's own header where there is no field. */
  readonly fieldName: string;
  readonly params: FindingParams;
  /** The cell's value as it stands; `null` where it is blank or there is no cell. */
  readonly raw: CellValue;
  /** 0-based grid row and column, or null. */
  readonly row: number | null;
  readonly column: number | null;
  /** The ledger and the record it is about (`null` for a finding of the table), to read more from. */
  readonly ledger: Ledger;
  readonly record: number | null;
  readonly profile: Profile;
}

/** What every rule says about itself. The Chinese texts feed `explain`, the pane and `docs/rules.md`. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly owner: Owner;
  /** The kinds of table the rule speaks of; left out where it is about any table. */
  readonly tables?: readonly TableKind[];
  /** A few words, as a group heading: 身份证校验位不对. */
  readonly title: string;
  /** When the rule speaks, in one to three sentences a clerk understands. */
  readonly text: string;
  /** The article or practice it rests on, or null. */
  readonly basis: string | null;
  /** How to mend it. */
  readonly mend: string;
  /** The sentence of one finding. Made when shown, never in the engine's pass. */
  message(finding: FindingView): string;
  /** What is put into the cell where the clerk says so, for the reference; given where {@link fix} is. */
  readonly fixText?: string;
  /** Why nothing can be put into the cell for the clerk, for the reference; given where {@link fix} is not. */
  readonly noFix?: string;
  /** The mend of one finding, where one exists. Whether its cell may be written is not the rule's business. */
  fix?(finding: FindingView): Fix | null;
  /** All cells of a mend that takes more than the one found. */
  fixRun?(finding: FindingView): FixRun;
  /** At most three values that may have been meant, the likeliest first; without it the one of {@link fix}. */
  candidates?(finding: FindingView): readonly FixCandidate[];
}

/** Records of one ledger that read otherwise after an edit. */
export interface LedgerEdit {
  readonly ledger: Ledger;
  /** Ascending. */
  readonly records: readonly number[];
  /** These records alone, in this order, as they are now. */
  readonly slice: Ledger;
  /** Grid columns of the cells that changed, or that take their value from above now and did not. */
  readonly columns: ReadonlySet<number>;
}

/** Takes back all that a rule said of a record, or of a grid row, and hands out the means to say it anew. */
export interface Retell {
  record(ledger: Ledger, record: number): Report;
  row(ledger: Ledger, row: number): ReportCell;
}

/**
 * Follows the edits of ledgers that were checked, for a rule that says of one record what hangs on
 * others. Made before the first edit; keeps what it needs to know of every record.
 */
export interface Follower {
  /**
   * Takes in an edit and tells anew whatever it may have changed.
   *
   * @returns false where the rule has to look at everything again; the follower is then not used any more
   */
  edited(edit: LedgerEdit, retell: Retell): boolean;
}

/** Makes a {@link Follower} of the ledgers that the rule speaks of. */
export type Follow = (ledgers: readonly Ledger[], ctx: RuleContext) => Follower;

/**
 * A rule that can judge each record by itself. `bind` is called once a table: it looks up the
 * columns and returns the check of one record, or `null` where the table has nothing to judge,
 * which then costs nothing.
 */
export interface RecordRule extends RuleInfo {
  readonly scope: 'record';
  /** Only where its judgement of one record hangs on others after all. */
  readonly follow?: Follow;
  bind(ledger: Ledger, ctx: RuleContext): RecordCheck | null;
}

/** A rule that needs the whole table at once: totals, sequences, missing columns. */
export interface TableRule extends RuleInfo {
  readonly scope: 'table';
  /**
   * How it is checked again after an edit: `record` where what it says of a record hangs on that record
   * alone. Without it every edit has the whole table checked.
   */
  readonly follow?: 'record' | Follow;
  check(ledger: Ledger, ctx: RuleContext, report: Report, reportCell: ReportCell): void;
}

/** A rule that compares records of all tables given, across sheets and files. */
export interface FilesRule extends RuleInfo {
  readonly scope: 'files';
  /** How it is checked again after an edit. Without it every edit has all tables checked. */
  readonly follow?: Follow;
  check(ledgers: readonly Ledger[], ctx: RuleContext, reportOf: (ledger: Ledger) => Report): void;
}

export type Rule = RecordRule | TableRule | FilesRule;
