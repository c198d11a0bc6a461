import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { Ledger } from '../../src/core/ledger/ledger';
import { readSheet } from '../../src/core/ledger/read-sheet';
import { recipeJson } from '../../src/core/recipe/recipe-file';
import { NO_RECIPE } from '../../src/core/recipe/recipe';
import { planRegistration } from '../../src/core/registration/plan';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { Package } from '../../src/hosts/xlsx/package/package';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { changedEntries } from '../hosts/xlsx/patch/support';
import { richParts } from '../hosts/xlsx/support/rich-package';
import { runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const BOOK = folder.path('台账.xlsm');
const SHEET = 'xl/worksheets/sheet1.xml';

/** A messy ledger on the first sheet of a workbook with everything else that clerks' workbooks hold. */
const ROWS = [
  ['信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位/责任人'],
  [' XF2021001', '2021.5.3', '走访', '张试', '反映小区停水三天无人处理', '东四街道/李样'],
  ['XF2021002', '２０２１.5.4', '来信', '赵某', '反映道路破损多年没有修补', '区人社局（钱某）'],
];

beforeAll(() => {
  const parts = richParts();
  const cells = (row: readonly string[], r: number): string =>
    row
      .map((text, c) => `<c r="${'ABCDEF'[c]}${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`)
      .join('');
  const rows = ROWS.map((row, i) => `<row r="${i + 1}">${cells(row, i + 1)}</row>`).join('');
  const sheet = strFromU8(parts[SHEET] as Uint8Array)
    .replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`)
    .replace('ref="A1:D3"', 'ref="A1:F3"');
  writeFileSync(BOOK, zipSync({ ...parts, [SHEET]: strToU8(sheet) }, { mtime: new Date('2021-05-03T10:20:30') }));
});

const opened = (path: string): Package => Package.open(readFileSync(path));
const changed = (path: string): string[] => changedEntries({ before: opened(BOOK), after: opened(path) });
/** What stands behind the rows: filter, rules of formatting, drawings, x14 validations. */
const tailOf = (path: string): string =>
  opened(path)
    .text(SHEET)
    .replace(/^.*<\/sheetData>/su, '');

describe('a workbook with charts, pictures, comments, x14 rules, pivot tables, macros and custom XML', () => {
  it('keeps every part but the sheet and its styles through fix', () => {
    const out = folder.path('改好.xlsm');
    const run = runCli('fix', BOOK, '--safe', '--out', out, '--json');
    expect([run.status, run.err]).toEqual([0, '']);
    expect(JSON.parse(run.out).fixed).toHaveLength(4);
    expect(changed(out)).toEqual([SHEET, 'xl/styles.xml']);
    expect(tailOf(out)).toBe(tailOf(BOOK));
  });

  it('keeps them where a column of several things is split by a recipe', () => {
    const recipe = folder.path('做法.json');
    writeFileSync(
      recipe,
      recipeJson({ ...NO_RECIPE, mends: [{ rule: 'split-columns', header: ['责任单位/责任人'] }] }),
    );
    const out = folder.path('分列.xlsm');
    const run = runCli('fix', BOOK, '--replay', recipe, '--out', out, '--json');
    expect([run.status, run.err]).toEqual([0, '']);
    const { fixed } = JSON.parse(run.out) as { fixed: { cell: string; after: string }[] };
    expect(fixed.map(({ cell, after }) => `${cell} ${after}`)).toEqual([
      'G1 责任单位',
      'H1 责任人',
      'G2 东四街道',
      'H2 李样',
      'G3 区人力社保局',
      'H3 钱某',
    ]);
    expect(changed(out)).toEqual([SHEET]);
    expect(tailOf(out)).toBe(tailOf(BOOK));
  });

  it('keeps them and the sheet itself through structure', () => {
    const out = folder.path('规范.xlsm');
    expect(runCli('structure', BOOK, '--out', out).status).toBe(0);
    const lists = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    expect(changed(out).filter((entry) => !entry.startsWith('+'))).toEqual(lists);
    expect(changed(out).filter((entry) => entry.startsWith('+'))).toHaveLength(1);
  });

  it('keeps every part but the sheet and its styles where a matter is registered', async () => {
    const bytes = readFileSync(BOOK);
    const grid = (await openWorkbook(bytes, '台账.xlsm')).sheets[0]!.grid();
    const [table] = readSheet(grid, { fileName: '台账.xlsm' }).tables;
    const ledger = new Ledger(grid, table!, DEFAULT_PROFILE, { file: '台账.xlsm', sheet: '台账' });
    const { change } = planRegistration(ledger, { 0: 'XF2021003', 1: '2021-05-05', 3: '孙某', 4: '反映路灯不亮' });
    const out = folder.path('登记.xlsm');
    writeFileSync(out, patchWorkbook(bytes, change.operations));
    expect(changed(out).filter((entry) => entry !== SHEET && entry !== 'xl/styles.xml')).toEqual([]);
    expect(tailOf(out)).toBe(tailOf(BOOK));
  });
});
