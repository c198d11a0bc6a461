import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import type { Profile } from '../../src/core/profile/profile';
import { isSettingsSheet } from '../../src/core/profile/settings-sheet/find';
import { readSettings } from '../../src/core/profile/settings-sheet/read-settings';
import { settingsModel } from '../../src/core/profile/settings-sheet/settings-model';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { bytesOf, convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const own: Profile = {
  ...DEFAULT_PROFILE,
  office: '某区信访办',
  severities: { 'seq-order': 'off' },
  holidays: {
    2027: { off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'], source: '国办通知' },
  },
  packs: { beijing: { to: null } },
  leaders: ['张某', '李某'],
  columns: [{ header: ['办理情况', '单位'], fields: ['responsibleUnit'] }],
};

describe('the sheet 设置 in LibreOffice', () => {
  const path = join(folder, '设置.xlsx');
  writeFileSync(path, writeWorkbook([settingsModel(own)]));

  test.each(['xlsx', 'xls', 'ods'])(
    'says the same after it was saved there as .%s',
    async (ending) => {
      const saved = convert(path, ending);
      // Our reader knows no .ods: it goes back through the program that wrote it.
      const readable = ending === 'ods' ? convert(saved, 'xlsx') : saved;
      const book = await openWorkbook(bytesOf(readable), '设置.xlsx');
      const grid = book.sheets[0]?.grid();
      if (!grid) throw new Error('no sheet');
      expect(isSettingsSheet(grid)).toBe(true);
      expect(readSettings(grid).profile).toEqual(own);
    },
    180_000,
  );

  test('has its drop-downs, hints and dates, and prints page by page with its title', () => {
    const xml = readFileSync(convert(path, 'fods'), 'utf8');
    expect(xml).toContain('cell-content-is-in-list(&quot;默认&quot;;&quot;错误&quot;');
    expect(xml).toMatch(/多个之间用“、”隔开/u);
    expect(xml).toContain('2027年1月1日');
    const pages = pagesOf(convert(path, 'pdf'));
    expect(pages.length).toBeLessThan(16);
    for (const page of pages) expect(page).toContain('信访台账助手设置');
  });
});
