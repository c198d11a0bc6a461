import type { Profile } from '../../core/profile/profile';
import type { SettingsSource } from '../../core/profile/settings-source';
import type { SettingsFault } from '../../core/profile/settings-sheet/read-settings';

/** Whose settings are in force, and what is wrong with them. */
export interface SettingsInForce {
  readonly profile: Profile;
  readonly source: SettingsSource;
  /** What the sheet 设置 gets wrong, cell by cell. */
  readonly faults: readonly SettingsFault[];
  /** What is doubtful about an imported file, whole sentences. */
  readonly doubts: readonly string[];
}

/** What the pane knows of the settings. */
export interface SettingsState {
  /** Null until they were looked for. */
  readonly inForce: SettingsInForce | null;
  /** Whether the part 设置 is open. */
  readonly open: boolean;
  /** The exported text, while it stands there to be copied, and the name of its file. */
  readonly exported: Exported | null;
  /** Whether the place for an import is open, and what was wrong with the last one. */
  readonly importing: { readonly faults: readonly string[] } | null;
}

export interface Exported {
  readonly kind: 'settings' | 'recipe';
  readonly text: string;
  readonly fileName: string;
}

export type SettingsAction =
  | { readonly type: 'settled'; readonly inForce: SettingsInForce }
  | { readonly type: 'opened'; readonly on: boolean }
  | { readonly type: 'exported'; readonly exported: Exported | null }
  | { readonly type: 'importing'; readonly importing: SettingsState['importing'] };

export const NO_SETTINGS: SettingsState = { inForce: null, open: false, exported: null, importing: null };

export function reduceSettings(state: SettingsState, action: SettingsAction): SettingsState {
  switch (action.type) {
    case 'settled':
      return { ...state, inForce: action.inForce };
    case 'opened':
      return { ...state, open: action.on, exported: null, importing: null };
    case 'exported':
      return { ...state, exported: action.exported, importing: null };
    case 'importing':
      return { ...state, importing: action.importing, exported: null };
  }
}
