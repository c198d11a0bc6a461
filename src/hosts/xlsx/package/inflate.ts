import { Inflate } from 'fflate';
import { FileFault } from '../file-fault';
import { crc32 } from './crc32';

/** What an archive declares of a part: how large it is once inflated, and its checksum. */
export interface DeclaredPart {
  readonly size: number;
  readonly crc32: number;
}

/**
 * Inflates a raw deflate stream into one array. It must throw a {@link FileFault}, and must not go on,
 * where the data is not what was declared. Node passes its own (`node-inflate.ts`); elsewhere fflate
 * does it.
 */
export type InflateRaw = (compressed: Uint8Array, declared: DeclaredPart) => Uint8Array;

/** Compressed bytes given to fflate at once. Deflate expands them at most 1,032 times: 33 MB. */
const PIECE = 32 * 1024;

/**
 * Inflates with fflate piece by piece. The pieces are handed on as they come, so that reading a
 * sheet of any size needs little memory, and a stream that lies about its size is noticed early.
 *
 * @throws FileFault `file-bomb` where the data is larger than declared, `file-unreadable` where it is damaged.
 */
export function inflatePieces(
  compressed: Uint8Array,
  declared: DeclaredPart,
  onPiece: (piece: Uint8Array) => void,
): void {
  let written = 0;
  let crc = 0;
  const inflate = new Inflate((piece) => {
    written += piece.length;
    if (written > declared.size) throw new FileFault('file-bomb');
    crc = crc32(piece, crc);
    if (piece.length > 0) onPiece(piece);
  });
  for (let p = 0; p < compressed.length; p += PIECE) {
    const next = Math.min(p + PIECE, compressed.length);
    try {
      inflate.push(compressed.subarray(p, next), next === compressed.length);
    } catch (error) {
      // fflate's own errors carry a number as their code; all others are ours or the scanner's.
      throw error instanceof Error && 'code' in error && typeof error.code === 'number'
        ? new FileFault('file-unreadable', '压缩数据', { cause: error })
        : error;
    }
  }
  if (written !== declared.size || crc !== declared.crc32) throw new FileFault('file-unreadable', '压缩数据');
}

/** Inflates with fflate into one array. */
export const inflateWithFflate: InflateRaw = (compressed, declared) => {
  const whole = new Uint8Array(declared.size);
  let at = 0;
  inflatePieces(compressed, declared, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return whole;
};
