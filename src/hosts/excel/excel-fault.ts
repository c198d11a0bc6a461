import { AppError } from '../../core/app-error';

/** What Excel may refuse, by its code: ours, and what to do about it. */
const FAULTS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  InvalidOperationInCellEditMode: ['excel-busy', '有单元格正在编辑，请按回车结束编辑后再试。'],
  ActivityLimitReached: ['excel-busy', 'Excel 正忙，请稍等片刻再试。'],
  AccessDenied: ['sheet-protected', '工作表或工作簿受保护，没有写入，请先撤销保护再试。'],
  InvalidSelection: ['nothing-selected', '选中的不是单元格，请先在表里选中要用的行。'],
  ItemNotFound: ['sheet-missing', '工作表不在打开的工作簿里，可能已改名或删除，请重新体检。'],
  RequestPayloadSizeLimitExceeded: ['excel-too-large', '一次写入的内容超过了 Excel 的限制，请分几次写入。'],
  ResponsePayloadSizeLimitExceeded: ['excel-too-large', '工作表内容超过了 Excel 一次能给出的限制，请把表拆小后再试。'],
  InvalidOrTimedOutSession: ['excel-session-lost', '与 Excel 的连接已断开，请刷新或重新打开工作簿后再试。'],
  ApiNotFound: ['excel-too-old', '当前 Excel 版本不支持这项操作，请更新 Excel，或在网页工作台中打开文件。'],
};

/** Refusals in which nothing was done and waiting helps. */
const PASSING = new Set(['InvalidOperationInCellEditMode', 'ActivityLimitReached']);
const TOO_LARGE = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);

const codeOf = (error: unknown): string | null => (error instanceof OfficeExtension.Error ? error.code : null);

export const isPassing = (error: unknown): boolean => PASSING.has(codeOf(error) ?? '');
export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(codeOf(error) ?? '');

/** Whether Excel refused something for a reason that the clerk has no word for yet. */
export const isUnnamed = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== null && !PASSING.has(code) && FAULTS[code] === undefined;
};

/** A refusal of Excel as ours. The sentence never quotes Excel's, which may hold what stands in cells. */
export function excelFault(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const [ours, message] = FAULTS[code] ?? ['excel-failed', `Excel 没有完成操作（${code}），请重试。`];
  return new AppError(ours, message, { cause: error });
}
