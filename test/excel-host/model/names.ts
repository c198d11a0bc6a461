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
    private readonly range: Range | string,
  ) {
    super();
  }

  get _id(): string {
    return this.name;
  }
  get formula(): string {
    return typeof this.range === 'string' ? this.range : `=${this.range.address}`;
  }
  getRangeOrNullObject(): Range | null {
    return typeof this.range === 'string' ? null : this.range;
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
