import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIsoDay, type CivilDay } from '../../src/core/calendar/civil-day';
import type { Grid } from '../../src/core/grid/grid';
import { Ledger } from '../../src/core/ledger/ledger';
import { readSheet } from '../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { findingsSheets } from '../../src/core/reports/findings-sheet';
import { checkLedgers, type CheckResult } from '../../src/core/rules/check';
import { describeFinding } from '../../src/core/rules/describe';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { drawnWorkbooks } from '../../src/sample';
import { bytesOf, convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const asOf = parseIsoDay('2022-01-10') as CivilDay;
const yearly = drawnWorkbooks()[0]!;
const ledgerFile = join(folder, 'ledger.xlsx');

beforeAll(() =>
  writeFileSync(
    ledgerFile,
    writeWorkbook(
      yearly.build().map((s) => s.sheet),
      { madeByProduct: false },
    ),
  ),
);

function check(grids: readonly Grid[]): CheckResult {
  const ledgers = grids.flatMap((g) =>
    readSheet(g).tables.map((t) => new Ledger(g, t, DEFAULT_PROFILE, { file: 'a', sheet: g.name })),
  );
  return checkLedgers(ledgers, { asOf, profile: DEFAULT_PROFILE });
}

async function gridsOf(path: string): Promise<Grid[]> {
  return (await openWorkbook(bytesOf(path), path)).sheets.map((s) => s.grid());
}

/** What a check says, without what a file format cannot carry. */
function told(result: CheckResult): string[] {
  return Array.from({ length: result.findings.size }, (_, k) => describeFinding(result, k))
    .filter((f) => f.rule !== 'formula-text')
    .map((f) => `${f.rule} ${f.cell ?? f.row ?? ''}`);
}

describe('files that LibreOffice writes', () => {
  test.each([
    ['.xlsx saved again', 'xlsx', 'xlsx:Calc MS Excel 2007 XML'],
    ['.xls of Excel 97', 'xls', 'xls:MS Excel 97'],
  ])(
    '%s gives the same findings as the ledger itself',
    async (_, ending, filter) => {
      const own = told(check(await gridsOf(ledgerFile)));
      expect(own.length).toBeGreaterThan(20);
      expect(told(check(await gridsOf(convert(ledgerFile, ending, filter))))).toEqual(own);
    },
    120_000,
  );
});

describe('the findings workbook, printed', () => {
  test('shows every sentence whole, and the header on each page', async () => {
    const result = check(await gridsOf(ledgerFile));
    const path = join(folder, 'findings.xlsx');
    writeFileSync(path, writeWorkbook(findingsSheets({ result, asOf, mask: 'standard' })));
    const pages = pagesOf(convert(path, 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.replace(/\s/gu, '')).toMatch(/处理办法/u);
    // Wrapped lines of neighbouring columns interleave in the text of a page: count characters instead of lines.
    const printed = characters(pages.join(''));
    const said = new Map<string, number>();
    for (let k = 0; k < result.findings.size; k++) {
      for (const [c, n] of characters(describeFinding(result, k).message)) said.set(c, (said.get(c) ?? 0) + n);
    }
    for (const [c, n] of said)
      if (/\p{Script=Han}/u.test(c)) expect([c, (printed.get(c) ?? 0) >= n]).toEqual([c, true]);
  });
});

function characters(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const c of text) out.set(c, (out.get(c) ?? 0) + 1);
  return out;
}
