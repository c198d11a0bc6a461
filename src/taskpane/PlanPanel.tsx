import { useEffect, useRef, type ReactNode } from 'react';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  panel: {
    position: 'relative',
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
});

interface PlanPanelProps {
  readonly title: string;
  readonly intro: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel in which something is planned before it is done. It takes the keyboard when it opens; Escape closes it. */
export function PlanPanel({ title, intro, onClose, children }: PlanPanelProps) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    const element = box.current;
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('keydown', onEscape);
    return () => element?.removeEventListener('keydown', onEscape);
  }, [onClose]);
  return (
    <section ref={box} tabIndex={-1} aria-label={title} className={styles.panel}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      <p className={styles.text}>{intro}</p>
      {children}
    </section>
  );
}
