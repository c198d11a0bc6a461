import type { HtmlAttributes } from './html-tokens';

/** Excel's names for formats in `mso-number-format`. */
const namedFormats: Readonly<Record<string, string>> = {
  general: 'General',
  'general number': 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'short date': 'yyyy/m/d',
  'medium date': 'd-mmm-yy',
  'long date': 'yyyy"年"m"月"d"日"',
  'general date': 'yyyy/m/d h:mm',
  'short time': 'h:mm',
  'medium time': 'h:mm AM/PM',
  'long time': 'h:mm:ss',
};

/** Number formats that a page gives to its cells, by class and in the cell itself. */
export class CssFormats {
  readonly #classes = new Map<string, string>();

  /** Takes the rules of a style element; other text does no harm. */
  addRules(css: string): void {
    for (const block of css.split('}')) {
      const brace = block.indexOf('{');
      const format = brace < 0 ? undefined : formatIn(block.slice(brace + 1));
      if (format === undefined) continue;
      for (const [, name] of block.slice(0, brace).matchAll(/\.([\w-]+)/gu)) this.#classes.set(name ?? '', format);
    }
  }

  /** The number format of a cell, `General` where the page gives none. */
  formatOf(attributes: HtmlAttributes): string {
    const own = formatIn(attributes.get('style') ?? '');
    if (own !== undefined) return own;
    for (const name of (attributes.get('class') ?? '').split(/\s+/u)) {
      const format = this.#classes.get(name);
      if (format !== undefined) return format;
    }
    return 'General';
  }
}

function formatIn(declarations: string): string | undefined {
  const m = /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^;]*))/su.exec(declarations);
  if (!m) return undefined;
  const raw = m[1] ?? m[2] ?? m[3] ?? '';
  const code = raw
    .replace(/\\(?:([0-9a-fA-F]{4})|(.))/gsu, (_, hex, character) =>
      hex ? String.fromCharCode(parseInt(String(hex), 16)) : String(character),
    )
    .trim();
  return namedFormats[code.toLowerCase()] ?? code;
}
