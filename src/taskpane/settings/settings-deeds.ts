import { withChoice } from '../../core/ledger/chosen-columns';
import { formatKept, KEPT_PROFILE, parseKept } from '../../core/profile/kept-profile';
import type { ColumnChoice, Profile } from '../../core/profile/profile';
import { mayBeSettings } from '../../core/profile/settings-sheet/find';
import { SETTINGS_SHEET } from '../../core/profile/settings-sheet/layout';
import type { CallOptions } from '../../worker/engine';
import type { LoadingContext } from '../deed-context';
import type { RecipeDeeds } from '../recipe/recipe-deeds';
import { recipeFileName } from '../recipe/messages';
import { exportName, importSource, sheetGoesFirst } from './messages';
import type { SettingsAction, SettingsInForce } from './settings-state';

interface SettingsContext extends LoadingContext {
  readonly recipe: RecipeDeeds;
}

/** Which settings are in force, and how the clerk changes them. */
export class SettingsDeeds {
  constructor(private readonly context: SettingsContext) {}

  /** Whether the sheet 设置 can be added to the workbook. */
  get canAddSheet(): boolean {
    return this.context.parts.host.capabilities.changes;
  }

  /** Whether a text can be handed over as a file. */
  get canSave(): boolean {
    return this.context.parts.onSaveText !== undefined;
  }

  /** Looks for the settings: the sheet 设置 first, then what was imported, then the default. */
  async settle(options: CallOptions = {}): Promise<Profile> {
    const inForce = (await this.ofSheet(options)) ?? (await this.ofImport()) ?? this.byDefault();
    this.dispatch({ type: 'settled', inForce });
    return inForce.profile;
  }

  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      this.dispatch({ type: 'opened', on: true });
      await this.settle();
    });

  readonly close = (): void => this.dispatch({ type: 'opened', on: false });

  /** Goes to a cell of the sheet 设置. */
  readonly goTo = (sheet: string, row: number, column: number): Promise<void> =>
    this.context.attempt(() => this.context.parts.host.select(sheet, row, column));

  /** Shows the settings in force as text, with the columns that the clerk corrected in this workbook and in others. */
  readonly exportText = (): Promise<void> =>
    this.context.attempt(async () => {
      const profile = await this.settle();
      const known = this.context.parts.columnMemory?.columns() ?? [];
      // Once each; what is said of this workbook was said last.
      const said = [...profile.columns, ...this.context.state().saved.columns];
      const columns = said.reduce<readonly ColumnChoice[]>(withChoice, known);
      const text = await this.context.parts.engine.writeProfile({ ...profile, columns });
      this.dispatch({ type: 'exported', exported: { kind: 'settings', text, fileName: exportName(profile.office) } });
    });

  /** Shows as text what was accepted in this workbook, to be taken along to the next. */
  readonly exportRecipe = (): void => {
    const fileName = recipeFileName(this.context.state().workbook ?? '');
    this.dispatch({ type: 'exported', exported: { kind: 'recipe', text: this.context.recipe.exportText(), fileName } });
  };

  /** Hands the exported text over as a file. */
  readonly saveExported = (): void => {
    const { exported } = this.context.state().settings;
    if (exported) this.context.parts.onSaveText?.(exported.fileName, exported.text);
  };

  readonly askForImport = (on: boolean): void =>
    this.dispatch({ type: 'importing', importing: on ? { faults: [] } : null });

  /** Takes settings or a recipe over from a file or from pasted text, keeps them with the workbook, and checks again. */
  readonly importText = (text: string, name: string | null): Promise<void> =>
    this.context.attempt(async () => {
      if (this.context.recipe.isOne(text)) {
        await this.importRecipe(text, name);
        return;
      }
      if (this.context.state().settings.inForce?.source.kind === 'sheet') {
        this.dispatch({ type: 'importing', importing: { faults: [sheetGoesFirst] } });
        return;
      }
      const { engine, host } = this.context.parts;
      const { profile, faults } = await engine.readProfile(text, importSource(name));
      if (!profile) {
        this.dispatch({ type: 'importing', importing: { faults } });
        return;
      }
      await host.setSetting(KEPT_PROFILE, formatKept({ name, text: await engine.writeProfile(profile) }));
      this.dispatch({ type: 'importing', importing: null });
      await this.again();
    });

  /** 恢复默认: forgets what was imported. */
  readonly restoreDefault = (): Promise<void> =>
    this.context.attempt(async () => {
      await this.context.parts.host.setSetting(KEPT_PROFILE, null);
      await this.again();
    });

  /** Puts the settings in force into the workbook as the sheet 设置; it can be put back like any change. */
  readonly addSheet = (): Promise<void> =>
    this.context.attempt(async () => {
      const profile = await this.settle();
      const columns = [...profile.columns, ...this.context.state().saved.columns];
      const change = await this.context.parts.engine.planSettings({ ...profile, columns });
      if (await this.context.write(change)) await this.again();
    });

  private async importRecipe(text: string, name: string | null): Promise<void> {
    const faults = await this.context.recipe.import(text, name);
    this.dispatch({ type: 'importing', importing: faults.length > 0 ? { faults } : null });
    if (faults.length === 0) await this.again();
  }

  private async again(): Promise<void> {
    if (this.context.state().answer) await this.context.check();
    else await this.settle();
  }

  private async ofSheet(options: CallOptions): Promise<SettingsInForce | null> {
    const { engine, host } = this.context.parts;
    const names = (await host.sheets()).map(({ name }) => name).filter(mayBeSettings);
    // 设置 (2) is a copy that somebody keeps.
    names.sort((a, b) => Number(b === SETTINGS_SHEET) - Number(a === SETTINGS_SHEET));
    for (const sheet of names) {
      await this.context.load(sheet, options);
      const reading = await engine.readSettings(sheet);
      if (reading) return { ...reading, source: { kind: 'sheet', sheet, file: null }, doubts: [] };
    }
    return null;
  }

  private async ofImport(): Promise<SettingsInForce | null> {
    const { engine, host } = this.context.parts;
    const kept = parseKept(host.capabilities.settings ? await host.getSetting(KEPT_PROFILE) : null);
    if (!kept) return null;
    const { profile, faults, doubts } = await engine.readProfile(kept.text, importSource(kept.name));
    // What an older version took may be refused by this one: it is said, and the default is in force.
    if (!profile) return { ...this.byDefault(), doubts: faults };
    return { profile, source: { kind: 'file', name: kept.name }, faults: [], doubts };
  }

  private byDefault(): SettingsInForce {
    return { profile: this.context.parts.profile, source: { kind: 'default' }, faults: [], doubts: [] };
  }

  private dispatch(action: SettingsAction): void {
    this.context.dispatch({ type: 'settings', action });
  }
}
