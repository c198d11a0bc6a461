import { TestEnvironment } from 'jest-environment-node';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

const DIST = path.join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
const ADDRESS = 'https://office.test/';

/** Compiled once a process; each test file runs them in a realm of its own. */
const scripts = new Map<string, Script>();

function scriptOf(file: string): Script {
  let script = scripts.get(file);
  if (!script) {
    const filename = path.join(DIST, file);
    scripts.set(file, (script = new Script(readFileSync(filename, 'utf8'), { filename })));
  }
  return script;
}

/**
 * A realm with as much of a page as Office.js needs to start, and a way to load the library's files
 * as they are. Everything runs in the realm of the tests: errors are instances of its `Error`.
 */
export default class OfficeEnvironment extends TestEnvironment {
  private readonly timers = new Set<NodeJS.Timeout>();

  override async setup(): Promise<void> {
    await super.setup();
    const realm = this.global as unknown as Record<string, unknown>;
    this.boundTimers();
    const context = this.getVmContext();
    if (!context) throw new Error('the environment has no realm');
    const load = (file: string): unknown => scriptOf(file).runInContext(context);
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
    Object.assign(realm, page(tags, append));
    for (const name of ['window', 'self', 'top', 'parent']) realm[name] = realm;
    realm.startOffice = () => {
      const tag = new Element('script', append);
      tag.src = `${ADDRESS}office.js`;
      tags.push(tag);
      load('office.js');
    };
  }

  override async teardown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await super.teardown();
  }

  /** Office.js leaves long timers behind, which would keep the process. */
  private boundTimers(): void {
    const { setTimeout: after, setInterval: every } = this.global;
    const kept = <T extends typeof after>(start: T): T =>
      ((...args: Parameters<typeof after>) => {
        const timer = start(...args);
        this.timers.add(timer);
        return timer;
      }) as unknown as T;
    this.global.setTimeout = kept(after);
    this.global.setInterval = kept(every as unknown as typeof after);
  }
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
