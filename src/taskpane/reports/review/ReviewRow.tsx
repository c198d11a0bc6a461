import { useState } from 'react';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { formatDay } from '../../../core/calendar/civil-day';
import type { ReviewLine } from '../../../core/reports/rectification/review';
import { useController, usePane } from '../../pane-context';
import {
  dayLabel,
  instructionLabel,
  leadersText,
  nameText,
  progressText,
  standingText,
  standsText,
  unknownLine,
  writeInstruction,
  writeLabel,
} from './messages';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  text: { margin: 0, overflowWrap: 'anywhere' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  overdue: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  day: { minWidth: 0, width: '160px' },
});

interface ReviewRowProps {
  readonly line: ReviewLine;
  readonly takesText: boolean;
  readonly takesDay: boolean;
}

/** A line to be read. */
export function ReviewRow({ line, takesText, takesDay }: ReviewRowProps) {
  const styles = useStyles();
  const { matter, progress, leaders, instruction, isOverdue, isKnown } = line;
  return (
    <div className={styles.box}>
      <p className={styles.name}>{nameText(line)}</p>
      <p className={isOverdue ? styles.overdue : styles.text}>{standingText(line)}</p>
      <p className={styles.text}>{matter}</p>
      {progress !== '' && <p className={styles.text}>{progressText(progress)}</p>}
      {leaders.length > 0 && <p className={styles.text}>{leadersText(leaders)}</p>}
      {instruction !== '' && <p className={styles.text}>{standsText(line)}</p>}
      {takesText && (isKnown ? <InstructionForm line={line} takesDay={takesDay} /> : <p>{unknownLine}</p>)}
    </div>
  );
}

/** 批示 on the line. What was typed stays until it is in the sheet. */
function InstructionForm({ line: { number, instruction }, takesDay }: Omit<ReviewRowProps, 'takesText'>) {
  const styles = useStyles();
  const { review, today } = useController();
  const writing = usePane((s) => s.changes.working !== null || s.running !== null);
  const [text, setText] = useState(instruction);
  const [day, setDay] = useState(formatDay(today));
  // What was put back or changed in the sheet shows here too, but never in the place of words not yet written.
  const [shown, setShown] = useState(instruction);
  if (shown !== instruction) {
    setShown(instruction);
    if (text === shown) setText(instruction);
  }
  const isEmpty = text.trim() === '' || day === '';
  return (
    <>
      <Field label={instructionLabel}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.foot}>
        {takesDay && (
          <Field label={dayLabel}>
            <Input type="date" className={styles.day} value={day} onChange={(_, { value }) => setDay(value)} />
          </Field>
        )}
        <Button
          aria-label={writeLabel(number)}
          disabledFocusable={writing || isEmpty}
          onClick={() => void review.write({ number, text, day, seen: instruction })}
        >
          {writeInstruction}
        </Button>
      </div>
    </>
  );
}
