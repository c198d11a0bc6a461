import type { CivilDay } from '../core/calendar/civil-day';
import type { SheetKind, SkipReason, TableColumn, TableKind, YearHint } from '../core/ledger/types';
import type { Profile } from '../core/profile/profile';
import type { IgnoredFinding } from '../core/ignored/ignored-findings';
import type { KeptSettings } from '../hosts/kept-settings';
import type { Untouched } from '../core/rules/fixable';
import type { Fix, FixCandidate, Severity } from '../core/rules/rule';

/**
 * What the engine is asked and what it answers: plain data only, so that every value crosses a
 * worker's border as it is. Rows and columns are 0-based. The findings themselves stay with the
 * engine; whoever shows them asks for the ones on the screen.
 */

/** A workbook that was just opened. */
export interface OpenedWorkbook {
  readonly fileName: string;
  /** How the file was read, such as `xlsx`, `xls` or `csv`. */
  readonly kind: string;
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** What the product keeps in the file. */
  readonly settings: KeptSettings;
}

/** A sheet to check. */
export interface SheetRequest {
  readonly name: string;
  /** The clerk says that it is a ledger: read it as one, whatever it looks like and whoever wrote it. */
  readonly force?: boolean;
}

export interface CheckRequest {
  readonly fileName: string;
  readonly sheets: readonly SheetRequest[];
  readonly asOf: CivilDay;
  readonly profile: Profile;
}

/** How far a long call has come. */
export interface Progress {
  readonly phase: 'opening' | 'sending' | 'reading' | 'checking';
  /** The sheet at work, where one is. */
  readonly sheet: string | null;
  /** 0…1 of the whole call. */
  readonly share: number;
}

export interface SkippedAnswer {
  readonly why: SkipReason;
  readonly count: number;
  readonly firstRow: number;
}

/** A table as the pane tells of it: the records are counted, not listed. */
export interface TableAnswer {
  readonly title: string | null;
  readonly kind: TableKind;
  readonly headerRows: readonly number[];
  /** First and last row that hold a record, null where none does. */
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly records: number;
  readonly columns: readonly TableColumn[];
  readonly skipped: readonly SkippedAnswer[];
  readonly yearHint: YearHint | null;
  readonly reasons: readonly string[];
}

export interface SheetAnswer {
  readonly name: string;
  readonly kind: SheetKind;
  readonly why: string | null;
  readonly tables: readonly TableAnswer[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckAnswer {
  readonly sheets: readonly SheetAnswer[];
  readonly records: number;
  readonly counts: SeverityCounts;
}

/** What an edit changed in the findings of the last check. */
export interface EditAnswer {
  readonly records: number;
  readonly counts: SeverityCounts;
  /** Findings that stand no more; their numbers are not given again. */
  readonly removed: readonly number[];
  /** Findings that are new, or of which something may be said otherwise. */
  readonly renewed: readonly number[];
  /** Sheets on which findings came or went. */
  readonly sheets: readonly string[];
  /** Where only a check of everything could tell: its answer. All findings are numbered anew. */
  readonly checked: CheckAnswer | null;
}

/** Which findings to show. An empty list lets everything through. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly rules: readonly string[];
  readonly columns: readonly string[];
  readonly units: readonly string[];
  readonly sheets: readonly string[];
  /** Words that must all be found in the cell, the matter's number, its people or unit, or the rule's title. */
  readonly text: string;
  /** Shows the ignored ones instead of all others. */
  readonly ignored: boolean;
}

/** One choice of a facet; `count` is what it would show with the other facets as they are. */
export interface FacetOption {
  readonly key: string;
  /** Null where there is nothing to name: no column, no unit. */
  readonly label: string | null;
  readonly count: number;
}

/** The kinds of facet, in the order in which the pane shows them. */
export const FACETS = ['severities', 'rules', 'columns', 'units', 'sheets'] as const;
export type FacetName = (typeof FACETS)[number];

/** The findings of one rule, in a row in {@link FindingList.order}. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly start: number;
  readonly count: number;
}

/** The answer to a filter: which findings, in which order, and what else could be chosen. */
export interface FindingList {
  /** All findings, whatever the filter; of the ignored ones, or of the others. */
  readonly total: number;
  /** How many are ignored. */
  readonly ignored: number;
  /** Numbers of the findings that pass, group by group. */
  readonly order: Uint32Array;
  readonly groups: readonly FindingGroup[];
  readonly facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
}

/** One finding in words. */
export interface FindingText {
  readonly finding: number;
  /** Names it in every check, wherever its row stands; and all with this rule and value, null where there is none. */
  readonly key: string;
  readonly valueKey: string | null;
  /** Why the clerk ignores it; null where it is not ignored. */
  readonly ignored: IgnoredFinding | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** `F12`; null where the finding is of a row or a table. */
  readonly cell: string | null;
  /** Whether it is of one row, and not of the whole table. */
  readonly ofRow: boolean;
  /** Where to look: the cell itself, the beginning of the row, or the table's header. */
  readonly target: { readonly row: number; readonly column: number };
  /** What the matter is called by, names masked; empty where the finding is of no matter. */
  readonly matter: string;
  /** What is wrong, with row and matter named: for reading apart from the list. */
  readonly message: string;
  /** What is wrong, and nothing else. */
  readonly sentence: string;
  /** The cell's text as it stands; null where there is no cell. */
  readonly value: string | null;
  readonly basis: string | null;
  readonly mend: string;
  readonly fix: Fix | null;
  /** Values that may have been meant, the likeliest first. */
  readonly candidates: readonly FixCandidate[];
  /** Why the cell is never written; null where it may be, or there is none. */
  readonly untouched: Untouched | null;
}

/** A unit that something can be sent to. */
export interface MessageUnit {
  readonly unit: string;
  /** Its matters, without those that it may not see. */
  readonly records: number;
}

/** Cells to mark on a sheet, each once with its gravest severity (an index into `SEVERITIES`). */
export interface MarkColumns {
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly severities: Uint8Array;
}

export const NO_FILTER: FindingFilter = {
  severities: [],
  rules: [],
  columns: [],
  units: [],
  sheets: [],
  text: '',
  ignored: false,
};
