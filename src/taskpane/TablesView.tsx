import { Fragment } from 'react';
import { Divider, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from './pane-context';
import { SheetSection } from './SheetSection';

const useStyles = makeStyles({
  box: { paddingBottom: tokens.spacingVerticalXXL },
  divider: { flexGrow: 0 },
});

/** What each sheet is, which tables it holds, and how each column was read. */
export function TablesView() {
  const styles = useStyles();
  const answer = usePane((s) => s.answer);
  return (
    <div className={styles.box}>
      {answer?.sheets.map((sheet, i) => (
        <Fragment key={sheet.name}>
          {i > 0 && <Divider className={styles.divider} />}
          <SheetSection sheet={sheet} />
        </Fragment>
      ))}
    </div>
  );
}
