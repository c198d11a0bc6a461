import type { ConditionalRule, SetConditionalFormats } from '../../../core/changes/change';
import type { MergeArea } from '../../../core/grid/grid';
import { parseArea } from '../read/references';
import { formulaXml } from '../write/formula-xml';
import { decodeEntities } from '../xml/entities';
import { contains } from '../../../core/grid/area';
import { areaReference } from '../../../core/grid/area-reference';
import { attribute, attributePlace, children, type ElementPlace, type Splice } from './elements';
import type { SheetStyles } from './sheet-patcher';
import type { TailContext } from './sheet-tail';

/** Formatting that the sheet has: in the format of 2006, or in that of 2010, which lies in an extension. */
interface ExistingFormat {
  readonly element: ElementPlace;
  readonly areas: readonly (MergeArea | null)[];
  /** A pivot table finds its rules by their priority, so both must stay. */
  readonly pivot: boolean;
}

interface NewFormat {
  readonly area: MergeArea;
  readonly rules: readonly ConditionalRule[];
}

/**
 * Puts rules on areas. Rules that lie wholly within an area go; ours come before all others of the
 * sheet, in their order, and each stops those behind it, so that the first that holds wins. The others
 * step back behind ours only as far as they must: done again, nothing moves.
 */
export function patchConditionalFormats(
  context: TailContext,
  operations: readonly SetConditionalFormats[],
  styles: SheetStyles,
): Splice[] {
  if (operations.length === 0) return [];
  const { xml, prefix, placeFor, elements } = context;
  const extension = extensionFormats(context);
  let kept: ExistingFormat[] = [...mainFormats(context), ...extension];
  const removed = new Set<ElementPlace>();
  let added: NewFormat[] = [];
  for (const { area, rules } of operations) {
    for (const { element, areas, pivot } of kept) {
      if (!pivot && areas.length > 0 && areas.every((a) => a !== null && contains(area, a))) removed.add(element);
    }
    kept = kept.filter(({ element }) => !removed.has(element));
    added = added.filter((format) => !contains(area, format.area));
    if (rules.length > 0) added.unshift({ area, rules });
  }

  const splices: Splice[] = [];
  for (const { start, end } of withEmptied(context, extension, removed))
    splices.push({ from: start, to: end, text: '' });
  const count = added.reduce((n, { rules }) => n + rules.length, 0);
  const priorities = kept.filter((format) => !format.pivot).flatMap(({ element }) => prioritiesIn(xml, element));
  const first = priorities.reduce((least, { priority }) => Math.min(least, priority), Infinity);
  const shift = Math.max(0, count - first + 1);
  if (count > 0 && shift > 0) {
    for (const { from, to, priority } of priorities) splices.push({ from, to, text: String(priority + shift) });
  }
  if (count === 0) return splices;

  let priority = 0;
  const text = added.map(({ area, rules }) => {
    const list = rules.map(({ formula, style }) => {
      const head = `<${prefix}cfRule type="expression" dxfId="${styles.differentialOf(style)}" priority="${++priority}" stopIfTrue="1">`;
      return `${head}<${prefix}formula>${formulaXml(formula)}</${prefix}formula></${prefix}cfRule>`;
    });
    return `<${prefix}conditionalFormatting sqref="${areaReference(area)}">${list.join('')}</${prefix}conditionalFormatting>`;
  });
  const last = elements.filter((e) => e.name === 'conditionalFormatting').at(-1);
  const at = last?.end ?? placeFor('conditionalFormatting');
  splices.push({ from: at, to: at, text: text.join('') });
  return splices;
}

function mainFormats({ xml, elements }: TailContext): ExistingFormat[] {
  return elements
    .filter((element) => element.name === 'conditionalFormatting')
    .map((element) => {
      const pivot = attribute(xml, element, 'pivot');
      return {
        element,
        areas: areasOf(attribute(xml, element, 'sqref') ?? ''),
        pivot: pivot === '1' || pivot === 'true',
      };
    });
}

function extensionFormats({ xml, elements }: TailContext): ExistingFormat[] {
  const found: ExistingFormat[] = [];
  for (const list of elements.filter((element) => element.name === 'extLst')) {
    for (const group of [...children(xml, list)].flatMap((ext) => [...children(xml, ext)])) {
      if (group.name !== 'conditionalFormattings') continue;
      for (const element of children(xml, group)) {
        const pivot = attribute(xml, element, 'pivot');
        const sqref = [...children(xml, element)].find((child) => child.name === 'sqref');
        const text = sqref ? decodeEntities(xml.slice(sqref.contentStart, sqref.contentEnd)) : '';
        found.push({ element, areas: areasOf(text), pivot: pivot === '1' || pivot === 'true' });
      }
    }
  }
  return found;
}

/** What goes, with the elements of the extension list that would be left empty. */
function withEmptied(
  { xml, elements }: TailContext,
  extension: readonly ExistingFormat[],
  removed: ReadonlySet<ElementPlace>,
): ElementPlace[] {
  const gone = new Set([...removed].map((element) => element.start));
  const result = [...removed];
  if (!extension.some(({ element }) => removed.has(element))) return result;
  for (const list of elements.filter((element) => element.name === 'extLst')) {
    const exts = [...children(xml, list)];
    const emptied = exts.filter((ext) => {
      const inner = [...children(xml, ext)].flatMap((group) => [...children(xml, group)]);
      return inner.length > 0 && inner.every((element) => gone.has(element.start));
    });
    result.push(...(emptied.length === exts.length ? [list] : emptied));
  }
  return result;
}

function prioritiesIn(xml: string, format: ElementPlace): { from: number; to: number; priority: number }[] {
  return [...children(xml, format)].flatMap((rule) => {
    const at = rule.name === 'cfRule' ? attributePlace(xml, rule, 'priority') : null;
    const priority = at ? Number(xml.slice(at.from, at.to)) : NaN;
    return at && Number.isInteger(priority) ? [{ ...at, priority }] : [];
  });
}

function areasOf(sqref: string): (MergeArea | null)[] {
  return sqref
    .split(/\s+/u)
    .filter((reference) => reference !== '')
    .map(parseArea);
}
