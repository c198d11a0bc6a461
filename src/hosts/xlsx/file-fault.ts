import { AppError } from '../../core/app-error';

/**
 * Why a file cannot be read. Stable: they are the codes of the {@link AppError} that leaves this folder.
 *
 * The layers below the entry do not know the file's name, so they throw a {@link FileFault}; the
 * entry turns it into the one sentence that says what, where and how to mend it.
 */
export type FileFaultCode =
  | 'file-empty'
  | 'file-truncated'
  | 'file-encrypted'
  | 'file-not-spreadsheet'
  | 'file-unsupported'
  | 'file-bomb'
  | 'file-external-entities'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-cancelled';

/** A refused input, without the name of its file. */
export class FileFault extends Error {
  constructor(
    readonly code: FileFaultCode,
    /** Which part of the file, in Chinese words that fit the sentence; absent where it is the whole. */
    readonly where = '',
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
    this.name = 'FileFault';
  }
}

const sentences: Record<FileFaultCode, (file: string, where: string) => string> = {
  'file-empty': (file) => `${file}是空文件（0 字节），请重新取得这个文件后再打开。`,
  'file-truncated': (file) => `${file}不完整，可能没有复制或下载完，请重新取得这个文件后再打开。`,
  'file-encrypted': (file) => `${file}设有打开密码，请先在 Excel 或 WPS 中取消密码、另存一份后再打开。`,
  'file-not-spreadsheet': (file, where) =>
    `${file}不是电子表格${where && `（${where}）`}，请选择 .xlsx、.xlsm、.xls 或 .csv 文件。`,
  'file-unsupported': (file, where) => `${file}是${where}，本工具不能读取，请先在 Excel 或 WPS 中另存为 .xlsx。`,
  'file-bomb': (file) =>
    `${file}解压后大得不正常（超过原大小 200 倍或 2 GB），已停止读取，请在 Excel 或 WPS 中另存为新的 .xlsx 再试。`,
  'file-external-entities': (file, where) =>
    `${file}${where && `的${where}`}含有外部实体声明（DOCTYPE），为安全起见没有读取，请在 Excel 或 WPS 中另存为新的 .xlsx 再试。`,
  'file-too-large': (file, where) =>
    `${file}${where && `的${where}`}太大，超出本工具能处理的范围，请删去多余的行列、图片或工作表，另存后再试。`,
  'file-unreadable': (file, where) =>
    `${file}${where && `的${where}`}已损坏，无法读取，请用 Excel 或 WPS 打开修复并另存为新的 .xlsx。`,
  'file-cancelled': (file) => `已停止读取${file}，需要时请重新打开。`,
};

/** The one sentence of a fault, about a file of this name. */
export function faultError(fault: FileFault, fileName: string): AppError {
  return new AppError(fault.code, sentences[fault.code](`“${fileName}”`, fault.where), { cause: fault });
}

/**
 * Runs what reads a file, and turns whatever it throws into an {@link AppError} about that file: a
 * damaged file must never end in a stack trace, whichever line noticed the damage.
 */
export function aboutFile<T>(fileName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asFileError(error, fileName);
  }
}

/** The {@link AppError} of anything thrown while a file was read. */
export function asFileError(error: unknown, fileName: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof FileFault) return faultError(error, fileName);
  return faultError(new FileFault('file-unreadable', '', { cause: error }), fileName);
}
