import { Model } from '../richapi/model';
import { invalidArgument } from '../richapi/host-error';
import { areaOf, type Area } from './areas';
import { ConditionalFormatCollection } from './conditional-formats';
import { RangeFormat } from './format';
import type { LookValue } from './looks';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Documented: an address of areas has at most 8,192 characters. */
const LONGEST_ADDRESS = 8_192;

/** Several rectangles of one sheet, formatted at one stroke. */
export class RangeAreas extends Model {
  static override readonly className = 'RangeAreas';
  static override readonly scalars = ['address', 'areaCount', 'cellCount'];

  constructor(
    readonly $sheet: Worksheet,
    readonly $areas: readonly Area[],
  ) {
    super();
  }

  static $of(sheet: Worksheet, address: string): RangeAreas {
    if (address.length > LONGEST_ADDRESS) throw invalidArgument('The address is too long.');
    return new RangeAreas(sheet, address.split(',').map(areaOf));
  }

  get address(): string {
    return this.$areas.map((area) => new Range(this.$sheet, area).address).join(',');
  }
  get areaCount(): number {
    return this.$areas.length;
  }
  get cellCount(): number {
    return this.$areas.reduce((n, area) => n + area.rows * area.columns, 0);
  }
  get areas(): AreaCollection {
    return new AreaCollection(this.$areas.map((area) => new Range(this.$sheet, area)));
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, this.$areas);
  }

  clear(what?: string): void {
    for (const area of this.$areas) new Range(this.$sheet, area).clear(what);
  }

  $look(property: string): LookValue | null {
    const all = this.$areas.map((area) => new Range(this.$sheet, area).$look(property));
    return all.every((value) => value === all[0]) ? (all[0] ?? null) : null;
  }

  $setLook(property: string, value: LookValue): void {
    for (const area of this.$areas) new Range(this.$sheet, area).$setLook(property, value);
  }
}

class AreaCollection extends Model {
  static override readonly className = 'RangeCollection';

  constructor(readonly items: readonly Range[]) {
    super();
  }

  getCount(): number {
    return this.items.length;
  }
}
