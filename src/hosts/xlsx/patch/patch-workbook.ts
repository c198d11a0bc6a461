import {
  makesSheet,
  type AddSheet,
  type InsertRows,
  type Operation,
  type ReplaceSheet,
} from '../../../core/changes/change';
import { foldReplacements } from '../../../core/changes/fold-replacements';
import { modelFrom1904 } from '../../../core/sheets/date-system';
import type { KeptSettings } from '../../kept-settings';
import { aboutFile } from '../file-fault';
import { copyArchive, type ArchiveChanges } from '../package/copy-archive';
import type { InflateRaw } from '../package/inflate';
import { Package } from '../package/package';
import { PartWriter, writtenPart, type NativeDeflate, type WrittenPart } from '../package/part-writer';
import { PieceBuffer } from '../read/piece-buffer';
import { readWorkbookPart, type WorkbookPart } from '../read/workbook-part';
import { sniffContent } from '../sniff';
import { addSheet, type AddingTo } from './add-sheet';
import { insertRows } from './insert-rows';
import { keepSettings } from './keep-settings';
import { addStylesPart, dropCalculationChain, type ChangedParts } from './package-parts';
import { noSuchSheet, notPatchable } from './patch-fault';
import { replaceSheet } from './replace-sheet';
import { editsBySheet, type SheetEdits } from './sheet-edits';
import { declaredUtf8 } from './xml-declaration';
import { SheetPatcher } from './sheet-patcher';
import { emptyStyles, StyleBook } from './style-book';
import { checkTables } from './tables';

export interface PatchOptions {
  /** The file's name, for sentences. */
  readonly fileName?: string;
  /** A native inflate, such as `nodeInflate`; without it fflate does the work. */
  readonly inflate?: InflateRaw;
  /** A native deflate, such as `nodeDeflate`; without it fflate does the work. */
  readonly deflate?: NativeDeflate;
  /** What the file is to keep of settings, in place of those that are in it; left out, those stay. */
  readonly settings?: KeptSettings;
  /** Called now and then with the share (0…1) of the work that is done; it may throw an AppError to stop. */
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
  const stages = stagesOf(foldReplacements(operations));
  const count = stages.reduce((n, { steps }) => n + steps, 0);
  return aboutFile(fileName, () => {
    if (sniffContent(bytes) !== 'zip') throw notPatchable(fileName);
    let done = 0;
    const onProgress = (share: number): void => options.onProgress?.((done + share) / count);
    let now = patched(bytes, options, 0, () => undefined);
    for (const { steps, work } of stages) {
      now = patched(now, options, steps, (patch) =>
        work(patch, onProgress, () => {
          done++;
        }),
      );
    }
    const { settings } = options;
    return settings ? patched(now, options, 1, (patch) => patch.keep(settings)) : now;
  });
}

/** Operations that are carried out on the file as it was before them. */
interface Stage {
  readonly steps: number;
  readonly work: (patch: WorkbookPatch, onProgress: (share: number) => void, onDone: () => void) => void;
}

/** What is written on a new sheet is written once it is there, and what stands below new rows once they are in. */
function stagesOf(operations: readonly Operation[]): Stage[] {
  const stages: Stage[] = [];
  let open: Operation[] = [];
  const close = (): void => {
    const made = open.filter(makesSheet);
    const edits = editsBySheet(open.filter((operation) => !makesSheet(operation)));
    open = [];
    if (made.length > 0) stages.push(stageOf(made, (patch, sheet, onProgress) => patch.make(sheet, onProgress)));
    if (edits.length > 0) stages.push(stageOf(edits, (patch, edit, onProgress) => patch.sheet(edit, onProgress)));
  };
  for (const operation of operations) {
    if (operation.kind !== 'insert-rows') {
      open.push(operation);
      continue;
    }
    close();
    stages.push(stageOf([operation], (patch, rows, onProgress) => patch.insert(rows, onProgress)));
  }
  close();
  return stages;
}

function stageOf<T>(
  items: readonly T[],
  deed: (patch: WorkbookPatch, item: T, onProgress: (share: number) => void) => void,
): Stage {
  return {
    steps: items.length,
    work: (patch, onProgress, onDone) => {
      for (const item of items) {
        deed(patch, item, onProgress);
        onDone();
      }
    },
  };
}

function patched(
  bytes: Uint8Array,
  options: PatchOptions,
  steps: number,
  work: (patch: WorkbookPatch) => void,
): Uint8Array {
  const source = Package.open(bytes, options.inflate);
  if (steps === 0) return bytes;
  const patch = new WorkbookPatch(source, options);
  work(patch);
  const changes = patch.finish();
  return changes.size === 0 ? bytes : copyArchive(bytes, changes);
}

/** The changed parts of one workbook. */
class WorkbookPatch {
  readonly #source: Package;
  readonly #deflate: NativeDeflate | undefined;
  readonly #workbook: WorkbookPart;
  readonly #styles: StyleBook;
  readonly #changes = new Map<string, WrittenPart | null>();
  readonly #texts: ChangedParts = new Map();
  #formulasChanged = false;

  constructor(source: Package, options: PatchOptions) {
    this.#source = source;
    this.#deflate = options.deflate;
    this.#workbook = readWorkbookPart(source);
    const { stylesPart, name } = this.#workbook;
    this.#styles = new StyleBook(
      stylesPart === null ? emptyStyles(source.text(name)) : declaredUtf8(source.text(stylesPart)),
    );
  }

  /** Adds a sheet, or writes one anew. */
  make(operation: AddSheet | ReplaceSheet, onProgress: (share: number) => void): void {
    const source = this.#source;
    const sheet = this.#workbook.date1904 ? { ...operation, model: modelFrom1904(operation.model) } : operation;
    const into: AddingTo = {
      source,
      workbook: this.#workbook.name,
      styles: this.#styles,
      deflate: this.#deflate,
      texts: this.#texts,
      isTaken: (taken) => this.#isTaken(taken),
    };
    const [name, part] =
      sheet.kind === 'add-sheet'
        ? addSheet(sheet, into, onProgress)
        : replaceSheet(sheet, this.#workbook, into, onProgress);
    this.#changes.set(name, part);
  }

  insert(operation: InsertRows, onProgress: (share: number) => void): void {
    insertRows(
      operation,
      {
        source: this.#source,
        workbook: this.#workbook,
        deflate: this.#deflate,
        changes: this.#changes,
        texts: this.#texts,
      },
      onProgress,
    );
    this.#formulasChanged = true;
  }

  sheet(edits: SheetEdits, onProgress: (share: number) => void): void {
    const part = this.#workbook.sheets.find((sheet) => sheet.name === edits.sheet)?.part;
    const name = part == null ? undefined : this.#source.entryName(part);
    if (part == null || name === undefined) throw noSuchSheet(edits.sheet);
    if (isIdle(edits)) return;
    checkTables(this.#source, part, edits);
    const size = this.#source.size(part);
    const out = new PartWriter(size > LARGE_PART ? 1 : 6, this.#deflate);
    const patcher = new SheetPatcher(edits, this.#styles, out);
    let done = 0;
    const buffer = new PieceBuffer((b, start, end) => {
      const used = patcher.scan(b, start, end);
      done += used - start;
      onProgress(Math.min(1, done / Math.max(1, size)));
      return used;
    });
    this.#source.stream(part, (piece) => buffer.add(piece));
    buffer.finish();
    patcher.finish();
    this.#formulasChanged ||= patcher.formulasChanged;
    this.#changes.set(name, out.finish());
  }

  keep(settings: KeptSettings): void {
    keepSettings(this.#source, this.#workbook.name, settings, this.#texts, (name) => this.#isTaken(name));
  }

  #isTaken(name: string): boolean {
    return this.#source.has(name) || this.#changes.has(name) || this.#texts.has(name);
  }

  /** All changed entries, by their names in the archive. */
  finish(): ArchiveChanges {
    const { name: workbook, stylesPart } = this.#workbook;
    const texts = this.#texts;
    const styles = this.#styles.toXml();
    if (styles !== null && stylesPart !== null) texts.set(stylesPart, styles);
    else if (styles !== null) addStylesPart(this.#source, workbook, styles, texts);
    if (this.#formulasChanged) dropCalculationChain(this.#source, workbook, texts);
    for (const [part, text] of texts) {
      const written = text === null ? null : writtenPart(text, this.#deflate);
      this.#changes.set(this.#source.entryName(part) ?? part, written);
    }
    return this.#changes;
  }
}

function isIdle({ writes, merges, widths, formats, validations }: SheetEdits): boolean {
  const { gone, added } = validations;
  return writes.area === null && [merges, widths, formats, gone, added].every(({ length }) => length === 0);
}
