import { Button, makeStyles, ToggleButton, tokens, Tooltip } from '@fluentui/react-components';
import {
  ClipboardPulseRegular,
  DocumentTableRegular,
  HighlightFilled,
  HighlightRegular,
  SaveRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { checkButton, markButton, markLabel, progressLabel, progressText, saveFindings } from './messages';
import { useController, usePane } from './pane-context';
import { openSettings } from './settings/messages';
import { ProgressView } from './ProgressView';
import { findingsSheetButton } from './sheets/messages';
import { SheetPicker } from './SheetPicker';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
  },
  main: { minWidth: 'auto' },
  small: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS },
  end: { marginInlineStart: 'auto' },
});

/** What the clerk comes for, always within reach: check, which sheets, mark, save. */
export function CheckBar({ onSaveFindings }: { readonly onSaveFindings?: () => void | Promise<void> }) {
  const styles = useStyles();
  const controller = useController();
  const checked = usePane((s) => s.answer !== null);
  const idle = usePane((s) => s.running === null);
  const ready = usePane((s) => s.sheets.some((sheet) => sheet.chosen));
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.main}
        icon={<ClipboardPulseRegular />}
        disabledFocusable={!idle || !ready}
        onClick={() => void controller.check()}
      >
        {checkButton(checked)}
      </Button>
      {idle ? <Tools {...(onSaveFindings && { onSaveFindings })} /> : <Progress />}
    </div>
  );
}

/** How far the check has come. */
function Progress() {
  const controller = useController();
  const progress = usePane((s) => s.running?.progress ?? null);
  return (
    <ProgressView
      text={progressText(progress)}
      label={progressLabel}
      share={progress?.share ?? 0}
      onCancel={controller.cancel}
    />
  );
}

/** What is at hand while no check is under way. */
function Tools({ onSaveFindings }: { readonly onSaveFindings?: () => void | Promise<void> }) {
  const styles = useStyles();
  const controller = useController();
  const found = usePane((s) => (s.list?.total ?? 0) > 0);
  const marked = usePane((s) => s.marked);
  const ready = usePane((s) => s.workbook !== null);
  return (
    <>
      {found && controller.canMark && (
        <Tooltip content={markLabel} relationship="description">
          <ToggleButton
            className={styles.small}
            icon={marked ? <HighlightFilled /> : <HighlightRegular />}
            checked={marked}
            onClick={() => void controller.mark(!marked)}
          >
            {markButton}
          </ToggleButton>
        </Tooltip>
      )}
      {found && controller.changes.canWrite && (
        <Tooltip content={findingsSheetButton} relationship="label">
          <Button
            appearance="subtle"
            icon={<DocumentTableRegular />}
            onClick={() => void controller.sheets.askFindings()}
          />
        </Tooltip>
      )}
      {found && onSaveFindings && (
        <Tooltip content={saveFindings} relationship="label">
          <Button appearance="subtle" icon={<SaveRegular />} onClick={() => void onSaveFindings()} />
        </Tooltip>
      )}
      <Tooltip content={openSettings} relationship="label">
        <Button
          className={styles.end}
          appearance="subtle"
          icon={<SettingsRegular />}
          disabledFocusable={!ready}
          onClick={() => void controller.settings.open()}
        />
      </Tooltip>
      <SheetPicker />
    </>
  );
}
