import { useSyncExternalStore } from 'react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Which colours to use; `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/**
 * The theme to show. The contrast colours a person chose in Windows stand above everything: the
 * browser then paints with them, and the high-contrast theme keeps borders where others have shades.
 */
export function useTheme(choice: ThemeChoice): Theme {
  const contrast = useMedia(CONTRAST);
  const dark = useMedia(DARK);
  if (contrast || choice === 'contrast') return teamsHighContrastTheme;
  return choice === 'dark' || (choice === 'auto' && dark) ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
