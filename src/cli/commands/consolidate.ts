import { consolidate as stack, type Consolidated } from '../../core/consolidate/consolidate';
import { writeWorkbook } from '../../hosts/xlsx/write/write-workbook';
import { ledgersOf } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import type { ReadFile } from '../read-inputs';
import { isOurs, tellKept } from '../earlier-output';
import { saveNew } from '../save-new';

/** `consolidate`: stacks the ledgers of many units into a new workbook. */
export async function consolidate(
  target: string,
  files: readonly ReadFile[],
  { asOf, profile, json }: Options,
  out: Output,
  progress: ProgressLine,
): Promise<void> {
  progress.show(MESSAGES.consolidating);
  const result = stack(
    files.map((read) => ({ file: read.file, ledgers: ledgersOf([read], profile), error: read.error })),
    profile,
  );
  const bytes = writeWorkbook(result.sheets(asOf));
  progress.clear();
  const inputs = files.map(({ path }) => path);
  const kept = saveNew(target, bytes, inputs, { keeps: isOurs });
  const buffered = new BufferedOutput(out);
  if (json) await buffered.write(`${JSON.stringify(jsonOf(result))}\n`);
  else for (const line of textOf(result, target)) await buffered.write(`${line}\n`);
  await buffered.flush();
  await tellKept([{ path: target, kept }]);
}

function jsonOf({ files, records, duplicates, missingUnits }: Consolidated): object {
  return {
    files: files.map(({ file, records: own, error }) => ({ file, records: own, error })),
    records,
    duplicates,
    missingUnits,
  };
}

function* textOf({ files, records, duplicates, missingUnits }: Consolidated, target: string): Generator<string> {
  for (const { file, records: own, error } of files) yield `${file}：${error ?? `${own}件`}`;
  yield `共${records}件。`;
  for (const { caseNo, places } of duplicates) {
    const where = places.map(({ file, sheet, row }) => `${file}《${sheet}》第${row}行`);
    yield `编号${caseNo}重复：${where.join('、')}`;
  }
  if (missingUnits.length > 0) yield `没有收到的单位${missingUnits.length}个：${missingUnits.join('、')}`;
  yield MESSAGES.savedConsolidated(target);
}
