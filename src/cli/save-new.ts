import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freeNameFor } from './earlier-output';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

export interface SaveOptions {
  /** Says of what stood there before, once it is known to differ, whether it is to be kept beside under a name of its own. */
  readonly keeps?: (path: string) => boolean;
}

/**
 * Writes a new file whole or not at all: under another name in the same folder first, made sure of on
 * the disk, then renamed. A killed process leaves the old state or the whole new file. An input file
 * is never written over.
 *
 * @returns under which name the earlier file is kept, null where it is not
 * @throws UsageError saying what stood in the way
 */
export function saveNew(
  path: string,
  bytes: Uint8Array,
  inputs: readonly string[],
  { keeps }: SaveOptions = {},
): string | null {
  const target = refuseInput(path, inputs);
  const temporary = join(dirname(target), `.petition-ledger-${process.pid}.tmp`);
  try {
    if (isDevice(target)) {
      writeThrough(target, bytes);
      return null;
    }
    let kept: string | null = null;
    try {
      writeThrough(temporary, bytes);
      if (keeps && differs(target, bytes) && keeps(target)) kept = keepBeside(target);
      renameSync(temporary, target);
    } catch (cause) {
      rmSync(temporary, { force: true });
      if (kept !== null) rmSync(kept, { force: true });
      throw cause;
    }
    // Without this the name may be lost in a power cut, though the content is there.
    syncFolder(dirname(target));
    sweep(target);
    return kept;
  } catch (cause) {
    throw new UsageError(MESSAGES.outFailed[faultOf(cause)](path), { cause });
  }
}

/**
 * An input file is never written over.
 *
 * @returns the very place of what is to be written
 * @throws UsageError where an input stands there
 */
export function refuseInput(path: string, inputs: readonly string[]): string {
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  if (inputs.some((i) => realpathSync(i) === target)) throw new UsageError(MESSAGES.outIsInput(path));
  return target;
}

function differs(target: string, bytes: Uint8Array): boolean {
  return existsSync(target) && Buffer.compare(readFileSync(target), bytes) !== 0;
}

/** Gives a file a second name before another takes its first, so that at no moment it has none. */
function keepBeside(target: string): string {
  const kept = freeNameFor(target);
  try {
    linkSync(target, kept);
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOSPC') throw cause;
    // Not every system of files knows second names.
    copyWhole(target, kept);
  }
  return kept;
}

/** A copy that is broken off leaves nothing behind. */
function copyWhole(from: string, to: string): void {
  try {
    writeThrough(to, readFileSync(from));
  } catch (cause) {
    rmSync(to, { force: true });
    throw cause;
  }
}

const TEMPORARY = /^\.petition-ledger-\d+\.tmp$/u;
/** No saving takes so long; a newer one may be another command's, on this computer or another. */
const ABANDONED = 3_600_000;

/** Takes away what killed commands left beside a new file: it holds the clerk's data and nobody sees it. */
function sweep(saved: string): void {
  try {
    // The folder's own clock: it may be another computer's.
    const now = statSync(saved).mtimeMs;
    for (const name of readdirSync(dirname(saved))) {
      const path = join(dirname(saved), name);
      if (TEMPORARY.test(name) && now - statSync(path).mtimeMs > ABANDONED) rmSync(path, { force: true });
    }
  } catch {
    // What was asked for is done.
  }
}

/** Something to write to that is no file and cannot be put in the place of another. */
function isDevice(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    if (statSync(path).isFile()) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is there.
  }
}

type Fault = keyof typeof MESSAGES.outFailed;

const FAULTS: Readonly<Record<string, Fault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EISDIR: 'isFolder',
};

function faultOf(cause: unknown): Fault {
  return FAULTS[(cause as { code?: string }).code ?? ''] ?? 'other';
}
