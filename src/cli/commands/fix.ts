import { basename } from 'node:path';
import type { FixPlan, PlannedFix } from '../../core/fixes/fix-plan';
import { planFixes } from '../../core/fixes/plan-fixes';
import { cellAddress } from '../../core/grid/address';
import type { Recipe } from '../../core/recipe/recipe';
import { replayReport, type ReplayedMend } from '../../core/recipe/replay';
import { maskValue } from '../../core/privacy/mask';
import { checkLedgers, type CheckResult } from '../../core/rules/check';
import { UNTOUCHED_ZH } from '../../core/rules/fixable';
import { openWorkbook } from '../../hosts/xlsx/open-workbook';
import { nodeDeflate } from '../../hosts/xlsx/package/node-deflate';
import { nodeInflate } from '../../hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../../hosts/xlsx/patch/patch-workbook';
import type { CopyOrder } from '../copy-order';
import { isCopyOf, isOurs, tellKept } from '../earlier-output';
import { ledgersOfSheet } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import { readBytes, readSheets } from '../read-inputs';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

/** What `fix` is asked to do: all safe mends, what was accepted on an earlier ledger, or both. */
export interface FixOptions extends Options {
  readonly safe: boolean;
  readonly recipe: Recipe | null;
}

interface Receipt {
  readonly plan: FixPlan;
  /** Null where no recipe was named. */
  readonly replayed: readonly ReplayedMend[] | null;
  readonly left: number;
}

/** How many cells of one rule the text shows. */
const SHOWN = 20;

/** `fix`: writes a copy in which everything is mended that can be without changing its meaning, or that was accepted before. */
export async function fix(order: CopyOrder, asked: FixOptions, out: Output, progress: ProgressLine): Promise<void> {
  const { recipe, safe } = asked;
  const options = recipe === null ? asked : withRecipe(asked, recipe);
  progress.show(MESSAGES.reading(order.file, 1, 1));
  const bytes = readBytes(order.path);
  const before = await checked(bytes, order, options, progress);
  const plan = planFixes(before, { selection: recipe === null ? { kind: 'safe' } : { kind: 'recipe', recipe, safe } });
  const replayed = recipe === null ? null : replayReport(before, recipe, plan);
  progress.show(MESSAGES.fixing);
  const tools = { fileName: order.file, inflate: nodeInflate, deflate: nodeDeflate };
  const copy = patchWorkbook(bytes, plan.change.operations, tools);
  // What is left is counted in the copy itself, not worked out.
  const after = plan.fixes.length === 0 ? before : await checked(copy, order, options, progress);
  progress.clear();
  const keeps = (path: string): boolean => isOurs(path) || isCopyOf(path, order.path);
  const kept = saveNew(order.out, copy, [order.path], { keeps });
  const left = after.findings.size;
  const buffered = new BufferedOutput(out);
  const receipt: Receipt = { plan, replayed, left };
  await (options.json ? writeJson(order, receipt, buffered) : writeText(order, receipt, options, buffered));
  await buffered.flush();
  await tellKept([{ path: order.out, kept }]);
}

/** What the clerk said of columns holds here too. */
function withRecipe(options: FixOptions, { columns }: Recipe): FixOptions {
  const { profile } = options;
  return { ...options, profile: { ...profile, columns: [...profile.columns, ...columns] } };
}

async function writeJson(order: CopyOrder, { plan, replayed, left }: Receipt, out: Output): Promise<void> {
  await out.write(`${JSON.stringify({ file: order.file, out: basename(order.out) }).slice(0, -1)},"fixed":[`);
  let between = '';
  for (const { sheet, row, column, rule, before, after } of inSheetOrder(plan)) {
    await out.write(between + JSON.stringify({ sheet, cell: cellAddress(row, column), rule, before, after }));
    between = ',';
  }
  await out.write(`],"left":${left}`);
  if (replayed)
    await out.write(`,"replayed":${JSON.stringify(replayed.map(({ mend, cells, why }) => ({ ...mend, cells, why })))}`);
  await out.write('}\n');
}

/** As one reads the sheets; the plan goes rule by rule. */
function inSheetOrder({ fixes }: FixPlan): readonly PlannedFix[] {
  return [...fixes].sort((a, b) => a.ledger - b.ledger || a.row - b.row || a.column - b.column);
}

async function writeText(order: CopyOrder, receipt: Receipt, { mask }: Options, out: Output): Promise<void> {
  const { plan, replayed, left } = receipt;
  await out.write(`${order.file}\n`);
  for (const { rule, title, start, count } of plan.groups) {
    await out.write(`  ${MESSAGES.fixGroup(title, count, rule)}\n`);
    for (const fix of plan.fixes.slice(start, start + Math.min(count, SHOWN))) {
      const [before, after] = [fix.before, String(fix.after)].map((text) => maskValue(fix.field, text, mask));
      await out.write(
        `    ${MESSAGES.fixLine(fix.sheet, cellAddress(fix.row, fix.column), before ?? '', after ?? '')}\n`,
      );
    }
    if (count > SHOWN) await out.write(`    ${MESSAGES.moreFixed(count - SHOWN)}\n`);
  }
  if (replayed) {
    await out.write(`  ${MESSAGES.replayed}\n`);
    for (const { what, cells, why } of replayed)
      await out.write(`    ${why === null ? MESSAGES.replayedMend(what, cells) : MESSAGES.notReplayed(what, why)}\n`);
  }
  const stayed = plan.stayed.map(({ why, cells }) => MESSAGES.stayedFor(UNTOUCHED_ZH[why], cells));
  if (stayed.length > 0) await out.write(`  ${MESSAGES.stayed(stayed.join('、'))}\n`);
  await out.write(plan.fixes.length === 0 ? MESSAGES.nothingFixed : MESSAGES.fixed(plan.cells, plan.rows));
  await out.write(`${MESSAGES.left(left)}\n${MESSAGES.savedCopy(order.out)}\n`);
}

/** The findings of a workbook, from its bytes. */
async function checked(
  bytes: Uint8Array,
  { file }: CopyOrder,
  options: FixOptions,
  progress: ProgressLine,
): Promise<CheckResult> {
  const workbook = await openWorkbook(bytes, file, { inflate: nodeInflate });
  if (workbook.kind !== 'xlsx' && workbook.kind !== 'xlsm') throw new UsageError(MESSAGES.needsXlsx(file));
  const sheets = readSheets(workbook, file, { ...options, forced: options.recipe?.ledgerSheets ?? [] });
  if (options.sheet !== undefined && sheets.length === 0) throw new UsageError(MESSAGES.noSheet(options.sheet));
  const ledgers = sheets.flatMap((sheet) => ledgersOfSheet(sheet, file, options.profile));
  return checkLedgers(ledgers, {
    asOf: options.asOf,
    profile: options.profile,
    onProgress: (share) => progress.show(MESSAGES.checking(share)),
  });
}
