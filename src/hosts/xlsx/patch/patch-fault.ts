import { AppError } from '../../../core/app-error';
import { cellAddress } from '../../../core/grid/address';
import type { MergeArea } from '../../../core/grid/grid';
import { areaReference } from '../../../core/grid/area-reference';

/** Why a change cannot be written into a file. Nothing is written then. */
export function noSuchSheet(sheet: string): AppError {
  return new AppError('sheet-missing', `文件中没有工作表“${sheet}”，没有写入，请重新打开文件后再试。`);
}

export function sheetExists(sheet: string): AppError {
  return new AppError('sheet-exists', `文件中已有工作表“${sheet}”，没有写入，请先把它改名或移走再试。`);
}

export function sheetNotOurs(sheet: string): AppError {
  return new AppError(
    'sheet-not-ours',
    `文件中的工作表“${sheet}”不是本工具生成的，不能整张更新，没有写入，请先把它改名再试。`,
  );
}

export function sheetNameInvalid(sheet: string): AppError {
  return new AppError(
    'sheet-name-invalid',
    `Excel 不接受“${sheet}”作为工作表名，没有写入，请换一个不超过 31 个字、不含 [ ] : * ? / \\ 的名字。`,
  );
}

export function structureLocked(sheet: string): AppError {
  return new AppError(
    'workbook-protected',
    `工作簿的结构受保护，不能新建工作表“${sheet}”，请在 Excel 的“审阅”里撤销“保护工作簿”、保存后再试。`,
  );
}

export function notPatchable(fileName: string): AppError {
  return new AppError(
    'file-not-patchable',
    `“${fileName}”不是 .xlsx 或 .xlsm 文件，不能写入，请在 Excel 或 WPS 中另存为 .xlsx 后再试。`,
  );
}

export function outsideSheet(sheet: string): AppError {
  return new AppError(
    'cell-outside-sheet',
    `要写入工作表“${sheet}”的位置超出 Excel 的最大行数或列数，没有写入，请把表格往左上移动后再试。`,
  );
}

export function formulaTooLong(sheet: string, row: number, column: number): AppError {
  return new AppError(
    'formula-too-long',
    `要写入工作表“${sheet}”单元格 ${cellAddress(row, column)} 的公式超过 8192 个字符，没有写入，请缩短后再试。`,
  );
}

export function insideArray(sheet: string, row: number, column: number): AppError {
  return new AppError(
    'cell-in-array',
    `工作表“${sheet}”的单元格 ${cellAddress(row, column)} 属于一个数组公式或模拟运算表，不能单独改写，请在 Excel 中先把它转换为数值再试。`,
  );
}

export function formulaNotMovable(sheet: string, row: number, column: number): AppError {
  return new AppError(
    'formula-shared',
    `工作表“${sheet}”单元格 ${cellAddress(row, column)} 与要改写的单元格共用一个公式，无法拆开，请在 Excel 中把该公式重新填一遍并保存后再试。`,
  );
}

export function rowsOutOfOrder(sheet: string, row: number): AppError {
  return new AppError(
    'rows-out-of-order',
    `工作表“${sheet}”第 ${row + 1} 行在文件中的次序是乱的，不能安全写入，请用 Excel 或 WPS 打开并另存为新的 .xlsx 再试。`,
  );
}

export function mergeOverlaps(sheet: string, area: MergeArea, other: MergeArea): AppError {
  return new AppError(
    'merge-overlaps',
    `工作表“${sheet}”的 ${areaReference(area)} 不能合并，因为它与已合并的 ${areaReference(other)} 重叠，请先取消原来的合并再试。`,
  );
}

export function validationOverlaps(sheet: string, area: MergeArea): AppError {
  return new AppError(
    'validation-overlaps',
    `工作表“${sheet}”的 ${areaReference(area)} 已有下拉列表或输入限制，没有写入，请在 Excel 的“数据验证”里清除后再试。`,
  );
}

export function tooManyStyles(): AppError {
  return new AppError(
    'too-many-styles',
    '文件中的单元格格式太多，已到 Excel 的上限，没有写入，请在 Excel 中清除不用的格式、另存后再试。',
  );
}

export function tableHeading(sheet: string, row: number, column: number): AppError {
  return new AppError(
    'cell-in-table-heading',
    `工作表“${sheet}”的单元格 ${cellAddress(row, column)} 是“表格”的标题或汇总单元格，改写会使文件损坏，请在 Excel 中用“转换为区域”取消该表格后再试。`,
  );
}

export function mergeInTable(sheet: string, area: MergeArea): AppError {
  return new AppError(
    'merge-in-table',
    `工作表“${sheet}”的 ${areaReference(area)} 在“表格”之内，不能合并，请在 Excel 中用“转换为区域”取消该表格后再试。`,
  );
}

/** @param what there is that would be torn apart or left behind */
export function rowsNotInsertable(sheet: string, at: number, what: string): AppError {
  return new AppError(
    'rows-not-insertable',
    `工作表“${sheet}”第${at + 1}行处没有插入行：${what}，这里不能保证插入后仍然正确，请用 Excel 或 WPS 在那里插入一行、保存后再试。`,
  );
}
