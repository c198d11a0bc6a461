import { useEffect, useState } from 'react';
import {
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DecisionList } from '../../DecisionList';
import { useController, usePane } from '../../pane-context';
import { ProgressView } from '../../ProgressView';
import { BackHead } from '../BackHead';
import type { ReviewState } from '../reports-state';
import { groupLines, type GroupedBy } from './review-groups';
import {
  groupedByLabel,
  groupedByText,
  groupIntro,
  nobodyLeads,
  noSheet,
  noTextColumn,
  reading,
  reviewIntro,
  reviewTitle,
  sheetLabel,
  sheetText,
} from './messages';
import { ReviewRow } from './ReviewRow';

const BOTH: readonly GroupedBy[] = ['unit', 'leader'];

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalM },
  text: { margin: `${tokens.spacingVerticalS} 0` },
});

/** 领导审阅: the lines of 排查整治台账 to be read, and 批示 to be written on each. */
export function ReviewView({ review: { isRead, answer } }: { readonly review: ReviewState }) {
  const styles = useStyles();
  const { review } = useController();
  const [by, setBy] = useState<GroupedBy>('unit');
  const journal = usePane((s) => s.changes.journal);
  // Whatever was written or put back is in the sheet now.
  useEffect(() => void review.read(), [review, journal]);
  return (
    <div className={styles.box}>
      <BackHead title={reviewTitle} onBack={review.close} />
      {!isRead && <ProgressView text={reading} label={reading} />}
      {isRead && !answer && <p className={styles.text}>{noSheet}</p>}
      {answer && (
        <>
          <Caption1 block className={styles.text}>
            {reviewIntro}
          </Caption1>
          {answer.sheets.length > 1 && (
            <Field label={sheetLabel}>
              <Select value={answer.sheet} onChange={(_, { value }) => void review.choose(value)}>
                {answer.sheets.map((sheet) => (
                  <option key={sheet.name} value={sheet.name}>
                    {sheetText(sheet)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {!answer.takesText && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{noTextColumn}</MessageBarBody>
            </MessageBar>
          )}
          <Field label={groupedByLabel}>
            <RadioGroup layout="horizontal" value={by} onChange={(_, { value }) => setBy(value as GroupedBy)}>
              {BOTH.map((way) => (
                <Radio key={way} value={way} label={groupedByText[way]} />
              ))}
            </RadioGroup>
          </Field>
          {groupLines(answer.lines, by, nobodyLeads).map((group) => (
            <DecisionList
              key={`${answer.sheet} ${by} ${group.name}`}
              title={group.name}
              intro={groupIntro(group)}
              items={group.lines}
              keyOf={({ key }) => key}
              render={(line) => <ReviewRow line={line} takesText={answer.takesText} takesDay={answer.takesDay} />}
            />
          ))}
        </>
      )}
    </div>
  );
}
