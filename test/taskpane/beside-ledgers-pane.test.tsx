/** @jest-environment jsdom */
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { changedGrid } from '../core/fixes/support';
import { filledSheet } from '../core/office-ledgers/support';
import { FakeHost } from './fake-host';
import { buttons, openReports, place, unmount } from './mounted-pane';
import { addedSheet, rectificationSheetOf, typedInto, writeReport } from './written-report';

const PETITIONS = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '受理日期', '是否集体访', '人数'],
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '2021-12-05', '是', 12],
  ],
  { name: '台账' },
);
const resolutions = (progress: string): Grid =>
  filledSheet('resolution', [
    { date: '2021-04-22', item: '退费兑付', unit: '区教委', limit: '2021-12-20', progress },
    { date: '2021-06-10', item: '隔音设施', unit: '和平里街道', limit: '2022-01-02' },
  ]);

afterEach(unmount);

const rowOf = (text: string): HTMLElement | undefined =>
  [...place().querySelectorAll<HTMLElement>('table tr')].find((tr) => tr.textContent.includes(text));

describe('a report of what the product’s own sheets hold', () => {
  it('counts in 年度报告 what people made of 排查整治台账, and offers no rows where there are none in a ledger', async () => {
    const sheet = await rectificationSheetOf(new FakeHost([PETITIONS]));

    const problem = Array.from(sheet.columns.flatMap((c) => Array.from(c))).find((v) => String(v).endsWith('0001'));
    const done = typedInto(sheet, String(problem), '化解到位时间', '2021-12-28');
    await openReports(new FakeHost([PETITIONS, done]), /^年度报告数据/u);
    expect(rowOf('排查突出问题')?.textContent).toMatch(/排查突出问题1件/u);
    expect(rowOf('其中已整改到位')?.textContent).toMatch(/1件/u);
    expect(rowOf('其中超时限未整改到位')?.textContent).toMatch(/0件/u);
    expect(rowOf('排查突出问题')?.querySelector('button')).toBeNull();
    // What a ledger holds leads to its rows.
    expect(rowOf('登记信访事项')?.querySelector('button')).not.toBeNull();
  });

  it('brings 议定事项落实情况 up to date where it stands, with what the meeting typed', async () => {
    const first = new FakeHost([PETITIONS, resolutions('兑付一半')]);
    await openReports(first, /^联席会议议题表/u);
    const change = await writeReport(first);
    const agenda = addedSheet(change, '联席会议议题表');
    const sheet = addedSheet(change, '议定事项落实情况');
    await unmount();

    const edited = typedInto(sheet, '退费兑付', '本次会议意见', '月底前兑付完');
    const host = new FakeHost([PETITIONS, resolutions('兑付九成'), agenda, edited]);
    await openReports(host, /^联席会议议题表/u);
    const update = await writeReport(host);
    const own = (update?.operations ?? []).filter((op) => op.sheet === '议定事项落实情况');
    expect(own.map(({ kind }) => kind)).toEqual(['write-cells']);
    const now = changedGrid(edited, { title: '', operations: own });
    const texts = now.columns.flatMap((c) => Array.from(c)).filter((v) => v !== null);
    expect(texts).toEqual(expect.arrayContaining(['兑付九成', '月底前兑付完', '隔音设施']));
    expect(texts).not.toContain('兑付一半');
    expect(buttons(/还原/u).length).toBeGreaterThan(0);
  });

  it('keeps in 督办台账 what people decided when it is made again', async () => {
    const late = gridOfRows(
      [
        ['信访件编号', '信访人', '信访目的', '信访内容', '责任单位', '登记日期', '受理日期', '答复日期'],
        ['XF1', '张试验', '求决', '反映供暖温度不达标', '东四街道', '2021-05-06', '2021-05-10', null],
      ],
      { name: '台账' },
    );
    const first = new FakeHost([late]);
    await openReports(first, /^督办台账/u);
    const sheet = addedSheet(await writeReport(first), '督办台账');
    await unmount();

    const decided = typedInto(typedInto(sheet, 'XF1', '有无正当理由', '无'), 'XF1', '批准人', '窦区长');
    await openReports(new FakeHost([late, decided]), /^督办台账/u);
    expect(rowOf('XF1')?.textContent).toContain('窦区长');
  });
});
