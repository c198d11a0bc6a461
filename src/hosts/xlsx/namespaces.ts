/** The namespace of the elements of a spreadsheet's parts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The same in files of the strict kind. */
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
