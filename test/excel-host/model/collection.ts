import { itemNotFound } from '../richapi/host-error';
import { Model } from '../richapi/model';

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly key?: string;
}

/** A list of things with a key, as Excel's collections are: names are compared without regard to case. */
export abstract class Collection<T extends Model & Named> extends Model {
  readonly items: T[] = [];

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): T {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: string): T | null {
    const same = (text: string | undefined): boolean => text?.toLowerCase() === key.toLowerCase();
    return this.items.find((item) => item.id === key || same(item.name) || item.key === key) ?? null;
  }

  $remove(item: T): void {
    const at = this.items.indexOf(item);
    if (at >= 0) this.items.splice(at, 1);
  }
}
