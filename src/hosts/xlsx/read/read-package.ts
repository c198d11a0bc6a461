import { isDateFormat, type Grid } from '../../../core/grid/grid';
import { isParked } from '../../parked-sheets';
import type { Package } from '../package/package';
import { FormatTable } from './format-table';
import { GridBuilder } from './grid-builder';
import { countObjects } from './sheet-objects';
import { PieceBuffer } from './piece-buffer';
import { readSharedStrings } from './shared-strings';
import type { SheetContext } from './cell-scanner';
import { SheetScanner } from './sheet-scanner';
import { StringStore } from './string-store';
import { readStyleFormats } from './styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** Called now and then while a sheet is read, with the share (0…1) of it that is done; it may throw to stop. */
export type OnRead = (share: number) => void;

/** The sheets of a package. Shared strings and styles are read when the first sheet is. */
export class PackageReader {
  readonly workbook: WorkbookPart;
  readonly #source: Package;
  #context: SheetContext | undefined;

  constructor(source: Package) {
    this.#source = source;
    this.workbook = readWorkbookPart(source);
  }

  /** The sheets that hold cells, without old editions that wait to be put back. */
  get sheets(): readonly SheetEntry[] {
    return this.workbook.sheets.filter(
      ({ name, part, madeByProduct }) => part !== null && !(madeByProduct && isParked(name)),
    );
  }

  read(sheet: SheetEntry, onRead: OnRead): Grid {
    const context = (this.#context ??= this.#readContext());
    const builder = new GridBuilder();
    const part = sheet.part ?? '';
    const total = Math.max(1, this.#source.size(part));
    const scanner = new SheetScanner(builder, context);
    let done = 0;
    const buffer = new PieceBuffer((b, start, end) => {
      const used = scanner.scan(b, start, end);
      builder.checkSize();
      done += used - start;
      onRead(Math.min(1, done / total));
      return used;
    });
    this.#source.stream(part, (piece) => buffer.add(piece));
    buffer.finish();
    scanner.finish();
    const { name, madeByProduct } = sheet;
    const objects = madeByProduct ? { objects: countObjects(this.#source, part) } : {};
    const facts = { name, date1904: context.date1904, textOnly: false, madeByProduct, ...objects };
    return builder.build(facts, context.formats.codes);
  }

  #readContext(): SheetContext {
    const { stylesPart, stringsPart, date1904 } = this.workbook;
    const formats = new FormatTable();
    const dates: boolean[] = [];
    return {
      strings: stringsPart === null ? [] : readSharedStrings(this.#source, stringsPart),
      texts: new StringStore(),
      styleFormats: stylesPart === null ? [] : readStyleFormats(this.#source.text(stylesPart), formats),
      formats,
      date1904,
      isDate: (format) => (dates[format] ??= isDateFormat(formats.codes[format] ?? 'General')),
    };
  }
}
