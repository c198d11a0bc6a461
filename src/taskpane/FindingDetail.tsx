import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import type { FindingText } from '../worker/answers';
import { CopyButton } from './CopyButton';
import { FixActions } from './fixes/FixActions';
import { IgnoreActions } from './ignored/IgnoreActions';
import { ignoredTerm, ignoredText } from './ignored/messages';
import { untouchedTerm, untouchedText } from './fixes/messages';
import {
  basisTerm,
  copyButton,
  copyText,
  detailLabel,
  emptyValue,
  goToButton,
  mendTerm,
  suggestionTerm,
  suggestionText,
  valueTerm,
} from './messages';
import { useController } from './pane-context';
import { useRowStyles } from './row-styles';
import { useToldHeight } from './told-height';

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}` },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', maxHeight: '10em', overflowY: 'auto' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A longer sentence may not fit into the two lines of its row on a narrow pane. */
const CUT_AT = 34;

interface FindingDetailProps {
  readonly id: string;
  readonly text: FindingText;
  /** Told whenever it takes more or less room, 0 when it goes. */
  readonly onHeight: (height: number) => void;
  /** Told when it was mended, and its row is no longer there. */
  readonly onMended: () => void;
}

/** What stands in the cell, on what the finding rests, how to mend it, and the buttons that do. */
export function FindingDetail({ id, text, onHeight, onMended }: FindingDetailProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const controller = useController();
  const box = useToldHeight(onHeight);
  const facts: [string, string][] = [];
  if (text.ignored) facts.push([ignoredTerm, ignoredText(text.ignored)]);
  if (text.cell !== null) facts.push([valueTerm, text.value || emptyValue]);
  if (text.fix) facts.push([suggestionTerm, suggestionText(text.fix)]);
  if (text.untouched !== null) facts.push([untouchedTerm, untouchedText(text.untouched)]);
  if (text.mend) facts.push([mendTerm, text.mend]);
  if (text.basis !== null) facts.push([basisTerm, text.basis]);
  return (
    <div ref={box} id={id} role="group" aria-label={detailLabel} className={rowStyles.detail}>
      {text.sentence.length > CUT_AT && <p className={styles.sentence}>{text.sentence}</p>}
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fact key={term} term={term} value={value} />
        ))}
      </dl>
      {!text.ignored && <FixActions text={text} onMended={onMended} />}
      <div className={styles.buttons}>
        <Button size="small" icon={<LocationRegular />} onClick={() => void controller.goTo(text.finding)}>
          {goToButton}
        </Button>
        <CopyButton text={copyText(text)} label={copyButton} />
        <IgnoreActions text={text} onGone={onMended} />
      </div>
    </div>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
