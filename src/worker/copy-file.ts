import { AppError } from '../core/app-error';
import { copyNames } from '../core/recipients/copy-names';
import type { CopyKind, RecipientCopy } from '../core/reports/report';
import type { MadeFile } from './copy-answers';
import type { FileTools } from './local-engine';

const ARCHIVE_OF: Readonly<Record<CopyKind, string>> = { units: '分单位交办单', leaders: '每位领导一份' };

/**
 * One copy as a workbook of its own, or all of them as an archive of workbooks: in one workbook each
 * recipient would get what is for the others.
 *
 * @param at place among the copies; null: all
 */
export function copyFile(
  title: string,
  copies: readonly RecipientCopy[],
  kind: CopyKind,
  at: number | null,
  { write, archive }: FileTools,
): MadeFile {
  if (!write || !archive) throw new AppError('files-unsupported', '这里不能生成文件，请在工作台中生成。');
  const names = copyNames(
    title,
    copies.map(({ recipient }) => recipient),
  );
  const fileOf = (k: number): MadeFile => {
    const copy = copies[k];
    if (!copy) throw new AppError('copies-lost', '报表已经重新生成，请重新打开“分发”。');
    return { name: `${names[k]!}.xlsx`, bytes: write([copy.sheet]) };
  };
  if (at !== null) return fileOf(at);
  if (copies.length === 0) throw new AppError('copies-lost', '没有可以分发的行，请先核对主办单位、领导两列。');
  return { name: `${title} ${ARCHIVE_OF[kind]}.zip`, bytes: archive(copies.map((_, k) => fileOf(k))) };
}
