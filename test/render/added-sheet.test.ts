import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { richWorkbook } from '../hosts/xlsx/support/rich-package';
import { convert, temporaryFolder } from './office';

const folder = temporaryFolder();
const model: SheetModel = {
  name: '规范台账',
  rows: [
    [{ value: '信访形式' }, { value: '责任单位' }, { value: '区教委' }, { value: '区卫健委' }],
    [{ value: '来信' }],
  ],
  styles: { text: { format: '@' } },
  merges: [],
  widths: [10, 10, 10, 10],
  frozenRows: 1,
  frozenColumns: 0,
  hiddenColumns: [2, 3],
  columnStyles: ['text'],
  validations: [
    {
      areas: [{ top: 1, left: 0, bottom: 1_048_575, right: 0 }],
      list: { choices: ['来信', '来访', '“其他”'] },
      hint: { title: '信访形式', text: '请从列表中选择' },
      others: 'warn',
    },
    {
      areas: [{ top: 1, left: 1, bottom: 99, right: 1 }],
      list: { area: { top: 0, left: 2, bottom: 0, right: 3 } },
      others: 'refuse',
    },
  ],
};

describe('a sheet added to a workbook with charts, pivot tables and macros', () => {
  test('is there in LibreOffice with its drop-downs and hidden columns, among all that was there', () => {
    const path = join(folder, '台账.xlsm');
    writeFileSync(
      path,
      patchWorkbook(richWorkbook(), [{ kind: 'add-sheet', sheet: '规范台账', model, after: '台账' }]),
    );
    const xml = readFileSync(convert(path, 'fods'), 'utf8');
    const sheets = [...xml.matchAll(/<table:table table:name="([^"]*)"/gu)].map((m) => m[1] ?? '');
    // Charts and links to other files bring tables of their own.
    expect(sheets.filter((name) => /^\p{Script=Han}+$/u.test(name))).toEqual(['台账', '规范台账', '图', '汇总']);
    expect(xml).toMatch(/cell-content-is-in-list\(&quot;来信&quot;;&quot;来访&quot;;&quot;“其他”&quot;\)/u);
    expect(xml).toMatch(/cell-content-is-in-list\(\[(?:\$规范台账)?\.\$C\$1:(?:\$规范台账)?\.\$D\$1\]\)/u);
    expect(xml).toMatch(/<text:p>请从列表中选择<\/text:p>/u);
    expect(xml).toContain('table:visibility="collapse"');
    // What was there is there still.
    expect(xml).toContain('公章');
    expect(xml).toContain('数据透视表1');
    expect(xml).toContain('请核对单位');
  });
});
