import { useId, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { LONGEST_REASON } from '../../core/ignored/ignored-findings';
import type { FindingText } from '../../worker/answers';
import { useController } from '../pane-context';
import {
  formLabel,
  ignoreButton,
  keepButton,
  onlyThisButton,
  reasonLabel,
  REASONS,
  sameValueButton,
  takeBackButton,
} from './messages';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, flexBasis: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

interface IgnoreActionsProps {
  readonly text: FindingText;
  /** Takes the keyboard: the row is about to leave the list. */
  readonly onGone: () => void;
}

/** Ignoring a finding, with a reason; or taking an ignored one back. */
export function IgnoreActions({ text, onGone }: IgnoreActionsProps) {
  const { ignored } = useController();
  const [asking, setAsking] = useState(false);
  const { ignored: entry } = text;
  if (entry) {
    const takeBack = (): void => void ignored.takeBack(entry.key).then((done) => done && onGone());
    return (
      <Button size="small" icon={<EyeRegular />} onClick={takeBack}>
        {takeBackButton}
      </Button>
    );
  }
  if (asking) return <ReasonForm text={text} onGone={onGone} onClose={() => setAsking(false)} />;
  return (
    <Button size="small" icon={<EyeOffRegular />} onClick={() => setAsking(true)}>
      {ignoreButton}
    </Button>
  );
}

function ReasonForm({ text, onGone, onClose }: IgnoreActionsProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const { ignored } = useController();
  const reasons = useId();
  const [reason, setReason] = useState('');
  const empty = reason.trim() === '';
  const ignore = (key: string): void => void ignored.ignore(key, reason).then((done) => done && onGone());
  const { key, valueKey } = text;
  return (
    <form
      className={styles.form}
      aria-label={formLabel}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) ignore(key);
      }}
    >
      <Field label={reasonLabel} required>
        <Input
          size="small"
          className={styles.input}
          // Asked for by the press before.
          ref={focusOnce}
          list={reasons}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <datalist id={reasons}>
        {REASONS.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={empty}>
          {onlyThisButton}
        </Button>
        {valueKey !== null && (
          <Button size="small" disabledFocusable={empty} onClick={() => !empty && ignore(valueKey)}>
            {sameValueButton}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {keepButton}
        </Button>
      </div>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
