import type { ExcelRoom } from './sheet-rooms';
import type { SheetSurvey } from './sheet-survey';
import type { RecordStep, SheetRecord } from './record';
import { stretchesOf } from './runs';
import { WrittenCells } from './written-cells';

/** What a sheet is known again by, and the rows that are written to on it. */
export function recordSheet({ name, id }: ExcelRoom, steps: readonly RecordStep[], survey: SheetSurvey): SheetRecord {
  const written = new WrittenCells(steps.filter((step) => step.sheet === name));
  const own = written.keysOn('before');
  const keys = Uint32Array.from(written.rows, (row, i) => (survey.keys[row] ?? 0) - own[i]!);
  const newColumns = [...written.columnNumbers()].filter((column) => !survey.fingerprint.has(column));
  return { sheet: name, id, rows: stretchesOf(written.rows), keys: packedKeys(keys), newColumns };
}

/** Four bytes a key, in characters that JSON leaves alone. */
function packedKeys(keys: Uint32Array): string {
  let binary = '';
  for (const key of keys) binary += String.fromCharCode(key & 255, (key >>> 8) & 255, (key >>> 16) & 255, key >>> 24);
  return btoa(binary);
}

export function unpackedKeys(packed: string): Uint32Array {
  const binary = atob(packed);
  return Uint32Array.from({ length: binary.length / 4 }, (_, i) => {
    const byte = (n: number): number => binary.charCodeAt(4 * i + n);
    return (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
  });
}
