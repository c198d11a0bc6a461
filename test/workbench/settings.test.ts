import { WorkbookSettings } from '../../src/hosts/workbench/settings';

class FakeStorage implements Storage {
  readonly items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.items.size;
  }
  clear(): void {
    this.items.clear();
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  }
}

const NONE = new Map<string, string>();

describe('settings of the open workbook', () => {
  test('are what the file brings along', () => {
    const settings = new WorkbookSettings(null);
    settings.turnTo('三月台账.xlsx', new Map([['columns', 'A']]));
    expect(settings.get('columns')).toBe('A');
    expect([...settings.all()]).toEqual([['columns', 'A']]);
    settings.set('columns', null);
    settings.set('ignored', 'B');
    expect(settings.get('columns')).toBeNull();
    expect([...settings.all()]).toEqual([['ignored', 'B']]);
  });

  test('that were changed and not saved come back when the file is opened again, and belong to it alone', () => {
    const storage = new FakeStorage();
    const file = new Map([['columns', 'A']]);
    const first = new WorkbookSettings(storage);
    first.turnTo('三月台账.xlsx', file);
    first.set('columns', null);
    first.set('ignored', 'B');
    first.turnTo('四月台账.xlsx', file);
    expect(first.get('columns')).toBe('A');
    const later = new WorkbookSettings(storage);
    later.turnTo('三月台账.xlsx', file);
    expect([...later.all()]).toEqual([['ignored', 'B']]);
    later.set('columns', 'A');
    later.set('ignored', null);
    expect(storage.length).toBe(0);
  });

  test('that were noted about an earlier state of the file do not go before what it brings now', () => {
    const storage = new FakeStorage();
    const settings = new WorkbookSettings(storage);
    settings.turnTo('台账.xlsx', NONE);
    settings.set('columns', 'A');
    settings.turnTo('台账.xlsx', new Map([['columns', 'saved in Excel since']]));
    expect(settings.get('columns')).toBe('saved in Excel since');
  });

  test('do not give the name of the workbook away', () => {
    const storage = new FakeStorage();
    const settings = new WorkbookSettings(storage);
    settings.turnTo('张三反映的问题.xlsx', NONE);
    settings.set('columns', 'A');
    expect(storage.key(0)).toMatch(/^petition-ledger\.[0-9a-f]{8}$/u);
  });

  test('last as long as the page where the browser keeps nothing', () => {
    const full = new FakeStorage();
    full.full = true;
    for (const storage of [null, full]) {
      const settings = new WorkbookSettings(storage);
      settings.turnTo('台账.xlsx', NONE);
      settings.set('columns', 'A');
      expect(settings.get('columns')).toBe('A');
    }
  });

  test('are the file’s own where the browser keeps something that was never ours', () => {
    const storage = new FakeStorage();
    const settings = new WorkbookSettings(storage);
    settings.turnTo('台账.xlsx', NONE);
    settings.set('columns', 'A');
    for (const text of ['no json', '{}', '[["columns"]]', '[["columns",3],5]']) {
      storage.items.set(storage.key(0)!, text);
      settings.turnTo('台账.xlsx', NONE);
      expect(settings.get('columns')).toBeNull();
    }
  });
});
