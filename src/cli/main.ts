import { Command, CommanderError } from 'commander';
import { AppError } from '../core/app-error';
import packageJson from '../../package.json';
import { check } from './commands/check';
import { consolidate } from './commands/consolidate';
import { deadlines } from './commands/deadlines';
import { explain } from './commands/explain';
import { fix } from './commands/fix';
import { inspect } from './commands/inspect';
import { profile, type ProfileOptions } from './commands/profile';
import { report, reportQuestion } from './commands/report';
import { structure } from './commands/structure';
import { openWorkbook } from '../hosts/xlsx/open-workbook';
import { nodeInflate } from '../hosts/xlsx/package/node-inflate';
import { copyOrder, type CopyOrder } from './copy-order';
import { recipeOf } from './recipe-option';
import { expandInputs } from './input-files';
import { MESSAGES } from './messages';
import { readOptions, type Options, type RawOptions } from './options';
import { streamOutput } from './output';
import { ProgressLine } from './progress';
import { readBytes, readInputs, type Inputs } from './read-inputs';
import { withSettings } from './settings-in-force';
import { UsageError } from './usage-error';

/** Exit statuses, as other programs rely on them. */
const DONE = 0;
const FOUND_ERRORS = 1;
const WRONG_INPUT = 2;
const FAILED = 3;

const out = streamOutput(process.stdout);
const progress = new ProgressLine(process.stderr, () => performance.now());

/** An option that may stand several times. */
const eachTime = (value: string, before: readonly string[] | false | undefined): string[] => [
  ...(before === false ? [] : (before ?? [])),
  value,
];

function programOf(finish: (status: number) => void): Command {
  const program = new Command('petition-ledger')
    .description(MESSAGES.program)
    .version(packageJson.version, '-V, --version', MESSAGES.version)
    .helpOption('-h, --help', MESSAGES.help)
    .helpCommand(false)
    .option('--debug', MESSAGES.optionDebug)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

  const reading = (name: string, description: string, first?: readonly [name: string, text: string]): Command => {
    const command = program.command(name).description(description).helpOption('-h, --help', MESSAGES.help);
    if (first) command.argument(`<${first[0]}>`, first[1]);
    return command
      .argument('<files...>', MESSAGES.files)
      .option('--json', MESSAGES.optionJson)
      .option('--as-of <date>', MESSAGES.optionAsOf)
      .option('--profile <file>', MESSAGES.optionProfile)
      .option('--sheet <name>', MESSAGES.optionSheet)
      .option('--debug', MESSAGES.optionDebug);
  };

  reading('inspect', MESSAGES.inspect).action(async (paths: string[], raw: RawOptions) => {
    const { files, options } = await readAll(paths, raw);
    await inspect(files, options, out);
    finish(await statusOf(files, DONE));
  });

  reading('check', MESSAGES.check)
    .option('--out <file>', MESSAGES.optionOut)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      const { files, options } = await readAll(paths, raw);
      const wrong = await check(files, options, out, progress);
      finish(await statusOf(files, wrong ? FOUND_ERRORS : DONE));
    });

  reading('fix', MESSAGES.fix)
    .option('--safe', MESSAGES.optionSafe)
    .option('--replay <recipe>', MESSAGES.optionReplay)
    .option('--out <file>', MESSAGES.optionCopy)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      if (raw.safe !== true && raw.replay === undefined) throw new UsageError(MESSAGES.needsSafe);
      const recipe = raw.replay === undefined ? null : recipeOf(raw.replay);
      const { order, options } = await orderOf(paths, raw);
      await fix(order, { ...options, recipe, safe: raw.safe === true }, out, progress);
      finish(DONE);
    });

  reading('structure', MESSAGES.structure)
    .option('--out <file>', MESSAGES.optionCopy)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      const { order, options } = await orderOf(paths, raw);
      await structure(order, options, out, progress);
      finish(DONE);
    });

  reading('consolidate', MESSAGES.consolidate)
    .option('--out <file>', MESSAGES.optionConsolidated)
    .action(async (paths: string[], raw: RawOptions) => {
      if (raw.out === undefined) throw new UsageError(MESSAGES.needsConsolidated);
      // Made again into the folder of its inputs, the old result is no input.
      const { files, options } = await readAll(paths, raw, raw.out);
      await consolidate(raw.out, files, options, out, progress);
      finish(await statusOf(files, DONE));
    });

  reading('deadlines', MESSAGES.deadlines).action(async (paths: string[], raw: RawOptions) => {
    const { files, options } = await readAll(paths, raw);
    progress.clear();
    await deadlines(files, options, out);
    finish(await statusOf(files, DONE));
  });

  reading('report', MESSAGES.report, ['name', MESSAGES.reportName])
    .option('--period <period>', MESSAGES.optionPeriod)
    .option('--previous <file>', MESSAGES.optionPrevious, eachTime)
    .option('--no-previous', MESSAGES.optionNoPrevious)
    .option('--copies <recipients>', MESSAGES.optionCopies)
    .option('--campaign <name>', MESSAGES.optionCampaign)
    .option('--criteria <list>', MESSAGES.optionCriteria, eachTime)
    .option('--out <file>', MESSAGES.optionReportOut)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (name: string, paths: string[], raw: RawOptions) => {
      const question = reportQuestion(name, raw);
      const { files, options } = await readAll(paths, raw);
      await report(question, files, options, out, progress);
      finish(await statusOf(files, DONE));
    });

  program
    .command('profile')
    .description(MESSAGES.profile)
    .helpOption('-h, --help', MESSAGES.help)
    .argument('[file]', MESSAGES.profileFile)
    .option('--whole', MESSAGES.optionWhole)
    .option('--out <file>', MESSAGES.optionProfileOut)
    .option('--debug', MESSAGES.optionDebug)
    .action(async (path: string | undefined, raw: ProfileOptions) => {
      await profile(path, raw, out, streamOutput(process.stderr));
      finish(DONE);
    });

  program
    .command('explain')
    .description(MESSAGES.explain)
    .helpOption('-h, --help', MESSAGES.help)
    .argument('<rule>')
    .option('--json', MESSAGES.optionJson)
    .option('--debug', MESSAGES.optionDebug)
    .action(async (id: string, raw: RawOptions) => {
      await explain(id, raw.json ?? false, out);
      finish(DONE);
    });
  return program;
}

/** Reads the inputs of a command, and says on stderr what is doubtful about the settings. */
async function readAll(paths: readonly string[], raw: RawOptions, except?: string): Promise<Inputs> {
  const inputs = await readInputs(expandInputs(paths, except), readOptions(raw), progress);
  await sayNotes(inputs.options);
  return inputs;
}

/** A command that writes a copy, with the settings that stand in its one file. */
async function orderOf(paths: string[], raw: RawOptions): Promise<{ order: CopyOrder; options: Options }> {
  const asked = readOptions(raw, 'as-input');
  const order = copyOrder(paths, asked.out);
  const workbook = await openWorkbook(readBytes(order.path), order.file, { inflate: nodeInflate });
  const options = withSettings(asked, [workbook]);
  await sayNotes(options);
  return { order, options };
}

async function sayNotes({ notes }: Options): Promise<void> {
  progress.clear();
  for (const note of notes) await streamOutput(process.stderr).write(`${note}\n`);
}

/** A file among several that could not be read is told on stderr and outweighs every other status. */
async function statusOf(files: readonly { readonly error: string | null }[], status: number): Promise<number> {
  const faults = files.flatMap((f) => (f.error === null ? [] : [f.error]));
  for (const fault of faults) await streamOutput(process.stderr).write(`${fault}\n`);
  return faults.length > 0 ? WRONG_INPUT : status;
}

const MISSING: Readonly<Record<string, string>> = { rule: MESSAGES.missingRule, name: MESSAGES.missingReport };

/** The command line's own faults, which commander tells in English. */
function usageSentence(error: CommanderError): string {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return MESSAGES.badCommand(quoted);
    case 'commander.unknownOption':
      return MESSAGES.badOption(quoted);
    case 'commander.optionMissingArgument':
      return MESSAGES.missingValue(quoted.replace(/\s*<.*$/u, ''));
    case 'commander.missingArgument':
      return MISSING[quoted] ?? MESSAGES.missingFile;
    default:
      return MESSAGES.badUsage;
  }
}

async function main(argv: readonly string[]): Promise<number> {
  let status = DONE;
  const debug = argv.includes('--debug');
  const say = async (text: string, error: unknown): Promise<void> => {
    progress.clear();
    const detail =
      debug && error instanceof Error
        ? `\n${error.stack ?? ''}\n${error.cause instanceof Error ? (error.cause.stack ?? '') : ''}`
        : '';
    await streamOutput(process.stderr).write(`${text}${detail}\n`);
  };
  try {
    const program = programOf((s) => {
      status = s;
    });
    if (argv.length === 0) {
      await out.write(program.helpInformation());
      return WRONG_INPUT;
    }
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      await say(usageSentence(error), error);
      return WRONG_INPUT;
    }
    if (error instanceof AppError) {
      await say(error.message, error);
      return WRONG_INPUT;
    }
    // A reader that goes away (`| head`) is no failure of ours.
    if ((error as { code?: string }).code === 'EPIPE') return DONE;
    await say(MESSAGES.failed, error);
    return FAILED;
  }
}

process.stdout.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
