import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Timeline } from '../../worker/clock-answers';
import { usePane } from '../pane-context';
import { useRowStyles } from '../row-styles';
import { useToldHeight } from '../told-height';
import { useToldWidth } from '../told-width';
import { ClockTrail } from './ClockTrail';
import { clocksHeading, detailLabel, notApplicable, notApplicableHeading, pictureLoading } from './messages';
import { TimelinePicture } from './TimelinePicture';
import { TimelineTable } from './TimelineTable';

const USUAL_WIDTH = 300;

const useStyles = makeStyles({
  // The picture takes all the width there is.
  box: { paddingLeft: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

interface ClockDetailProps {
  readonly id: string;
  readonly item: number;
  /** Told whenever it takes more or less room, 0 when it goes. */
  readonly onHeight: (height: number) => void;
}

/** One matter's whole life: drawn, and below for each clock how it was counted. */
export function ClockDetail({ id, item, onHeight }: ClockDetailProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const box = useToldHeight(onHeight);
  const timeline = usePane((s) => s.deadlines.timeline);
  const pressed = usePane((s) => s.deadlines.texts.get(item)?.clock);
  return (
    <div ref={box} id={id} role="group" aria-label={detailLabel} className={mergeClasses(rowStyles.detail, styles.box)}>
      {timeline ? <Life timeline={timeline} pressed={pressed} /> : pictureLoading}
    </div>
  );
}

function Life({ timeline, pressed }: { readonly timeline: Timeline; readonly pressed: string | undefined }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const width = useToldWidth(place, USUAL_WIDTH);
  const others = timeline.clocks.filter((c) => c.shown === 'not-applicable');
  return (
    <>
      <div ref={place}>
        <TimelinePicture timeline={timeline} width={width} />
      </div>
      <TimelineTable timeline={timeline} />
      <h4 className={styles.heading}>{clocksHeading}</h4>
      {timeline.clocks
        .filter((c) => c.shown !== 'not-applicable')
        .map((clock) => (
          <ClockTrail key={clock.id} clock={clock} openFirst={clock.id === pressed} />
        ))}
      {others.length > 0 && (
        <>
          <h4 className={styles.heading}>{notApplicableHeading}</h4>
          <ul className={styles.others}>
            {others.map((clock) => (
              <li key={clock.id}>{notApplicable(clock)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
