import { Command, CommanderError } from 'commander';
import { AppError } from '../core/app-error';
import packageJson from '../../package.json';
import { check } from './commands/check';
import { deadlines } from './commands/deadlines';
import { explain } from './commands/explain';
import { fix } from './commands/fix';
import { inspect } from './commands/inspect';
import { structure } from './commands/structure';
import { copyOrder } from './copy-order';
import { expandInputs } from './input-files';
import { MESSAGES } from './messages';
import { readOptions, type RawOptions } from './options';
import { streamOutput } from './output';
import { ProgressLine } from './progress';
import { readInputs } from './read-inputs';
import { UsageError } from './usage-error';

/** Exit statuses, as other programs rely on them. */
const DONE = 0;
const FOUND_ERRORS = 1;
const WRONG_INPUT = 2;
const FAILED = 3;

const out = streamOutput(process.stdout);
const progress = new ProgressLine(process.stderr, () => performance.now());

function programOf(finish: (status: number) => void): Command {
  const program = new Command('petition-ledger')
    .description(MESSAGES.program)
    .version(packageJson.version, '-V, --version', MESSAGES.version)
    .helpOption('-h, --help', MESSAGES.help)
    .helpCommand(false)
    .option('--debug', MESSAGES.optionDebug)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

  const reading = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', MESSAGES.help)
      .argument('<files...>', MESSAGES.files)
      .option('--json', MESSAGES.optionJson)
      .option('--as-of <date>', MESSAGES.optionAsOf)
      .option('--profile <file>', MESSAGES.optionProfile)
      .option('--sheet <name>', MESSAGES.optionSheet)
      .option('--debug', MESSAGES.optionDebug);

  reading('inspect', MESSAGES.inspect).action(async (paths: string[], raw: RawOptions) => {
    const options = readOptions(raw);
    const files = await readInputs(expandInputs(paths), { ...options, progress });
    await inspect(files, options, out);
    finish(await statusOf(files, DONE));
  });

  reading('check', MESSAGES.check)
    .option('--out <file>', MESSAGES.optionOut)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      const options = readOptions(raw);
      const files = await readInputs(expandInputs(paths), { ...options, progress });
      const wrong = await check(files, options, out, progress);
      finish(await statusOf(files, wrong ? FOUND_ERRORS : DONE));
    });

  reading('fix', MESSAGES.fix)
    .option('--safe', MESSAGES.optionSafe)
    .option('--out <file>', MESSAGES.optionCopy)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      if (raw.safe !== true) throw new UsageError(MESSAGES.needsSafe);
      const options = readOptions(raw, 'as-input');
      await fix(copyOrder(paths, options.out), options, out, progress);
      finish(DONE);
    });

  reading('structure', MESSAGES.structure)
    .option('--out <file>', MESSAGES.optionCopy)
    .option('--mask <level>', MESSAGES.optionMask)
    .action(async (paths: string[], raw: RawOptions) => {
      const options = readOptions(raw, 'as-input');
      await structure(copyOrder(paths, options.out), options, out, progress);
      finish(DONE);
    });

  reading('deadlines', MESSAGES.deadlines).action(async (paths: string[], raw: RawOptions) => {
    const options = readOptions(raw);
    const files = await readInputs(expandInputs(paths), { ...options, progress });
    progress.clear();
    await deadlines(files, options, out);
    finish(await statusOf(files, DONE));
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

/** A file among several that could not be read is told on stderr and outweighs every other status. */
async function statusOf(files: readonly { readonly error: string | null }[], status: number): Promise<number> {
  const faults = files.flatMap((f) => (f.error === null ? [] : [f.error]));
  for (const fault of faults) await streamOutput(process.stderr).write(`${fault}\n`);
  return faults.length > 0 ? WRONG_INPUT : status;
}

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
      return quoted === 'rule' ? MESSAGES.missingRule : MESSAGES.missingFile;
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
