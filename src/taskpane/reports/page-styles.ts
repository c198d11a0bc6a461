import { makeStyles, tokens } from '@fluentui/react-components';

/** What the pages within a report have in common: parts one below the other, none wider than the pane, and lists without bullets. */
export const usePageStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});
