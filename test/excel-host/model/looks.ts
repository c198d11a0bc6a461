/** How a cell looks: what differs from a plain cell, by the path of the property below the range's format. */
export type Look = Readonly<Record<string, LookValue>>;
export type LookValue = string | number | boolean;

/** A plain cell, as a new Chinese workbook has it. What has no entry here is absent: `null`. */
const PLAIN: Look = {
  numberFormat: 'General',
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'font.name': '宋体',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  'protection.locked': true,
  quotePrefix: false,
};

/** What a property is in a cell that says nothing about it. */
export function plain(property: string): LookValue | null {
  const known = PLAIN[property];
  if (known !== undefined) return known;
  if (!property.startsWith('borders.')) return null;
  if (property.endsWith('.style')) return 'None';
  return property.endsWith('.weight') ? 'Thin' : '#000000';
}

/** The looks of a workbook, each kept once, so that a cell needs only a number. */
export class Looks {
  private readonly looks: Look[] = [{}];
  private readonly numbers = new Map<string, number>([['{}', 0]]);
  private readonly steps = new Map<string, number>();

  get(look: number, property: string): LookValue | null {
    return this.looks[look]?.[property] ?? plain(property);
  }

  all(look: number): Look {
    return this.looks[look] ?? {};
  }

  /** The look that differs from another in one property. */
  with(look: number, property: string, value: LookValue): number {
    const key = `${look} ${property} ${String(value)}`;
    let next = this.steps.get(key);
    if (next === undefined) {
      const { [property]: _, ...rest } = this.all(look);
      next = this.numberOf(value === plain(property) ? rest : { ...rest, [property]: value });
      this.steps.set(key, next);
    }
    return next;
  }

  private numberOf(look: Look): number {
    const sorted = Object.fromEntries(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const key = JSON.stringify(sorted);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.looks.push(sorted) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
