import { Fragment } from 'react';
import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular, TableAddRegular } from '@fluentui/react-icons';
import { useController, usePane } from './pane-context';
import { SheetSection } from './SheetSection';
import { hardeningButton } from './hardening/messages';
import { structureButton } from './structure/messages';

const useStyles = makeStyles({
  box: { paddingBottom: tokens.spacingVerticalXXL },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  divider: { flexGrow: 0 },
});

/** What each sheet is, which tables it holds, and how each column was read. */
export function TablesView() {
  const styles = useStyles();
  const { hardening, structure } = useController();
  const answer = usePane((s) => s.answer);
  const found = answer?.sheets.some((sheet) => sheet.kind === 'ledger');
  return (
    <div className={styles.box}>
      {found && (
        <div className={styles.tools}>
          <Button icon={<TableAddRegular />} onClick={() => void structure.open()}>
            {structureButton}
          </Button>
          <Button icon={<ShieldCheckmarkRegular />} onClick={() => void hardening.open()}>
            {hardeningButton}
          </Button>
        </div>
      )}
      {answer?.sheets.map((sheet, i) => (
        <Fragment key={sheet.name}>
          {i > 0 && <Divider className={styles.divider} />}
          <SheetSection sheet={sheet} />
        </Fragment>
      ))}
    </div>
  );
}
