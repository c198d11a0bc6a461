/**
 * The mark on every sheet that this product writes: a hidden name of this sheet only, whose value is
 * a text that says what the sheet is.
 *
 * Why a defined name: it is the one thing of a sheet that Excel, WPS and LibreOffice all keep when they
 * save, that moves along when the sheet is renamed, moved or copied into another workbook, that shows
 * nowhere, that does not depend on any cell, and that an add-in can write too (ExcelApi 1.4). Custom
 * properties of a sheet are younger, dropped by others than Excel, and not copied with the sheet.
 */
export const PRODUCT_MARK = '_petition_ledger_sheet';

/** What the name stands for. */
export const PRODUCT_MARK_FORMULA = '="petition-ledger"';
