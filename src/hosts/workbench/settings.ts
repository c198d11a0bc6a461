import { contentHash } from '../../core/changes/row-keys';
import type { KeptSettings } from '../kept-settings';

/** What was changed since the file was read; `null` for a setting that was taken away. */
type Changes = Map<string, string | null>;

/**
 * Small settings of the open workbook. They are the file's own and are saved with it; what was changed
 * and not saved yet the browser keeps. It keeps that under a number made of the file's name, for names
 * of files may name people, and of the settings that the file brought: a file that was saved anew, here
 * or in Excel, brings others, and what was noted about an earlier state of it does not go before them.
 */
export class WorkbookSettings {
  private file: KeptSettings = new Map();
  private changes: Changes = new Map();
  private place = '';

  constructor(private readonly storage: Storage | null) {}

  /** Turns to the settings of another workbook. */
  turnTo(fileName: string, file: KeptSettings): void {
    this.file = file;
    this.place = `petition-ledger.${fingerprint(JSON.stringify([fileName, [...file].sort()]))}`;
    this.changes = changesOf(this.attempt((storage) => storage.getItem(this.place)));
  }

  get(key: string): string | null {
    const changed = this.changes.get(key);
    return changed === undefined ? (this.file.get(key) ?? null) : changed;
  }

  set(key: string, value: string | null): void {
    if (value === (this.file.get(key) ?? null)) this.changes.delete(key);
    else this.changes.set(key, value);
    this.attempt((storage) =>
      this.changes.size === 0
        ? storage.removeItem(this.place)
        : storage.setItem(this.place, JSON.stringify([...this.changes])),
    );
  }

  /** What the file is to keep when it is saved. */
  all(): KeptSettings {
    const all = new Map(this.file);
    for (const [key, value] of this.changes) {
      if (value === null) all.delete(key);
      else all.set(key, value);
    }
    return all;
  }

  /** A browser may forbid storing or be full; what is not saved then lasts as long as the page. */
  private attempt<T>(use: (storage: Storage) => T): T | null {
    try {
      return this.storage ? use(this.storage) : null;
    } catch {
      return null;
    }
  }
}

/** Reads what the browser kept; whatever else stands there changes nothing. */
function changesOf(text: string | null): Changes {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isChange) : []);
  } catch {
    return new Map();
  }
}

function isChange(entry: unknown): entry is [string, string | null] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [key, value] = entry as unknown[];
  return typeof key === 'string' && (value === null || typeof value === 'string');
}

/** Tells a handful of files apart and cannot be read backwards. */
const fingerprint = (text: string): string => contentHash(text).toString(16).padStart(8, '0');
