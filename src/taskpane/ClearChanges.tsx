import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { showHistory } from './history/messages';
import { changesMenu, clearChanges, clearConfirm, clearQuestion, clearRefuse } from './messages';
import { useController } from './pane-context';

/** What is seldom done with the journal. */
export function ChangesMenu() {
  const { changes } = useController();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={changesMenu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => changes.showHistory(true)}>{showHistory}</MenuItem>
          <MenuItem onClick={() => changes.askToClear(true)}>{clearChanges}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Asks before the journal is cleared, because nothing brings it back. */
export function ClearQuestion({ className }: { readonly className: string }) {
  const { changes } = useController();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive" className={className}>
      <MessageBarBody>{clearQuestion(changes.journalTravels)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void changes.clear()}>{clearConfirm}</Button>
        <Button ref={takeKeyboard} onClick={() => changes.askToClear(false)}>
          {clearRefuse}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The menu that the question came from is gone. */
const takeKeyboard = (button: HTMLElement | null): void => button?.focus();
