import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReportQuestion } from '../../core/reports/report';
import { DecisionList } from '../DecisionList';
import { useController } from '../pane-context';
import { questionsIntro, questionsTitle } from './messages';

/** What was answered before stands apart: it is not asked again, but can be answered otherwise. */
const KINDS = ['conflict', 'join', 'settled'] as const;

const kindOf = ({ kind, settled }: ReportQuestion): (typeof KINDS)[number] => (settled ? 'settled' : kind);

const useStyles = makeStyles({ radio: { maxWidth: '100%', overflowWrap: 'anywhere' } });

/** What a report leaves to the clerk. Until it is decided nothing is overwritten, and nothing joined. */
export function ReportQuestions({ questions }: { readonly questions: readonly ReportQuestion[] }) {
  const styles = useStyles();
  const { reports } = useController();
  return KINDS.map((kind) => {
    const items = questions.filter((question) => kindOf(question) === kind);
    return (
      <DecisionList
        key={kind}
        title={questionsTitle[kind](items.length)}
        intro={questionsIntro[kind]}
        items={items}
        keyOf={({ id }) => id}
        render={({ id, text, options, chosen }) => (
          <Field label={text}>
            <RadioGroup value={chosen} onChange={(_, { value }) => void reports.answer(id, value)}>
              {options.map((option) => (
                <Radio key={option.key} value={option.key} label={option.text} className={styles.radio} />
              ))}
            </RadioGroup>
          </Field>
        )}
      />
    );
  });
}
