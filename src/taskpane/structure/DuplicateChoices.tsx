import { Caption1, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { DuplicateDecisions, KeepDuplicates } from '../../core/structure/duplicates';
import type { DuplicatePlaces } from '../../core/structure/receipt';
import { placeText } from '../../core/structure/receipt-text';
import { readPointer } from '../../core/structure/source-pointer';
import { useController } from '../pane-context';
import { DecisionList } from '../DecisionList';
import {
  allDuplicatesLabel,
  duplicatesIntro,
  duplicatesTitle,
  keepLabel,
  keepName,
  KEEPS,
  mixedName,
  whyDuplicate,
} from './messages';

const useStyles = makeStyles({
  places: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  why: { color: tokens.colorNeutralForeground2 },
});

interface DuplicateChoicesProps {
  readonly duplicates: readonly DuplicatePlaces[];
  readonly decisions: DuplicateDecisions;
}

/** Rows that may be one matter registered twice. They all come along until the clerk says otherwise. */
export function DuplicateChoices({ duplicates, decisions }: DuplicateChoicesProps) {
  const styles = useStyles();
  const { structure } = useController();
  // What was just decided shows before it is planned anew.
  const keepOf = ({ id }: DuplicatePlaces): KeepDuplicates => decisions.groups?.[id] ?? decisions.all ?? 'both';
  const [first, ...others] = duplicates.map(keepOf);
  const all = first !== undefined && others.every((keep) => keep === first) ? first : null;
  return (
    <DecisionList
      title={duplicatesTitle(duplicates.length)}
      intro={duplicatesIntro}
      items={duplicates}
      keyOf={({ id }) => id}
      render={(group) => (
        <>
          <span className={styles.places}>
            {group.sources.map((source) => (
              <SourceLink key={source} source={source} />
            ))}
          </span>
          <Caption1 block className={styles.why}>
            {whyDuplicate[group.why]}
          </Caption1>
          <KeepSelect
            label={keepLabel(group.sources.map(placeText).join('、'))}
            keep={keepOf(group)}
            onKeep={(keep) => void structure.decideDuplicate(group.id, keep)}
          />
        </>
      )}
    >
      {duplicates.length > 1 && (
        <Field label={allDuplicatesLabel}>
          <KeepSelect keep={all} onKeep={(keep) => void structure.decideAll(keep)} />
        </Field>
      )}
    </DecisionList>
  );
}

/** Where a row stands; pressed, it is shown. */
function SourceLink({ source }: { readonly source: string }) {
  const { structure } = useController();
  const place = readPointer(source);
  if (!place) return <span>{source}</span>;
  return (
    <Link as="button" onClick={() => void structure.goTo(place.sheet, place.row)}>
      {placeText(source)}
    </Link>
  );
}

interface KeepSelectProps {
  /** Null where not all are decided alike. */
  readonly keep: KeepDuplicates | null;
  readonly onKeep: (keep: KeepDuplicates) => void;
  readonly label?: string;
}

function KeepSelect({ keep, onKeep, label, ...field }: KeepSelectProps) {
  return (
    <Select
      {...field}
      size="small"
      {...(label !== undefined && { 'aria-label': label })}
      value={keep ?? ''}
      onChange={(_, { value }) => {
        const now = KEEPS.find((k) => k === value);
        if (now) onKeep(now);
      }}
    >
      {keep === null && <option value="">{mixedName}</option>}
      {KEEPS.map((k) => (
        <option key={k} value={k}>
          {keepName[k]}
        </option>
      ))}
    </Select>
  );
}
