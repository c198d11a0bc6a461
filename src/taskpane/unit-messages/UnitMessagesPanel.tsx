import { Button, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { CopyButton } from '../CopyButton';
import { closeButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { TargetPicker } from '../TargetPicker';
import {
  composing,
  copyMessage,
  messageIntro,
  messageTitle,
  noUnits,
  purposeUnknown,
  textLabel,
  unitLabel,
  unitName,
} from './messages';

const useStyles = makeStyles({
  text: { width: '100%', margin: `${tokens.spacingVerticalS} 0` },
  area: { height: '240px' },
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
});

/** A message to a unit: shown whole before it is copied. */
export function UnitMessagesPanel() {
  const styles = useStyles();
  const { unitMessages } = useController();
  const state = usePane((s) => s.unitMessages);
  if (!state) return null;
  const { units, unit, message } = state;
  return (
    <PlanPanel title={messageTitle} intro={units.length === 0 ? noUnits : messageIntro} onClose={unitMessages.close}>
      <TargetPicker
        label={unitLabel}
        targets={units.map((u) => ({ key: u.unit, name: unitName(u) }))}
        chosen={unit ?? ''}
        onChoose={(chosen) => void unitMessages.choose(chosen)}
      />
      {message && !message.knowsPurpose && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{purposeUnknown}</MessageBarBody>
        </MessageBar>
      )}
      {units.length > 0 && (
        <Textarea
          readOnly
          aria-label={textLabel}
          className={styles.text}
          textarea={{ className: styles.area }}
          value={message?.text ?? composing}
        />
      )}
      <div className={styles.buttons}>
        {message && <CopyButton text={message.text} label={copyMessage} />}
        <Button size="small" onClick={unitMessages.close}>
          {closeButton}
        </Button>
      </div>
    </PlanPanel>
  );
}
