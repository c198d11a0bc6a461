import type { AddSheet } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { Worksheet } from '../../excel-host/model/worksheet';
import { CHART_SHEET } from '../../contract/charts';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

// The oldest Excel that the product is for.
beforeAll(() => startOffice());

let subject: ExcelUnderTest;
beforeEach(async () => {
  subject = new ExcelUnderTest();
  await subject.show([gridOfRows([['序号'], [1]], { name: '台账' })]);
});

const name = '图表';
const adding: AddSheet = { kind: 'add-sheet', sheet: name, model: { ...CHART_SHEET, name }, after: null };
const draw = () => subject.host.apply({ title: '生成图表', operations: [adding] });
const sheet = (): Worksheet => subject.excel.workbook.worksheets.getItem(name);
const names = (): string[] => subject.excel.workbook.worksheets.items.map((item) => item.name);

test('a report’s charts are Excel’s own: each series with its name, its numbers, its categories and its look', async () => {
  await draw();
  const charts = sheet().charts.items.map((chart) => chart.$picture);
  const plain = { labels: null, points: [] };
  expect(charts).toEqual([
    {
      type: 'Pie',
      title: '信访形式构成',
      legend: 'Right',
      place: ['A6', 'D20'],
      axes: null,
      series: [
        {
          name: '件次',
          values: 'B2:B4',
          categories: 'A2:A4',
          look: [null, '', 'Automatic', 'Automatic', 219],
          marker: ['', ''],
          points: ['#1F4E79', '#D9822B', '#5B9F6D'],
          labels: [false, true, '0.0%'],
        },
      ],
    },
    {
      type: 'LineMarkers',
      title: '“各月”件次 <2021 & 2020>',
      legend: 'Bottom',
      place: ['E6', 'J20'],
      axes: [
        ['月份', 'General', 'Automatic', false, ''],
        ['件次', 'General', 'Automatic', false, 0],
      ],
      series: [
        {
          ...plain,
          name: '本期',
          values: 'B2:B4',
          categories: 'A2:A4',
          look: [null, '#1F4E79', 'Continuous', 'Circle', 219],
          marker: ['#1F4E79', '#1F4E79'],
        },
        {
          ...plain,
          name: '上年同期',
          values: 'C2:C4',
          categories: 'A2:A4',
          look: [null, '#7A7A7A', 'Dash', 'Diamond', 219],
          marker: ['#7A7A7A', '#7A7A7A'],
        },
      ],
    },
    {
      type: 'BarClustered',
      title: '各街道件次',
      legend: null,
      place: ['A21', 'D40'],
      // The first street on top, the numbers below.
      axes: [
        ['', 'General', 'Maximum', true, ''],
        ['', 'General', 'Automatic', false, 0],
      ],
      series: [
        {
          name: '件次',
          values: 'B2:B4',
          categories: 'A2:A4',
          look: ['#1F4E79', '', 'Automatic', 'Automatic', 60],
          marker: ['', ''],
          points: [],
          labels: [true, false, 'General'],
        },
      ],
    },
    {
      type: 'ColumnClustered',
      title: '满意率',
      legend: null,
      place: ['E21', 'J40'],
      axes: [
        ['', 'General', 'Automatic', false, ''],
        ['', '0.00%', 'Automatic', false, 0],
      ],
      series: [
        {
          name: '满意率',
          values: 'D2:D4',
          categories: 'A2:A4',
          look: ['#1F4E79', '', 'Automatic', 'Automatic', 60],
          marker: ['', ''],
          points: [],
          labels: [true, false, '0.00%'],
        },
      ],
    },
  ]);
});

test('a page begins where the sheet says', async () => {
  await draw();
  expect(sheet().horizontalPageBreaks.$rows).toEqual([5]);
});

test('undo takes the sheet with its charts away and redo draws them again, over closing the workbook', async () => {
  await draw();
  const drawn = sheet().$picture();
  await subject.reopen();
  expect(await subject.host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
  expect(names()).toEqual(['台账']);
  await subject.reopen();
  await subject.host.redo();
  expect(sheet().$picture()).toEqual(drawn);
});

test.each([
  ['counts charts as things of an unsupported kind', 4],
  ['does not', 0],
])('a sheet whose charts are all ours goes where Excel %s', async (_, counted) => {
  await draw();
  for (let i = 0; i < counted; i++) sheet().shapes.$put('Unsupported');
  expect(await subject.host.undo()).toMatchObject({ keptSheets: [] });
  expect(names()).toEqual(['台账']);
});

test('a sheet on which somebody drew one more chart stays', async () => {
  await draw();
  sheet().charts.add('Pie', sheet().getRange('B2:B4'));
  expect(await subject.host.undo()).toMatchObject({ keptSheets: [name] });
  expect(names()).toEqual(['台账', name]);
});

test('a sheet of which somebody took a chart away goes: nothing of theirs is on it', async () => {
  await draw();
  sheet().charts.items[0]?.delete();
  expect(await subject.host.undo()).toMatchObject({ keptSheets: [] });
});

test('four charts take one request with their sheet', async () => {
  const before = subject.excel.traffic.requests;
  await draw();
  const drawn = subject.excel.traffic.requests - before;
  await subject.host.undo();
  const again = subject.excel.traffic.requests;
  await subject.host.apply({
    title: '无图',
    operations: [{ ...adding, model: { ...CHART_SHEET, name, charts: [] } }],
  });
  expect(drawn - (subject.excel.traffic.requests - again)).toBeLessThanOrEqual(1);
});
