import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { FormField } from '../../core/registration/form';
import { SEVERITIES } from '../../core/rules/finding-store';
import type { TypedFinding } from '../../worker/registration-answers';
import { findingText } from './messages';

const useStyles = makeStyles({
  // A field's own minimum is wider than half a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

/** What the look of a field says; the sentence below says it too. */
const STATES = { error: 'error', warning: 'warning', info: 'none' } as const;

interface FormFieldRowProps {
  readonly field: FormField;
  readonly text: string;
  /** What was found about this field. */
  readonly findings: readonly TypedFinding[];
  readonly onText: (text: string) => void;
}

/** One labelled field of the form 登记. */
export function FormFieldRow({ field, text, findings, onText }: FormFieldRowProps) {
  const styles = useStyles();
  const gravest = SEVERITIES.find((severity) => findings.some((f) => f.severity === severity));
  const list = field.choices.length > 0 ? `choices-${field.column}` : undefined;
  return (
    <Field
      label={field.label}
      required={field.required}
      validationState={gravest ? STATES[gravest] : 'none'}
      validationMessage={findings.map(findingText).join('') || null}
    >
      {field.type === 'text' && !list ? (
        <Textarea className={styles.input} value={text} resize="vertical" onChange={(_, { value }) => onText(value)} />
      ) : (
        <Input className={styles.input} value={text} list={list} onChange={(_, { value }) => onText(value)} />
      )}
      {list && (
        <datalist id={list}>
          {field.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
