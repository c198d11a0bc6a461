import { cellError, type CellValue } from '../../../core/grid/grid';
import { isDateFormat } from '../../../core/grid/grid';
import { FormatTable } from '../read/format-table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import { GridBuilder } from '../read/grid-builder';
import { parseIsoDate } from '../read/iso-date';
import { FileFault } from '../file-fault';
import { XmlReader } from '../xml/xml-reader';
import type { LegacySheet } from './sheetjs-workbook';

/** Names that this format has for number formats. */
const namedFormats: Readonly<Record<string, string>> = {
  'general date': 'yyyy/m/d h:mm',
  'short date': 'yyyy/m/d',
  'medium date': 'd-mmm-yy',
  'long date': 'yyyy"年"m"月"d"日"',
  'short time': 'h:mm',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm AM/PM',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
};

/** Whether a text is a workbook in the XML that Excel 2002 and 2003 wrote; other systems still export it. */
export function isExcelXml2003(text: string): boolean {
  const head = text.slice(0, 4096);
  return /<(?:\w+:)?Workbook[\s>]/u.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet');
}

/** Reads such a workbook. All of it is in memory anyway, so all sheets are read at once. */
export function readExcelXml2003(text: string): LegacySheet[] {
  const reader = new XmlReader(text);
  const formats = new FormatTable();
  const styles = new Map<string, string>();
  const sheets: LegacySheet[] = [];
  let date1904 = false;
  let style = '';
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token !== 'open') continue;
    if (reader.name === 'Date1904') date1904 = true;
    else if (reader.name === 'Style') style = reader.attribute('ID') ?? '';
    else if (reader.name === 'NumberFormat') {
      const code = reader.attribute('Format') ?? 'General';
      styles.set(style, namedFormats[code.toLowerCase()] ?? code);
    } else if (reader.name === 'Worksheet') {
      const name = reader.attribute('Name') ?? `Sheet${sheets.length + 1}`;
      sheets.push(new SheetReader(reader, styles, formats, date1904).read(name));
    }
  }
  return sheets;
}

class SheetReader {
  readonly #builder = new GridBuilder();
  #row = -1;
  #column = -1;
  #hiddenColumn = -1;
  #visible = true;

  constructor(
    readonly reader: XmlReader,
    readonly styles: ReadonlyMap<string, string>,
    readonly formats: FormatTable,
    readonly date1904: boolean,
  ) {}

  read(name: string): LegacySheet {
    const { reader } = this;
    for (let token = reader.next(); token !== null; token = reader.next()) {
      if (token === 'close' && reader.name === 'Worksheet') break;
      if (token !== 'open') continue;
      if (reader.name === 'Column') this.#readColumn();
      else if (reader.name === 'Row') this.#beginRow();
      else if (reader.name === 'Cell') this.#readCell();
      else if (reader.name === 'Visible') this.#visible = !/hidden/iu.test(reader.innerText());
    }
    const facts = { name, date1904: this.date1904, textOnly: false, madeByProduct: false };
    const grid = this.#builder.build(facts, this.formats.codes);
    return { name, visible: this.#visible, grid: () => grid };
  }

  #readColumn(): void {
    const first = this.#number('Index', this.#hiddenColumn + 2) - 1;
    const last = first + this.#number('Span', 0);
    this.#hiddenColumn = last;
    if (this.reader.attribute('Hidden') === '1') this.#builder.hideColumns(first, last);
  }

  #beginRow(): void {
    const first = this.#number('Index', this.#row + 2) - 1;
    const last = first + this.#number('Span', 0);
    if (first < 0 || last >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
    if (this.reader.attribute('Hidden') === '1') for (let row = first; row <= last; row++) this.#builder.hideRow(row);
    // A row with a span stands for several empty ones.
    this.#row = last;
    this.#column = -1;
  }

  #readCell(): void {
    const { reader } = this;
    const column = this.#number('Index', this.#column + 2) - 1;
    const across = this.#number('MergeAcross', 0);
    const down = this.#number('MergeDown', 0);
    if (this.#row < 0 || column < 0 || column + across >= MAX_COLUMNS || this.#row + down >= MAX_ROWS) {
      throw new FileFault('file-unreadable', '工作表');
    }
    this.#column = column + across;
    if (across > 0 || down > 0) {
      this.#builder.merge({ top: this.#row, left: column, bottom: this.#row + down, right: column + across });
    }
    if (reader.attribute('Formula') !== undefined) this.#builder.formula(this.#row, column);
    const code = this.styles.get(reader.attribute('StyleID') ?? 'Default') ?? 'General';
    if (reader.selfClosing) return;
    for (let token = reader.next(); token !== null; token = reader.next()) {
      if (token === 'close' && reader.name === 'Cell') return;
      if (token !== 'open') continue;
      // Comments hold a Data element too; theirs is not the cell's.
      if (reader.name === 'Comment') reader.skip();
      else if (reader.name === 'Data') this.#putData(column, code);
    }
  }

  #putData(column: number, code: string): void {
    const type = this.reader.attribute('Type') ?? 'String';
    const text = this.reader.innerText();
    let format = code;
    let value: CellValue = text === '' ? null : text;
    if (type === 'Number' && text.trim() !== '' && !Number.isNaN(Number(text))) value = Number(text);
    else if (type === 'Boolean') value = text.trim() === '1';
    else if (type === 'Error') value = cellError(text.trim());
    else if (type === 'DateTime') {
      const date = parseIsoDate(text, this.date1904);
      if (date) {
        value = date.serial;
        if (!isDateFormat(code)) format = date.serial % 1 === 0 ? 'yyyy/m/d' : date.format;
      }
    }
    if (value !== null) this.#builder.set(this.#row, column, value, this.formats.indexOf(format));
  }

  #number(attribute: string, fallback: number): number {
    const n = Number(this.reader.attribute(attribute) ?? fallback);
    return Number.isInteger(n) && n >= 0 ? n : fallback;
  }
}
