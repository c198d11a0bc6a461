import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

const DIST = path.join('node_modules', '@microsoft', 'office-js', 'dist');
const ADDRESS = 'https://office.test/';

/** Compiled once a process, for however many realms. */
const scripts = new Map<string, Script>();

/** One of the library's files, as it is. */
function scriptOf(root: string, file: string): Script {
  let script = scripts.get(file);
  if (!script) {
    const filename = path.join(root, DIST, file);
    scripts.set(file, (script = new Script(readFileSync(filename, 'utf8'), { filename })));
  }
  return script;
}

/**
 * Gives a realm as much of a page as Office.js needs to start, and `startOffice()`.
 *
 * @param realm its globals
 * @param run runs a script in it
 * @param root the project's folder
 * @returns ends the long timers that Office.js leaves behind, which would keep the process
 */
export function prepareRealm(realm: Record<string, unknown>, run: (script: Script) => void, root: string): () => void {
  const load = (file: string): void => run(scriptOf(root, file));
  const tags: Element[] = [];
  const append = (element: Element): Element => {
    if (element.tagName !== 'SCRIPT') return element;
    tags.push(element);
    queueMicrotask(() => {
      try {
        load(String(element.src).replace(ADDRESS, ''));
        element.onload?.();
      } catch (error) {
        element.onerror?.(error);
      }
    });
    return element;
  };
  const endTimers = keepTimers(realm);
  // Node's own navigator can be read only.
  for (const [name, value] of Object.entries(page(tags, append)))
    Object.defineProperty(realm, name, { value, configurable: true, writable: true });
  for (const name of ['window', 'self', 'top', 'parent']) realm[name] = realm;
  realm.startOffice = () => {
    const tag = new Element('script', append);
    tag.src = `${ADDRESS}office.js`;
    tags.push(tag);
    load('office.js');
  };
  return endTimers;
}

type Timing = (callback: () => void, ms?: number) => NodeJS.Timeout;

function keepTimers(realm: Record<string, unknown>): () => void {
  const timers = new Set<NodeJS.Timeout>();
  for (const name of ['setTimeout', 'setInterval']) {
    const start = realm[name] as Timing;
    realm[name] = (...args: Parameters<Timing>) => {
      const timer = start(...args);
      timers.add(timer);
      return timer;
    };
  }
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

class Element {
  readonly tagName: string;
  readonly style = {};
  src: unknown;
  onload?: () => void;
  onerror?: (error: unknown) => void;

  constructor(
    tag: string,
    readonly appendChild: (element: Element) => Element,
  ) {
    this.tagName = tag.toUpperCase();
  }

  setAttribute(name: string, value: unknown): void {
    Reflect.set(this, name, value);
  }
  getAttribute(): null {
    return null;
  }
  insertBefore(element: Element): Element {
    return this.appendChild(element);
  }
  removeChild(): void {}
  addEventListener(): void {}
  removeEventListener(): void {}
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: () => null,
    length: 0,
  };
}

/** The globals of a page. */
function page(tags: Element[], append: (element: Element) => Element): Record<string, unknown> {
  const [head, body] = [new Element('head', append), new Element('body', append)];
  const nothing = (): void => {};
  return {
    document: {
      head,
      body,
      documentElement: head,
      readyState: 'complete',
      cookie: '',
      URL: ADDRESS,
      createElement: (tag: string) => new Element(tag, append),
      getElementsByTagName: (tag: string) => (tag === 'script' ? tags : tag === 'head' ? [head] : [body]),
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
      removeEventListener: nothing,
      hasFocus: () => true,
    },
    location: {
      href: ADDRESS,
      origin: ADDRESS.slice(0, -1),
      protocol: 'https:',
      search: '',
      hash: '',
      host: 'office.test',
    },
    name: '',
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: nothing,
    removeEventListener: nothing,
    opener: null,
    navigator: { userAgent: 'node' },
  };
}
