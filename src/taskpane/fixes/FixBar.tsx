import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons';
import { useController, usePane } from '../pane-context';
import { FixesPanel } from './FixesPanel';
import { fixesButton } from './messages';

const useStyles = makeStyles({ bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` } });

/** 一键修改: the button, and what opens below it. */
export function FixBar() {
  const styles = useStyles();
  const { fixes } = useController();
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
      </div>
      {open && <FixesPanel onDone={() => bar.current?.querySelector('button')?.focus()} />}
    </>
  );
}
