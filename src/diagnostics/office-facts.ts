import { officeTheme } from '../addin/office-theme';
import { office as words } from './messages';
import { fact, type Fact, type FactState } from './report';
import { within } from './within';

const PATIENCE_MS = 10_000;

/** What is asked of an Excel, the oldest the pane starts in, and from when on merged cells are told. */
const NEEDED = 9;
const TELLS_MERGES = 13;

/** Sets of interfaces and the last of each that exists. */
const SETS = { ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 5, DialogApi: 2 } as const;

/** Outside Office there is neither. */
interface Ready {
  readonly host: Office.HostType | null;
  readonly platform: Office.PlatformType | null;
}

/**
 * What Office says of itself. In a dialog it says less than in the pane, so each question may fail by itself.
 *
 * @param script the address that Office.js was asked for at
 */
export async function officeFacts(script: string): Promise<Fact[]> {
  if (typeof Office === 'undefined') return [fact(words.script, words.scriptMissing(script), 'bad')];
  const loaded = fact(words.script, script, 'good');
  const ready: Ready | null = await within(PATIENCE_MS, Office.onReady());
  if (!ready) return [loaded, fact(words.host, words.noAnswer, 'bad')];
  const { host, platform } = ready;
  if (host === null) return [loaded, fact(words.host, words.outside, 'doubtful')];
  return [
    loaded,
    fact(words.host, String(host), host === Office.HostType.Excel ? 'good' : 'bad'),
    fact(words.platform, platform === null ? words.unknown : String(platform)),
    fact(words.version, told(() => Office.context.diagnostics.version) ?? words.unknown),
    ...Object.entries(SETS).map(([name, last]) => setFact(name, last)),
    fact(words.theme, words.themes[told(() => officeTheme(Office.context.officeTheme)) ?? 'auto']),
  ];
}

function setFact(name: string, last: number): Fact {
  const highest = highestOf(name, last);
  const value = highest === 0 ? words.none : words.upTo(`1.${highest}`);
  return fact(name, value, name === 'ExcelApi' ? judged(highest) : 'told');
}

function judged(excelApi: number): FactState {
  if (excelApi < NEEDED) return 'bad';
  return excelApi < TELLS_MERGES ? 'doubtful' : 'good';
}

function highestOf(name: string, last: number): number {
  for (let minor = last; minor > 0; minor--)
    if (told(() => Office.context.requirements.isSetSupported(name, `1.${minor}`))) return minor;
  return 0;
}

/** An answer, or null where this Office has none. */
function told<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
