import type { CellStyle } from '../../core/sheets/sheet-model';

/**
 * How a cell looks, its number format apart: properties by their path below the format. Colours of a
 * theme are told and put back as the colour that they are now; Office.js knows no other way.
 */
export type Look = Readonly<Record<string, string | number | boolean>>;

/** The edges of a cell as `getCellProperties` and as `borders.getItem` name them. */
export const EDGES = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
] as const;

export const FONT = ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough'] as const;
export const PLACE = ['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'] as const;

/** What {@link lookOf} needs of a cell. */
export const LOOK_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: Object.fromEntries(FONT.map((name) => [name, true])),
    borders: { style: true, color: true, weight: true },
    ...Object.fromEntries(PLACE.map((name) => [name, true])),
  },
};

/** The look in what Excel says of a cell. */
export function lookOf({ format = {} }: Excel.CellProperties): Look {
  const look: Record<string, string | number | boolean> = {};
  const note = (path: string, value: string | number | boolean | null | undefined): void => {
    if (value !== null && value !== undefined) look[path] = value;
  };
  note('fill.pattern', format.fill?.pattern);
  if (format.fill?.pattern !== 'None') note('fill.color', format.fill?.color);
  for (const name of FONT) note(`font.${name}`, format.font?.[name]);
  for (const name of PLACE) note(name, format[name]);
  for (const [side, edge] of EDGES) {
    const border = format.borders?.[side];
    note(`${edge}.style`, border?.style);
    if (border?.style === 'None') continue;
    note(`${edge}.color`, border?.color);
    note(`${edge}.weight`, border?.weight);
  }
  return look;
}

/** A look with a style laid over it. */
export function styled(look: Look, style: CellStyle): Look {
  const over: Record<string, string | number | boolean | undefined> = {
    'fill.pattern': style.fill === undefined ? undefined : 'Solid',
    'fill.color': style.fill === undefined ? undefined : `#${style.fill}`,
    'font.name': style.font,
    'font.size': style.size,
    'font.bold': style.bold,
    'font.color': style.color === undefined ? undefined : `#${style.color}`,
    horizontalAlignment: style.align && capital(style.align),
    verticalAlignment: style.valign && capital(style.valign),
    wrapText: style.wrap,
  };
  if (style.border) {
    for (const [, edge] of EDGES)
      Object.assign(over, {
        [`${edge}.style`]: 'Continuous',
        [`${edge}.color`]: '#000000',
        [`${edge}.weight`]: 'Thin',
      });
  }
  const said = Object.entries(over).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
  );
  return { ...look, ...Object.fromEntries(said) };
}

/** What a plain cell is, as far as it is the same in every workbook. */
export const UNSTYLED: Look = {
  'fill.pattern': 'None',
  'font.bold': false,
  horizontalAlignment: 'General',
  wrapText: false,
  ...Object.fromEntries(EDGES.map(([, edge]) => [`${edge}.style`, 'None'])),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What has to be set to make one look the other. */
export function difference(from: Look | null, to: Look): Look {
  const different = Object.entries(to).filter(([path, value]) => from?.[path] !== value);
  return Object.fromEntries(different);
}

/**
 * Queues the setting of properties on areas.
 *
 * @param between whether lines are drawn between rows as well: for areas of several rows whose cells
 *   are to have the same line above and below
 */
export function setLook(format: Excel.RangeFormat, look: Look, between: boolean): void {
  if (look['fill.pattern'] === 'None') format.fill.clear();
  else {
    if (look['fill.color'] !== undefined) format.fill.color = String(look['fill.color']);
    const pattern = look['fill.pattern'];
    // A colour makes the fill solid by itself.
    if (pattern !== undefined && (pattern !== 'Solid' || look['fill.color'] === undefined))
      format.fill.set({ pattern: String(pattern) as 'Solid' });
  }
  const font = partOf(look, 'font');
  if (font.size > 0) format.font.set(Object.fromEntries(font));
  const place = PLACE.filter((name) => look[name] !== undefined).map((name) => [name, look[name]] as const);
  if (place.length > 0) format.set(Object.fromEntries(place));
  for (const [, edge] of EDGES) setBorder(format, edge, partOf(look, edge));
  if (between) setBorder(format, 'InsideHorizontal', partOf(look, 'EdgeTop'));
}

function setBorder(
  format: Excel.RangeFormat,
  edge: (typeof EDGES)[number][1] | 'InsideHorizontal',
  border: ReadonlyMap<string, unknown>,
): void {
  if (border.size === 0) return;
  const line = format.borders.getItem(edge);
  if (border.get('style') === 'None') line.style = 'None';
  else line.set(Object.fromEntries(border));
}

function partOf(look: Look, part: string): ReadonlyMap<string, string | number | boolean> {
  const paths = Object.entries(look).filter(([path]) => path.startsWith(`${part}.`));
  return new Map(paths.map(([path, value]) => [path.slice(part.length + 1), value]));
}

/** What a look says about lines between rows: nothing, the same above and below each cell, or not the same. */
export function linesOf(look: Look): 'none' | 'even' | 'uneven' {
  const [top, bottom] = [partOf(look, 'EdgeTop'), partOf(look, 'EdgeBottom')];
  if (top.size === 0 && bottom.size === 0) return 'none';
  const even = top.size === bottom.size && [...top].every(([name, value]) => bottom.get(name) === value);
  return even ? 'even' : 'uneven';
}

/** Looks of many cells, each kept once. */
export class LookTable {
  readonly looks: Look[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(look: Look): number {
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    let n = this.numbers.get(key);
    if (n === undefined) this.numbers.set(key, (n = this.looks.push(look) - 1));
    return n;
  }

  at(n: number): Look {
    return this.looks[n] ?? {};
  }
}
