import { rowAfter, type RowInsertion } from '../../../core/changes/row-insertion';
import { allElements, attribute, children, spliced, type ElementPlace, type Splice } from './elements';

/** Pictures and charts of a sheet, each as far as it goes along with its cells. */
export function insertedAnchors(xml: string, insertion: RowInsertion): string {
  const splices: Splice[] = [];
  for (const [element] of allElements(xml)) {
    const { name } = element;
    if (name === 'oneCellAnchor') splices.push(...anchorRows(xml, element, insertion, 'place'));
    else if (name === 'twoCellAnchor') {
      const how = attribute(xml, element, 'editAs') ?? 'twoCell';
      if (how !== 'absolute')
        splices.push(...anchorRows(xml, element, insertion, how === 'oneCell' ? 'place' : 'size'));
    } else if (name === 'anchor') {
      // Of a control or an object in the sheet's own part.
      if (!isOn(attribute(xml, element, 'moveWithCells'))) continue;
      splices.push(
        ...anchorRows(xml, element, insertion, isOn(attribute(xml, element, 'sizeWithCells')) ? 'size' : 'place'),
      );
    }
  }
  return splices.length > 0 ? spliced(xml, splices) : xml;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** @param what goes along: its place alone, or its size as well */
function anchorRows(xml: string, anchor: ElementPlace, insertion: RowInsertion, what: 'place' | 'size'): Splice[] {
  const rows = [...children(xml, anchor)]
    .filter(({ name }) => name === 'from' || name === 'to')
    .flatMap((corner) => [...children(xml, corner)].filter(({ name }) => name === 'row'))
    .map(({ contentStart, contentEnd }) => ({
      from: contentStart,
      to: contentEnd,
      row: Number(xml.slice(contentStart, contentEnd)),
    }));
  const push = rows[0] ? rowAfter(insertion, rows[0].row) - rows[0].row : 0;
  return rows.flatMap(({ from, to, row }) => {
    const after = what === 'size' ? rowAfter(insertion, row) : row + push;
    return after === row ? [] : [{ from, to, text: String(after) }];
  });
}

/**
 * The drawing in which comments and controls of old stand. It need not be well-formed, so it is taken as text.
 *
 * @param formula a formula as it is to become
 * @param insertion null where the drawing is of another sheet
 */
export function insertedVml(vml: string, insertion: RowInsertion | null, formula: (text: string) => string): string {
  return vml.replace(/<x:(Row|Anchor|Fmla\w+)>([^<]*)<\/x:\1>/gu, (all: string, name: string, text: string) => {
    const open = `<x:${name}>`;
    const close = `</x:${name}>`;
    if (name.startsWith('Fmla')) return name === 'FmlaMacro' ? all : open + formula(text) + close;
    if (!insertion) return all;
    if (name === 'Row') return open + String(rowAfter(insertion, Number(text))) + close;
    const numbers = text.split(',').map(Number);
    const [top, bottom] = [numbers[2], numbers[6]];
    if (top === undefined || bottom === undefined || top < insertion.at) return all;
    numbers[2] = top + insertion.count;
    numbers[6] = bottom + insertion.count;
    return open + numbers.join(', ') + close;
  });
}
