import { AppError } from '../core/app-error';
import type { CivilDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import { formatChoices, parseChoices, SAVED_CHOICES } from '../core/ledger/saved-choices';
import type { ColumnChoice, Profile } from '../core/profile/profile';
import { SEVERITIES } from '../core/rules/finding-store';
import type { CellMark, WorkbookHost } from '../hosts/workbook-host';
import {
  NO_FILTER,
  type EditAnswer,
  type FindingFilter,
  type FindingList,
  type FindingText,
  type SheetRequest,
} from '../worker/answers';
import type { OfficeLedgerAnswer } from '../worker/office-ledger-answers';
import type { CallOptions, Engine } from '../worker/engine';
import { slicer } from '../worker/pause';
import { INTERNAL, isCancelled } from '../worker/protocol';
import { ChangesDeeds } from './changes-deeds';
import type { ColumnMemory } from './column-memory';
import { DeadlinesDeeds } from './deadlines/deadlines-deeds';
import { FixesDeeds } from './fixes/fixes-deeds';
import type { DeedContext, LoadingContext } from './deed-context';
import { EditDeeds } from './edit-deeds';
import { TextRequests } from './known-texts';
import { HardeningDeeds } from './hardening/hardening-deeds';
import { IgnoreDeeds } from './ignored/ignore-deeds';
import { Latest } from './latest';
import { RecipeDeeds } from './recipe/recipe-deeds';
import { RegistrationDeeds } from './registration/registration-deeds';
import { ChoiceDeeds } from './reports/choice/choice-deeds';
import { CopiesDeeds } from './reports/copies/copies-deeds';
import { ReportsDeeds } from './reports/reports-deeds';
import { ReviewDeeds } from './reports/review/review-deeds';
import { WriteBackDeeds } from './reports/write-back/write-back-deeds';
import { SheetsDeeds } from './sheets/sheets-deeds';
import { UnitMessagesDeeds } from './unit-messages/unit-messages-deeds';
import { StructureDeeds } from './structure/structure-deeds';
import { SettingsDeeds } from './settings/settings-deeds';
import { corrected, INITIAL_STATE, reduce, type PaneAction, type PaneState, type PaneTab } from './state';

/** How a file that was made gets to the clerk. */
export interface FileOutlet {
  /** `save`: into the folder of downloads; `open`: as another workbook that is opened, one at a time. */
  readonly kind: 'save' | 'open';
  give(name: string, bytes: Uint8Array): void | Promise<void>;
}

/** What the pane works with. */
export interface PaneParts {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  /** The default: the workbook may bring its own. */
  readonly profile: Profile;
  readonly today: CivilDay;
  /**
   * Makes sure that the engine holds a sheet as it is now. Without it the sheet is read from the
   * host and sent; a page whose engine opened the file itself, and follows the edits, has nothing to do.
   */
  readonly loadSheet?: (sheet: string, options: CallOptions) => Promise<void>;
  /** What was said of columns in other workbooks; without it each workbook is read by what it brings along. */
  readonly columnMemory?: ColumnMemory;
  /** Hands a text over as a file; without it the text can be copied. */
  readonly onSaveText?: (name: string, text: string) => void;
  /** How files get to the clerk; without it none are made. */
  readonly files?: FileOutlet;
  /** Whether the findings are marked on the sheets before the clerk asks for it. */
  readonly marksFirst?: boolean;
}

/**
 * What the clerk said of this workbook's columns comes after what the office says of all, and both
 * after what was said on this computer in other workbooks.
 */
function withColumns(known: readonly ColumnChoice[], profile: Profile, own: readonly ColumnChoice[]): Profile {
  if (known.length === 0 && own.length === 0) return profile;
  return { ...profile, columns: [...known, ...profile.columns, ...own] };
}

/** The part of a check that is spent on bringing the sheets to the engine. */
const LOADING_SHARE = 0.3;

/**
 * The pane's deeds: it asks host and engine, and turns what they answer into actions. It knows
 * nothing of React, and holds no state beside the {@link PaneState} but what is under way.
 */
export class PaneController {
  readonly changes: ChangesDeeds;
  readonly settings: SettingsDeeds;
  readonly deadlines: DeadlinesDeeds;
  readonly fixes: FixesDeeds;
  readonly recipe: RecipeDeeds;
  readonly registration: RegistrationDeeds;
  readonly ignored: IgnoreDeeds;
  readonly sheets: SheetsDeeds;
  readonly structure: StructureDeeds;
  readonly unitMessages: UnitMessagesDeeds;
  readonly hardening: HardeningDeeds;
  readonly reports: ReportsDeeds;
  readonly review: ReviewDeeds;
  readonly writeBack: WriteBackDeeds;
  readonly choice: ChoiceDeeds;
  readonly copies: CopiesDeeds;
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private current: AbortController | null = null;
  private readonly listing = new Latest();
  /** Sheets that the engine holds and nobody has changed since. */
  private readonly loaded = new Set<string>();
  private readonly sentences = new TextRequests<FindingText>({
    known: () => this.state.texts,
    fetch: (findings) => this.parts.engine.describe(findings),
    of: () => this.numbering,
    show: (texts) => this.dispatch({ type: 'described', texts }),
  });
  /** Counts up whenever findings are numbered anew. */
  private numbering = 0;
  private readonly edits: EditDeeds;
  private readonly stopListening: () => void;

  constructor(private readonly parts: PaneParts) {
    const context: Omit<DeedContext, 'write'> = {
      parts,
      state: this.getState,
      dispatch: (action) => this.dispatch(action),
      attempt: (deed) => this.attempt(deed),
      check: () => this.check(),
      filter: (change) => this.filter(change),
    };
    this.changes = new ChangesDeeds(context);
    this.deadlines = new DeadlinesDeeds({ ...context, write: this.changes.write });
    this.recipe = new RecipeDeeds({
      ...context,
      choose: (saved) => {
        this.dispatch({ type: 'chosen', saved });
        return this.remember();
      },
    });
    this.fixes = new FixesDeeds({ ...context, write: this.changes.write }, this.recipe);
    this.ignored = new IgnoreDeeds({ ...context, shown: () => this.showAgain() });
    this.hardening = new HardeningDeeds({ ...context, write: this.changes.write });
    this.unitMessages = new UnitMessagesDeeds(context);
    const loading: LoadingContext = {
      ...context,
      write: this.changes.write,
      load: (sheet, options) => this.load(sheet, 0, 0, options),
      reload: (sheet) => {
        this.loaded.delete(sheet);
        return this.load(sheet, 0, 0, {});
      },
    };
    this.sheets = new SheetsDeeds(loading);
    this.structure = new StructureDeeds(loading);
    this.reports = new ReportsDeeds(loading);
    this.review = new ReviewDeeds(loading);
    this.choice = new ChoiceDeeds(loading, this.reports);
    this.copies = new CopiesDeeds(loading, this.reports);
    this.writeBack = new WriteBackDeeds(loading, this.reports);
    this.registration = new RegistrationDeeds({ ...context, write: this.changes.write });
    this.settings = new SettingsDeeds({ ...loading, recipe: this.recipe });
    this.edits = new EditDeeds({
      engine: parts.engine,
      state: this.getState,
      dispatch: (action) => this.dispatch(action),
      list: () => this.listAgain(),
      shown: (answer) => this.afterEdit(answer),
    });
    this.stopListening = parts.host.onChange((change) => {
      this.loaded.delete(change.sheet);
      if (this.edits.take(change)) return;
      this.dispatch({ type: 'cells-changed', byProduct: this.changes.isWorking && !this.changes.touchesFindings });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): PaneState => this.state;

  get today(): CivilDay {
    return this.parts.today;
  }

  get canMark(): boolean {
    return this.parts.host.capabilities.marks;
  }

  close(): void {
    this.stopListening();
    this.cancel();
  }

  /** Looks at the workbook that is open now; what was known of an earlier one is forgotten. */
  readonly open = (): Promise<void> =>
    this.attempt(async () => {
      this.cancel();
      this.loaded.clear();
      const { host } = this.parts;
      const [workbook, sheets, saved] = await Promise.all([
        host.workbookName(),
        host.sheets(),
        host.capabilities.settings ? host.getSetting(SAVED_CHOICES) : null,
      ]);
      this.dispatch({
        type: 'opened',
        workbook,
        sheets: sheets.map(({ name, visible }) => ({ name, visible, chosen: visible })),
        saved: parseChoices(saved),
        marked: host.capabilities.marks && this.parts.marksFirst === true,
      });
      await this.changes.open();
      await this.recipe.open();
      await this.ignored.open();
      await this.fixes.recall();
    });

  /** 体检: brings the chosen sheets to the engine, has them checked and shows what was found. */
  readonly check = (): Promise<void> =>
    this.attempt(async () => {
      this.cancel();
      const run = new AbortController();
      this.current = run;
      this.dispatch({ type: 'check-started' });
      try {
        const { engine, today } = this.parts;
        const { workbook, sheets, saved } = this.state;
        const chosen = sheets.filter((s) => s.chosen).map((s) => s.name);
        const options = { signal: run.signal };
        const profile = await this.settings.settle(options);
        for (const [i, sheet] of chosen.entries())
          await this.load(sheet, i / chosen.length, 1 / chosen.length, options);
        const requests = chosen.map((name): SheetRequest => {
          return { name, ...(saved.forced.includes(name) && { force: true }) };
        });
        const answer = await engine.check(
          {
            fileName: workbook ?? '',
            sheets: requests,
            asOf: today,
            profile: withColumns(this.knownColumns, profile, saved.columns),
          },
          {
            ...options,
            onProgress: (p) => this.progressed(run, { ...p, share: LOADING_SHARE + (1 - LOADING_SHARE) * p.share }),
          },
        );
        const list = await engine.list(NO_FILTER, options);
        if (this.current !== run) return;
        this.sentences.forget();
        this.deadlines.forget();
        this.numbering++;
        this.dispatch({ type: 'check-done', answer, list });
      } finally {
        if (this.current === run) {
          this.current = null;
          if (this.state.running) this.dispatch({ type: 'check-stopped' });
        }
      }
      if (this.state.tab === 'deadlines') await this.deadlines.compute();
      if (this.state.tab === 'reports') await this.reports.again();
      if (this.state.marked) await this.paint();
    });

  readonly cancel = (): void => {
    this.current?.abort();
    this.current = null;
    this.listing.stop();
    this.edits.forget();
    this.deadlines.cancel();
    this.fixes.cancel();
    this.reports.cancel();
    if (this.state.running) this.dispatch({ type: 'check-stopped' });
  };

  readonly chooseSheets = (names: readonly string[]): void => this.dispatch({ type: 'sheets-chosen', names });

  /** Reads a column as the clerk says (`[]` not at all, null as before), remembers it, and checks again. */
  readonly correct = async (
    column: Required<Pick<ColumnChoice, 'header' | 'between'>>,
    fields: readonly FieldId[] | null,
  ): Promise<void> => {
    this.dispatch({ type: 'corrected', ...column, fields });
    this.parts.columnMemory?.keep(corrected(this.knownColumns, { ...column, fields }));
    await this.remember();
    await this.check();
  };

  /** Reads a sheet as a ledger whatever it looks like, or no longer. */
  readonly force = async (sheet: string, on: boolean): Promise<void> => {
    this.dispatch({ type: 'forced', sheet, on });
    await this.remember();
    await this.check();
  };

  readonly showTab = (tab: PaneTab): void => {
    this.dispatch({ type: 'tab-shown', tab });
    if (tab === 'deadlines') void this.deadlines.compute();
  };

  /** Shows a tab to somebody who may not have checked yet. */
  readonly bring = async (tab: PaneTab): Promise<void> => {
    if (!this.state.answer) await this.check();
    this.showTab(tab);
  };

  /** Shows what 写入期限列 would write, from wherever the clerk is. */
  readonly planColumns = async (): Promise<void> => {
    await this.bring('deadlines');
    if (!this.state.answer) return;
    await this.deadlines.compute();
    await this.deadlines.columns.open();
  };

  readonly filter = (change: Partial<FindingFilter>): Promise<void> =>
    this.attempt(async () => {
      const before = this.state.filter;
      const filter = { ...before, ...change };
      this.dispatch({ type: 'filtered', filter });
      await this.listing.run(
        filter.text !== before.text,
        (signal) => this.parts.engine.list(filter, { signal }),
        (list) => this.dispatch({ type: 'listed', list }),
      );
    });

  readonly fold = (rules: readonly string[], on: boolean): void => this.dispatch({ type: 'folded', rules, on });

  /** Asks for the sentences of findings that came into sight. */
  readonly describe = (findings: readonly number[]): Promise<void> => this.attempt(() => this.sentences.ask(findings));

  /** Opens a finding's details and goes to its cell; the open one again closes it. */
  readonly select = (finding: number): Promise<void> =>
    this.attempt(async () => {
      const closing = this.state.selected === finding;
      this.dispatch({ type: 'selected', finding: closing ? null : finding });
      if (!closing) await this.goTo(finding);
    });

  readonly closeFinding = (): void => this.dispatch({ type: 'selected', finding: null });

  /** Which of the office's other ledgers the checked sheets hold; none where that cannot be told. */
  readonly officeLedgers = async (): Promise<readonly OfficeLedgerAnswer[]> => {
    let found: readonly OfficeLedgerAnswer[] = [];
    await this.attempt(async () => {
      found = await this.parts.engine.officeLedgers();
    });
    return found;
  };

  /** Selects a cell, by its 0-based row and column. */
  readonly goToCell = (sheet: string, row: number, column: number): Promise<void> =>
    this.attempt(() => this.parts.host.select(sheet, row, column));

  /** Selects a finding's cell on its sheet. */
  readonly goTo = (finding: number): Promise<void> =>
    this.attempt(async () => {
      const text = this.state.texts.get(finding) ?? (await this.parts.engine.describe([finding]))[0];
      if (text) await this.parts.host.select(text.sheet, text.target.row, text.target.column);
    });

  readonly mark = (on: boolean): Promise<void> =>
    this.attempt(async () => {
      this.dispatch({ type: 'marked', on });
      if (on) await this.paint();
      else for (const { name } of this.state.answer?.sheets ?? []) await this.parts.host.clearMarks(name);
    });

  readonly toggleMarks = (): Promise<void> => this.mark(!this.state.marked);

  readonly closeProblem = (): void => this.dispatch({ type: 'problem-closed' });

  private async load(sheet: string, from: number, share: number, options: CallOptions): Promise<void> {
    const { host, engine, loadSheet } = this.parts;
    const run = this.current;
    const at = (s: number): void => {
      if (run) this.progressed(run, { phase: 'sending', sheet, share: LOADING_SHARE * (from + share * s) });
    };
    at(0);
    if (loadSheet) return loadSheet(sheet, { ...options, onProgress: (p) => at(p.share) });
    if (this.loaded.has(sheet)) return;
    const grid = await host.readGrid(sheet, { ...options, onProgress: (s) => at(s / 2) });
    await engine.putGrid(grid, { ...options, onProgress: (p) => at((1 + p.share) / 2) });
    // Without change events nobody says when the copy grows old.
    if (host.capabilities.changeEvents) this.loaded.add(sheet);
  }

  private progressed(run: AbortController, progress: NonNullable<NonNullable<PaneState['running']>['progress']>): void {
    if (this.current === run) this.dispatch({ type: 'progressed', progress });
  }

  private async listAgain(): Promise<FindingList | null> {
    let list: FindingList | null = null;
    await this.listing
      .run(
        false,
        (signal) => this.parts.engine.list(this.state.filter, { signal }),
        (answer) => (list = answer),
      )
      .catch((error: unknown) => {
        if (!isCancelled(error)) throw error;
      });
    return list;
  }

  /** Shows the list and the marks as they are now. */
  private async showAgain(): Promise<void> {
    const list = await this.listAgain();
    if (list) this.dispatch({ type: 'listed', list });
    if (this.state.marked) await this.paint();
  }

  private async afterEdit({ checked, sheets }: EditAnswer): Promise<void> {
    if (checked) this.numbering++;
    this.deadlines.forget();
    if (this.state.tab === 'deadlines') await this.deadlines.compute();
    if (this.state.marked) await this.paint(sheets);
  }

  /** Paints the marks of all sheets checked, or of some. */
  private async paint(sheets: readonly string[] = this.state.answer?.sheets.map((s) => s.name) ?? []): Promise<void> {
    const { host, engine } = this.parts;
    for (const name of sheets) {
      const { rows, columns, severities } = await engine.marks(name);
      const rest = slicer();
      const marks: CellMark[] = [];
      for (let i = 0; i < rows.length; i++) {
        if (i % 4096 === 0) await rest();
        marks.push({ row: rows[i]!, column: columns[i]!, severity: SEVERITIES[severities[i]!]! });
      }
      await host.mark(name, marks);
    }
  }

  private get knownColumns(): readonly ColumnChoice[] {
    return this.parts.columnMemory?.columns() ?? [];
  }

  private async remember(): Promise<void> {
    const { host } = this.parts;
    if (host.capabilities.settings) await host.setSetting(SAVED_CHOICES, formatChoices(this.state.saved));
  }

  /** Runs a deed; what fails becomes a problem on the pane, what was stopped becomes nothing. */
  private async attempt(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      if (isCancelled(error) || (error instanceof DOMException && error.name === 'AbortError')) return;
      const problem =
        error instanceof AppError ? { code: error.code, message: error.message } : { code: INTERNAL, message: '' };
      this.dispatch({ type: 'failed', problem });
    }
  }

  private dispatch(action: PaneAction): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
