import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { SampleWorkbook } from '../sample';
import { useFileDrop } from './file-drop';
import { messages } from './messages';
import type { Busy, Notice, PageStore } from './page-state';
import { useRegionKeys } from './region-keys';
import { PANE_MOST, Splitter } from './splitter';
import { TopBar } from './top-bar';

/** The page, and the places in it of the grid and the task pane, which have trees of their own. */
export interface Places {
  readonly page: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

interface PageProps {
  readonly store: PageStore;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: SampleWorkbook) => void;
  readonly onSaveFindings: () => void;
  readonly onSaveWorkbook: () => void;
  /** Called once the page stands. */
  readonly onPlaces: (places: Places) => void;
  /** Gives the keyboard to the grid. */
  readonly onFocusGrid: () => void;
}

/** The page around the grid and the task pane. */
export function Page({ store, onFile, onSample, onSaveFindings, onSaveWorkbook, onPlaces, onFocusGrid }: PageProps) {
  const { fileName, busy, notice } = useSyncExternalStore(store.subscribe, store.get);
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState(380);
  const page = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const dismiss = useCallback(() => store.change({ notice: null }), [store]);
  const over = useFileDrop({ onFile, onRefused: (text) => store.change({ notice: { intent: 'warning', text } }) });

  useRegionKeys(() => [
    { element: bar.current },
    { element: pane.current },
    { element: grid.current, focus: onFocusGrid },
  ]);

  useEffect(() => {
    if (page.current && grid.current && pane.current)
      onPlaces({ page: page.current, grid: grid.current, pane: pane.current });
  }, [onPlaces]);

  return (
    <div className="page" ref={page} tabIndex={-1}>
      <TopBar
        ref={bar}
        fileName={fileName}
        busy={busy !== null}
        paneOpen={paneOpen}
        onFile={onFile}
        onSample={onSample}
        onSaveFindings={onSaveFindings}
        onSaveWorkbook={onSaveWorkbook}
        onTogglePane={() => setPaneOpen(!paneOpen)}
      />
      <NoticeBar notice={notice} onDismiss={dismiss} />
      <div className="halves">
        {/* The pane first, though it stands at the right: Tab would not come past the grid, which keeps it for its cells. */}
        <aside
          className="pane"
          ref={pane}
          hidden={!paneOpen}
          aria-label={messages.paneLabel}
          style={{ width: Math.min(paneWidth, PANE_MOST) }}
        />
        <main className="main" aria-label={messages.gridLabel}>
          {paneOpen && <Splitter width={paneWidth} onWidth={setPaneWidth} />}
          <div className="grid-side">
            <div className="grid" ref={grid} />
            {busy && <BusyCover busy={busy} />}
          </div>
        </main>
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
          >
            {notice.deeds?.map(({ name, run }) => (
              <Button key={name} onClick={run}>
                {name}
              </Button>
            ))}
          </MessageBarActions>
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
