import { formatDay } from '../../core/calendar/civil-day';
import { parsePeriod, type Period } from '../../core/calendar/period';
import { reportOf } from '../../core/reports/index';
import { holds, type AnyReport, type Edition, type MadeReport, type ReportOrder } from '../../core/reports/report';
import { numberText } from '../../core/sheets/number-text';
import type { SheetModel } from '../../core/sheets/sheet-model';
import { writeWorkbook } from '../../hosts/xlsx/write/write-workbook';
import { ledgersOf } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options, RawOptions } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import { readInputs, type ReadFile } from '../read-inputs';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

/** What was asked of `report`, beside what all commands are asked. */
export interface ReportQuestion {
  readonly report: AnyReport;
  readonly period: Period | null;
  /** Path of the earlier edition. */
  readonly previous: string | null;
  readonly campaign: string | null;
}

/** @throws UsageError where there is no such report or period, or it needs what was not given */
export function reportQuestion(name: string, raw: RawOptions): ReportQuestion {
  const report = reportOf(name);
  if (!report) throw new UsageError(MESSAGES.badReport(name));
  const period = raw.period === undefined ? null : parsePeriod(raw.period);
  if (raw.period !== undefined && !period) throw new UsageError(MESSAGES.badPeriod(raw.period));
  const { previous = null, campaign = null } = raw;
  if (report.needsPrevious === true && previous === null) throw new UsageError(MESSAGES.needsPrevious(report.title));
  return { report, period, previous, campaign };
}

/** `report`: builds a report; says its figures, and writes it where `--out` says so. */
export async function report(
  { report: wanted, period, previous, campaign }: ReportQuestion,
  files: readonly ReadFile[],
  options: Options,
  out: Output,
  progress: ProgressLine,
): Promise<void> {
  const { asOf, profile, mask, out: target, json } = options;
  const edition = previous === null ? null : await editionOf(previous, options, progress);
  progress.show(MESSAGES.reporting);
  const ledgers = ledgersOf(files, profile);
  const beside = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid)).filter((grid) => grid.madeByProduct);
  const order: ReportOrder = { ledgers, beside, asOf, period, profile, mask, previous: edition, campaign };
  const made = wanted.make(order);
  progress.clear();
  if (target !== undefined) {
    const inputs = [...files.map(({ path }) => path), ...(previous === null ? [] : [previous])];
    saveNew(target, writeWorkbook(made.sheets()), inputs);
  }
  const buffered = new BufferedOutput(out);
  await (json ? writeJson(made, order, files, buffered) : writeText(made, target, buffered));
  await buffered.flush();
}

/** Everything of the earlier edition, whatever sheet the new one is asked of. */
async function editionOf(path: string, options: Options, progress: ProgressLine): Promise<Edition> {
  const { files } = await readInputs([path], { ...options, sheet: undefined }, progress);
  return {
    ledgers: ledgersOf(files, options.profile),
    grids: files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid)),
  };
}

async function writeJson(
  { report: { id }, counted: { basis, metrics, checks, rows, notes } }: MadeReport,
  { asOf, period }: ReportOrder,
  files: readonly ReadFile[],
  out: Output,
): Promise<void> {
  // Figures from which a file is missing must say so themselves: a program does not read stderr.
  const unread = files.flatMap(({ file, error }) => (error === null ? [] : [{ file, error }]));
  const head = {
    report: id,
    asOf: formatDay(asOf),
    period: { from: period && formatDay(period.from), to: period && formatDay(period.to) },
    basis: basis.join(''),
    ...(unread.length > 0 && { files: unread }),
    notes,
    metrics,
    checks: checks.map((check) => ({ ...check, ok: holds(check) })),
  };
  await out.write(`${JSON.stringify(head).slice(0, -1)},"rows":[`);
  for (const [k, row] of rows.entries()) await out.write(`${k > 0 ? ',' : ''}${JSON.stringify(row)}`);
  await out.write(']}\n');
}

/** The sheets as lines of text; they say what the figures are of. */
async function writeText(made: MadeReport, target: string | undefined, out: Output): Promise<void> {
  for (const sheet of made.sheets()) for (const line of textLines(sheet)) await out.write(`${line}\n`);
  if (target !== undefined) await out.write(`${MESSAGES.savedReport(target)}\n`);
}

function* textLines({ rows, styles }: SheetModel): Generator<string> {
  for (const row of rows) {
    const texts = row.flatMap((cell) => {
      if (cell?.value == null) return [];
      const { value, style } = cell;
      return [typeof value === 'number' ? numberText(value, styles[style ?? '']?.format ?? '') : String(value)];
    });
    if (texts.length > 0) yield texts.join('　');
  }
}
