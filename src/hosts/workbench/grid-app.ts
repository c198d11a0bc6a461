import { LocaleType, LogLevel, Univer, mergeLocales, type ILanguagePack } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

/** A started spreadsheet grid without a workbook in it. */
export interface GridApp {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Texts that the grid asks for and its own Chinese pack lacks: without them it shows the bare key. */
const missingTexts: ILanguagePack = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析',
      calculating: '正在计算',
      'array-analysis': '正在分析',
      'array-calculation': '正在计算',
      done: '完成',
    },
  },
};

/**
 * Starts the grid in an element. The preset's plugins are registered one by one: the package that
 * would do it in one call brings every other preset with it, and parts that are not free software.
 */
export function startGrid(container: HTMLElement, options: { readonly dark: boolean }): GridApp {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsZh, formattingZh, missingTexts) },
    logLevel: LogLevel.WARN,
    darkMode: options.dark,
  });
  const preset = UniverSheetsCorePreset({
    container,
    // The header holds the formula bar. No toolbar: tools that style cells would promise a saving that is not there.
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
    disableAutoFocus: true,
    // Cached results of the file stay; only cells without one are calculated.
    formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    // Numbers kept as text are normal in ledgers (ID numbers, phones); what is wrong with one is the check's to say.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const plugin of [...preset.plugins, ...UniverSheetsConditionalFormattingPreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
