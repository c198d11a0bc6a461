/** Namespaces of charts, which files of the strict kind write otherwise. */
export interface Dialect {
  readonly chart: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  /** Of links from one part to another, without the last `/`. */
  readonly links: string;
}

const TRANSITIONAL: Dialect = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const dialectOf = (strict: boolean): Dialect => (strict ? STRICT : TRANSITIONAL);
