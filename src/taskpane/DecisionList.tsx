import { useState, type ReactNode } from 'react';
import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { moreButton } from './messages';

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  intro: { color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  item: {
    listStyleType: 'none',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** So many stand there at once; who has decided these asks for more. */
const SHOWN = 50;

interface DecisionListProps<T> {
  readonly title: string;
  readonly intro: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** Deciding all in one go. */
  readonly children?: ReactNode;
}

/** Things that the clerk decides one by one. */
export function DecisionList<T>({ title, intro, items, keyOf, render, children }: DecisionListProps<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className={styles.box}>
      <Subtitle2 as="h3" block className={styles.heading}>
        {title}
      </Subtitle2>
      <Caption1 block className={styles.intro}>
        {intro}
      </Caption1>
      {children}
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {render(item)}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          {moreButton(items.length - shown)}
        </Button>
      )}
    </section>
  );
}
