import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingList } from '../../worker/answers';
import { useController, usePane } from '../pane-context';
import { backLink, ignoredLink, ignoredShown } from './messages';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: tokens.fontSizeBase200, minHeight: '24px' },
});

/** How many findings are ignored, and the way to them and back. */
export function IgnoredLine({ list }: { readonly list: FindingList }) {
  const styles = useStyles();
  const { ignored } = useController();
  const showing = usePane((s) => s.filter.ignored);
  if (!showing && list.ignored === 0) return null;
  return (
    <div className={styles.line}>
      {showing && <Caption1>{ignoredShown(list.ignored)}</Caption1>}
      <Link as="button" className={styles.link} onClick={() => void ignored.show(!showing)}>
        {showing ? backLink : ignoredLink(list.ignored)}
      </Link>
    </div>
  );
}
