/** How a test ended. */
export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  readonly ms: number;
  /** Why it failed. */
  readonly reason?: string;
}

type Deed = () => unknown;

/** What the contract of hosts is written in: jest's own words, or those of a {@link Suite}. */
export interface TestFrame {
  describe(name: string, define: () => void): void;
  readonly it: {
    (name: string, deed: Deed): void;
    each<Row extends readonly unknown[]>(table: readonly Row[]): (name: string, deed: (...row: Row) => unknown) => void;
  };
  beforeAll(deed: Deed): void;
  beforeEach(deed: Deed): void;
}

class Group {
  readonly beforeAll: Deed[] = [];
  readonly beforeEach: Deed[] = [];
  readonly afterEach: Deed[] = [];
  begun: Promise<void> | null = null;

  constructor(
    readonly name: string,
    readonly parent: Group | null,
  ) {}

  /** From the outermost group to this one. */
  get line(): readonly Group[] {
    return this.parent ? [...this.parent.line, this] : [this];
  }
}

interface Registered {
  readonly name: string;
  readonly group: Group;
  readonly deed: Deed;
}

/** Longer than any test takes in Excel on the web; a workbook that does not answer must not hold up the rest. */
const PATIENCE_MS = 180_000;

export interface RunOptions {
  /** Runs the tests whose names contain this. */
  readonly only?: string;
  readonly onResult?: (result: TestResult) => void;
  /** Milliseconds for one test. */
  readonly patience?: number;
}

/**
 * As much of jest as the contract of hosts is written in. Jest itself needs Node, and the contract runs
 * on a page inside Excel as well; and jest cannot say of a host which tests it fails without failing itself.
 */
export class Suite implements TestFrame {
  private readonly tests: Registered[] = [];
  private group = new Group('', null);

  readonly describe = (name: string, define: () => void): void => {
    const outer = this.group;
    this.group = new Group(name, outer);
    define();
    this.group = outer;
  };
  readonly it = Object.assign((name: string, deed: Deed): void => this.register(name, deed), {
    each:
      <Row extends readonly unknown[]>(table: readonly Row[]) =>
      (name: string, deed: (...row: Row) => unknown): void => {
        for (const row of table)
          this.register(
            name.replace('%s', () => String(row[0])),
            () => deed(...row),
          );
      },
  });
  readonly beforeAll = (deed: Deed): void => void this.group.beforeAll.push(deed);
  readonly beforeEach = (deed: Deed): void => void this.group.beforeEach.push(deed);
  readonly afterEach = (deed: Deed): void => void this.group.afterEach.push(deed);

  get size(): number {
    return this.tests.length;
  }

  /** Runs one test after the other, whatever became of those before. */
  async run({ only = '', onResult, patience = PATIENCE_MS }: RunOptions = {}): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const test of this.tests.filter(({ name }) => name.includes(only))) {
      const start = performance.now();
      const reason = await reasonOfFailure(test, patience);
      const ms = Math.round(performance.now() - start);
      const result = { name: test.name, passed: reason === null, ms, ...(reason !== null && { reason }) };
      results.push(result);
      onResult?.(result);
    }
    return results;
  }

  private register(name: string, deed: Deed): void {
    const groups = this.group.line.map((group) => group.name).filter((part) => part !== '');
    this.tests.push({ name: [...groups, name].join(' › '), group: this.group, deed });
  }
}

async function reasonOfFailure(test: Registered, patience: number): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
  });
  try {
    await Promise.race([runOne(test), late]);
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    clearTimeout(timer);
  }
}

async function runOne({ group, deed }: Registered): Promise<void> {
  const { line } = group;
  for (const each of line) await (each.begun ??= inTurn(each.beforeAll));
  for (const each of line) await inTurn(each.beforeEach);
  await deed();
  for (const each of [...line].reverse()) await inTurn(each.afterEach);
}

async function inTurn(deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) await deed();
}

/** An error of Office.js tells in which statement it came up; without that nobody could say what Excel refused. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, debugInfo } = error as Error & { code?: unknown; debugInfo?: { statement?: string } };
  return [code === undefined ? '' : `[${String(code)}]`, error.message, debugInfo?.statement]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
