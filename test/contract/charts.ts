import type { ChartModel } from '../../src/core/sheets/chart-model';
import type { SheetModel } from '../../src/core/sheets/sheet-model';

const column = (left: number): ChartModel['categories'] => ({ top: 1, left, bottom: 3, right: left });
const base = { categories: column(0), place: { top: 5, left: 0, bottom: 19, right: 3 } };

/** A chart of each kind, on cells of which one is empty. */
export const CHARTS: readonly ChartModel[] = [
  {
    ...base,
    kind: 'pie',
    title: '信访形式构成',
    series: [{ name: '件次', values: column(1) }],
    labels: 'percent',
  },
  {
    ...base,
    kind: 'line',
    title: '“各月”件次 <2021 & 2020>',
    series: [
      { name: '本期', values: column(1) },
      { name: '上年同期', values: column(2), dashed: true, color: '7A7A7A' },
    ],
    place: { top: 5, left: 4, bottom: 19, right: 9 },
    categoryTitle: '月份',
    valueTitle: '件次',
  },
  {
    ...base,
    kind: 'bar',
    title: '各街道件次',
    series: [{ name: '件次', values: column(1) }],
    place: { top: 20, left: 0, bottom: 39, right: 3 },
    labels: 'value',
  },
  {
    ...base,
    kind: 'column',
    title: '满意率',
    series: [{ name: '满意率', values: column(3) }],
    place: { top: 20, left: 4, bottom: 39, right: 9 },
    labels: 'value',
    format: '0.00%',
  },
];

/** The sheet that they are on. Its name needs quotes in a formula. */
export const CHART_SHEET: SheetModel = {
  name: "图'表",
  rows: [
    ['形式', '本期', '上年同期', '满意率'].map((value) => ({ value })),
    [{ value: '来信' }, { value: 12 }, { value: 9 }, { value: 0.975 }],
    [{ value: '=来访' }, { value: 3 }, null, null],
    [{ value: '网上信访' }, { value: 5 }, { value: 6 }, { value: 1 }],
  ],
  styles: {},
  merges: [],
  widths: [14, 10, 10, 10, 10, 10, 10, 10, 10, 10],
  frozenRows: 0,
  frozenColumns: 0,
  charts: CHARTS,
  print: { paper: 'A4', landscape: true, fitToWidth: true, breaks: [5] },
};
