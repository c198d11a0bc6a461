import { XmlReader } from '../xml/xml-reader';
import { builtinFormats } from './builtin-formats';
import type { FormatTable } from './format-table';

/**
 * Reads which number format each cell style has.
 *
 * @returns for each style index that a cell may name, the index of its format in the table.
 */
export function readStyleFormats(stylesXml: string, table: FormatTable): number[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  const reader = new XmlReader(stylesXml);
  let inCellFormats = false;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (reader.name === 'cellXfs') inCellFormats = token === 'open' && !reader.selfClosing;
    else if (token !== 'open') continue;
    else if (reader.name === 'numFmt') {
      const code = reader.attribute('formatCode');
      // Differential formats (dxfs) come later and may use the same numbers for others.
      const id = Number(reader.attribute('numFmtId'));
      if (code !== undefined && !custom.has(id)) custom.set(id, code);
    } else if (inCellFormats && reader.name === 'xf') {
      const id = Number(reader.attribute('numFmtId') ?? 0);
      const code = custom.get(id) ?? builtinFormats[id] ?? 'General';
      formats.push(/^general$/iu.test(code) ? 0 : table.indexOf(code));
    }
  }
  return formats;
}
