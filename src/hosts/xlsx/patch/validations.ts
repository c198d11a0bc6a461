import { overlaps } from '../../../core/grid/area';
import type { MergeArea } from '../../../core/grid/grid';
import type { Validation } from '../../../core/sheets/sheet-model';
import { areasOfList } from '../read/references';
import { validationXml } from '../write/validations-xml';
import { decodeEntities } from '../xml/entities';
import { attribute, attributePlace, children, type Splice } from './elements';
import { validationOverlaps } from './patch-fault';
import type { TailContext } from './sheet-tail';

/**
 * Adds drop-downs and hints. Those that the sheet has stay byte for byte, in the format of 2006 and in
 * that of 2010, which lies in an extension; a new one that would meet one of them is refused.
 */
export function patchValidations(context: TailContext, sheet: string, wanted: readonly Validation[]): Splice[] {
  if (wanted.length === 0) return [];
  const { xml, prefix, elements, placeFor } = context;
  const list = elements.find((element) => element.name === 'dataValidations');
  const own = list ? [...children(xml, list)] : [];
  const taken = [
    ...own.flatMap((element) => areasOfList(attribute(xml, element, 'sqref') ?? '')),
    ...extensionAreas(context),
  ];
  for (const area of wanted.flatMap(({ areas }) => areas)) {
    if (taken.some((other) => overlaps(other, area))) throw validationOverlaps(sheet, area);
    taken.push(area);
  }
  const added = wanted.map((validation) => validationXml(validation, prefix)).join('');
  const count = String(own.length + wanted.length);
  if (!list || list.selfClosing) {
    const at = list?.start ?? placeFor('dataValidations');
    const name = `${prefix}dataValidations`;
    return [{ from: at, to: list?.end ?? at, text: `<${name} count="${count}">${added}</${name}>` }];
  }
  const told = attributePlace(xml, list, 'count');
  return [...(told ? [{ ...told, text: count }] : []), { from: list.contentEnd, to: list.contentEnd, text: added }];
}

function extensionAreas({ xml, elements }: TailContext): MergeArea[] {
  const lists = elements.filter((element) => element.name === 'extLst');
  const groups = lists.flatMap((list) => [...children(xml, list)].flatMap((ext) => [...children(xml, ext)]));
  return groups
    .filter((group) => group.name === 'dataValidations')
    .flatMap((group) => [...children(xml, group)].flatMap((validation) => [...children(xml, validation)]))
    .filter((part) => part.name === 'sqref')
    .flatMap((part) => areasOfList(decodeEntities(xml.slice(part.contentStart, part.contentEnd))));
}
