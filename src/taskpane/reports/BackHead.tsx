import { useEffect, useRef } from 'react';
import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { backButton } from './messages';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, ':focus': { outline: 'none' } },
  heading: { margin: 0 },
});

interface BackHeadProps {
  readonly title: string;
  readonly onBack: () => void;
  /** Where the way back leads; left out, to the list of reports. */
  readonly label?: string;
}

/** The heading of a page within the tab 报表, with the way back. It takes the keyboard when the page opens. */
export function BackHead({ title, onBack, label = backButton }: BackHeadProps) {
  const styles = useStyles();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), [title]);
  return (
    <div ref={head} tabIndex={-1} className={styles.head}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={label} title={label} onClick={onBack} />
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
    </div>
  );
}
