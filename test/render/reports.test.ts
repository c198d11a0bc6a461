import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { ledgerOfMatters, type Matter } from '../core/deadlines/support';
import { made } from '../core/reports/support';
import { convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();

const matter = (n: number, rest: Matter = {}): Matter => ({
  caseNo: `XF2021${String(n).padStart(5, '0')}`,
  petitioner: '张试验',
  idNumber: n % 3 === 0 ? '110199199001010011' : '110199199001010010',
  purpose: '求决',
  responsibleUnit: n % 2 === 0 ? '区教委' : '东四街道',
  registeredDate: '2021-05-05',
  form: '来访',
  content: `反映第${n}号楼的供暖问题`,
  acceptedDate: '2021-05-10',
  replyDate: n % 4 === 0 ? null : '2021-06-10',
  reviewRequestedDate: '2021-06-20',
  reviewUnit: '区政府',
  reviewClosedDate: n % 5 === 0 ? null : '2021-07-15',
  status: '办理中',
  ...rest,
});
const ledger = ledgerOfMatters(Array.from({ length: 12 }, (_, n) => matter(n + 1)));
const earlier = ledgerOfMatters(Array.from({ length: 12 }, (_, n) => matter(n, { acceptedDate: '2021-05-11' })));

describe('the reports in LibreOffice', () => {
  test.each([
    ['statistics', '信访总量'],
    ['timeliness', '其中顺延'],
    ['agenda', '联席会议议题表'],
    ['supervision', '《信访条例》第三十六条'],
    ['annual', '【待填写】'],
    ['reviews', '应办结复查、复核申请12件'],
    ['quality', '工作原因'],
    ['reminder', '最迟于2022年1月10日书面反馈'],
    ['handover', '事后改动期限、完成日期11处'],
  ])(
    '%s is printed whole, with title, definitions and sign-off, and nothing shows as ####',
    (id, said) => {
      const report = made(id, [ledger], { previous: { ledgers: [earlier], grids: [] } });
      const path = join(folder, `${id}.xlsx`);
      writeFileSync(path, writeWorkbook(report.sheets()));
      const text = pagesOf(convert(path, 'pdf')).join('\n').replace(/\s/gu, '');
      expect(text).toContain(report.report.title);
      expect(text).toContain(said);
      expect(text).toContain('口径说明');
      expect(text).toContain('审核人（签字）');
      // Every sentence is there to its end: a row that is too low would cut it off.
      for (const sentence of report.counted.basis) expect(text).toContain(sentence.replace(/\s/gu, '').slice(-12));
      expect(text).not.toContain('###');
    },
    120_000,
  );
});
