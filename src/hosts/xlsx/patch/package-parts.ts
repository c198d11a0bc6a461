import { relationshipsName, resolveTarget } from '../package/relationships';
import type { Package } from '../package/package';
import { attribute, elementsFrom, prefixOf, rootElement, type ElementPlace } from './elements';
import { declaredUtf8 } from './xml-declaration';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const OFFICE_LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Texts of parts as they are to become, by part name; `null` for parts that go. */
export type ChangedParts = Map<string, string | null>;

/** Takes away the workbook's list of formulas, which Excel makes anew: one that is out of date damages the file. */
export function dropCalculationChain(source: Package, workbook: string, changed: ChangedParts): void {
  const target = source.relationships(workbook).find((link) => link.type === 'calcChain' && !link.external)?.target;
  if (target !== undefined && source.has(target)) removePart(source, workbook, target, changed);
}

/** Takes a part away, with the link that leads to it from another part and what is said of it. */
export function removePart(source: Package, from: string, part: string, changed: ChangedParts): void {
  changed.set(part, null);
  edit(source, relationshipsName(from), changed, (xml, root) => {
    for (const link of root) {
      if (resolveTarget(attribute(xml, link, 'Target') ?? '', from) === part) return without(xml, link);
    }
    return xml;
  });
  forgetPart(source, changed, part);
}

/** Takes away what says what a part is. */
function forgetPart(source: Package, changed: ChangedParts, part: string): void {
  edit(source, '[Content_Types].xml', changed, (xml, root) => {
    for (const type of root) {
      const name = attribute(xml, type, 'PartName');
      if (name !== undefined && sameName(name, part)) return without(xml, type);
    }
    return xml;
  });
}

/** Takes away the parts that hang on a part and on nothing else: drawings, charts, remarks, pictures. */
export function dropOwnParts(source: Package, part: string, changed: ChangedParts): void {
  const key = (name: string): string => name.toLowerCase();
  const linkedFrom = new Map<string, Set<string>>();
  for (const { name } of source.entries) {
    const from = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(name);
    if (!from) continue;
    const owner = `${from[1] ?? ''}${from[2] ?? ''}`;
    for (const { target, external } of source.relationships(owner))
      if (!external) linkedFrom.set(key(target), (linkedFrom.get(key(target)) ?? new Set()).add(key(owner)));
  }
  const own = new Map([[key(part), part]]);
  for (const name of own.values())
    for (const { target, external } of source.relationships(name))
      if (!external && source.has(target)) own.set(key(target), target);
  // What others lead to as well stays, and with it what it leads to itself.
  const isShared = (name: string): boolean => [...(linkedFrom.get(name) ?? [])].some((owner) => !own.has(owner));
  for (let shared = [...own.keys()].filter(isShared); ; shared = [...own.keys()].filter(isShared)) {
    const others = shared.filter((name) => name !== key(part));
    if (others.length === 0) break;
    for (const name of others) own.delete(name);
  }
  for (const name of own.values()) {
    changed.set(relationshipsName(name), null);
    if (name === part) continue;
    changed.set(name, null);
    forgetPart(source, changed, name);
  }
}

/** Adds a styles part to a workbook that has none; its link may be there already and lead nowhere. */
export function addStylesPart(source: Package, workbook: string, styles: string, changed: ChangedParts): void {
  const linked = source.relationships(workbook).find((link) => link.type === 'styles' && !link.external)?.target;
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const name =
    linked ??
    freeName(
      (n) => `${folder}styles${n}.xml`,
      (taken) => source.has(taken),
    );
  changed.set(name, styles);
  if (linked === undefined) linkPart(source, workbook, changed, name, 'styles');
  declarePart(source, changed, name, STYLES_TYPE);
}

/** Links the workbook to a part of this kind, such as `worksheet`. Gives the link's id. */
export function linkPart(
  source: Package,
  workbook: string,
  changed: ChangedParts,
  name: string,
  kind: 'styles' | 'worksheet' | 'customXml',
): string {
  let id = '';
  edit(source, relationshipsName(workbook), changed, (xml, root, prefix) => {
    // The types of strict files are other ones.
    const types = root.map((link) => attribute(xml, link, 'Type') ?? '');
    const office = types.find((t) => t.endsWith('/worksheet'))?.replace(/worksheet$/u, '') ?? OFFICE_LINKS;
    const ids = new Set(root.map((link) => attribute(xml, link, 'Id')));
    id = freeName(
      (n) => `rId${kind}${n}`,
      (taken) => ids.has(taken),
    );
    return inserted(xml, `<${prefix}Relationship Id="${id}" Type="${office}${kind}" Target="/${name}"/>`);
  });
  return id;
}

/** Says what a part is. */
export function declarePart(source: Package, changed: ChangedParts, name: string, contentType: string): void {
  edit(source, '[Content_Types].xml', changed, (xml, root, prefix) =>
    root.some((type) => sameName(attribute(xml, type, 'PartName') ?? '', name))
      ? xml
      : inserted(xml, `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/>`),
  );
}

/** The text of a part as it is to become; one in another encoding was converted. */
export function currentText(source: Package, name: string, changed: ChangedParts): string {
  return changed.get(name) ?? declaredUtf8(source.text(name));
}

function freeName(name: (suffix: string) => string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const candidate = name(n === 1 ? '' : String(n));
    if (!isTaken(candidate)) return candidate;
  }
}

type Edit = (xml: string, root: readonly ElementPlace[], prefix: string) => string;

function edit(source: Package, name: string, changed: ChangedParts, change: Edit): void {
  if (!source.has(name)) return;
  const xml = currentText(source, name, changed);
  const root = rootElement(xml);
  const prefix = prefixOf(root);
  const after = change(xml, [...elementsFrom(xml, root?.contentStart ?? xml.length)], prefix);
  if (after !== xml) changed.set(name, after);
}

function without(xml: string, { start, end }: ElementPlace): string {
  return xml.slice(0, start) + xml.slice(end);
}

/** With an element at the end of the root element. */
function inserted(xml: string, element: string): string {
  const at = xml.lastIndexOf('</');
  return at < 0 ? xml : xml.slice(0, at) + element + xml.slice(at);
}

function sameName(a: string, b: string): boolean {
  const key = (name: string): string => name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase();
  return key(a) === key(b);
}
