import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/**
 * Writes a new file whole or not at all: under another name first, then renamed, so that a killed
 * process leaves the old state. An input file is never written over.
 */
export function saveNew(path: string, bytes: Uint8Array, inputs: readonly string[]): void {
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  if (inputs.some((i) => realpathSync(i) === target)) throw new UsageError(MESSAGES.outIsInput(path));
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new UsageError(MESSAGES.outFailed(path), { cause });
  }
}
