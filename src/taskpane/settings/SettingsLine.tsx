import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useController, usePane } from '../pane-context';
import { faultsLine, settingsLine } from './messages';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Whose settings the result was made with, and whether something is wrong with them. */
export function SettingsLine() {
  const styles = useStyles();
  const { settings } = useController();
  const inForce = usePane((s) => s.settings.inForce);
  if (!inForce) return null;
  const wrong = inForce.faults.length + inForce.doubts.length;
  return (
    <p className={styles.line}>
      <Caption1>{settingsLine(inForce.profile.office, inForce.source)}</Caption1>
      {wrong > 0 && (
        <Link as="button" onClick={() => void settings.open()}>
          <Caption1>{faultsLine(wrong)}</Caption1>
        </Link>
      )}
    </p>
  );
}
