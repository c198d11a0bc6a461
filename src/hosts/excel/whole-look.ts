import { EDGES, FONT, PLACE, type Look } from './look';

const BETWEEN = 'InsideHorizontal';

/** What is asked of an area of one column to learn whether all of its cells look alike. */
export interface WholeLook {
  readonly fill: Excel.RangeFill;
  readonly font: Excel.RangeFont;
  readonly format: Excel.RangeFormat;
  readonly edges: readonly (readonly [edge: string, line: Excel.RangeBorder])[];
  readonly between: Excel.RangeBorder;
}

export function queueWholeLook({ format }: Excel.Range): WholeLook {
  const line = (edge: (typeof EDGES)[number][1] | typeof BETWEEN): Excel.RangeBorder =>
    format.borders.getItem(edge).load('style,color,weight');
  return {
    fill: format.fill.load('color,pattern'),
    font: format.font.load(FONT.join(',')),
    format: format.load(PLACE.join(',')),
    edges: EDGES.map(([, edge]) => [edge, line(edge)] as const),
    between: line(BETWEEN),
  };
}

/** The look of every cell of an area of several rows, or null where they differ: what differs Excel gives as null. */
export function wholeLook({ fill, font, format, edges, between }: WholeLook): Look | null {
  const said: (readonly [path: string, value: unknown])[] = [
    ['fill.pattern', fill.pattern],
    ...(fill.pattern === 'None' ? [] : [['fill.color', fill.color] as const]),
    ...FONT.map((name) => [`font.${name}`, font[name]] as const),
    ...PLACE.map((name) => [name, format[name]] as const),
    ...edges.flatMap(([edge, line]) => lineOf(line).map(([name, value]) => [`${edge}.${name}`, value] as const)),
  ];
  // A line between two rows is below the one and above the other: it tells of all but the outermost.
  const inner = JSON.stringify(lineOf(between));
  const even = edges.every(([edge, line]) => !/Top|Bottom/u.test(edge) || JSON.stringify(lineOf(line)) === inner);
  const whole = said.every(([, value]) => value !== null && value !== undefined && value !== '');
  return even && whole ? (Object.fromEntries(said) as Look) : null;
}

const lineOf = ({ style, color, weight }: Excel.RangeBorder): (readonly [name: string, value: unknown])[] =>
  style === 'None'
    ? [['style', style]]
    : [
        ['style', style],
        ['color', color],
        ['weight', weight],
      ];
