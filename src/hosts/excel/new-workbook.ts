import { AppError } from '../../core/app-error';

/** Bytes that `String.fromCharCode` takes at once. */
const PORTION = 32_768;

/** Opens a file as a new workbook in a window of its own: the one that is open learns nothing of it. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (cause) {
    throw new AppError(
      'new-workbook-refused',
      'Excel 没有打开新工作簿，请更新 Excel 后重试，或者在网页工作台里打开这个文件来生成。',
      { cause },
    );
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += PORTION) text += String.fromCharCode(...bytes.subarray(i, i + PORTION));
  return btoa(text);
}
