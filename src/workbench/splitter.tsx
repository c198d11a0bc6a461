import type { KeyboardEvent, PointerEvent } from 'react';
import { messages } from './messages';

/** The pane is made for Excel's task pane, whose width these limits are. */
export const PANE_LEAST = 320;
export const PANE_MOST = 450;
const STEP = 10;

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The border between grid and pane: drag it, or focus it and use the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const set = (wanted: number): void => onWidth(Math.min(PANE_MOST, Math.max(PANE_LEAST, Math.round(wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: PANE_MOST, End: PANE_LEAST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  // A separator that can be moved is a control, which the two rules do not know.
  /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={messages.resizePane}
      aria-valuenow={width}
      aria-valuemin={PANE_LEAST}
      aria-valuemax={PANE_MOST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
