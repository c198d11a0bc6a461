import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeTemplate } from '../../src/core/office-ledgers/template';
import { OFFICE_LEDGERS } from '../../src/core/office-ledgers/types/index';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { sampleWorkbooks } from '../../src/sample';
import { sampleFile } from '../../src/workbench/samples';
import { made } from '../core/reports/support';
import { openOfficeYear } from '../sample/office-year-file';
import { convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const printed = (name: string, bytes: Uint8Array): string[] => {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return pagesOf(convert(path, 'pdf')).map((page) => page.replace(/\s/gu, ''));
};

describe('an office’s year in LibreOffice', () => {
  test('each of the templates is printed on one page of its own, with its title and every header', () => {
    const templates = OFFICE_LEDGERS.map((type) => officeTemplate(type, DEFAULT_PROFILE));
    const pages = printed('templates', writeWorkbook(templates));
    expect(pages).toHaveLength(OFFICE_LEDGERS.length);
    OFFICE_LEDGERS.forEach(({ title, columns }, k) => {
      expect(pages[k]).toContain(title);
      // A header that is broken over two lines is torn apart in the text: its first two characters are not.
      for (const { header } of columns) expect(pages[k]).toContain(header.slice(0, 2));
    });
  }, 120_000);

  test('every ledger made from a template is printed with its title, and nothing shows as ####', async () => {
    const sample = sampleWorkbooks().find(({ id }) => id === 'office-year');
    const pages = printed('year', sample ? await sampleFile(sample).bytes() : new Uint8Array());
    for (const { id, title } of OFFICE_LEDGERS) {
      // 业务培训 the sample has in a layout of the office's own.
      if (id !== 'training') expect(pages.some((page) => page.includes(title))).toBe(true);
    }
    expect(pages.join('')).not.toContain('###');
  }, 120_000);

  test('the annual report has each section whole on a page; what the meeting decided is printed whole', async () => {
    const { ledgers } = await openOfficeYear();
    const annual = printed('annual', writeWorkbook(made('annual', ledgers, { period: '2021' }).sheets()));
    const sections: readonly (readonly [string, string])[] = [
      ['六、联席会议', '联席会议研究的疑难问题'],
      ['八、接待接访', '参加接访下访的领导'],
      ['十二、督查督办与建议', '领导批示'],
      ['十三、网上信访与代理', '工单满意'],
    ];
    for (const [heading, last] of sections)
      expect(annual.some((page) => page.includes(heading) && page.includes(last))).toBe(true);
    const agenda = printed('agenda', writeWorkbook(made('agenda', ledgers).sheets())).join('');
    expect(agenda).toContain('联席会议议定事项落实情况');
    expect(agenda).toContain('超期184天');
    expect(agenda + annual.join('')).not.toContain('###');
  }, 120_000);
});
