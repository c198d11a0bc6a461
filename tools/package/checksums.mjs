import { createHash } from 'node:crypto';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * The list that `sha256sum -c` reads.
 *
 * @param {Map<string, Uint8Array>} files
 */
export function checksumList(files) {
  return Buffer.from([...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''));
}
