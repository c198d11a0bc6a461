import type { FieldId } from '../fields/catalog';
import type { AgendaCriterionId } from '../reports/agenda/criterion-ids';
import type { ColumnKey } from '../reports/rectification/column-keys';
import type { OwnStep } from '../reports/supervision/ladder';
import type { TriggerId } from '../reports/supervision/trigger-pack';
import type { Severity } from '../rules/rule';

/** One entry of a list the office edits: the standard name, its code, and other spellings of it. */
export interface ListItem {
  readonly name: string;
  readonly code?: string;
  readonly aliases: readonly string[];
}

/** How much of a person is shown outside the clerk's own ledger. */
export type MaskLevel = 'none' | 'standard' | 'strict';

/** Days off and make-up working days of one year, as the State Council announced them. Dates are `YYYY-MM-DD`. */
export interface HolidayYear {
  readonly off: readonly string[];
  readonly work: readonly string[];
  readonly source?: string;
}

/** How a column is to be read wherever it stands, as the office says: `fields` empty means not at all. */
export interface ColumnChoice {
  /** The header as the ledger has it, parents first; spaces, widths and marks make no difference. */
  readonly header: readonly string[];
  readonly fields: readonly FieldId[];
  /**
   * The headers of the columns before and after it (null: the table's edge). They tell two columns
   * of one name apart, and find a column again whose own header was renamed. Without them the choice
   * is of every column with this header.
   */
  readonly between?: Neighbours;
}

export type Neighbours = readonly [before: readonly string[] | null, after: readonly string[] | null];

/** By what matters come before the joint meeting (联席会议). */
export interface AgendaSettings {
  readonly off: readonly AgendaCriterionId[];
  /** From so many people on a matter is a group's. */
  readonly groupFrom: number;
  /** Words in the handling of a matter that say nobody wants to be responsible. */
  readonly disputeWords: readonly string[];
}

/** When the office proposes 督办, and how. */
export interface SupervisionSettings {
  readonly off: readonly TriggerId[];
  /** Days past the limit from which each step is proposed. */
  readonly steps: Readonly<Record<OwnStep, number>>;
  /** Situations of its own, for people to choose from. */
  readonly situations: readonly string[];
}

/** How the office keeps its 排查整治台账. */
export interface RectificationSettings {
  /** The word in its headers: 化解措施 or 整改措施. */
  readonly wording: '化解' | '整改';
  /** What its own numbers begin with: PC in PC20210001. */
  readonly prefix: string;
  /** Columns that it leaves out. */
  readonly leftOut: readonly ColumnKey[];
  /** Columns that stand in the sheet hidden, so that the rest can be read on paper. */
  readonly folded: readonly ColumnKey[];
}

/**
 * What an office sets for itself: its name, its units and streets, its lists, how grave each rule is.
 * Every key may be left out of a profile file; what is left out keeps its default.
 */
export interface Profile {
  readonly office: string;
  /** Who works with the ledgers here, for the history of changes; empty where nobody wants to be named. */
  readonly clerk: string;
  /** 街道 (属地), each of which may be a responsible unit too. */
  readonly streets: readonly ListItem[];
  /** 责任单位 beside the streets. */
  readonly units: readonly ListItem[];
  readonly forms: readonly ListItem[];
  readonly purposes: readonly ListItem[];
  /** First-level 内容分类. */
  readonly categories: readonly ListItem[];
  readonly satisfaction: readonly ListItem[];
  readonly handlingMethods: readonly ListItem[];
  /** Words that say a matter is closed. */
  readonly closedWords: readonly string[];
  readonly highRiskWords: readonly string[];
  /** Words in a matter's text that say it touches public safety. */
  readonly safetyWords: readonly string[];
  /** 依法分类处理途径, 《信访工作条例》第三十一条. */
  readonly statutoryRoutes: readonly ListItem[];
  /** 热点问题 that the office watches in its statistics: a matter is under one where its text has the name or an alias. */
  readonly topics: readonly ListItem[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Days before the limit at which a clock is `near`. */
  readonly warningDays: Readonly<Record<string, number>>;
  readonly holidays: Readonly<Record<string, HolidayYear>>;
  /** When a law pack binds, where it differs from the pack's own term; `to` null is without end, null switches it off. */
  readonly packs: Readonly<Record<string, { readonly from?: string; readonly to?: string | null } | null>>;
  readonly leaders: readonly string[];
  readonly mask: MaskLevel;
  /** Working days that a unit has to answer a 提醒通报. */
  readonly answerDays: number;
  readonly agenda: AgendaSettings;
  readonly supervision: SupervisionSettings;
  readonly rectification: RectificationSettings;
  /** Columns that the office reads otherwise than the product would; of two that fit equally the later counts. */
  readonly columns: readonly ColumnChoice[];
}
