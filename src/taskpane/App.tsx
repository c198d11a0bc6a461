import { FluentProvider } from '@fluentui/react-components';
import { Pane } from './Pane';
import { ControllerContext } from './pane-context';
import type { PaneController } from './controller';
import { useTheme, type ThemeChoice } from './theme';

interface AppProps {
  readonly controller: PaneController;
  readonly theme: ThemeChoice;
  readonly onSaveFindings?: () => void | Promise<void>;
}

/** The whole task pane: the same component in Excel and in the workbench. */
export function App({ controller, theme, onSaveFindings }: AppProps) {
  return (
    <FluentProvider theme={useTheme(theme)} className="petition-ledger-pane">
      <ControllerContext value={controller}>
        <Pane {...(onSaveFindings && { onSaveFindings })} />
      </ControllerContext>
    </FluentProvider>
  );
}
