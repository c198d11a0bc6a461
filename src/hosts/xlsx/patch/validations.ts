import { sameOffer, type OfferedArea } from '../../../core/changes/change';
import { overlaps } from '../../../core/grid/area';
import type { MergeArea } from '../../../core/grid/grid';
import { areaReference } from '../../../core/grid/area-reference';
import { choicesOf, dropDownOf } from '../read/drop-down';
import { areasOfList } from '../read/references';
import { validationXml } from '../write/validations-xml';
import { decodeEntities } from '../xml/entities';
import { attribute, attributePlace, children, type ElementPlace, type Splice } from './elements';
import { validationOverlaps } from './patch-fault';
import type { ValidationEdits } from './validation-edits';
import type { TailContext } from './sheet-tail';

/**
 * Adds drop-downs and hints, some in the place of the product's own. All others that the sheet has stay byte for
 * byte, in the format of 2006 and in that of 2010, which lies in an extension; a new one that would meet one of
 * them is refused.
 */
export function patchValidations(context: TailContext, sheet: string, { gone, added }: ValidationEdits): Splice[] {
  if (gone.length + added.length === 0) return [];
  const { xml, prefix, elements, placeFor } = context;
  const list = elements.find((element) => element.name === 'dataValidations');
  const own = (list ? [...children(xml, list)] : []).map((element) => ownValidation(xml, element, gone));
  const taken = [...own.flatMap(({ kept }) => kept), ...extensionAreas(context)];
  for (const area of added.flatMap(({ areas }) => areas)) {
    if (taken.some((other) => overlaps(other, area))) throw validationOverlaps(sheet, area);
    taken.push(area);
  }
  const text = added.map((validation) => validationXml(validation, prefix)).join('');
  const count = String(own.filter(({ kept }) => kept.length > 0).length + added.length);
  const name = `${prefix}dataValidations`;
  if (!list || list.selfClosing) {
    if (text === '') return [];
    const at = list?.start ?? placeFor('dataValidations');
    return [{ from: at, to: list?.end ?? at, text: `<${name} count="${count}">${text}</${name}>` }];
  }
  // Excel takes no empty list.
  if (count === '0') return [{ from: list.start, to: list.end, text: '' }];
  const told = attributePlace(xml, list, 'count');
  return [
    ...(told ? [{ ...told, text: count }] : []),
    ...own.flatMap(({ splice }) => splice ?? []),
    { from: list.contentEnd, to: list.contentEnd, text },
  ];
}

interface OwnValidation {
  /** The areas that it goes on with. */
  readonly kept: readonly MergeArea[];
  readonly splice: Splice | null;
}

/** What becomes of a rule that the sheet has. */
function ownValidation(xml: string, element: ElementPlace, gone: readonly OfferedArea[]): OwnValidation {
  const areas = areasOfList(attribute(xml, element, 'sqref') ?? '');
  const dropDown = dropDownOf({ attribute: (name) => attribute(xml, element, name) }, areas.length);
  const formula = dropDown && [...children(xml, element)].find(({ name }) => name === 'formula1');
  const choices = formula && choicesOf(decodeEntities(xml.slice(formula.contentStart, formula.contentEnd)));
  const same = dropDown && choices ? gone.filter(({ offers }) => sameOffer(offers, { ...dropDown, choices })) : [];
  const kept = areas.filter((area) => !same.some((other) => overlaps(other, area)));
  if (kept.length === areas.length) return { kept, splice: null };
  const place = attributePlace(xml, element, 'sqref');
  if (kept.length === 0 || !place) return { kept: [], splice: { from: element.start, to: element.end, text: '' } };
  return { kept, splice: { ...place, text: kept.map(areaReference).join(' ') } };
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
