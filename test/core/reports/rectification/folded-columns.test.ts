import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { blockTexts } from '../../../../src/core/reports/rectification/title-block';
import { rectificationSheet } from '../../../../src/core/reports/rectification/rectification-sheet';
import { recipientCopies } from '../../../../src/core/reports/rectification/copies';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { textsOf } from '../support';
import { editionOf, petitions, rectified, typed } from './support';

const ledger = petitions({ caseNo: 'XF1', isGroup: '是', peopleCount: 12 });
const made = rectified([ledger]);
const MM_PER_CHARACTER = (7 * 25.4) / 96;
/** What Excel adds to a width in characters. */
const PADDING = 5 / 7;

/** How much smaller than on the screen the sheet is printed, one page wide on A3. */
function scaleOf({ widths, hiddenColumns = [], print }: SheetModel): number {
  const seen = widths.filter((_, c) => !hiddenColumns.includes(c));
  const [, , left = 0, right = 0] = print?.margins ?? [];
  return (420 - left - right) / (seen.reduce((sum, w) => sum + w + PADDING, 0) * MM_PER_CHARACTER);
}

describe('排查整治台账 on paper', () => {
  it('prints at three quarters of its size or more, and still has every column', () => {
    const sheet = rectificationSheet(made);
    expect(scaleOf(sheet)).toBeGreaterThan(0.75);
    expect(made.merged.columns).toHaveLength(39);
    expect(sheet.hiddenColumns).toHaveLength(12);
    const profile = { ...DEFAULT_PROFILE, rectification: { ...DEFAULT_PROFILE.rectification, folded: [] } };
    const whole = rectificationSheet(rectified([ledger], { profile }));
    expect(whole.hiddenColumns).toHaveLength(2);
    expect(scaleOf(whole)).toBeLessThan(0.65);
    expect(textsOf(whole).flat().join('')).not.toContain('收起');
  });

  it('says which columns are not seen', () => {
    expect(blockTexts(made).basis).toMatch(/为便于打印，排查日期、.*批示日期10列收起，取消隐藏就能查看、打印。$/u);
  });

  it('leaves what people hid or showed as it is', () => {
    const edition = editionOf(made, (grid) => {
      const at = (header: string): number => grid.columns.findIndex((column) => column.includes(header));
      const hiddenColumns = new Set(grid.hiddenColumns);
      hiddenColumns.delete(at('来源'));
      hiddenColumns.add(at('备注'));
      return { ...grid, hiddenColumns };
    });
    const again = rectified([ledger], { edition: typed(edition, [{ line: 0, key: 'verifier', text: '周核查' }]) });
    const { basis } = blockTexts(again);
    expect(basis).toContain('备注10列收起');
    expect(basis).not.toContain('来源、');
  });

  it('hides nothing in a copy: the columns are not there, but for those that a unit fills in', () => {
    for (const kind of ['units', 'leaders'] as const) {
      for (const { sheet } of recipientCopies(made, kind)) {
        const words = textsOf(sheet).flat().join('|').replace(/\n/gu, '');
        expect(sheet.hiddenColumns).toBeUndefined();
        expect(words).not.toMatch(/收起|所处程序|排查类型/u);
        expect(words.includes('到位时间')).toBe(kind === 'units');
      }
    }
  });

  it('breaks headers between words', () => {
    const words = textsOf(rectificationSheet(made)).flat();
    for (const header of [
      '解决问题\n到位',
      '涉及\n人数',
      '信访件编号',
      '信访人\n（群体）',
      '法定办结\n期限',
      '核查\n结论',
      '工作进展',
    ])
      expect(words).toContain(header);
  });
});
