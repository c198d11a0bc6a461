import { basename } from 'node:path';
import { formatDay } from '../../core/calendar/civil-day';
import { parsePeriod, type Period } from '../../core/calendar/period';
import { reportOf } from '../../core/reports/index';
import {
  COPY_KINDS,
  holds,
  type AnyReport,
  type CopyKind,
  type MadeReport,
  type ReportOrder,
} from '../../core/reports/report';
import { numberText } from '../../core/sheets/number-text';
import type { SheetModel } from '../../core/sheets/sheet-model';
import { writeWorkbook } from '../../hosts/xlsx/write/write-workbook';
import { heldEdition, namedEdition, type EditionPlace } from '../earlier-edition';
import { ledgersOf } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options, RawOptions } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import type { ReadFile } from '../read-inputs';
import { saveCopies, type SavedCopy } from '../recipient-copies';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

/** What was asked of `report`, beside what all commands are asked. */
export interface ReportQuestion {
  readonly report: AnyReport;
  readonly period: Period | null;
  /** Path of the earlier edition; false: none, though the input may hold one. */
  readonly previous: string | false | null;
  readonly copies: CopyKind | null;
  readonly campaign: string | null;
}

/** @throws UsageError where there is no such report or period, or it needs what was not given */
export function reportQuestion(name: string, raw: RawOptions): ReportQuestion {
  const report = reportOf(name);
  if (!report) throw new UsageError(MESSAGES.badReport(name));
  const period = raw.period === undefined ? null : parsePeriod(raw.period);
  if (raw.period !== undefined && !period) throw new UsageError(MESSAGES.badPeriod(raw.period));
  const { previous = null, campaign = null } = raw;
  if (report.needsPrevious === true && typeof previous !== 'string')
    throw new UsageError(MESSAGES.needsPrevious(report.title));
  return { report, period, previous, campaign, copies: copyKind(report, raw) };
}

function copyKind(report: AnyReport, { copies, out }: RawOptions): CopyKind | null {
  if (copies === undefined) return null;
  const kind = COPY_KINDS.find((k) => k === copies);
  if (!kind) throw new UsageError(MESSAGES.badCopies(copies));
  if (report.makesCopies !== true) throw new UsageError(MESSAGES.noCopies(report.title));
  if (out === undefined) throw new UsageError(MESSAGES.copiesNeedOut);
  return kind;
}

/** `report`: builds a report; says its figures, and writes it where `--out` says so. */
export async function report(
  { report: wanted, period, previous, campaign, copies }: ReportQuestion,
  files: readonly ReadFile[],
  options: Options,
  out: Output,
  progress: ProgressLine,
): Promise<void> {
  const { asOf, profile, mask, out: target, json } = options;
  const earlier =
    typeof previous === 'string'
      ? await namedEdition(previous, options, progress)
      : previous === null && wanted.keepsWritten === true
        ? await heldEdition(files, options, progress)
        : null;
  progress.show(MESSAGES.reporting);
  const ledgers = ledgersOf(files, profile);
  const beside = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid)).filter((grid) => grid.madeByProduct);
  const order: ReportOrder = {
    ledgers,
    beside,
    asOf,
    period,
    profile,
    mask,
    previous: earlier?.edition ?? null,
    campaign,
  };
  const made = wanted.make(order);
  progress.clear();
  const saved: SavedCopy[] = [];
  if (target !== undefined) {
    const inputs = [...files.map(({ path }) => path), ...(typeof previous === 'string' ? [previous] : [])];
    saveNew(target, writeWorkbook(made.sheets()), inputs);
    if (copies !== null) saved.push(...saveCopies(made, copies, target, inputs));
  }
  const receipt: Receipt = {
    target,
    copies: copies && saved,
    place: earlier?.place ?? null,
    notes:
      wanted.keepsWritten === true && typeof previous === 'string' && earlier?.place == null
        ? [MESSAGES.noEdition(previous)]
        : [],
  };
  const buffered = new BufferedOutput(out);
  await (json ? writeJson(made, order, files, receipt, buffered) : writeText(made, receipt, buffered));
  await buffered.flush();
}

/** What else was done, beside what the report says. */
interface Receipt {
  readonly target: string | undefined;
  /** `null` where none were asked for. */
  readonly copies: readonly SavedCopy[] | null;
  /** The sheet that the report went on from. */
  readonly place: EditionPlace | null;
  readonly notes: readonly string[];
}

async function writeJson(
  { report: { id, keepsWritten }, counted: { basis, metrics, checks, rows, notes } }: MadeReport,
  { asOf, period }: ReportOrder,
  files: readonly ReadFile[],
  { copies, place, notes: more }: Receipt,
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
    ...(keepsWritten === true && { previous: place }),
    ...(copies && {
      copies: copies.map(({ recipient, path, matters }) => ({ recipient, file: basename(path), matters })),
    }),
    notes: [...more, ...notes],
    metrics,
    checks: checks.map((check) => ({ ...check, ok: holds(check) })),
  };
  await out.write(`${JSON.stringify(head).slice(0, -1)},"rows":[`);
  for (const [k, row] of rows.entries()) await out.write(`${k > 0 ? ',' : ''}${JSON.stringify(row)}`);
  await out.write(']}\n');
}

/** The sheets as lines of text; they say what the figures are of. */
async function writeText(made: MadeReport, { target, copies, place, notes }: Receipt, out: Output): Promise<void> {
  for (const sheet of made.sheets()) for (const line of textLines(sheet)) await out.write(`${line}\n`);
  // What is said of a sheet that people go on writing in does not stand in it.
  const told = made.report.keepsWritten === true ? [...notes, ...made.counted.notes] : notes;
  for (const note of told) await out.write(`${note}\n`);
  if (place) await out.write(`${MESSAGES.wentOn(place)}\n`);
  if (target !== undefined) await out.write(`${MESSAGES.savedReport(target)}\n`);
  if (!copies) return;
  await out.write(`${MESSAGES.savedCopies(copies.length)}\n`);
  for (const { recipient, path, matters } of copies)
    await out.write(`${MESSAGES.savedCopyOf(recipient, path, matters)}\n`);
}

/** What is seen of a sheet, a line a row. */
function* textLines({ rows, styles, hiddenColumns = [] }: SheetModel): Generator<string> {
  for (const row of rows) {
    const texts = row.flatMap((cell, c) => {
      if (cell?.value == null || hiddenColumns.includes(c)) return [];
      const { value, style } = cell;
      return [
        typeof value === 'number'
          ? numberText(value, styles[style ?? '']?.format ?? '')
          : String(value).replaceAll('\n', ''),
      ];
    });
    if (texts.length > 0) yield texts.join('　');
  }
}
