/** @jest-environment jsdom */
import type { ChartData } from '../../src/core/sheets/chart-data';
import { gridOfRows } from '../../src/core/grid/grid';
import {
  drawBars,
  drawLines,
  drawSlices,
  largest,
  LETTER,
  nameEvery,
  ticksFor,
} from '../../src/taskpane/reports/chart-drawing';
import { FakeHost } from './fake-host';
import { click, mount, place, settle, unmount } from './mounted-pane';

const data = (...values: (number | null)[]): ChartData => ({
  categories: values.map((_, i) => `${i + 1}月`),
  series: [{ name: '件次', values }],
});

describe('the geometry of charts', () => {
  it('begins at nought and ends at a round number that nothing goes beyond', () => {
    expect(ticksFor(37).map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksFor(1).at(-1)?.value).toBe(1);
    for (const most of [1, 3, 9, 10, 11, 99, 101, 12_345, 0.97]) {
      const [first, last] = [ticksFor(most)[0], ticksFor(most).at(-1)];
      expect([first?.value, (last?.value ?? 0) >= most - 1e-9]).toEqual([0, true]);
    }
    expect(largest(data(null, 0))).toBe(1);
  });

  it('draws bars as long as their numbers, and none where there is no number', () => {
    const bars = drawBars(data(10, null, 5, 0), 'bar', 100, 80, 10);
    expect(bars.map(({ category, width }) => [category, width])).toEqual([
      [0, 100],
      [2, 50],
      [3, 0],
    ]);
    const [column] = drawBars(data(4), 'column', 100, 80, 8);
    expect([column?.y, column?.height]).toEqual([40, 40]);
  });

  it('breaks a line where a number is missing, and never draws it as nought', () => {
    const lines = drawLines(data(1, 2, null, 3), 100, 50, 4);
    expect(lines.map(({ points }) => points.map(({ category }) => category))).toEqual([[0, 1], [3]]);
  });

  it('names as many categories as there is room for, and never lets two names lie over each other', () => {
    const months = Array.from({ length: 30 }, (_, i) => `2021-${i}`);
    expect(nameEvery(months.slice(0, 3), 100)).toBe(1);
    for (const room of [0, 3, 9.5, 25, 60]) {
      const wide = 7 * LETTER;
      expect(nameEvery(months, room) * Math.max(1, room)).toBeGreaterThan(wide);
      expect((nameEvery(months, room) - 1) * Math.max(1, room)).toBeLessThanOrEqual(wide + 6);
    }
    expect([nameEvery(['2021-05', '2021-06'], 25), nameEvery([], 10)]).toEqual([3, 1]);
  });

  it('divides a pie by shares; one slice is a whole circle, nothing is no pie', () => {
    expect(drawSlices(data(3, 0, 1), 10).map(({ category, share }) => [category, share])).toEqual([
      [0, 0.75],
      [2, 0.25],
    ]);
    expect(drawSlices(data(5), 10)[0]?.path).toBe('M 0 -10 A 10 10 0 1 1 0 10 A 10 10 0 1 1 0 -10 Z');
    expect(drawSlices(data(0, null), 10)).toEqual([]);
  });
});

describe('the charts of a report in the pane', () => {
  afterEach(unmount);

  it('are pictures with their numbers in words, above the table, which has no empty rows for them', async () => {
    const matter = (no: string, date: string, form: string) => [no, '张试验', date, form, '求决', '反映漏水', '东四'];
    const ledger = gridOfRows(
      [
        ['信访件编号', '信访人', '登记日期', '信访形式', '信访目的', '信访内容', '问题属地'],
        matter('XF2021001', '2021-05-08', '来信'),
        matter('XF2021002', '2021-06-08', '来访'),
        matter('XF2021003', '2021-06-09', '来信'),
      ],
      { name: '台账' },
    );
    await mount(new FakeHost([ledger]));
    await click(/^体检$/u);
    await settle(300);
    await click(/^报表$/u);
    await click(/^信访情况统计表/u);
    await settle(300);
    const pictures = [...place().querySelectorAll('svg[role="img"]')].map((svg) => svg.getAttribute('aria-label'));
    expect(pictures).toEqual(['饼图“信访形式构成”：来信 2，来访 1', '折线图“各月件次”：2021-05 1，2021-06 2']);
    const rows = [...place().querySelectorAll('table tr')];
    expect(rows.filter((row) => row.textContent === '')).toEqual([]);
  });
});
