import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { made } from '../core/reports/support';
import { openSample } from '../sample/office-year-file';
import { convert, keepPictures, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();

describe('the reports of a year’s ledger in LibreOffice', () => {
  test.each([
    ['timeliness', '三、办理期限'],
    ['quality', '基础业务规范化情况'],
    ['reminder', '最迟于2022年1月10日书面反馈'],
  ])(
    '%s: the page that docs shows is there, and every number is whole',
    async (id, said) => {
      const { ledgers } = await openSample('yearly');
      const path = join(folder, `report-${id}.xlsx`);
      writeFileSync(path, writeWorkbook(made(id, ledgers).sheets()));
      const pdf = convert(path, 'pdf');
      const pages = pagesOf(pdf).map((page) => page.replace(/\s/gu, ''));
      const place = pages.findIndex((page) => page.includes(said));
      expect(place).toBeGreaterThanOrEqual(0);
      expect(pages.join('')).not.toContain('###');
      keepPictures(pdf, `report-${id}`, [place + 1]);
    },
    120_000,
  );
});
