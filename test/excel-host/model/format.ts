import { Model } from '../richapi/model';
import { notModelled } from '../richapi/host-error';
import type { LookValue } from './looks';

/** Where the properties of a format are kept: a range, several, or a rule. */
export interface LookPlace {
  /** Null where the cells differ, as in Excel. */
  $look(property: string): LookValue | null;
  $setLook(property: string, value: LookValue): void;
}

abstract class FormatPart extends Model {
  constructor(
    protected readonly place: LookPlace,
    private readonly path: string,
  ) {
    super();
  }

  get(property: string): LookValue | null {
    return this.place.$look(this.path + property);
  }

  set(property: string, value: LookValue): void {
    this.place.$setLook(this.path + property, value);
  }
}

/** Gives a class the properties that are kept as looks under their own names. */
function keeps(cls: { readonly prototype: FormatPart; scalars: readonly string[] }, names: readonly string[]): void {
  cls.scalars = names;
  for (const name of names) {
    Object.defineProperty(cls.prototype, name, {
      get(this: FormatPart) {
        return this.get(name);
      },
      set(this: FormatPart, value: LookValue) {
        this.set(name, value);
      },
    });
  }
}

export class RangeFill extends FormatPart {
  static override readonly className = 'RangeFill';
  static override scalars: readonly string[] = [];

  constructor(place: LookPlace) {
    super(place, 'fill.');
  }

  override set(property: string, value: LookValue): void {
    super.set(property, value);
    // A colour is seen only with a pattern, so that giving one makes the fill solid.
    if (property === 'color') super.set('pattern', 'Solid');
  }

  clear(): void {
    super.set('color', '#FFFFFF');
    super.set('pattern', 'None');
  }
}
keeps(RangeFill, ['color', 'pattern']);

export class RangeFont extends FormatPart {
  static override readonly className = 'RangeFont';
  static override scalars: readonly string[] = [];

  constructor(place: LookPlace) {
    super(place, 'font.');
  }
}
keeps(RangeFont, ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough']);

/** The four edges of a cell and what lies between cells of a range. */
export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export class RangeBorder extends FormatPart {
  static override readonly className = 'RangeBorder';
  static override scalars: readonly string[] = [];

  constructor(
    place: LookPlace,
    readonly id: string,
  ) {
    super(place, `borders.${id}.`);
  }

  get sideIndex(): string {
    return this.id;
  }

  override set(property: string, value: LookValue): void {
    super.set(property, value);
    // A colour or a weight alone shows a line. Known from use.
    if (property !== 'style' && !this.id.startsWith('Inside') && this.get('style') === 'None')
      super.set('style', 'Continuous');
  }
}
keeps(RangeBorder, ['style', 'color', 'weight']);

/**
 * Guess: in Excel two neighbours share the line between them, and clearing one's edge may take the
 * other's away. Here each cell has its own four edges.
 */
export class RangeBorderCollection extends Model {
  static override readonly className = 'RangeBorderCollection';

  constructor(private readonly place: LookPlace) {
    super();
  }

  get items(): RangeBorder[] {
    return EDGES.map((edge) => this.getItem(edge));
  }

  getItem(index: string): RangeBorder {
    if (!/^(?:Edge(?:Top|Bottom|Left|Right)|Inside(?:Horizontal|Vertical))$/u.test(index))
      throw notModelled(`the border ${index}`);
    return new RangeBorder(this.place, index);
  }
}

export class RangeFormat extends FormatPart {
  static override readonly className = 'RangeFormat';
  static override scalars: readonly string[] = [];

  constructor(place: LookPlace) {
    super(place, '');
  }

  get fill(): RangeFill {
    return new RangeFill(this.place);
  }

  get font(): RangeFont {
    return new RangeFont(this.place);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.place);
  }
}
keeps(RangeFormat, [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'columnWidth',
  'rowHeight',
  'useStandardWidth',
]);
