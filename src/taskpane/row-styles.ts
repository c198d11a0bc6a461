import { makeStyles, tokens } from '@fluentui/react-components';

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
});
