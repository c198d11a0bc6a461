import { decodeEntities } from '../xml/entities';

/** An element within an XML text, by its places. */
export interface ElementPlace {
  /** Local name. */
  readonly name: string;
  readonly start: number;
  /** Place after its opening tag; for an element that closes itself, its end. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** A change to a text: what lies from one place to another becomes something else. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its changes. What is put in at a place stands before what is changed there, in the order named. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from));
  let result = '';
  let copied = 0;
  for (const { from, to, text } of ordered) {
    // What lies within something that was taken away is gone already.
    if (from < copied) continue;
    result += xml.slice(copied, from) + text;
    copied = to;
  }
  return result + xml.slice(copied);
}

/** The root element, whose end need not be in the text. */
export function rootElement(xml: string): { readonly qualifiedName: string; readonly contentStart: number } | null {
  const p = nextTag(xml, 0);
  return p < 0 ? null : { qualifiedName: nameAt(xml, p + 1), contentStart: tagEnd(xml, p) + 1 };
}

/** Prefix of a part's elements, as its root has it: `''` or such as `x:`. */
export function prefixOf(root: { readonly qualifiedName: string } | null): string {
  return root?.qualifiedName.includes(':') ? root.qualifiedName.replace(/:.*$/su, ':') : '';
}

/** The elements from here on, one beside the other, up to the end of the element around them. */
export function* elementsFrom(xml: string, from: number, to = xml.length): Generator<ElementPlace> {
  let depth = 0;
  let start = 0;
  let contentStart = 0;
  for (let p = nextTag(xml, from); p >= 0 && p < to; p = nextTag(xml, p)) {
    const close = tagEnd(xml, p);
    if (xml.charCodeAt(p + 1) === 0x2f) {
      if (depth === 0) return;
      if (--depth === 0) yield place(xml, start, contentStart, p, close + 1, false);
    } else if (xml.charCodeAt(close - 1) === 0x2f) {
      if (depth === 0) yield place(xml, p, close + 1, close + 1, close + 1, true);
    } else if (depth++ === 0) {
      start = p;
      contentStart = close + 1;
    }
    p = close + 1;
  }
}

/** All elements of a text, each after those within it, with the names of those around it. */
export function* allElements(xml: string): Generator<readonly [element: ElementPlace, around: readonly string[]]> {
  const open: { readonly start: number; readonly contentStart: number; readonly name: string }[] = [];
  const around: string[] = [];
  for (let p = nextTag(xml, 0); p >= 0; p = nextTag(xml, p)) {
    const close = tagEnd(xml, p);
    if (xml.charCodeAt(p + 1) === 0x2f) {
      const begun = open.pop();
      around.pop();
      if (begun) yield [place(xml, begun.start, begun.contentStart, p, close + 1, false), around];
    } else if (xml.charCodeAt(close - 1) === 0x2f) {
      yield [place(xml, p, close + 1, close + 1, close + 1, true), around];
    } else {
      const { name } = place(xml, p, close + 1, close + 1, close + 1, false);
      open.push({ start: p, contentStart: close + 1, name });
      around.push(name);
    }
    p = close + 1;
  }
}

/** The children of an element. */
export function children(xml: string, element: ElementPlace): Generator<ElementPlace> {
  return elementsFrom(xml, element.contentStart, element.contentEnd);
}

/** Where the value of an attribute lies in an opening tag; `null` where it has none of this name. */
export function attributePlace(xml: string, element: ElementPlace, name: string): { from: number; to: number } | null {
  let p = element.start + 1;
  const end = element.contentStart;
  while (p < end && xml.charCodeAt(p) > 0x20) p++;
  for (;;) {
    let equals = p;
    while (equals < end && xml.charCodeAt(equals) !== 0x3d) equals++;
    if (equals === end) return null;
    let open = equals + 1;
    while (open < end && xml.charCodeAt(open) <= 0x20) open++;
    const quote = xml[open];
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= end) return null;
    if (xml.slice(p, equals).trim() === name) return { from: open + 1, to: close };
    p = close + 1;
  }
}

export function attribute(xml: string, element: ElementPlace, name: string): string | undefined {
  const at = attributePlace(xml, element, name);
  return at ? decodeEntities(xml.slice(at.from, at.to)) : undefined;
}

/** An element's text with some attributes changed, added, or (`null`) taken away. Values are plain words. */
export function withAttributes(element: string, changes: Readonly<Record<string, string | null>>): string {
  const [tag] = elementsFrom(element, 0);
  if (!tag) return element;
  const splices: Splice[] = [];
  const behind = tag.contentStart - (tag.selfClosing ? 2 : 1);
  for (const [name, value] of Object.entries(changes)) {
    const at = attributePlace(element, tag, name);
    if (at && value !== null) splices.push({ ...at, text: value });
    else if (at) splices.push({ from: attributeStart(element, at.from), to: at.to + 1, text: '' });
    else if (value !== null) splices.push({ from: behind, to: behind, text: ` ${name}="${value}"` });
  }
  return spliced(element, splices);
}

/** Where the white space before an attribute begins, seen from its value. */
function attributeStart(xml: string, valueFrom: number): number {
  let p = valueFrom - 2;
  while (xml.charCodeAt(p) <= 0x20 || xml[p] === '=') p--;
  while (xml.charCodeAt(p) > 0x20) p--;
  while (xml.charCodeAt(p) <= 0x20) p--;
  return p + 1;
}

function place(
  xml: string,
  start: number,
  contentStart: number,
  contentEnd: number,
  end: number,
  selfClosing: boolean,
): ElementPlace {
  const qualified = nameAt(xml, start + 1);
  return { name: qualified.slice(qualified.indexOf(':') + 1), start, contentStart, contentEnd, end, selfClosing };
}

function nameAt(xml: string, from: number): string {
  let p = from;
  for (; p < xml.length; p++) {
    const c = xml.charCodeAt(p);
    if (c <= 0x20 || c === 0x2f || c === 0x3e) break;
  }
  return xml.slice(from, p);
}

/** The `<` of the next tag from here on, past comments and their like; -1 where there is none. */
function nextTag(xml: string, from: number): number {
  let p = xml.indexOf('<', from);
  while (p >= 0) {
    const after = markupEnd(xml, p);
    if (after < 0) return p;
    p = xml.indexOf('<', after);
  }
  return p;
}

/** Place after a comment, a CDATA section or a processing instruction that begins here; -1 where a tag does. */
function markupEnd(xml: string, at: number): number {
  const next = xml.charCodeAt(at + 1);
  if (next === 0x3f) return past(xml, '?>', at + 2);
  if (next !== 0x21) return -1;
  if (xml.startsWith('<!--', at)) return past(xml, '-->', at + 4);
  return xml.startsWith('<![CDATA[', at) ? past(xml, ']]>', at + 9) : past(xml, '>', at + 2);
}

function past(xml: string, mark: string, from: number): number {
  const p = xml.indexOf(mark, from);
  return p < 0 ? xml.length : p + mark.length;
}

/** The `>` that ends a tag: one inside a quoted value is not it. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let p = from; p < xml.length; p++) {
    const c = xml.charCodeAt(p);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 0x3e) return p;
    else if (c === 0x22 || c === 0x27) quote = c;
  }
  return xml.length;
}
