import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';
import { Button, Caption1, Field, Link, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { CopyButton } from '../CopyButton';
import { useController, usePane } from '../pane-context';
import {
  addSheetButton,
  addSheetNote,
  closeSettings,
  copyExport,
  doubtsHeading,
  exportButton,
  exportedLabel,
  faultsHeading,
  faultsHint,
  fileButton,
  howText,
  importButton,
  importFaults,
  inForceText,
  pasteLabel,
  restoreButton,
  saveButton,
  settingsTitle,
  takeButton,
} from './messages';
import { exportRecipe, exportedRecipe, forgetRecipe, importRecipe, recipeText, recipeTitle } from '../recipe/messages';
import type { Exported, SettingsInForce, SettingsState } from './settings-state';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    ':focus': { outline: 'none' },
  },
  heading: { margin: 0 },
  text: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { textAlign: 'start' },
  hidden: { display: 'none' },
});

/** 设置: whose settings are in force, what is wrong with them, and how they are changed and carried elsewhere. */
export function SettingsView() {
  const styles = useStyles();
  const { settings } = useController();
  const state = usePane((s) => s.settings);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { inForce } = state;
  return (
    <section ref={box} tabIndex={-1} aria-label={settingsTitle} className={styles.box}>
      <Subtitle2 as="h2" className={styles.heading}>
        {settingsTitle}
      </Subtitle2>
      {inForce && (
        <>
          <p className={styles.text}>{inForceText(inForce.profile.office, inForce.source)}</p>
          <Caption1 className={styles.note}>{howText(inForce.source)}</Caption1>
          <Faults inForce={inForce} />
          <Deeds state={state} inForce={inForce} />
          <RecipeDeedsPart />
          {state.exported && <ExportedText exported={state.exported} />}
          {state.importing && <Import faults={state.importing.faults} />}
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={settings.close}>{closeSettings}</Button>
      </div>
    </section>
  );
}

function Faults({ inForce: { faults, doubts } }: { readonly inForce: SettingsInForce }) {
  const styles = useStyles();
  const { settings } = useController();
  return (
    <>
      {faults.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {faultsHeading}
          </Subtitle2>
          <Caption1 className={styles.note}>{faultsHint}</Caption1>
          <ul className={styles.list}>
            {faults.map(({ sheet, row, column, message }, i) => (
              <li key={`${i} ${message}`}>
                <Link as="button" className={styles.link} onClick={() => void settings.goTo(sheet, row, column)}>
                  {message}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {doubts.length > 0 && <Sentences heading={doubtsHeading} sentences={doubts} />}
    </>
  );
}

function Deeds({ state, inForce }: { readonly state: SettingsState; readonly inForce: SettingsInForce }) {
  const styles = useStyles();
  const { settings } = useController();
  const { kind } = inForce.source;
  return (
    <>
      {settings.canAddSheet && kind !== 'sheet' && (
        <>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void settings.addSheet()}>
              {addSheetButton}
            </Button>
          </div>
          <Caption1 className={styles.note}>{addSheetNote}</Caption1>
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void settings.exportText()}>{exportButton}</Button>
        {kind !== 'sheet' && (
          <Button onClick={() => settings.askForImport(state.importing === null)}>{importButton}</Button>
        )}
        {kind === 'file' && <Button onClick={() => void settings.restoreDefault()}>{restoreButton}</Button>}
      </div>
    </>
  );
}

/** 修改做法: what was accepted in this workbook, and how it is carried to the next month's. */
function RecipeDeedsPart() {
  const styles = useStyles();
  const { settings, recipe } = useController();
  const mends = usePane((s) => s.fixes.recipe.mends.length);
  const importing = usePane((s) => s.settings.importing !== null);
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {recipeTitle}
      </Subtitle2>
      <Caption1 className={styles.note}>{recipeText(mends)}</Caption1>
      <div className={styles.buttons}>
        {mends > 0 && <Button onClick={settings.exportRecipe}>{exportRecipe}</Button>}
        <Button onClick={() => settings.askForImport(!importing)}>{importRecipe}</Button>
        {mends > 0 && <Button onClick={() => void recipe.forget()}>{forgetRecipe}</Button>}
      </div>
    </>
  );
}

function ExportedText({ exported: { kind, text } }: { readonly exported: Exported }) {
  const styles = useStyles();
  const { settings } = useController();
  return (
    <>
      <Field label={kind === 'recipe' ? exportedRecipe : exportedLabel}>
        <Textarea readOnly rows={8} value={text} />
      </Field>
      <div className={styles.buttons}>
        <CopyButton text={text} label={copyExport} />
        {settings.canSave && (
          <Button size="small" onClick={settings.saveExported}>
            {saveButton}
          </Button>
        )}
      </div>
    </>
  );
}

/** From a file where the pane may ask for one, and from the clipboard everywhere. */
function Import({ faults }: { readonly faults: readonly string[] }) {
  const styles = useStyles();
  const { settings } = useController();
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const pickerId = useId();
  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // The same file, mended, can be chosen again.
    event.target.value = '';
    if (file) void file.text().then((content) => settings.importText(content, file.name));
  };
  return (
    <>
      <Field label={pasteLabel}>
        <Textarea rows={5} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={text.trim() === ''}
          onClick={() => void settings.importText(text, null)}
        >
          {takeButton}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {fileButton}
        </Button>
        <input
          ref={picker}
          id={pickerId}
          type="file"
          accept=".json"
          className={styles.hidden}
          aria-label={fileButton}
          onChange={onFile}
        />
      </div>
      {faults.length > 0 && <Sentences heading={importFaults} sentences={faults} />}
    </>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  return (
    <div role="alert">
      <p className={styles.text}>{heading}</p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
