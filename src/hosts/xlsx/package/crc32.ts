/** Eight bytes are taken at a time; table t holds what a byte does t places before the end of them. */
const SLICES = 8;
const tables = Array.from({ length: SLICES }, () => new Uint32Array(256));
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  t0[n] = c;
}
for (let n = 0; n < 256; n++) {
  for (let t = 1; t < SLICES; t++) tables[t]![n] = (tables[t - 1]![n]! >>> 8) ^ t0[tables[t - 1]![n]! & 0xff]!;
}

/** The CRC-32 of a zip archive, continued from an earlier value; begin with 0. */
export function crc32(b: Uint8Array, before = 0): number {
  let c = ~before;
  let i = 0;
  for (const end = b.length - SLICES; i <= end; i += SLICES) {
    c ^= b[i]! | (b[i + 1]! << 8) | (b[i + 2]! << 16) | (b[i + 3]! << 24);
    c =
      t7[c & 0xff]! ^
      t6[(c >>> 8) & 0xff]! ^
      t5[(c >>> 16) & 0xff]! ^
      t4[c >>> 24]! ^
      t3[b[i + 4]!]! ^
      t2[b[i + 5]!]! ^
      t1[b[i + 6]!]! ^
      t0[b[i + 7]!]!;
  }
  for (; i < b.length; i++) c = (c >>> 8) ^ t0[(c ^ b[i]!) & 0xff]!;
  return ~c >>> 0;
}
