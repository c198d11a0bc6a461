import type { Operation } from '../../../core/changes/change';
import { aboutFile } from '../file-fault';
import { copyArchive } from '../package/copy-archive';
import type { InflateRaw } from '../package/inflate';
import { Package } from '../package/package';
import { PartWriter, type DeflateRaw, type WrittenPart } from '../package/part-writer';
import { PieceBuffer } from '../read/piece-buffer';
import { readWorkbookPart } from '../read/workbook-part';
import { sniffContent } from '../sniff';
import { noSuchSheet, notPatchable } from './patch-fault';
import { editsBySheet } from './sheet-edits';
import { SheetPatcher, type SheetStyles } from './sheet-patcher';

export interface PatchOptions {
  /** The file's name, for sentences. */
  readonly fileName?: string;
  /** A native inflate, such as `nodeInflate`; without it fflate does the work. */
  readonly inflate?: InflateRaw;
  /** A native deflate, such as `nodeDeflate`; without it fflate does the work. */
  readonly deflate?: DeflateRaw;
  /** Called now and then with the share (0…1) of the work that is done; it may throw to stop. */
  readonly onProgress?: (share: number) => void;
}

/** From this size on a part is deflated fast rather than small. */
const LARGE_PART = 8 * 1024 * 1024;

/**
 * Carries out operations on an .xlsx or .xlsm, in their order. Only the parts that change are written
 * anew; every other entry of the archive keeps its bytes, compressed as they are.
 *
 * @returns the new file; nothing is changed where any of it cannot be carried out.
 * @throws AppError with one Chinese sentence where the file is no .xlsx or .xlsm or an operation cannot be carried out.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  operations: readonly Operation[],
  options: PatchOptions = {},
): Uint8Array {
  const fileName = options.fileName ?? '工作簿';
  return aboutFile(fileName, () => {
    if (sniffContent(bytes) !== 'zip') throw notPatchable(fileName);
    const source = Package.open(bytes, options.inflate);
    const workbook = readWorkbookPart(source);
    const edits = editsBySheet(operations);
    if (edits.length === 0) return bytes;
    const styles: SheetStyles = { styleOf: (base) => base, differentialOf: () => 0 };
    const changes = new Map<string, WrittenPart | null>();
    for (const edit of edits) {
      const part = workbook.sheets.find((sheet) => sheet.name === edit.sheet)?.part;
      const name = part == null ? undefined : source.entryName(part);
      if (part == null || name === undefined) throw noSuchSheet(edit.sheet);
      const size = source.size(part);
      const out = new PartWriter(size > LARGE_PART ? 1 : 6, options.deflate);
      const patcher = new SheetPatcher(edit, styles, out);
      const buffer = new PieceBuffer((b, start, end) => patcher.scan(b, start, end));
      source.stream(part, (piece) => buffer.add(piece));
      buffer.finish();
      patcher.finish();
      changes.set(name, out.finish());
    }
    return copyArchive(bytes, changes);
  });
}
