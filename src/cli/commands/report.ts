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
import { choiceOf, readCriteria, type CriteriaQuestion } from '../criteria-option';
import { carriedOn } from '../carry-on';
import { isOurs, tellKept, type KeptEarlier } from '../earlier-output';
import {
  heldEdition,
  namedEdition,
  namedEditions,
  outEdition,
  type EarlierEdition,
  type EarlierEditions,
  type EditionPlace,
} from '../earlier-edition';
import { ledgersOf } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options, RawOptions } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import type { ReadFile } from '../read-inputs';
import { copiesFor, saveCopies, type CopyFile } from '../recipient-copies';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

/** What was asked of `report`, beside what all commands are asked. */
export interface ReportQuestion {
  readonly report: AnyReport;
  readonly period: Period | null;
  /** Paths of the earlier edition and of copies that came back; false: none, though the input may hold one. */
  readonly previous: readonly string[] | false | null;
  readonly copies: CopyKind | null;
  readonly campaign: string | null;
  /** By what matters are chosen; null: by the usual criteria. */
  readonly criteria: CriteriaQuestion | null;
}

/** @throws UsageError where there is no such report or period, or it needs what was not given */
export function reportQuestion(name: string, raw: RawOptions): ReportQuestion {
  const report = reportOf(name);
  if (!report) throw new UsageError(MESSAGES.badReport(name));
  const period = raw.period === undefined ? null : parsePeriod(raw.period);
  if (raw.period !== undefined && !period) throw new UsageError(MESSAGES.badPeriod(raw.period));
  const { previous = null, campaign = null } = raw;
  if (report.needsPrevious === true && !previous) throw new UsageError(MESSAGES.needsPrevious(report.title));
  if (report.makesCopies !== true && previous && previous.length > 1)
    throw new UsageError(MESSAGES.onePrevious(report.title));
  return { report, period, previous, campaign, copies: copyKind(report, raw), criteria: criteriaOf(report, raw) };
}

function copyKind(report: AnyReport, { copies, out }: RawOptions): CopyKind | null {
  if (copies === undefined) return null;
  const kind = COPY_KINDS.find((k) => k === copies);
  if (!kind) throw new UsageError(MESSAGES.badCopies(copies));
  if (report.makesCopies !== true) throw new UsageError(MESSAGES.noCopies(report.title));
  if (out === undefined) throw new UsageError(MESSAGES.copiesNeedOut);
  return kind;
}

function criteriaOf(report: AnyReport, { criteria, campaign }: RawOptions): CriteriaQuestion | null {
  if (criteria === undefined) return null;
  if (report.takesChoice !== true) throw new UsageError(MESSAGES.noChoice(report.title));
  const question = readCriteria(criteria);
  if (campaign !== undefined && question.criteria.some((id) => id !== 'picked'))
    throw new UsageError(MESSAGES.campaignTakesAll);
  return question;
}

/**
 * What the report goes on from: what `--previous` names; of 排查整治台账 else what stands in the inputs, or
 * where `--out` writes.
 */
async function earlierEditions(
  { report: wanted, previous, campaign }: ReportQuestion,
  files: readonly ReadFile[],
  options: Options,
  progress: ProgressLine,
): Promise<EarlierEditions> {
  const { out: target } = options;
  const none: EarlierEditions = { main: null, path: null, returned: [], without: [] };
  const held = async (): Promise<EarlierEdition | null> =>
    (await heldEdition(files, campaign, options, progress)) ??
    (target === undefined ? null : outEdition(target, campaign, options, progress));
  const read = (path: string): Promise<EarlierEdition> => namedEdition(path, wanted, campaign, options, progress);
  if (previous === false) return none;
  if (wanted.makesCopies === true) return namedEditions(previous ?? [], held, read);
  const [path] = previous ?? [];
  return path === undefined ? none : { ...none, main: await read(path), path };
}

/** `report`: builds a report; says its figures, and writes it where `--out` says so. */
export async function report(
  question: ReportQuestion,
  files: readonly ReadFile[],
  options: Options,
  out: Output,
  progress: ProgressLine,
): Promise<void> {
  const { report: wanted, period, previous, campaign, copies, criteria } = question;
  const { asOf, profile, mask, out: target, json } = options;
  const editions = await earlierEditions(question, files, options, progress);
  const { main: earlier, path: from, returned } = editions;
  progress.show(MESSAGES.reporting);
  const ledgers = ledgersOf(files, profile);
  const beside = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid)).filter((grid) => grid.madeByProduct);
  const chosen = criteria && choiceOf(criteria, ledgers);
  const order: ReportOrder = {
    ledgers,
    beside,
    apart: true,
    asOf,
    period,
    profile,
    mask,
    previous: earlier?.edition ?? null,
    ...(returned.length > 0 && { returned: returned.map(({ edition }) => edition) }),
    campaign,
    ...(chosen && { choice: chosen.choice }),
  };
  const made = wanted.make(order);
  progress.clear();
  const isCarriedOn = wanted.makesCopies === true && from !== null && earlier?.isLacking === false;
  const carried = isCarriedOn && target !== undefined ? carriedOn(made, from, earlier.isWhole) : null;
  const kept: KeptEarlier[] = [];
  let parts: readonly CopyFile[] = [];
  try {
    if (target !== undefined) {
      const inputs = [...files.map(({ path }) => path), ...(previous === false || previous === null ? [] : previous)];
      if (copies !== null) parts = copiesFor(made, copies, target, inputs);
      // Nothing of the file that the new one goes on from is lost: it is in the new one.
      const isFrom = carried !== null && from === target;
      const keeps = (path: string): boolean => !isFrom && isOurs(path);
      kept.push({ path: target, kept: saveNew(target, carried ?? writeWorkbook(made.sheets()), inputs, { keeps }) });
      saveCopies(parts, inputs, kept);
    }
  } finally {
    // Said as well where a later file could not be written: somebody has to know where the earlier one is.
    await tellKept(kept);
  }
  const receipt: Receipt = {
    target,
    copies: copies && parts,
    place: earlier?.place ?? null,
    notes: [
      ...notesOfEditions(wanted, editions),
      ...(isCarriedOn && target !== undefined && !carried ? [MESSAGES.onlyTexts(basename(from))] : []),
      ...(chosen && chosen.unknown.length > 0 ? [MESSAGES.unknownCases(chosen.unknown)] : []),
    ],
  };
  const buffered = new BufferedOutput(out);
  await (json ? writeJson(made, order, files, receipt, buffered) : writeText(made, receipt, buffered));
  await buffered.flush();
}

/** Files in which no earlier edition was found, and copies that were taken in. */
function notesOfEditions({ title }: AnyReport, { main, path, returned, without }: EarlierEditions): string[] {
  const lacking = path !== null && main?.isLacking === true ? [path, ...without] : without;
  return [
    ...lacking.map((file) => MESSAGES.noEdition(file, title)),
    ...(returned.length > 0 ? [MESSAGES.tookReturned(returned.map(({ edition }) => edition.name ?? ''))] : []),
  ];
}

/** What else was done, beside what the report says. */
interface Receipt {
  readonly target: string | undefined;
  /** `null` where none were asked for. */
  readonly copies: readonly CopyFile[] | null;
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
