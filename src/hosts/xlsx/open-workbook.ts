import type { Grid } from '../../core/grid/grid';
import { asFileError, aboutFile, FileFault } from './file-fault';
import { decodeHtml, requireTable } from './html/decode-html';
import { gridOfHtml, sheetNameOfHtml } from './html/html-grid';
import { CompoundFile } from './legacy/compound-file';
import { isExcelXml2003, readExcelXml2003 } from './legacy/excel-xml-2003';
import { readWithSheetJs } from './legacy/sheetjs-workbook';
import type { OpenedSheet, OpenedWorkbook, OpenOptions, WorkbookKind } from './opened-workbook';
import { Package } from './package/package';
import { PackageReader } from './read/read-package';
import { readKeptSettings } from './read/settings-parts';
import { sniffContent } from './sniff';
import { decodeText } from './text/decode-text';
import { gridOfDelimited } from './text/delimited';
import { refuseDoctype } from './xml/decode-xml';

/**
 * Opens a clerk's file: .xlsx, .xlsm, .xls, web pages and tab-separated text saved as .xls, and .csv.
 * What the file is, its bytes say; its ending only decides about plain text.
 *
 * @throws AppError with one Chinese sentence where the file cannot be read.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<OpenedWorkbook> {
  try {
    const content = sniffContent(bytes);
    switch (content) {
      case 'empty':
        throw new FileFault('file-empty');
      case 'zip':
        return openPackage(bytes, fileName, options);
      case 'compound':
        return await openCompound(bytes, fileName);
      case 'markup':
        return openMarkup(bytes, fileName);
      case 'text':
        return openText(bytes, fileName);
      case 'binary':
        throw new FileFault('file-not-spreadsheet');
    }
  } catch (error) {
    throw asFileError(error, fileName);
  }
}

function openPackage(bytes: Uint8Array, fileName: string, options: OpenOptions): OpenedWorkbook {
  const source = Package.open(bytes, options.inflate);
  const reader = new PackageReader(source);
  const onRead = (share: number): void => {
    if (options.signal?.aborted) throw new FileFault('file-cancelled');
    options.onProgress?.(share);
  };
  return {
    fileName,
    kind: reader.workbook.macros ? 'xlsm' : 'xlsx',
    sheets: reader.sheets.map((sheet) => openedSheet(fileName, sheet, () => reader.read(sheet, onRead))),
    package: source,
    settings: () => aboutFile(fileName, () => readKeptSettings(source, reader.workbook.name)),
  };
}

async function openCompound(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const sheets = await readWithSheetJs(workbookStream(new CompoundFile(bytes)));
  return { fileName, kind: 'xls', sheets: sheets.map((sheet) => openedSheet(fileName, sheet, sheet.grid)) };
}

/** The one stream of an .xls that holds its cells: `Workbook`, or `Book` until Excel 95. */
function workbookStream(file: CompoundFile): Uint8Array {
  if (file.has('EncryptedPackage')) throw new FileFault('file-encrypted');
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new FileFault('file-not-spreadsheet');
  // It begins with the record that begins a workbook; the library would take anything else for some other format.
  if (stream[0] !== 0x09 || (stream[1] ?? 0xff) > 0x08) throw new FileFault('file-unreadable');
  return stream;
}

function openMarkup(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const html = decodeHtml(bytes);
  if (isExcelXml2003(html)) {
    refuseDoctype(html);
    const sheets = readExcelXml2003(html);
    return { fileName, kind: 'xls', sheets: sheets.map((sheet) => openedSheet(fileName, sheet, sheet.grid)) };
  }
  requireTable(html);
  const name = sheetNameOfHtml(html) ?? baseName(fileName);
  return oneSheet(fileName, 'html', name, () => gridOfHtml(html, name));
}

function openText(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const ending = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (ending === 'xlsx' || ending === 'xlsm') throw new FileFault('file-not-spreadsheet', '是纯文本');
  const name = baseName(fileName);
  const text = decodeText(bytes);
  if (/^MIME-Version:/iu.test(text)) throw new FileFault('file-unsupported', '网页归档文件（.mht）');
  return oneSheet(fileName, 'csv', name, () => gridOfDelimited(text, name));
}

function oneSheet(fileName: string, kind: WorkbookKind, name: string, grid: () => Grid): OpenedWorkbook {
  return { fileName, kind, sheets: [openedSheet(fileName, { name, visible: true }, grid)] };
}

function openedSheet(fileName: string, sheet: { name: string; visible: boolean }, read: () => Grid): OpenedSheet {
  return { name: sheet.name, visible: sheet.visible, grid: () => aboutFile(fileName, read) };
}

/** The last part of a path, without its ending. */
function baseName(fileName: string): string {
  const last = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return last.replace(/\.[^.]*$/u, '') || last;
}

export type { OpenedWorkbook, OpenOptions };
