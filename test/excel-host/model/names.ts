import { Model } from '../richapi/model';
import { Collection } from './collection';
import type { Range } from './range';

class NamedItem extends Model {
  static override readonly className = 'NamedItem';
  static override readonly scalars = ['name', 'formula', 'visible'];
  visible = true;

  constructor(
    private readonly all: NamedItemCollection,
    readonly name: string,
    private range: Range | string,
  ) {
    super();
  }

  get _id(): string {
    return this.name;
  }
  get formula(): string {
    return typeof this.range === 'string' ? this.range : `=${this.range.address}`;
  }
  set formula(formula: string) {
    const [, sheet, area] = /^='?(.+?)'?!([A-Z$\d:]+)$/u.exec(formula) ?? [];
    if (typeof this.range === 'string' || sheet === undefined || area === undefined) this.range = formula;
    else this.range = this.range.worksheet.$book.worksheets.getItem(sheet).getRange(area.replaceAll('$', ''));
  }
  getRangeOrNullObject(): Range | null {
    return typeof this.range === 'string' ? null : this.range;
  }
  $follow(rangeOf: (range: Range) => Range): void {
    if (typeof this.range !== 'string') this.range = rangeOf(this.range);
  }
  delete(): void {
    this.all.$remove(this);
  }
}

export class NamedItemCollection extends Collection<NamedItem> {
  static override readonly className = 'NamedItemCollection';

  add(name: string, range: Range | string): NamedItem {
    const item = new NamedItem(this, name, range);
    this.items.push(item);
    return item;
  }
}
