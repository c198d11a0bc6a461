import { decodeEntities, normaliseLineEnds } from './entities';

/** What {@link XmlReader} stands on. */
export type XmlToken = 'open' | 'close' | 'text';

/**
 * Walks a small XML text tag by tag. Names are local names: `<x:sheet>` and `<sheet>` are both
 * `sheet`, for prefixes are the writer's choice. Sheets and shared strings, which may be huge, are
 * scanned as bytes instead (`read/`).
 */
export class XmlReader {
  /** Local name of the tag, empty for text. */
  name = '';
  /** Whether an opening tag closes itself; no `close` follows it. */
  selfClosing = false;
  /** Text of a `text` token, references replaced. */
  text = '';
  #attributesStart = 0;
  #attributesEnd = 0;
  #position = 0;
  readonly #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** The next token, or `null` at the end. */
  next(): XmlToken | null {
    const xml = this.#xml;
    for (;;) {
      const start = this.#position;
      if (start >= xml.length) return null;
      if (xml.charCodeAt(start) !== 0x3c) {
        const end = indexOrEnd(xml, '<', start);
        this.#position = end;
        return this.#giveText(decodeEntities(normaliseLineEnds(xml.slice(start, end))));
      }
      if (xml.startsWith('<!--', start)) this.#position = past(xml, '-->', start + 4);
      else if (xml.startsWith('<![CDATA[', start)) {
        const end = indexOrEnd(xml, ']]>', start + 9);
        this.#position = Math.min(xml.length, end + 3);
        return this.#giveText(normaliseLineEnds(xml.slice(start + 9, end)));
      } else if (xml.startsWith('<?', start)) this.#position = past(xml, '?>', start + 2);
      else if (xml.startsWith('<!', start)) this.#position = past(xml, '>', start + 2);
      else return this.#tag(start);
    }
  }

  /** The next opening tag of this name, `false` where there is none. */
  seek(name: string): boolean {
    for (let token = this.next(); token !== null; token = this.next()) {
      if (token === 'open' && this.name === name) return true;
    }
    return false;
  }

  /** Value of an attribute of the current opening tag, by its name as written or by its local name. */
  attribute(name: string): string | undefined {
    const xml = this.#xml;
    let found: string | undefined;
    let p = this.#attributesStart;
    const end = this.#attributesEnd;
    while (p < end) {
      const equals = xml.indexOf('=', p);
      if (equals < 0 || equals >= end) break;
      let open = equals + 1;
      while (open < end && xml.charCodeAt(open) <= 0x20) open++;
      const quote = xml[open];
      if (quote !== '"' && quote !== "'") break;
      const close = xml.indexOf(quote, open + 1);
      if (close < 0 || close >= end) break;
      const key = xml.slice(p, equals).trim();
      if (key === name) return attributeText(xml.slice(open + 1, close));
      if (found === undefined && key.slice(key.indexOf(':') + 1) === name)
        found = attributeText(xml.slice(open + 1, close));
      p = close + 1;
    }
    return found;
  }

  /** All text up to the closing tag of the current element, children included. */
  innerText(): string {
    if (this.selfClosing) return '';
    let depth = 1;
    let text = '';
    for (let token = this.next(); token !== null; token = this.next()) {
      if (token === 'text') text += this.text;
      else if (token === 'close') depth--;
      else if (this.#staysOpen()) depth++;
      if (depth === 0) break;
    }
    return text;
  }

  /** Passes over everything up to the closing tag of the current element. */
  skip(): void {
    this.innerText();
  }

  #staysOpen(): boolean {
    return !this.selfClosing;
  }

  #giveText(text: string): XmlToken {
    this.name = '';
    this.text = text;
    return 'text';
  }

  #tag(start: number): XmlToken {
    const xml = this.#xml;
    const closing = xml.charCodeAt(start + 1) === 0x2f;
    const nameStart = start + (closing ? 2 : 1);
    const end = tagEnd(xml, nameStart);
    let nameEnd = nameStart;
    while (nameEnd < end && xml.charCodeAt(nameEnd) > 0x20 && xml.charCodeAt(nameEnd) !== 0x2f) nameEnd++;
    const qualified = xml.slice(nameStart, nameEnd);
    this.name = qualified.slice(qualified.indexOf(':') + 1);
    this.#position = Math.min(xml.length, end + 1);
    if (closing) return 'close';
    this.selfClosing = xml.charCodeAt(end - 1) === 0x2f && end - 1 >= nameEnd;
    this.#attributesStart = nameEnd;
    this.#attributesEnd = this.selfClosing ? end - 1 : end;
    return 'open';
  }
}

/** The `>` that ends a tag: one inside a quoted value is not it. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let p = from; p < xml.length; p++) {
    const c = xml.charCodeAt(p);
    if (quote) {
      if (c === quote) quote = 0;
    } else if (c === 0x22 || c === 0x27) quote = c;
    else if (c === 0x3e) return p;
  }
  return xml.length;
}

function attributeText(raw: string): string {
  return decodeEntities(/[\t\r\n]/u.test(raw) ? raw.replace(/\r\n|[\t\r\n]/gu, ' ') : raw);
}

function indexOrEnd(xml: string, mark: string, from: number): number {
  const p = xml.indexOf(mark, from);
  return p < 0 ? xml.length : p;
}

function past(xml: string, mark: string, from: number): number {
  const p = xml.indexOf(mark, from);
  return p < 0 ? xml.length : p + mark.length;
}
