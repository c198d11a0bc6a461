import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { isFolded } from '../../src/core/reports/rectification/folded-columns';
import { headerOf, LINE_COLUMNS } from '../../src/core/reports/rectification/line-columns';
import { rectificationSheet } from '../../src/core/reports/rectification/rectification-sheet';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { petitions, rectified, type Row } from '../core/reports/rectification/support';
import { convert, keepPictures, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const PLACES = ['东四街道', '区住建委', '区人力社保局', '和平里街道', '区教委'];
const STORIES = [
  '反映小区自2019年起供暖温度长期不达标，多次向供热单位反映未果，老人和孩子冬季生活困难，要求尽快更换老旧管网并退还部分供暖费',
  '反映开发商逾期交房两年，资金监管不到位，要求政府协调复工并明确交付时间',
  '反映建筑工地夜间施工噪声扰民',
];

/** Matters with texts as long as people write them. */
function lines(count: number): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    caseNo: `XF2021${String(i + 1).padStart(5, '0')}`,
    petitioner: `张试${'甲乙丙丁戊己庚辛'.charAt(i % 8)}`,
    content: `${(STORIES[i % 3] ?? '').repeat(i % 10 === 9 ? 6 : 1)}（第${i + 1}件）`,
    responsibleUnit: PLACES[i % 5] ?? '',
    peopleCount: (i % 40) + 1,
    isBacklog: '是',
    acceptedDate: i % 2 === 0 ? '2021-05-10' : '2021-12-10',
    riskLevel: i % 7 === 0 ? '高' : '中',
    progress:
      i % 3 === 0 ? `已召开协调会${(i % 4) + 1}次，责任单位拟定方案并与群众代表见面，下一步`.repeat((i % 4) + 1) : null,
  }));
}

/** 39 columns, of which 10 are folded. Headers of two lines are read in pieces. */
const SEEN = LINE_COLUMNS.filter((column) => !isFolded(column, DEFAULT_PROFILE)).map((c) =>
  headerOf(c, DEFAULT_PROFILE),
);

describe('排查整治台账 on paper', () => {
  test.each([3, 30, 300])(
    '%i lines: headers on each page, one page wide, no text cut off',
    (count) => {
      const rows = lines(count);
      const path = join(folder, `${count}.xlsx`);
      writeFileSync(path, writeWorkbook([rectificationSheet(rectified([petitions(...rows)]))]));
      const pdf = convert(path, 'pdf');
      const pages = pagesOf(pdf);
      keepPictures(pdf, `rectification-${count}`, [count === 300 ? 2 : 1]);
      const bare = pages.map((page) => page.replace(/\s/gu, ''));
      for (const page of bare) {
        expect(page).toMatch(/问题编号|内部资料/u);
        expect(page).toContain('内部资料注意保存');
        expect(page).not.toContain('###');
        // Every column that is not folded, on each page that has lines.
        if (page.includes('问题编号'))
          for (const column of SEEN) expect([...column].every((c) => page.includes(c))).toBe(true);
      }
      expect(bare[0]).toContain('信访突出问题排查整治台账');
      expect(bare.at(-1)).toContain('审核人（签字）');
      for (const [i] of rows.entries()) expect(bare.join('')).toContain(`PC2021${String(i + 1).padStart(4, '0')}`);
    },
    180_000,
  );
});
