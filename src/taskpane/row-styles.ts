import { makeStyles, tokens } from '@fluentui/react-components';
import { ITEM_HEIGHT } from './list-rows';

/** What all rows that are buttons have in common: flat, as wide as the pane, and a focus one cannot miss. */
export const useRowStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    height: `${ITEM_HEIGHT}px`,
    alignContent: 'center',
    padding: `0 ${tokens.spacingHorizontalM} 0 28px`,
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    borderBottomWidth: 0,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  detail: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 52px`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
