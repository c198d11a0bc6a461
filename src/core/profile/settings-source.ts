/** Where the profile in force comes from. */
export type SettingsSource =
  | { readonly kind: 'default' }
  /** A profile file, by name; one that was imported into a workbook may have none. */
  | { readonly kind: 'file'; readonly name: string | null }
  /** The sheet 设置; `file` where several files are read together. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly file: string | null };

/** Whose profile is in force and where it stands: 某区信访办（来自“设置”表）. */
export function settingsText(office: string, source: SettingsSource): string {
  switch (source.kind) {
    case 'default':
      return `${office}（软件自带的默认设置）`;
    case 'file':
      return source.name === null ? `${office}（导入的设置）` : `${office}（来自设置文件“${source.name}”）`;
    case 'sheet':
      return `${office}（来自${source.file === null ? '' : `“${source.file}”的`}“${source.sheet}”表）`;
  }
}
