/** A piece of a web page. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  /** What stands in a comment, or in a style element: both hold hints by Excel. */
  | { readonly kind: 'hint'; readonly text: string };

/** Elements whose content is no text of the page. */
const silent = new Set(['script', 'style', 'xml', 'title', 'noscript', 'template']);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  yen: '¥',
  sect: '§',
  deg: '°',
  middot: '·',
  times: '×',
  divide: '÷',
  plusmn: '±',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  lsaquo: '‹',
  rsaquo: '›',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  permil: '‰',
  rarr: '→',
  radic: '√',
};

/** Walks a page as browsers do: nothing in it is an error. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let p = 0;
  while (p < html.length) {
    const open = html.indexOf('<', p);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > p) yield { kind: 'text', text: decodeHtmlEntities(html.slice(p, textEnd)) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      const stop = end < 0 ? html.length : end;
      yield { kind: 'hint', text: html.slice(open + 4, stop) };
      p = stop + 3;
      continue;
    }
    const close = html[open + 1] === '/';
    const nameStart = open + (close ? 2 : 1);
    if (!/[a-z!?]/iu.test(html[nameStart] ?? '')) {
      yield { kind: 'text', text: '<' };
      p = open + 1;
      continue;
    }
    const end = tagEnd(html, nameStart);
    const tag = html.slice(nameStart, end);
    const name = /^[^\s/>]*/u.exec(tag)?.[0].toLowerCase() ?? '';
    p = end + 1;
    if (name.startsWith('!') || name.startsWith('?')) continue;
    if (close) {
      yield { kind: 'close', name };
      continue;
    }
    if (silent.has(name) && !tag.endsWith('/')) {
      const finish = indexOfIgnoringCase(html, `</${name}`, p);
      const stop = finish < 0 ? html.length : finish;
      if (name !== 'script') yield { kind: 'hint', text: html.slice(p, stop) };
      p = finish < 0 ? html.length : tagEnd(html, finish) + 1;
      continue;
    }
    yield { kind: 'open', name, attributes: tag.slice(name.length) };
  }
}

/** Attributes of a tag by lower-case name; `''` where one stands without a value. */
export type HtmlAttributes = ReadonlyMap<string, string>;

/** Reads the attributes of a tag. A name is followed by nothing, or by = and a quoted or bare value. */
export function parseAttributes(attributes: string): HtmlAttributes {
  const parsed = new Map<string, string>();
  const pattern = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
  for (const [, key, double, single, bare] of attributes.matchAll(pattern)) {
    const name = (key ?? '').toLowerCase();
    if (!parsed.has(name)) parsed.set(name, decodeHtmlEntities(double ?? single ?? bare ?? ''));
  }
  return parsed;
}

function decodeHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/giu, (whole, hex, decimal, name) => {
    if (name) return entities[String(name)] ?? entities[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(String(hex), 16) : parseInt(String(decimal), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let p = from; p < html.length; p++) {
    const c = html[p] ?? '';
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '>') return p;
    // A quote opens a value only behind an equals sign; elsewhere it is a slip of the writer.
    else if ((c === '"' || c === "'") && /=\s*$/u.test(html.slice(Math.max(from, p - 8), p))) quote = c;
  }
  return html.length;
}

function indexOfIgnoringCase(html: string, mark: string, from: number): number {
  const lower = html.indexOf(mark, from);
  const upper = html.indexOf(mark.toUpperCase(), from);
  return lower < 0 ? upper : upper < 0 ? lower : Math.min(lower, upper);
}
