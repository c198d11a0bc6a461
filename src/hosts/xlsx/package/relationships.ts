import { XmlReader } from '../xml/xml-reader';

/** A link from one part of a package to another, or to the outside. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in transitional and strict files: `worksheet`, `styles` … */
  readonly type: string;
  /** Name of the target part, or the address where {@link external}. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds a part's relationships; `''` stands for the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads the relationships of a part, with targets resolved to part names. */
export function parseRelationships(xml: string, part: string): Relationship[] {
  const relationships: Relationship[] = [];
  const reader = new XmlReader(xml);
  while (reader.seek('Relationship')) {
    const external = reader.attribute('TargetMode') === 'External';
    const target = reader.attribute('Target') ?? '';
    const type = reader.attribute('Type') ?? '';
    relationships.push({
      id: reader.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(target, part),
      external,
    });
  }
  return relationships;
}

/**
 * Part name of a relationship's target, seen from the part that names it.
 *
 * @example
 * resolveTarget('worksheets/sheet1.xml', 'xl/workbook.xml') //=> 'xl/worksheets/sheet1.xml'
 * resolveTarget('/xl/styles.xml', 'xl/workbook.xml') //=> 'xl/styles.xml'
 */
export function resolveTarget(target: string, part: string): string {
  const path = target.replace(/\\/gu, '/').replace(/#.*$/u, '');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return decodePercent(segments.join('/'));
}

function decodePercent(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
