import { Model } from '../richapi/model';
import { Collection } from './collection';

class Setting extends Model {
  static override readonly className = 'Setting';
  static override readonly scalars = ['key', 'value'];

  constructor(
    private readonly all: SettingCollection,
    readonly key: string,
    public value: unknown,
  ) {
    super();
  }

  get _id(): string {
    return this.key;
  }

  delete(): void {
    this.all.$remove(this);
  }
}

/** Settings kept with the workbook. They are JSON, so what goes in is a copy. */
export class SettingCollection extends Collection<Setting> {
  static override readonly className = 'SettingCollection';

  add(key: string, value: unknown): Setting {
    const known = this.getItemOrNullObject(key);
    if (known) {
      known.value = value;
      return known;
    }
    const setting = new Setting(this, key, value);
    this.items.push(setting);
    return setting;
  }
}
