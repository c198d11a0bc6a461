import { chartData, chartText, valuesOf } from '../../../src/core/sheets/chart-data';
import { sheetOperations } from '../../../src/core/sheets/sheet-operations';
import { CHART_SHEET, CHARTS } from '../../contract/charts';

const valueAt = valuesOf(CHART_SHEET);
const [pie, line] = CHARTS;

test('a chart shows what its cells hold, and nothing where a cell holds no number', () => {
  expect(line && chartData(line, valueAt)).toEqual({
    categories: ['来信', '=来访', '网上信访'],
    series: [
      { name: '本期', values: [12, 3, 5] },
      { name: '上年同期', values: [9, null, 6] },
    ],
  });
});

test('a pie shows its first series alone', () => {
  if (!pie || !line) throw new Error('no charts');
  const both = { ...pie, series: line.series };
  expect(chartData(both, valueAt).series.map(({ name }) => name)).toEqual(['本期']);
});

test('a chart in words names every number, with its series where there are several', () => {
  const told = CHARTS.map((chart) => chartText(chart, chartData(chart, valueAt)));
  expect(told).toEqual([
    '饼图“信访形式构成”：来信 12，=来访 3，网上信访 5',
    '折线图““各月”件次 <2021 & 2020>”：本期：来信 12，=来访 3，网上信访 5；上年同期：来信 9，=来访 —，网上信访 6',
    '条形图“各街道件次”：来信 12，=来访 3，网上信访 5',
    '柱形图“满意率”：来信 97.5%，=来访 —，网上信访 100%',
  ]);
});

test('of many categories the first twelve are told and the rest counted', () => {
  const rows = Array.from({ length: 30 }, (_, i) => [{ value: `第${i + 1}街` }, { value: i }]);
  const area = (left: number) => ({ top: 0, left, bottom: 29, right: left });
  const chart = {
    kind: 'bar' as const,
    title: '街道',
    categories: area(0),
    series: [{ name: '件', values: area(1) }],
    place: area(3),
  };
  expect(chartText(chart, chartData(chart, valuesOf({ rows })))).toMatch(/第12街 11，等30项$/u);
});

test('the rows behind a chart come with the sheet, however far down they are', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [{ value: `${i}` }, { value: i }]);
  const area = (left: number) => ({ top: 2_990, left, bottom: 2_999, right: left });
  const [first] = CHARTS;
  const charts = first ? [{ ...first, categories: area(0), series: [{ name: '件', values: area(1) }] }] : [];
  const operations = sheetOperations({ ...CHART_SHEET, rows, charts }, null);
  const written = operations.map((op) => (op.kind === 'add-sheet' ? op.model.rows.length : 0));
  expect(written).toEqual([3_000, 0]);
  const later = operations[1];
  expect(later?.kind === 'write-cells' && later.runs[0]?.rows[0]).toBe(3_000);
});
