/**
 * Small settings by workbook. The page has nowhere in the workbook to keep them, so the browser
 * does, under a number made of the file's name: names of files may name people.
 */
export class WorkbookSettings {
  private readonly memory = new Map<string, string>();
  private prefix = '';

  constructor(private readonly storage: Storage | null) {}

  /** Turns to the settings of another workbook. */
  turnTo(fileName: string): void {
    this.memory.clear();
    this.prefix = `petition-ledger.${fingerprint(fileName)}.`;
  }

  get(key: string): string | null {
    return this.memory.get(key) ?? this.attempt((storage) => storage.getItem(this.prefix + key));
  }

  set(key: string, value: string | null): void {
    if (value === null) this.memory.delete(key);
    else this.memory.set(key, value);
    this.attempt((storage) =>
      value === null ? storage.removeItem(this.prefix + key) : storage.setItem(this.prefix + key, value),
    );
  }

  /** A browser may forbid storing or be full; the settings then last as long as the page. */
  private attempt<T>(use: (storage: Storage) => T): T | null {
    try {
      return this.storage ? use(this.storage) : null;
    } catch {
      return null;
    }
  }
}

/** FNV-1a, 32 bits: tells a handful of files apart and cannot be read backwards. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
