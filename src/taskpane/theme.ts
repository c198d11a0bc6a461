import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Which colours to use; `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/**
 * The theme to show. Where a person chose contrast colours in Windows, the browser paints with those
 * whatever the theme says, and reports as dark or light what they are nearer to.
 */
export function useTheme(choice: ThemeChoice): Theme {
  const dark = useMedia(DARK);
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
