import { routesOf } from '../../../src/core/matters/statutory-route';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { ledgerOf } from '../rules/support';

const routeOf = (text: string | number | null): number | undefined =>
  routesOf(ledgerOf(['statutoryRoute'], [[text]]))?.[0];

describe('the route by which a matter is handled', () => {
  it.each([
    ['（一）', 1],
    ['途径（五）', 5],
    ['诉讼、复议等', 1],
    ['通过诉讼解决', 1],
    ['（二）', 2],
    ['劳动仲裁', 2],
    ['党员申诉、复审', 3],
    ['第（四）项', 4],
    ['行政复议', 4],
    ['第三十一条第（五）项', 5],
    ['申请查处违法行为', 5],
    ['履行法定职责', 5],
    ['第五种', 5],
    [6, 6],
    ['六', 6],
    ['信访程序', 6],
    ['按信访处理程序办理', 6],
    ['信访处理意见', 6],
  ])('%s is number %i', (text, route) => expect(routeOf(text)).toBe(route));

  it.each(['待定', '其他', '7', '第三十一条', '六个月内办结', null])('%s is none that can be told', (text) =>
    expect(routeOf(text)).toBe(0),
  );

  it('is not asked where there is no column', () => {
    expect(routesOf(ledgerOf(['caseNo'], [['XF1']]))).toBeNull();
  });

  it('keeps its number under a name that the office gave it', () => {
    const statutoryRoutes = [
      { name: '走信访渠道', aliases: ['（六）'] },
      { name: '走法院', aliases: ['（一）'] },
    ];
    const ledger = ledgerOf(['statutoryRoute'], [['走法院'], ['走信访渠道']], {
      profile: { ...DEFAULT_PROFILE, statutoryRoutes },
    });
    expect([...(routesOf(ledger) ?? [])]).toEqual([1, 6]);
  });
});
