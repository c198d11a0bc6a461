import { MessageChannel as NodeMessageChannel } from 'node:worker_threads';
import { act } from 'react';
import { civilDay } from '../../src/core/calendar/civil-day';
import { mountTaskPane, type TaskPane, type TaskPaneOptions } from '../../src/taskpane';
import { LocalEngine } from '../../src/worker/local-engine';
import type { FakeHost } from './fake-host';

// What a browser has and jsdom lacks.
const lacking = {
  MessageChannel: NodeMessageChannel,
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  IS_REACT_ACT_ENVIRONMENT: true,
};
Object.assign(globalThis, lacking);
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 350 });
HTMLElement.prototype.scrollIntoView = () => {};

let pane: TaskPane | null = null;
let mounted: HTMLElement | null = null;

/** The pane as it stands in the page. */
export function place(): HTMLElement {
  if (!mounted) throw new Error('mount first');
  return mounted;
}

export async function mount(host: FakeHost, options: Partial<TaskPaneOptions> = {}): Promise<void> {
  const element = (mounted = document.body.appendChild(document.createElement('div')));
  await act(async () => {
    pane = mountTaskPane(element, { host, engine: new LocalEngine(null), today: civilDay(2021, 12, 31)!, ...options });
  });
  await settle();
}

export async function unmount(): Promise<void> {
  await act(async () => pane?.unmount());
  mounted?.remove();
  mounted = null;
}

/** The pane on a workbook that was checked, at the tab 报表, or at the report of a name. */
export async function openReports(host: FakeHost, report?: RegExp): Promise<void> {
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  if (!report) return;
  await click(report);
  await settle(300);
}

/** Lets everything that was begun come to its end. */
export async function settle(milliseconds = 120): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
}

export const buttons = (name: RegExp): HTMLElement[] =>
  [...place().querySelectorAll<HTMLElement>('button, [role=tab], [role=option]')].filter((b) =>
    name.test(b.getAttribute('aria-label') ?? b.textContent),
  );

export async function click(name: RegExp): Promise<void> {
  const [button] = buttons(name);
  if (!button) {
    const there = buttons(/./u).map((b) => b.textContent);
    throw new Error(`no button ${name} among ${there.join(' | ')}`);
  }
  await act(async () => button.click());
  await settle();
}

/** Presses a key where the keyboard is. */
export async function press(key: string): Promise<void> {
  const { activeElement } = document;
  await act(async () =>
    activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
  await settle();
}
