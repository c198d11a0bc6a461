/** Requirement sets by name. */
export type Requirements = Readonly<Record<string, string>>;

/** The oldest Excel that the product is for. */
export const MINIMUM: Requirements = { ExcelApi: '1.9', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' };

/** What Office.js asks Excel about itself while it starts. */
export function officeContext(requirements: Requirements): Record<string, () => unknown> {
  const settings = new Map<string, string>();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'petition-ledger',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => '台账.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'test',
    GetInstanceId: () => 'test',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetHostCustomMessage: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        settings.clear();
        keys.forEach((key, i) => settings.set(key, values[i] ?? ''));
      },
    }),
  };
}
