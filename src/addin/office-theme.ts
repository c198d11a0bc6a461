import type { ThemeChoice } from '../taskpane/theme';

/**
 * The colours that Excel itself has, where it tells them; Excel on the web may not
 * (https://github.com/OfficeDev/office-js/issues/6134), and then the system's are followed.
 */
export function officeTheme(theme: Office.OfficeTheme | undefined): ThemeChoice {
  const [, red, green, blue] =
    /^#?(\p{AHex}{2})(\p{AHex}{2})(\p{AHex}{2})/u.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return 'auto';
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return r * 0.299 + g * 0.587 + b * 0.114 < 128 ? 'dark' : 'light';
}
