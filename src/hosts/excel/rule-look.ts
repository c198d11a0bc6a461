import type { ConditionalRule } from '../../core/changes/change';
import { EDGES, type Look } from './look';

const FONT = ['color', 'bold', 'italic', 'underline', 'strikethrough'] as const;

/** What Excel answers for things that a rule says nothing about, where it does not answer null. */
const UNSAID = new Set<unknown>([null, undefined, '', 'None']);

/** What is asked of a rule to learn what it adds to a cell. */
export interface AskedRuleLook {
  readonly format: Excel.ConditionalRangeFormat;
  readonly fill: Excel.ConditionalRangeFill;
  readonly font: Excel.ConditionalRangeFont;
  readonly edges: readonly (readonly [edge: string, line: Excel.ConditionalRangeBorder])[];
}

export const queueRuleLook = (format: Excel.ConditionalRangeFormat): AskedRuleLook => ({
  format: format.load('numberFormat'),
  fill: format.fill.load('color'),
  font: format.font.load(FONT.join(',')),
  edges: EDGES.map(([, edge]) => [edge, format.borders.getItem(edge).load('style,color')] as const),
});

/** All that Office.js tells of what a rule adds: patterns of fills and the kinds of theme colours are not among it. */
export function ruleLook({ format, fill, font, edges }: AskedRuleLook): Look {
  const said: (readonly [path: string, value: unknown])[] = [
    ['numberFormat', format.numberFormat],
    ['fill.color', fill.color],
    ...FONT.map((name) => [`font.${name}`, font[name]] as const),
    ...edges
      .filter(([, { style }]) => !UNSAID.has(style))
      .flatMap(([edge, { style, color }]) => [[`${edge}.style`, style] as const, [`${edge}.color`, color] as const]),
  ];
  return Object.fromEntries(said.filter(([, value]) => !UNSAID.has(value))) as Look;
}

/** What one of the product's own rules adds. */
export function lookOfRule({ fill, color, bold }: ConditionalRule['style']): Look {
  return {
    ...(fill !== undefined && { 'fill.color': `#${fill}` }),
    ...(color !== undefined && { 'font.color': `#${color}` }),
    ...(bold !== undefined && { 'font.bold': bold }),
  };
}

export function setRuleLook(format: Excel.ConditionalRangeFormat, look: Look): void {
  for (const [path, value] of Object.entries(look)) {
    const [part = '', name = ''] = path.split('.');
    if (part === 'numberFormat') format.numberFormat = value;
    else if (part === 'fill') format.fill.color = String(value);
    else if (part === 'font') format.font.set({ [name]: value });
    else format.borders.getItem(part as (typeof EDGES)[number][1]).set({ [name]: value });
  }
}
