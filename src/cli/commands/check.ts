import { formatDay } from '../../core/calendar/civil-day';
import { maskValue } from '../../core/privacy/mask';
import { findingsSheets } from '../../core/reports/findings-sheet';
import { checkLedgers, type CheckResult } from '../../core/rules/check';
import { describeFinding } from '../../core/rules/describe';
import { peopleOfFinding } from '../../core/rules/finding-people';
import { SEVERITY_ZH, type Rule } from '../../core/rules/rule';
import { writeWorkbook } from '../../hosts/xlsx/write/write-workbook';
import { writeFilesJson } from '../files-json';
import { ledgersOf } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import type { ReadFile, ReadSheetOfFile } from '../read-inputs';
import { isOurs, tellKept } from '../earlier-output';
import { saveNew } from '../save-new';

/** How many findings of one rule the text shows; the rest is in the findings workbook. */
const SHOWN = 20;

/** `check`: runs the rules. Gives whether a finding of severity `error` was made. */
export async function check(
  files: readonly ReadFile[],
  options: Options,
  out: Output,
  progress: ProgressLine,
): Promise<boolean> {
  const ledgers = ledgersOf(files, options.profile);
  const result = checkLedgers(ledgers, {
    asOf: options.asOf,
    profile: options.profile,
    onProgress: (share) => progress.show(MESSAGES.checking(share)),
  });
  progress.clear();
  let kept: string | null = null;
  if (options.out !== undefined) {
    const sheets = findingsSheets({ result, asOf: options.asOf, mask: options.mask });
    const inputs = files.map((f) => f.path);
    kept = saveNew(options.out, writeWorkbook(sheets), inputs, { keeps: isOurs });
  }
  const buffered = new BufferedOutput(out);
  await (options.json ? writeJson(files, result, options, buffered) : writeText(files, result, options, buffered));
  await buffered.flush();
  if (options.out !== undefined) await tellKept([{ path: options.out, kept }]);
  return result.counts.error > 0;
}

/** Findings of each grid, in order; the store is sorted by ledger, and ledgers follow files and sheets. */
function findingsByGrid(result: CheckResult): Map<unknown, number[]> {
  const out = new Map<unknown, number[]>();
  for (const k of result.findings.inOrder()) {
    const grid = result.ledgers[result.findings.ledgerAt(k)]?.grid;
    const list = out.get(grid);
    if (list) list.push(k);
    else out.set(grid, [k]);
  }
  return out;
}

async function writeJson(
  files: readonly ReadFile[],
  result: CheckResult,
  options: Options,
  out: Output,
): Promise<void> {
  const byGrid = findingsByGrid(result);
  function* entries({ grid }: ReadSheetOfFile): Generator<string> {
    for (const k of byGrid.get(grid) ?? []) yield JSON.stringify(describeFinding(result, k));
  }
  const summary = { records: result.records, ...result.counts };
  await writeFilesJson(files, options, { summary }, { list: 'findings', entries }, out);
}

async function writeText(
  files: readonly ReadFile[],
  result: CheckResult,
  options: Options,
  out: Output,
): Promise<void> {
  const byGrid = findingsByGrid(result);
  for (const f of files) {
    await out.write(`${f.file}\n`);
    if (f.error !== null) {
      await out.write(`  ${MESSAGES.unreadable(f.error)}\n`);
      continue;
    }
    if (!f.sheets.some((s) => s.reading.kind === 'ledger')) await out.write(`  ${MESSAGES.noLedger}\n`);
    for (const { grid, reading } of f.sheets) {
      if (reading.why !== null && reading.kind !== 'empty') await out.write(`  “${reading.name}”：${reading.why}\n`);
      const found = byGrid.get(grid) ?? [];
      if (reading.kind !== 'ledger') continue;
      await out.write(`  “${reading.name}”${found.length === 0 ? `：${MESSAGES.nothingFound}` : ''}\n`);
      for (const group of byRule(found, result)) await writeGroup(group, result, options, out);
    }
  }
  const c = result.counts;
  await out.write(`\n${MESSAGES.summary(formatDay(options.asOf), result.records, c.error, c.warning, c.info)}\n`);
  if (options.out !== undefined) await out.write(`${MESSAGES.saved(options.out)}\n`);
}

/** Findings grouped by severity and rule, the gravest first. */
function byRule(found: readonly number[], result: CheckResult): number[][] {
  const groups = new Map<string, number[]>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const k of found) {
      if (result.findings.severityAt(k) !== severity) continue;
      const key = `${severity}${result.findings.ruleAt(k)}`;
      const group = groups.get(key);
      if (group) group.push(k);
      else groups.set(key, [k]);
    }
  }
  return [...groups.values()];
}

async function writeGroup(group: readonly number[], result: CheckResult, options: Options, out: Output): Promise<void> {
  const first = group[0] as number;
  const rule = result.rules[result.findings.ruleAt(first)] as Rule;
  const level = SEVERITY_ZH[result.findings.severityAt(first)];
  await out.write(`    ${MESSAGES.group(level, rule.title, group.length, rule.id)}\n`);
  for (const k of group.slice(0, SHOWN)) await out.write(`      ${line(result, k, options)}\n`);
  if (group.length > SHOWN) await out.write(`      ${MESSAGES.more(group.length - SHOWN)}\n`);
  await out.write(`      ${MESSAGES.mend(rule.mend)}\n`);
}

function line(result: CheckResult, k: number, { mask }: Options): string {
  const f = describeFinding(result, k);
  const people = peopleOfFinding(result, k);
  const fix = f.fix?.value;
  const suggestion =
    fix === null || fix === undefined ? '' : `　${MESSAGES.suggestion(maskValue(f.field, String(fix), mask, people))}`;
  return `${f.cell ?? ''} ${maskValue(null, f.message, mask, people)}${suggestion}`.trim();
}
