import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Characters given to `btoa` at once. */
const SLICE = 0x8000;

/** A long text made short, in characters that need no care wherever they are kept. */
export function packedText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 4 });
  let binary = '';
  for (let i = 0; i < bytes.length; i += SLICE) binary += String.fromCharCode(...bytes.subarray(i, i + SLICE));
  return btoa(binary);
}

export const unpackedText = (packed: string): string =>
  strFromU8(inflateSync(Uint8Array.from(atob(packed), (c) => c.charCodeAt(0))));
