import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { SampleWorkbook } from '../sample';
import { useFileDrop } from './file-drop';
import { messages } from './messages';
import type { Busy, Notice, PageStore } from './page-state';
import { PANE_MOST, Splitter } from './splitter';
import { TopBar } from './top-bar';

interface PageProps {
  readonly store: PageStore;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: SampleWorkbook) => void;
  readonly onSaveFindings: () => void;
  /** Called once with the places of the grid and of the task pane, which live outside this tree. */
  readonly onPlaces: (grid: HTMLElement, pane: HTMLElement) => void;
}

/** The page around the grid and the task pane. */
export function Page({ store, onFile, onSample, onSaveFindings, onPlaces }: PageProps) {
  const { fileName, busy, notice } = useSyncExternalStore(store.subscribe, store.get);
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState(380);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const dismiss = useCallback(() => store.change({ notice: null }), [store]);
  const over = useFileDrop({ onFile, onRefused: (text) => store.change({ notice: { intent: 'warning', text } }) });

  useEffect(() => {
    if (grid.current && pane.current) onPlaces(grid.current, pane.current);
  }, [onPlaces]);

  return (
    <div className="page">
      <TopBar
        fileName={fileName}
        busy={busy !== null}
        paneOpen={paneOpen}
        onFile={onFile}
        onSample={onSample}
        onSaveFindings={onSaveFindings}
        onTogglePane={() => setPaneOpen(!paneOpen)}
      />
      <NoticeBar notice={notice} onDismiss={dismiss} />
      <div className="halves">
        <section className="grid-side" aria-label={messages.gridLabel}>
          <div className="grid" ref={grid} />
          {busy && <BusyCover busy={busy} />}
        </section>
        {paneOpen && <Splitter width={paneWidth} onWidth={setPaneWidth} />}
        <aside
          className="pane"
          ref={pane}
          hidden={!paneOpen}
          aria-label={messages.paneLabel}
          style={{ width: Math.min(paneWidth, PANE_MOST) }}
        />
      </div>
      {over && (
        <div className="drop">
          <div className="drop-card">{messages.dropHere}</div>
        </div>
      )}
    </div>
  );
}

/** One sentence at a time; it stays until read, because nobody may be hurried. */
function NoticeBar({ notice, onDismiss }: { readonly notice: Notice | null; readonly onDismiss: () => void }) {
  return (
    <div className="notice" role="status">
      {notice && (
        <MessageBar
          intent={notice.intent}
          layout="multiline"
          politeness={notice.intent === 'error' ? 'assertive' : 'polite'}
        >
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={messages.dismiss}
                onClick={onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function BusyCover({ busy }: { readonly busy: Busy }) {
  return (
    <div className="busy" aria-live="polite">
      <div>{busy.text}</div>
      <div className="busy-bar">
        <ProgressBar aria-label={busy.text} {...(busy.share === null ? {} : { value: busy.share })} />
      </div>
      {busy.cancel && <Button onClick={busy.cancel}>{messages.cancel}</Button>}
    </div>
  );
}
