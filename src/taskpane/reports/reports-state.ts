import { DEFAULT_CHOICE, type Choice } from '../../core/reports/rectification/choice';
import type { AboutReport, CopyKind } from '../../core/reports/report';
import type { CopyAnswer } from '../../worker/copy-answers';
import type { PickAnswer } from '../../worker/pick-answers';
import type { WriteBackAnswer } from '../../worker/write-back-answers';
import type { EditionAnswer, ReportAnswer, ReviewAnswer, RowsBehind } from '../../worker/report-answers';

/** A figure that somebody wants to see the matters of. */
export interface AskedFigure {
  readonly key: string;
  readonly value: string;
  /** Null until they are there. */
  readonly behind: RowsBehind | null;
}

/** What a report is asked about. */
export interface Asking {
  /** As `parsePeriod` reads it; empty: all rows. */
  readonly period: string;
  readonly campaign: string;
  /** By what matters are chosen, where the report asks it. */
  readonly choice: Choice;
  /** By the ids of the report's questions. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What 加入所选行 did last. */
export interface AddedRows {
  /** Matters that were not picked before, and those that were. */
  readonly fresh: number;
  readonly known: number;
  /** Rows in which no matter stands. */
  readonly others: number;
}

/** The report that is open. */
export interface OpenReport {
  readonly about: AboutReport;
  readonly asking: Asking;
  readonly making: boolean;
  /** Null until it is made. */
  readonly answer: ReportAnswer | null;
  readonly figure: AskedFigure | null;
  /** Null until rows were added. */
  readonly added: AddedRows | null;
}

/** 领导审阅, while it is open. */
export interface ReviewState {
  /** What the report is called whose sheet is read. */
  readonly title: string;
  /** Whether the sheet was looked for. */
  readonly isRead: boolean;
  /** Null where the workbook has no such sheet. */
  readonly answer: ReviewAnswer | null;
}

/** 逐件选定, while it is open. */
export interface PickingState {
  readonly text: string;
  /** Whether the picked matters alone are shown. */
  readonly onlyPicked: boolean;
  /** Null until it is there. */
  readonly answer: PickAnswer | null;
}

/** 分单位、分领导, while it is open. */
export interface CopiesState {
  readonly kind: CopyKind;
  /** Null until it is there. */
  readonly list: readonly CopyAnswer[] | null;
  /** Name of the file that was handed over last. */
  readonly given: string | null;
  /** Whether one is being made. */
  readonly giving: boolean;
}

/** 写回台账, while it is open. */
export interface WriteBackState {
  /** Null where there is no sheet yet that was written into. */
  readonly answer: WriteBackAnswer | null;
  /** Ids of the cells to be written. */
  readonly ticked: ReadonlySet<string>;
}

/** A file with an earlier edition, and the report that it was picked for. */
export interface PickedEdition extends EditionAnswer {
  readonly pickedFor: AboutReport;
}

/** What the tab 报表 shows. */
export interface ReportsState {
  /** Null until the engine was asked. */
  readonly list: readonly AboutReport[] | null;
  readonly open: OpenReport | null;
  /** Whoever looks at one report after another asks of one and the same period. */
  readonly period: string;
  /** The earlier edition, once a file was picked; {@link editionFor} says whether it serves a report. */
  readonly edition: PickedEdition | null;
  readonly review: ReviewState | null;
  /** The sheet of 排查整治台账 that the leader chose, kept when 领导审阅 is closed; null until one was chosen. */
  readonly reviewed: string | null;
  readonly writeBack: WriteBackState | null;
  readonly picking: PickingState | null;
  readonly copies: CopiesState | null;
}

export type ReportsAction =
  | { readonly type: 'listed'; readonly list: readonly AboutReport[] }
  | { readonly type: 'opened'; readonly about: AboutReport }
  | { readonly type: 'asked'; readonly asking: Partial<Asking> }
  | { readonly type: 'making'; readonly on: boolean }
  | { readonly type: 'made'; readonly answer: ReportAnswer }
  | { readonly type: 'edition'; readonly edition: EditionAnswer }
  | { readonly type: 'figure'; readonly figure: AskedFigure | null }
  | { readonly type: 'behind'; readonly key: string; readonly behind: RowsBehind }
  | { readonly type: 'closed' }
  | { readonly type: 'review-opened'; readonly title: string }
  | { readonly type: 'review-read'; readonly answer: ReviewAnswer | null }
  | { readonly type: 'review-chosen'; readonly sheet: string }
  | { readonly type: 'review-closed' }
  | { readonly type: 'picking-opened' }
  | { readonly type: 'picking-asked'; readonly asked: Partial<Pick<PickingState, 'text' | 'onlyPicked'>> }
  | { readonly type: 'picks-found'; readonly answer: PickAnswer }
  | { readonly type: 'picking-closed' }
  | { readonly type: 'rows-added'; readonly added: AddedRows }
  | { readonly type: 'copies-opened'; readonly kind: CopyKind }
  | { readonly type: 'copies-listed'; readonly list: readonly CopyAnswer[] }
  | { readonly type: 'copies-giving'; readonly given: string | null; readonly giving: boolean }
  | { readonly type: 'copies-closed' }
  | { readonly type: 'back-opened'; readonly answer: WriteBackAnswer | null }
  | { readonly type: 'back-ticked'; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: 'back-closed' };

export const NO_REPORTS: ReportsState = {
  list: null,
  open: null,
  period: '',
  edition: null,
  review: null,
  reviewed: null,
  writeBack: null,
  picking: null,
  copies: null,
};

/**
 * The picked file, where it serves this report. What people wrote into one report serves that one alone: in
 * another it would take the place of what stands in the workbook. Earlier ledgers serve all that compare.
 */
export function editionFor({ edition }: ReportsState, about: AboutReport): PickedEdition | null {
  if (!edition) return null;
  const isWritten = [about, edition.pickedFor].some(({ keepsWritten }) => keepsWritten);
  const isFor = edition.pickedFor.id === about.id || !isWritten;
  return isFor ? edition : null;
}

const NOTHING_ASKED: Asking = { period: '', campaign: '', answers: {}, choice: DEFAULT_CHOICE };

export function reduceReports(state: ReportsState, action: ReportsAction): ReportsState {
  switch (action.type) {
    case 'listed':
      return { ...state, list: action.list };
    case 'opened': {
      const { about } = action;
      const asking = { ...NOTHING_ASKED, period: state.period };
      return { ...state, open: { about, asking, making: false, answer: null, figure: null, added: null } };
    }
    case 'closed':
      return { ...state, open: null, writeBack: null, picking: null, copies: null };
    case 'edition':
      return { ...state, edition: state.open && { ...action.edition, pickedFor: state.open.about } };
    case 'review-opened':
      return { ...state, review: { title: action.title, isRead: false, answer: null } };
    case 'review-read':
      return state.review ? { ...state, review: { ...state.review, isRead: true, answer: action.answer } } : state;
    case 'review-chosen':
      return { ...state, reviewed: action.sheet };
    case 'review-closed':
      return { ...state, review: null };
    case 'picking-opened':
      return { ...state, picking: { text: '', onlyPicked: false, answer: null } };
    case 'picking-asked':
      return state.picking ? { ...state, picking: { ...state.picking, ...action.asked } } : state;
    case 'picks-found':
      return state.picking ? { ...state, picking: { ...state.picking, answer: action.answer } } : state;
    case 'picking-closed':
      return { ...state, picking: null };
    case 'copies-opened':
      return { ...state, copies: { kind: action.kind, list: null, given: null, giving: false } };
    case 'copies-listed':
      return state.copies ? { ...state, copies: { ...state.copies, list: action.list } } : state;
    case 'copies-giving':
      return state.copies
        ? { ...state, copies: { ...state.copies, given: action.given, giving: action.giving } }
        : state;
    case 'copies-closed':
      return { ...state, copies: null };
    case 'back-opened':
      return { ...state, writeBack: { answer: action.answer, ticked: new Set(action.answer?.ticked) } };
    case 'back-ticked':
      return state.writeBack ? { ...state, writeBack: withTicks(state.writeBack, action) } : state;
    case 'back-closed':
      return { ...state, writeBack: null };
    default: {
      if (!state.open) return state;
      const open = reduceOpen(state.open, action);
      return { ...state, open, period: open.asking.period };
    }
  }
}

function withTicks(
  state: WriteBackState,
  { ids, on }: Extract<ReportsAction, { readonly type: 'back-ticked' }>,
): WriteBackState {
  const ticked = new Set(state.ticked);
  for (const id of ids) {
    if (on) ticked.add(id);
    else ticked.delete(id);
  }
  return { ...state, ticked };
}

type OpenAction = Extract<
  ReportsAction,
  { readonly type: 'asked' | 'making' | 'made' | 'figure' | 'behind' | 'rows-added' }
>;

function reduceOpen(open: OpenReport, action: OpenAction): OpenReport {
  switch (action.type) {
    case 'asked':
      return { ...open, asking: { ...open.asking, ...action.asking } };
    case 'making':
      return { ...open, making: action.on };
    case 'made':
      return { ...open, making: false, answer: action.answer, figure: null };
    case 'figure':
      return { ...open, figure: action.figure };
    case 'rows-added':
      return { ...open, added: action.added };
    case 'behind':
      return open.figure?.key === action.key ? { ...open, figure: { ...open.figure, behind: action.behind } } : open;
  }
}

/** Findings, cells and sheets may be other ones now: what was made of them is made again when asked for. */
export function outdateReports(state: ReportsState): ReportsState {
  if (!state.open) return state;
  return {
    ...state,
    writeBack: null,
    copies: null,
    open: { ...state.open, making: false, answer: null, figure: null },
  };
}
