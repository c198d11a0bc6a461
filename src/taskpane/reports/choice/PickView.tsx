import { Button, Caption1, Checkbox, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { Choice } from '../../../core/reports/rectification/choice';
import type { PickRow } from '../../../worker/pick-answers';
import { useController } from '../../pane-context';
import { AddSelected } from './AddSelected';
import { BackHead } from '../BackHead';
import { backToReport } from '../messages';
import { usePageStyles } from '../page-styles';
import type { PickingState } from '../reports-state';
import {
  clearPicks,
  finding,
  foundText,
  listLabel,
  matterText,
  noneFound,
  nonePicked,
  onlyPicked,
  pickedText,
  pickIntro,
  pickSearch,
  pickTitle,
  placeText,
} from './messages';

const useStyles = makeStyles({
  search: { minWidth: 0, maxWidth: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  tick: { display: 'flex', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  part: { display: 'block' },
  place: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface PickViewProps {
  /** What the report is called. */
  readonly title: string;
  readonly picking: PickingState;
  readonly choice: Choice;
}

/** 逐件选定: matters that come into the report whatever the criteria say, found by a search. */
export function PickView({ title, picking: { text, onlyPicked: isOnly, answer }, choice: { picked } }: PickViewProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { choice } = useController();
  const chosen = new Set(picked);
  return (
    <div className={page.box}>
      <BackHead title={pickTitle} label={backToReport(title)} onBack={() => void choice.closePicking()} />
      <Caption1>{pickIntro}</Caption1>
      <SearchBox
        className={styles.search}
        aria-label={pickSearch}
        placeholder={pickSearch}
        value={text}
        onChange={(_, { value }) => void choice.search({ text: value })}
      />
      <div className={styles.line}>
        <span role="status">{pickedText(picked.length)}</span>
        <Checkbox
          label={onlyPicked}
          checked={isOnly}
          onChange={(_, { checked }) => void choice.search({ onlyPicked: checked === true })}
        />
        {picked.length > 0 && (
          <Button size="small" onClick={() => void choice.pick(picked, false)}>
            {clearPicks}
          </Button>
        )}
      </div>
      <AddSelected isOff={false} />
      <Caption1 role="status">{said(answer, isOnly && picked.length === 0)}</Caption1>
      {answer && answer.rows.length > 0 && (
        <ul className={page.list} aria-label={listLabel}>
          {answer.rows.map((row) => (
            <li key={`${row.sheet} ${row.row}`} className={styles.item}>
              <PickTick row={row} isPicked={chosen.has(row.key)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function said(answer: PickingState['answer'], isNonePicked: boolean): string {
  if (isNonePicked) return nonePicked;
  if (!answer) return finding;
  return answer.total === 0 ? noneFound : foundText(answer);
}

function PickTick({ row, isPicked }: { readonly row: PickRow; readonly isPicked: boolean }) {
  const styles = useStyles();
  const { choice } = useController();
  return (
    <Checkbox
      className={styles.tick}
      checked={isPicked}
      onChange={(_, { checked }) => void choice.pick([row.key], checked === true)}
      label={
        <>
          <span className={styles.name}>{matterText(row)}</span>
          <span className={styles.part}>{row.about}</span>
          <Caption1 className={styles.place}>{placeText(row)}</Caption1>
        </>
      }
    />
  );
}
