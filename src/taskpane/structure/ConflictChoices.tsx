import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { Conflict, ConflictDecisions } from '../../core/structure/receipt';
import { useController } from '../pane-context';
import { DecisionList } from '../DecisionList';
import { conflictLabel, conflictsIntro, conflictsTitle, sideName, SIDES } from './messages';

const useStyles = makeStyles({ radio: { maxWidth: '100%', overflowWrap: 'anywhere' } });

interface ConflictChoicesProps {
  readonly conflicts: readonly Conflict[];
  readonly decisions: ConflictDecisions;
}

/** Cells that both the clerk and the ledger changed. What was typed stays until the clerk says otherwise. */
export function ConflictChoices({ conflicts, decisions }: ConflictChoicesProps) {
  const styles = useStyles();
  const { structure } = useController();
  return (
    <DecisionList
      title={conflictsTitle(conflicts.length)}
      intro={conflictsIntro}
      items={conflicts}
      keyOf={({ id }) => id}
      render={(conflict) => (
        <Field label={conflictLabel(conflict)}>
          <RadioGroup
            value={decisions[conflict.id] ?? conflict.keep}
            onChange={(_, { value }) => {
              const side = SIDES.find((s) => s === value);
              if (side) void structure.decideConflict(conflict.id, side);
            }}
          >
            {SIDES.map((side) => (
              <Radio key={side} value={side} label={sideName(side, conflict)} className={styles.radio} />
            ))}
          </RadioGroup>
        </Field>
      )}
    />
  );
}
