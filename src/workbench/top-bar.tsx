import { useRef, type ChangeEvent, type Ref } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  FolderOpenRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SaveRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { messages } from './messages';
import { sampleWorkbooks, type SampleWorkbook } from '../sample';

const SAMPLES = sampleWorkbooks();

interface TopBarProps {
  readonly ref: Ref<HTMLElement>;
  readonly fileName: string | null;
  readonly busy: boolean;
  readonly paneOpen: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: SampleWorkbook) => void;
  readonly onSaveFindings: () => void;
  readonly onSaveWorkbook: () => void;
  readonly onTogglePane: () => void;
}

export function TopBar({ ref, ...props }: TopBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const onChosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // Emptied, so that choosing the same file again is a change too.
    event.target.value = '';
    if (file) props.onFile(file);
  };
  return (
    <header className="top-bar" ref={ref}>
      <h1 className="brand">
        <img src="assets/icon-32.png" alt="" />
        {messages.product}
      </h1>
      <Tooltip content={messages.openHint} relationship="description">
        <Button
          appearance="primary"
          icon={<FolderOpenRegular />}
          disabled={props.busy}
          onClick={() => chooser.current?.click()}
        >
          {messages.open}
        </Button>
      </Tooltip>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={messages.open}
        accept=".xlsx,.xlsm,.xls,.csv"
        onChange={onChosen}
      />
      {/* In its place in the page, and not in a layer outside every landmark. */}
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<TableRegular />} disabled={props.busy}>
            {messages.samples}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SAMPLES.map((sample) => (
              <MenuItem key={sample.id} onClick={() => props.onSample(sample)}>
                {sample.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <div className="file">
        <span className="file-name" role="status">
          {props.fileName}
        </span>
        <span className="file-note">{messages.readOnlyNote}</span>
      </div>
      {/* Over the note, which nobody presses: below it would lie over the buttons of the pane. */}
      <Tooltip content={messages.saveWorkbookHint} relationship="description" positioning="before">
        <Button icon={<SaveRegular />} disabled={props.busy || props.fileName === null} onClick={props.onSaveWorkbook}>
          {messages.saveWorkbook}
        </Button>
      </Tooltip>
      <Tooltip content={messages.saveFindingsHint} relationship="description">
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={props.busy || props.fileName === null}
          onClick={props.onSaveFindings}
        >
          {messages.saveFindings}
        </Button>
      </Tooltip>
      <Button
        appearance="subtle"
        icon={props.paneOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
        aria-expanded={props.paneOpen}
        onClick={props.onTogglePane}
      >
        {props.paneOpen ? messages.hidePane : messages.showPane}
      </Button>
    </header>
  );
}
