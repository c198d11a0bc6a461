import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const worksheet = (content: string): string => `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
export const sheetData = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);

/** The parts of a plain workbook with one sheet; a test replaces what it is about. */
export function parts(
  sheet: string,
  replaced: Record<string, string | Uint8Array | null> = {},
): Record<string, Uint8Array> {
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...replaced,
  };
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(all)) {
    if (part !== null) bytes[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return bytes;
}

export const relationships = (list: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
export const sharedStrings = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;
export const styles = (content: string): string => `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;

/** The first sheet of a package made of these parts. */
export async function gridOf(sheet: string, replaced: Record<string, string | Uint8Array | null> = {}): Promise<Grid> {
  return firstGrid(zipSync(parts(sheet, replaced)));
}

export async function firstGrid(bytes: Uint8Array, fileName = '台账.xlsx'): Promise<Grid> {
  const workbook = await openWorkbook(bytes, fileName);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet.grid();
}

/** The grid's rows, as one would type them. */
export function rowsOf(grid: Grid): unknown[][] {
  return Array.from({ length: grid.rowCount }, (_, r) => grid.columns.map((column) => column[r] ?? null));
}
