import {
  attributePlace,
  children,
  elementsFrom,
  prefixOf,
  rootElement,
  spliced,
  type ElementPlace,
  type Splice,
} from './elements';

/** The lists of a styles part, in the order that Excel wants. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export type StyleListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The lists of a styles part as the texts of their entries. What is there stays; entries are added behind. */
export class StyleLists {
  /** Prefix of the part's elements, `''` or such as `x:`. */
  readonly prefix: string;
  readonly #xml: string;
  readonly #start: number;
  readonly #elements: readonly ElementPlace[];
  readonly #lists = new Map<StyleListName, StyleList>();

  constructor(xml: string) {
    const root = rootElement(xml);
    this.#xml = xml;
    this.#start = root?.contentStart ?? xml.length;
    this.prefix = prefixOf(root);
    this.#elements = [...elementsFrom(xml, this.#start)];
  }

  list(name: StyleListName): StyleList {
    let list = this.#lists.get(name);
    if (!list) {
      const element = this.#elements.find((e) => e.name === name);
      const items = element ? [...children(this.#xml, element)].map((e) => this.#xml.slice(e.start, e.end)) : [];
      this.#lists.set(name, (list = new StyleList(items)));
    }
    return list;
  }

  /** The part with what was added, `null` where nothing was. */
  toXml(): string | null {
    const splices: Splice[] = [];
    for (const name of ORDER) {
      const list = this.#lists.get(name as StyleListName);
      if (!list || list.added === 0) continue;
      const element = this.#elements.find((e) => e.name === name);
      const items = list.items.slice(list.items.length - list.added).join('');
      if (element && !element.selfClosing) {
        const count = attributePlace(this.#xml, element, 'count');
        if (count) splices.push({ ...count, text: String(list.items.length) });
        splices.push({ from: element.contentEnd, to: element.contentEnd, text: items });
      } else {
        const at = element?.start ?? this.#placeFor(name);
        const tag = `${this.prefix}${name}`;
        const text = `<${tag} count="${list.items.length}">${items}</${tag}>`;
        splices.push({ from: at, to: element?.end ?? at, text });
      }
    }
    return splices.length === 0 ? null : spliced(this.#xml, splices);
  }

  #placeFor(name: (typeof ORDER)[number]): number {
    const rank = ORDER.indexOf(name);
    const before = this.#elements.filter((e) => ORDER.some((known, i) => known === e.name && i < rank));
    return before.at(-1)?.end ?? this.#start;
  }
}

/** Entries that are known by their place. */
export class StyleList {
  added = 0;
  readonly items: string[];
  #places: Map<string, number> | undefined;

  constructor(items: string[]) {
    this.items = items;
  }

  /** Place of an entry, which is added where there is none like it. */
  place(item: string): number {
    if (!this.#places) {
      this.#places = new Map();
      for (let i = this.items.length - 1; i >= 0; i--) this.#places.set(this.items[i]!, i);
    }
    let at = this.#places.get(item);
    if (at === undefined) {
      at = this.items.push(item) - 1;
      this.added++;
      this.#places.set(item, at);
    }
    return at;
  }

  /** Sees to the entries that must stand first where there are none at all. */
  begin(...first: readonly string[]): void {
    if (this.items.length === 0) for (const item of first) this.place(item);
  }
}
