import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular, WandRegular } from '@fluentui/react-icons';
import { useController, usePane } from '../pane-context';
import { FixesPanel } from './FixesPanel';
import { messageButton } from '../unit-messages/messages';
import { UnitMessagesPanel } from '../unit-messages/UnitMessagesPanel';
import { fixesButton } from './messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** What is done with the findings: 一键修改, or telling a unit; and what opens below. */
export function FixBar() {
  const styles = useStyles();
  const { fixes, unitMessages } = useController();
  const open = usePane((s) => s.fixes.panel !== null);
  const bar = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={bar} className={styles.bar}>
        <Button
          icon={<WandRegular />}
          aria-expanded={open}
          onClick={() => {
            if (open) fixes.close();
            else void fixes.open();
          }}
        >
          {fixesButton}
        </Button>
        <Button icon={<ChatRegular />} onClick={() => void unitMessages.open()}>
          {messageButton}
        </Button>
      </div>
      {open && <FixesPanel onDone={() => bar.current?.querySelector('button')?.focus()} />}
      <UnitMessagesPanel />
    </>
  );
}
