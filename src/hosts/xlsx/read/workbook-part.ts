import { FileFault } from '../file-fault';
import type { Package } from '../package/package';
import { PRODUCT_MARK } from '../../../core/sheets/product-mark';
import { XmlReader } from '../xml/xml-reader';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** Name of the part that holds its cells; `null` for charts, dialogs and macro sheets. */
  readonly part: string | null;
  readonly madeByProduct: boolean;
}

export interface WorkbookPart {
  readonly name: string;
  readonly macros: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
}

/**
 * Finds the workbook of a package and lists its sheets.
 *
 * @throws FileFault `file-not-spreadsheet` for another kind of document.
 */
export function readWorkbookPart(source: Package): WorkbookPart {
  const name = findWorkbook(source);
  const contentType = source.contentType(name) ?? '';
  if (contentType.includes('.sheet.binary.') || name.endsWith('.bin')) {
    throw new FileFault('file-unsupported', '二进制工作簿（.xlsb）');
  }
  if (contentType !== '' && /wordprocessingml|presentationml|visio/u.test(contentType)) {
    throw new FileFault(
      'file-not-spreadsheet',
      contentType.includes('wordprocessingml') ? '是 Word 文档' : '是别的 Office 文档',
    );
  }
  const links = source.relationships(name);
  const partOf = (type: string): string | null => {
    const target = links.find((link) => link.type === type && !link.external)?.target;
    return target !== undefined && source.has(target) ? target : null;
  };

  const listed: { name: string; visible: boolean; link: string }[] = [];
  const marked = new Set<number>();
  let date1904 = false;
  let isWorkbook = false;
  const reader = new XmlReader(source.text(name));
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token !== 'open') continue;
    if (reader.name === 'workbook') isWorkbook = true;
    else if (reader.name === 'workbookPr') date1904 = isTrue(reader.attribute('date1904'));
    else if (reader.name === 'sheet') {
      const state = reader.attribute('state') ?? 'visible';
      listed.push({
        name: reader.attribute('name') ?? `Sheet${listed.length + 1}`,
        visible: state === 'visible',
        link: reader.attribute('id') ?? '',
      });
    } else if (reader.name === 'definedName' && reader.attribute('name') === PRODUCT_MARK) {
      const sheet = reader.attribute('localSheetId');
      if (sheet !== undefined) marked.add(Number(sheet));
    }
  }
  if (!isWorkbook) throw new FileFault('file-not-spreadsheet');

  const linksById = new Map(links.map((link) => [link.id, link]));
  const sheets = listed.map((sheet, index): SheetEntry => {
    const link = linksById.get(sheet.link);
    const isGrid = link?.type === 'worksheet' && !link.external;
    return {
      name: sheet.name,
      visible: sheet.visible,
      part: isGrid ? link.target : null,
      madeByProduct: marked.has(index),
    };
  });
  return {
    name,
    macros: /macroenabled/iu.test(contentType),
    date1904,
    sheets,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
  };
}

/** The workbook is what the package's own link says; without one, what its content type says. */
function findWorkbook(source: Package): string {
  const linked = source.relationships('').find((link) => link.type === 'officeDocument' && !link.external)?.target;
  if (linked !== undefined && source.has(linked)) return linked;
  const typed = source.partOfType((type) => /(?:spreadsheetml|ms-excel)\..*main\+xml$/u.test(type));
  if (typed !== undefined) return typed;
  if (source.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw source.has('content.xml') && source.has('mimetype')
    ? new FileFault('file-unsupported', 'OpenDocument 文件（.ods 等）')
    : new FileFault('file-not-spreadsheet', '是压缩包');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
