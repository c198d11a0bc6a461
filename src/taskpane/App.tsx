import { FluentProvider } from '@fluentui/react-components';
import { Pane } from './Pane';
import { ControllerContext } from './pane-context';
import type { PaneController } from './controller';
import { useTheme, type ThemeChoice } from './theme';

const FULL_HEIGHT = { height: '100%' };

interface AppProps {
  readonly controller: PaneController;
  readonly theme: ThemeChoice;
  readonly onSaveFindings?: () => void | Promise<void>;
}

/** The whole task pane: the same component in Excel and in the workbench. */
export function App({ controller, theme, onSaveFindings }: AppProps) {
  return (
    // By style and not by class: a class would be copied to the layers of menus and tooltips.
    <FluentProvider theme={useTheme(theme)} style={FULL_HEIGHT}>
      <ControllerContext value={controller}>
        <Pane {...(onSaveFindings && { onSaveFindings })} />
      </ControllerContext>
    </FluentProvider>
  );
}
