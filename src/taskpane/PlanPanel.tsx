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
  /** Above the tabs a panel is a part of the page, among them a part of theirs. */
  readonly heading?: 'h2' | 'h3';
  readonly children: ReactNode;
}

/** Whether a drop-down is open where the key went: it closes first. The list itself hears of the key only after us. */
const isListOpenAt = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';

/** A panel in which something is planned before it is done. It takes the keyboard when it opens; Escape closes it. */
export function PlanPanel({ title, intro, onClose, heading = 'h3', children }: PlanPanelProps) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    // Whoever opened the panel goes on from there, unless the keyboard was taken somewhere else.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || isListOpenAt(event.target)) return;
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('keydown', onEscape);
    return () => element?.removeEventListener('keydown', onEscape);
  }, [onClose]);
  return (
    <section ref={box} tabIndex={-1} aria-label={title} className={styles.panel}>
      <Subtitle2 as={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      <p className={styles.text}>{intro}</p>
      {children}
    </section>
  );
}
