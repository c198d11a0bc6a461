import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  heading: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What a part of the result is called, and as of which day it is. */
export function PartTitle({ title, note }: { readonly title: string; readonly note: string }) {
  const styles = useStyles();
  return (
    <div className={styles.title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      <Caption1 className={styles.note}>{note}</Caption1>
    </div>
  );
}
