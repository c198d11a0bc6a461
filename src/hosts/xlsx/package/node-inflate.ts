import * as zlib from 'node:zlib';
import { FileFault } from '../file-fault';
import { crc32 } from './crc32';
import type { InflateRaw } from './inflate';

/** Node has its own checksum from 20.15 on. */
const checksum: (bytes: Uint8Array) => number = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32 ?? crc32;

/**
 * Node's own zlib, several times faster than fflate. Only what runs in Node imports this file, so
 * that the browser's bundle never asks for `node:zlib`.
 */
export const nodeInflate: InflateRaw = (compressed, declared) => {
  // One chunk of the whole size and no more: zlib then writes straight into the result instead of
  // joining pieces, and stops at a stream that is larger than it says.
  const room = Math.max(64, declared.size + 1);
  let bytes: Uint8Array;
  try {
    const { buffer, byteOffset, length } = zlib.inflateRawSync(compressed, { chunkSize: room, maxOutputLength: room });
    // A plain array: scanning code that sees one kind of array only is faster.
    bytes = new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    const { code } = error as { code?: string };
    throw code === 'ERR_BUFFER_TOO_LARGE'
      ? new FileFault('file-bomb')
      : new FileFault('file-unreadable', '压缩数据', { cause: error });
  }
  if (bytes.length > declared.size) throw new FileFault('file-bomb');
  if (bytes.length < declared.size || checksum(bytes) !== declared.crc32)
    throw new FileFault('file-unreadable', '压缩数据');
  return bytes;
};
