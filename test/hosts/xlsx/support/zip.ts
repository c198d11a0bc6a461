import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a hand-made archive; what a test leaves out is as it should be. */
export interface HandMadeEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  /** Compressed bytes that are not those of the data. */
  readonly compressed?: Uint8Array;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly flags?: number;
  readonly method?: number;
}

export interface HandMadeZip {
  /** Sizes and places as 64-bit numbers in extra fields, and a ZIP64 end record. */
  readonly zip64?: boolean;
  /** Sizes behind the data; the local header has zeros. */
  readonly descriptors?: boolean;
  readonly before?: Uint8Array;
  readonly comment?: string;
}

/** Builds an archive byte by byte, sound or not. */
export function handMadeZip(entries: readonly HandMadeEntry[], options: HandMadeZip = {}): Uint8Array {
  const chunks: Buffer[] = [];
  let length = 0;
  const put = (...parts: readonly (Buffer | Uint8Array)[]): void => {
    for (const part of parts) {
      chunks.push(Buffer.from(part));
      length += part.length;
    }
  };
  const directory: Buffer[] = [];
  if (options.before) put(options.before);
  const base = length;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = entry.compressed ?? (entry.stored ? entry.data : deflateRawSync(entry.data));
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const crc = entry.declaredCrc ?? crc32(entry.data);
    const size = entry.declaredSize ?? entry.data.length;
    const flags = (entry.flags ?? 0) | (options.descriptors ? 8 : 0);
    const offset = length - base;
    const sizes = options.descriptors ? numbers(4, 0, 0, 0) : numbers(4, crc, data.length, size);
    put(numbers(4, 0x04034b50), numbers(2, 20, flags, method, 0, 0x21), sizes, numbers(2, name.length, 0), name, data);
    if (options.descriptors) put(numbers(4, 0x08074b50, crc, data.length, size));
    const extra = options.zip64
      ? Buffer.concat([numbers(2, 0x9999, 0), numbers(2, 1, 24), numbers(8, size, data.length, offset)])
      : Buffer.alloc(0);
    const small = options.zip64 ? [0xffffffff, 0xffffffff] : [data.length, size];
    directory.push(
      Buffer.concat([
        numbers(4, 0x02014b50),
        numbers(2, 45, 45, flags, method, 0, 0x21),
        numbers(4, crc, ...small),
        numbers(2, name.length, extra.length, 0, 0, 0),
        numbers(4, 0, options.zip64 ? 0xffffffff : offset),
        name,
        extra,
      ]),
    );
  }
  const start = length - base;
  put(...directory);
  const size = length - base - start;
  if (options.zip64) {
    const end = length - base;
    put(
      numbers(4, 0x06064b50),
      numbers(8, 44),
      numbers(2, 45, 45),
      numbers(4, 0, 0),
      numbers(8, entries.length, entries.length, size, start),
    );
    put(numbers(4, 0x07064b50, 0), numbers(8, end), numbers(4, 1));
  }
  const comment = Buffer.from(options.comment ?? '');
  const counts = options.zip64 ? [0xffff, 0xffff] : [entries.length, entries.length];
  const places = options.zip64 ? [0xffffffff, 0xffffffff] : [size, start];
  put(numbers(4, 0x06054b50), numbers(2, 0, 0, ...counts), numbers(4, ...places), numbers(2, comment.length), comment);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Little-endian whole numbers of so many bytes each. */
function numbers(width: 2 | 4 | 8, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width * values.length);
  values.forEach((value, i) => {
    if (width === 2) bytes.writeUInt16LE(value, 2 * i);
    else if (width === 4) bytes.writeUInt32LE(value, 4 * i);
    else bytes.writeBigUInt64LE(BigInt(value), 8 * i);
  });
  return bytes;
}
