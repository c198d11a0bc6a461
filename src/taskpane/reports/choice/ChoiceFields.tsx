import { useId, useState } from 'react';
import {
  Button,
  Caption1,
  Checkbox,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { CRITERIA, type Criterion } from '../../../core/reports/rectification/criteria';
import type { Choice, ChoiceCounts } from '../../../core/reports/rectification/choice';
import { AddSelected } from './AddSelected';
import { expands } from '../../expands';
import { useController } from '../../pane-context';
import type { OpenReport } from '../reports-state';
import {
  campaignIntro,
  categoriesLabel,
  categoryText,
  choiceIntro,
  choiceLabel,
  choiceSummary,
  chosenCategories,
  criterionName,
  keywordsHint,
  keywordsIn,
  keywordsLabel,
  keywordsText,
  noCategories,
  pickButton,
  resetButton,
} from './messages';

const useStyles = makeStyles({
  summary: {
    justifyContent: 'flex-start',
    maxWidth: '100%',
    paddingInline: 0,
    fontWeight: 'normal',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  tick: { display: 'flex', alignItems: 'flex-start' },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
  more: { margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}` },
  wide: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** By what matters are chosen: the criteria with what each would bring in, and matters picked by hand. */
export function ChoiceFields({ open }: { readonly open: OpenReport }) {
  const styles = useStyles();
  const { choice: deeds } = useController();
  const { choice, campaign } = open.asking;
  const [shown, setShown] = useState(false);
  const id = useId();
  const pickingButtons = (
    <>
      <Button onClick={() => void deeds.openPicking()} disabledFocusable={!open.answer}>
        {pickButton(choice.picked.length)}
      </Button>
      <AddSelected isOff={!open.answer} />
    </>
  );
  if (campaign.trim() !== '') {
    return (
      <div className={styles.box}>
        <Caption1>{campaignIntro}</Caption1>
        <div className={styles.buttons}>{pickingButtons}</div>
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <Button
        appearance="transparent"
        className={styles.summary}
        icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />}
        {...expands(id, shown)}
        onClick={() => setShown(!shown)}
      >
        {choiceSummary(choice)}
      </Button>
      {shown && (
        <div id={id} role="group" aria-label={choiceLabel} className={styles.box}>
          <Caption1 className={styles.text}>{choiceIntro}</Caption1>
          <ul className={styles.list}>
            {CRITERIA.map((criterion) => (
              <CriterionTick
                key={criterion.id}
                criterion={criterion}
                choice={choice}
                counts={open.answer?.choices ?? null}
              />
            ))}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        {pickingButtons}
        {shown && <Button onClick={() => void deeds.reset()}>{resetButton}</Button>}
      </div>
    </div>
  );
}

interface TickProps {
  readonly criterion: Criterion;
  readonly choice: Choice;
  /** Null until they are known. */
  readonly counts: ChoiceCounts | null;
}

function CriterionTick({ criterion, choice, counts }: TickProps) {
  const styles = useStyles();
  const { choice: deeds } = useController();
  const { id, text } = criterion;
  const isTicked = choice.criteria.includes(id);
  const isEmpty =
    (id === 'category' && choice.categories.length === 0) || (id === 'keyword' && choice.keywords.length === 0);
  const n = counts?.criteria.find((c) => c.id === id)?.count;
  return (
    <li>
      <Checkbox
        className={styles.tick}
        checked={isTicked}
        onChange={(_, { checked }) => void deeds.tick(id, checked === true)}
        label={
          <>
            {criterionName(criterion, isEmpty ? undefined : n)}
            <Caption1 className={styles.text}>{text}</Caption1>
          </>
        }
      />
      {isTicked && id === 'category' && (
        <div className={styles.more}>
          <CategoryField chosen={choice.categories} counts={counts} />
        </div>
      )}
      {isTicked && id === 'keyword' && (
        <div className={styles.more}>
          <KeywordField words={choice.keywords} />
        </div>
      )}
    </li>
  );
}

function CategoryField({ chosen, counts }: { readonly chosen: readonly string[] } & Pick<TickProps, 'counts'>) {
  const styles = useStyles();
  const { choice } = useController();
  const known = counts?.categories ?? [];
  // What was chosen before stays in sight, also where no matter is of it now.
  const gone = chosen.filter((name) => !known.some((c) => c.name === name)).map((name) => ({ name, count: 0 }));
  if (counts && known.length + gone.length === 0) return <Caption1>{noCategories}</Caption1>;
  return (
    <Field label={categoriesLabel}>
      <Dropdown
        multiselect
        className={styles.wide}
        value={chosenCategories(chosen)}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => void choice.choose({ categories: selectedOptions })}
      >
        {[...known, ...gone].map((category) => (
          <Option key={category.name} value={category.name}>
            {categoryText(category)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function KeywordField({ words }: { readonly words: readonly string[] }) {
  const { choice } = useController();
  const [text, setText] = useState(keywordsText(words));
  const take = (): void => {
    const keywords = keywordsIn(text);
    if (keywordsText(keywords) !== keywordsText(words)) void choice.choose({ keywords });
  };
  return (
    <Field label={keywordsLabel} hint={keywordsHint}>
      <Input
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
