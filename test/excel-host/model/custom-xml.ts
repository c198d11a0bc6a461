import { invalidArgument } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { Collection } from './collection';

/** A part of the package that shows nowhere and is saved with the workbook. */
class CustomXmlPart extends Model {
  static override readonly className = 'CustomXmlPart';
  static override readonly scalars = ['id', 'namespaceUri'];

  constructor(
    private readonly all: CustomXmlPartCollection,
    readonly id: string,
    private xml: string,
  ) {
    super();
    this.setXml(xml);
  }

  get namespaceUri(): string {
    return /^<[^>]*\sxmlns="([^"]*)"/u.exec(this.xml)?.[1] ?? '';
  }
  getXml(): string {
    return this.xml;
  }
  /** Guess: XML that is not well-formed is refused. Looked at superficially. */
  setXml(xml: string): void {
    const characters = [...xml].every((c) => c >= ' ' || c === '\n' || c === '\t');
    if (!characters || !/^<\w+[\s>]/u.test(xml) || !xml.endsWith('>'))
      throw invalidArgument('The XML is not well-formed.');
    this.xml = xml;
  }
  delete(): void {
    this.all.$remove(this);
  }
}

/** Guess: parts come in the order in which they were added. */
export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  static override readonly className = 'CustomXmlPartCollection';
  private made = 0;

  add(xml: string): CustomXmlPart {
    const part = new CustomXmlPart(this, `{part-${++this.made}}`, xml);
    this.items.push(part);
    return part;
  }

  getByNamespace(uri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.items.filter((part) => part.namespaceUri === uri));
  }
}

class CustomXmlPartScopedCollection extends Collection<CustomXmlPart> {
  static override readonly className = 'CustomXmlPartScopedCollection';

  constructor(parts: readonly CustomXmlPart[]) {
    super();
    this.items.push(...parts);
  }
}
