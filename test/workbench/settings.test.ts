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

describe('settings kept by workbook', () => {
  test('come back when the workbook is opened again, and belong to it alone', () => {
    const storage = new FakeStorage();
    const first = new WorkbookSettings(storage);
    first.turnTo('三月台账.xlsx');
    first.set('columns', 'A');
    first.turnTo('四月台账.xlsx');
    expect(first.get('columns')).toBeNull();
    const later = new WorkbookSettings(storage);
    later.turnTo('三月台账.xlsx');
    expect(later.get('columns')).toBe('A');
    later.set('columns', null);
    expect(later.get('columns')).toBeNull();
    expect(storage.length).toBe(0);
  });

  test('do not give the name of the workbook away', () => {
    const storage = new FakeStorage();
    const settings = new WorkbookSettings(storage);
    settings.turnTo('张三反映的问题.xlsx');
    settings.set('columns', 'A');
    expect(storage.key(0)).toMatch(/^petition-ledger\.[0-9a-f]{8}\.columns$/u);
  });

  test('last as long as the page where the browser keeps nothing', () => {
    const full = new FakeStorage();
    full.full = true;
    for (const storage of [null, full]) {
      const settings = new WorkbookSettings(storage);
      settings.turnTo('台账.xlsx');
      settings.set('columns', 'A');
      expect(settings.get('columns')).toBe('A');
    }
  });
});
