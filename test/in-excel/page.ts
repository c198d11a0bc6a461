import { hostContract } from '../contract/host-contract';
import { suite } from './globals';
import { guesses } from './guesses';
import { RealExcel } from './real-excel';
import { isBlank } from './scratch-workbook';
import type { TestResult } from '../contract/suite';

/** Events come by way of Excel and, on the web, of a server. */
const PATIENCE_MS = 300;

/** The results as tools/excel/results.mjs reads them. */
export interface ExcelResults {
  readonly excel: { readonly platform: string; readonly version: string; readonly excelApi: string };
  readonly tests: readonly TestResult[];
}

declare global {
  interface Window {
    /** Set by a page that knows that its Excel answers faster. */
    eventPatience?: number;
  }
}

hostContract('Excel', async () => new RealExcel(window.eventPatience ?? PATIENCE_MS), suite);
guesses();

void start().catch((error: unknown) => say(`没有测成：${String(error)}`));

async function start(): Promise<void> {
  const { host, platform } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say('请在 Excel 里打开这一页。');
    return;
  }
  // Tests put their own sheets in the place of what is there.
  if (!(await isBlank())) {
    say('这个工作簿里有内容。自测会删掉全部工作表，请在新建的空白工作簿里打开。');
    return;
  }
  let done = 0;
  const only = new URLSearchParams(location.search).get('only') ?? '';
  const tests = await suite.run({
    only,
    onResult: (result) => {
      say(`测完第 ${++done} 项，最多 ${suite.size} 项。请不要动表格。`);
      show(result);
    },
  });
  const results: ExcelResults = {
    excel: { platform: String(platform), version: Office.context.diagnostics.version, excelApi: highestApi() },
    tests,
  };
  await fetch('results', { method: 'POST', body: JSON.stringify(results) });
  say(`测完了：通过 ${tests.filter(({ passed }) => passed).length} 项，共 ${tests.length} 项。结果已存到电脑上。`);
}

function highestApi(): string {
  for (let minor = 21; minor > 0; minor--)
    if (Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  return '';
}

function say(text: string): void {
  document.getElementById('state')!.textContent = text;
}

function show({ name, passed, ms, reason }: TestResult): void {
  const line = document.createElement('li');
  line.textContent = `${passed ? '通过' : '没有通过'}（${ms} 毫秒）${name}${reason === undefined ? '' : `：${reason}`}`;
  document.getElementById('results')!.append(line);
}
