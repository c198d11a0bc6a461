import { Inflate } from 'fflate';
import { FileFault } from '../file-fault';

/**
 * Inflates a raw deflate stream that declares this size. It must fail, rather than go on, where the
 * data wants to be larger. Node passes its own (`node-inflate.ts`); elsewhere fflate does it.
 */
export type InflateRaw = (compressed: Uint8Array, size: number) => Uint8Array;

/** Compressed bytes given to fflate at once. Deflate expands them at most 1,032 times: 16 MB. */
const PIECE = 16 * 1024;

/**
 * Inflates with fflate piece by piece. The pieces are handed on as they come, so that reading a
 * sheet of any size needs little memory, and a stream that lies about its size is noticed early.
 *
 * @throws FileFault `file-bomb` where the data is larger than declared, `file-unreadable` where it is damaged.
 */
export function inflatePieces(compressed: Uint8Array, size: number, onPiece: (piece: Uint8Array) => void): void {
  let written = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    written += piece.length;
    if (written > size) throw new FileFault('file-bomb');
    ended = final;
    if (piece.length > 0) onPiece(piece);
  });
  for (let p = 0; p < compressed.length && !ended; p += PIECE) {
    const next = Math.min(p + PIECE, compressed.length);
    try {
      inflate.push(compressed.subarray(p, next), next === compressed.length);
    } catch (error) {
      throw error instanceof Error && 'code' in error && typeof error.code === 'number'
        ? new FileFault('file-unreadable', '压缩数据', { cause: error })
        : error;
    }
  }
  if (written !== size) throw new FileFault('file-unreadable', '压缩数据');
}

/** Inflates with fflate into one buffer of the declared size. */
export const inflateWithFflate: InflateRaw = (compressed, size) => {
  const whole = new Uint8Array(size);
  let at = 0;
  inflatePieces(compressed, size, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return whole;
};
