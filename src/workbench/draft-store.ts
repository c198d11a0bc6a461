import { AppError } from '../core/app-error';
import type { Operation } from '../core/changes/change';
import { OperationAssembly, operationPieces, type OperationPiece } from '../worker/operation-pieces';
import { slicer } from '../worker/pause';

/** What has not been saved yet: the opened file, and what was done in it. */
export interface Draft {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly operations: readonly Operation[];
  /** When it was noted, in milliseconds since 1970. */
  readonly when: number;
}

/** Which operations belong together: written whole, or not at all. */
interface Head {
  readonly name: string;
  readonly when: number;
  readonly edition: number;
  readonly pieces: number;
}

const DATABASE = 'petition-ledger';
const STORE = 'draft';
const HEAD = 'head';
const FILE = 'file';

/**
 * One draft in the browser's own storage on this computer. Where the browser forbids storing, there
 * is none, and nothing else is lost by it.
 */
export class DraftStore {
  private edition = 0;

  /** The draft that is there, if it is whole. */
  async read(): Promise<Draft | null> {
    const head = (await this.get(HEAD)) as Head | undefined;
    const bytes = (await this.get(FILE)) as Uint8Array<ArrayBuffer> | undefined;
    if (!head || !bytes) return null;
    const assembly = new OperationAssembly();
    for (let i = 0; i < head.pieces; i++) {
      const piece = (await this.get(keyOf(head.edition, i))) as OperationPiece | undefined;
      if (!piece) return null;
      assembly.add(piece);
    }
    return { name: head.name, bytes, operations: assembly.finish(), when: head.when };
  }

  /** Keeps the file itself, once for all drafts of it. */
  async keepFile(bytes: Uint8Array): Promise<void> {
    await this.clear();
    await this.use('readwrite', (store) => store.put(bytes, FILE));
  }

  /** Notes what was done so far in place of what was noted before, in steps that hold nothing up. */
  async note(name: string, operations: readonly Operation[], when: number): Promise<void> {
    const rest = slicer();
    const edition = ++this.edition;
    let pieces = 0;
    for (const piece of operationPieces(operations)) {
      await this.use('readwrite', (store) => store.put(piece, keyOf(edition, pieces)));
      pieces++;
      await rest();
    }
    const head: Head = { name, when, edition, pieces };
    await this.use('readwrite', (store) => store.put(head, HEAD));
    // Only now are the ones before of no more use.
    await this.use('readwrite', (store) =>
      store.delete(IDBKeyRange.bound(keyOf(0, 0), keyOf(edition, 0), false, true)),
    );
  }

  async clear(): Promise<void> {
    await this.use('readwrite', (store) => store.clear());
  }

  private get(key: string): Promise<unknown> {
    return this.use('readonly', (store) => store.get(key) as IDBRequest<unknown>);
  }

  private async use<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    try {
      return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  }
}

/** Keys sort by edition. */
const keyOf = (edition: number, piece: number): string =>
  `piece ${String(edition).padStart(9, '0')} ${String(piece).padStart(9, '0')}`;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new AppError('draft-refused', '浏览器没有存下草稿。', { cause: request.error }));
  });
}
