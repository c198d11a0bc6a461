import type { FieldId } from '../core/fields/catalog';
import type { IgnoredFinding } from '../core/ignored/ignored-findings';
import { withChoice, withoutChoice } from '../core/ledger/chosen-columns';
import { NO_CHOICES, type SavedChoices } from '../core/ledger/saved-choices';
import type { ColumnChoice, Neighbours } from '../core/profile/profile';
import {
  FACETS,
  NO_FILTER,
  type CheckAnswer,
  type EditAnswer,
  type FindingFilter,
  type FindingList,
  type FindingText,
  type Progress,
  type SeverityCounts,
} from '../worker/answers';
import { NO_CHANGES, reduceChanges, type ChangesAction, type ChangesState } from './changes-state';
import { NO_DEADLINES, reduceDeadlines, type DeadlinesAction, type DeadlinesState } from './deadlines/deadlines-state';
import { NO_FIXES, reduceFixes, type FixesAction, type FixesState } from './fixes/fixes-state';
import { withTexts } from './known-texts';
import {
  NO_REPORTS,
  outdateReports,
  reduceReports,
  type ReportsAction,
  type ReportsState,
} from './reports/reports-state';
import { NO_SETTINGS, reduceSettings, type SettingsAction, type SettingsState } from './settings/settings-state';
import { reduceRegistration, type RegistrationAction, type RegistrationState } from './registration/registration-state';

import { reduceSheets, type SheetsAction, type SheetsState } from './sheets/sheets-state';
import {
  reduceUnitMessages,
  type UnitMessagesAction,
  type UnitMessagesState,
} from './unit-messages/unit-messages-state';
import { reduceHardening, type HardeningAction, type HardeningState } from './hardening/hardening-state';
import { reduceStructure, type StructureAction, type StructureState } from './structure/structure-state';

/** A sheet that may be checked. */
export interface SheetChoice {
  readonly name: string;
  readonly visible: boolean;
  readonly chosen: boolean;
}

/** What went wrong, for the clerk: a sentence, and a code to tell to whoever helps. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** The parts of the pane, in the order of their tabs. */
export const PANE_TABS = ['findings', 'deadlines', 'reports', 'ledgers', 'tables'] as const;
export type PaneTab = (typeof PANE_TABS)[number];

/** Everything the pane shows. Changed only by {@link reduce}. */
export interface PaneState {
  /** Null until a workbook is there. */
  readonly workbook: string | null;
  readonly sheets: readonly SheetChoice[];
  readonly saved: SavedChoices;
  /** The check under way, null where none is. */
  readonly running: { readonly progress: Progress | null } | null;
  /** What the last check found. */
  readonly answer: CheckAnswer | null;
  /** Whether cells changed after the last check. */
  readonly stale: boolean;
  /**
   * Whether the product itself wrote after the last check. What was found stays right, for it writes
   * only cells that the check did not read; but a new plan to write has to know of them.
   */
  readonly wroteSince: boolean;
  readonly problem: Problem | null;
  readonly tab: PaneTab;
  readonly filter: FindingFilter;
  readonly list: FindingList | null;
  /** Rules whose findings are folded away. */
  readonly folded: ReadonlySet<string>;
  /** The findings seen lately, in words. */
  readonly texts: ReadonlyMap<number, FindingText>;
  /** The finding whose details are open. */
  readonly selected: number | null;
  /** Whether the findings are marked on the sheets. */
  readonly marked: boolean;
  readonly deadlines: DeadlinesState;
  readonly changes: ChangesState;
  readonly fixes: FixesState;
  /** What the clerk ignores, and why; kept with the workbook. */
  readonly ignored: readonly IgnoredFinding[];
  /** The open form 登记, null where it is not open. */
  readonly registration: RegistrationState | null;
  readonly settings: SettingsState;
  readonly newSheets: SheetsState;
  readonly structure: StructureState;
  readonly unitMessages: UnitMessagesState;
  readonly hardening: HardeningState;
  readonly reports: ReportsState;
}

export type PaneAction =
  | {
      readonly type: 'opened';
      readonly workbook: string;
      readonly sheets: readonly SheetChoice[];
      readonly saved: SavedChoices;
      readonly marked: boolean;
    }
  | { readonly type: 'sheets-chosen'; readonly names: readonly string[] }
  /** The sheets of the workbook as they are after a change. */
  | { readonly type: 'sheets-listed'; readonly sheets: readonly Omit<SheetChoice, 'chosen'>[] }
  | {
      readonly type: 'corrected';
      readonly header: readonly string[];
      readonly between: Neighbours;
      readonly fields: readonly FieldId[] | null;
    }
  | { readonly type: 'forced'; readonly sheet: string; readonly on: boolean }
  | { readonly type: 'chosen'; readonly saved: SavedChoices }
  | { readonly type: 'check-started' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'check-done'; readonly answer: CheckAnswer; readonly list: FindingList }
  | { readonly type: 'check-stopped' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'problem-closed' }
  /** By the clerk, or by the product itself. */
  | { readonly type: 'cells-changed'; readonly byProduct: boolean }
  /** The clerk edited cells, and the findings follow. `list` is null where another filter's is under way. */
  | { readonly type: 'edited'; readonly answer: EditAnswer; readonly list: FindingList | null }
  | { readonly type: 'tab-shown'; readonly tab: PaneTab }
  | { readonly type: 'filtered'; readonly filter: FindingFilter }
  | { readonly type: 'listed'; readonly list: FindingList }
  | { readonly type: 'folded'; readonly rules: readonly string[]; readonly on: boolean }
  | { readonly type: 'described'; readonly texts: readonly FindingText[] }
  | { readonly type: 'selected'; readonly finding: number | null }
  | { readonly type: 'marked'; readonly on: boolean }
  | { readonly type: 'deadlines'; readonly action: DeadlinesAction }
  | { readonly type: 'changes'; readonly action: ChangesAction }
  | { readonly type: 'fixes'; readonly action: FixesAction }
  /** `counts` is null before the first check. */
  | { readonly type: 'ignored'; readonly entries: readonly IgnoredFinding[]; readonly counts: SeverityCounts | null }
  | { readonly type: 'registration'; readonly action: RegistrationAction }
  | { readonly type: 'settings'; readonly action: SettingsAction }
  | { readonly type: 'new-sheets'; readonly action: SheetsAction }
  | { readonly type: 'structure'; readonly action: StructureAction }
  | { readonly type: 'hardening'; readonly action: HardeningAction }
  | { readonly type: 'unit-messages'; readonly action: UnitMessagesAction }
  | { readonly type: 'reports'; readonly action: ReportsAction };

export const INITIAL_STATE: PaneState = {
  workbook: null,
  sheets: [],
  saved: NO_CHOICES,
  running: null,
  answer: null,
  stale: false,
  wroteSince: false,
  problem: null,
  tab: 'findings',
  filter: NO_FILTER,
  list: null,
  folded: new Set(),
  texts: new Map(),
  selected: null,
  marked: false,
  deadlines: NO_DEADLINES,
  changes: NO_CHANGES,
  fixes: NO_FIXES,
  ignored: [],
  registration: null,
  settings: NO_SETTINGS,
  newSheets: null,
  structure: null,
  unitMessages: null,
  hardening: null,
  reports: NO_REPORTS,
};

/** So many findings stand open at first, the gravest before others; of longer groups the heading gives the overview. */
const UNFOLDED_AT_MOST = 60;

/** The next state of the pane. Pure, so that every flow can be tested without a page. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'opened': {
      const { type: _type, ...opened } = action;
      return { ...INITIAL_STATE, ...opened };
    }
    case 'sheets-chosen':
      return { ...state, sheets: state.sheets.map((s) => ({ ...s, chosen: action.names.includes(s.name) })) };
    case 'sheets-listed': {
      // A sheet that came later was not asked for; those that were stay chosen.
      const chosen = new Set(state.sheets.filter((s) => s.chosen).map((s) => s.name));
      return { ...state, sheets: action.sheets.map((s) => ({ ...s, chosen: chosen.has(s.name) })) };
    }
    case 'corrected':
      return { ...state, saved: { ...state.saved, columns: corrected(state.saved.columns, action) } };
    case 'forced': {
      const others = state.saved.forced.filter((name) => name !== action.sheet);
      return { ...state, saved: { ...state.saved, forced: action.on ? [...others, action.sheet] : others } };
    }
    case 'chosen':
      return { ...state, saved: action.saved };
    case 'check-started':
      return { ...state, running: { progress: null }, problem: null };
    case 'progressed':
      return state.running ? { ...state, running: { progress: action.progress } } : state;
    case 'check-done':
      return checkDone(state, action.answer, action.list);
    case 'check-stopped':
      return { ...state, running: null };
    case 'failed':
      return { ...state, problem: action.problem };
    case 'problem-closed':
      return { ...state, problem: null };
    case 'cells-changed':
      if (!state.answer) return state;
      return action.byProduct ? { ...state, wroteSince: true } : { ...state, stale: true };
    case 'edited':
      return edited(state, action.answer, action.list);
    case 'tab-shown':
      return { ...state, tab: action.tab };
    case 'filtered':
      return { ...state, filter: action.filter };
    case 'listed':
      return { ...state, list: action.list };
    case 'folded': {
      const folded = new Set(state.folded);
      for (const rule of action.rules) {
        if (action.on) folded.add(rule);
        else folded.delete(rule);
      }
      return { ...state, folded };
    }
    case 'described':
      return { ...state, texts: withTexts(state.texts, action.texts, (t) => t.finding) };
    case 'selected':
      return { ...state, selected: action.finding };
    case 'marked':
      return { ...state, marked: action.on };
    case 'deadlines':
      return { ...state, deadlines: reduceDeadlines(state.deadlines, action.action) };
    case 'changes':
      return { ...state, changes: reduceChanges(state.changes, action.action) };
    case 'fixes':
      return { ...state, fixes: reduceFixes(state.fixes, action.action) };
    case 'settings':
      return { ...state, settings: reduceSettings(state.settings, action.action) };
    case 'new-sheets':
      return { ...state, newSheets: reduceSheets(state.newSheets, action.action) };
    case 'ignored': {
      const answer = state.answer && action.counts ? { ...state.answer, counts: action.counts } : state.answer;
      return { ...state, ignored: action.entries, answer, texts: new Map(), selected: null };
    }
    case 'hardening':
      return { ...state, hardening: reduceHardening(state.hardening, action.action) };
    case 'unit-messages':
      return { ...state, unitMessages: reduceUnitMessages(state.unitMessages, action.action) };
    case 'structure':
      return { ...state, structure: reduceStructure(state.structure, action.action) };
    case 'reports':
      return { ...state, reports: reduceReports(state.reports, action.action) };
    case 'registration':
      return { ...state, registration: reduceRegistration(state.registration, action.action) };
  }
}

function checkDone(state: PaneState, answer: CheckAnswer, list: FindingList): PaneState {
  const folded = firstFolds(list);
  return {
    ...state,
    running: null,
    stale: false,
    wroteSince: false,
    deadlines: NO_DEADLINES,
    reports: outdateReports(state.reports),
    // What was turned down is known by its cell, and stays so.
    fixes: { ...state.fixes, panel: null },
    answer,
    list,
    filter: NO_FILTER,
    // After a correction the clerk finds the groups as they were left.
    folded: state.answer ? keptFolds(state, folded) : folded,
    texts: new Map(),
    selected: null,
    tab: state.answer || answer.sheets.some((s) => s.kind === 'ledger') ? state.tab : 'tables',
  };
}

/** What the clerk looks at stays as it is, as far as it still stands. */
function edited(state: PaneState, answer: EditAnswer, list: FindingList | null): PaneState {
  if (!state.answer) return state;
  const { checked, records, counts, removed, renewed } = answer;
  const texts = new Map(checked ? [] : state.texts);
  for (const k of [...removed, ...renewed]) texts.delete(k);
  const isOpen = state.selected !== null && !checked && !removed.includes(state.selected);
  return {
    ...state,
    deadlines: NO_DEADLINES,
    reports: outdateReports(state.reports),
    fixes: { ...state.fixes, panel: null },
    structure: reduceStructure(state.structure, { type: 'outdated' }),
    // Worked out in no time: whoever wants it opens it anew.
    hardening: null,
    answer: checked ?? { ...state.answer, records, counts },
    list: list ?? state.list,
    texts,
    selected: isOpen ? state.selected : null,
  };
}

/** The groups that find no room among those that stand open at first. */
function firstFolds(list: FindingList): ReadonlySet<string> {
  let room = UNFOLDED_AT_MOST;
  const folded = new Set<string>();
  for (const { rule, count } of list.groups) {
    if (count > room) folded.add(rule);
    else room -= count;
  }
  return folded;
}

function keptFolds(state: PaneState, fresh: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(state.list?.groups.map((g) => g.rule));
  return new Set([...state.folded, ...[...fresh].filter((rule) => !known.has(rule))]);
}

/** Choices after the clerk said how a column is to be read; `null`: as before anybody said anything. */
export function corrected(
  all: readonly ColumnChoice[],
  { header, between, fields }: Omit<Extract<PaneAction, { type: 'corrected' }>, 'type'>,
): readonly ColumnChoice[] {
  return fields === null ? withoutChoice(all, { header, between }) : withChoice(all, { header, between, fields });
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: FindingFilter): boolean {
  return filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);
}
