import type { AddSheet } from '../../src/core/changes/change';
import type { SheetModel } from '../../src/core/sheets/sheet-model';

/** A worksheet with something of everything that a model may have. */
export const REPORT: SheetModel = {
  name: '规范台账',
  rows: [
    [{ value: '2021年规范台账', style: 'title' }],
    ['序号', '登记日期', '姓名', '联系电话', '备注'].map((value) => ({ value, style: 'head' })),
    [{ value: 1 }, { value: 44_319, style: 'day' }, { value: '=不是公式', style: 'text' }, { value: '007' }, null],
    [{ value: 2 }, { value: null, style: 'day' }, null, { value: true }, { value: '三\n行', style: 'text' }],
  ],
  styles: {
    title: { bold: true, size: 16, align: 'center' },
    head: { bold: true, fill: 'D9E1F2', border: true, wrap: true },
    day: { format: 'yyyy-mm-dd', border: true },
    text: { format: '@' },
  },
  merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
  widths: [6, 12, 10, 14, 30],
  heights: { 0: 30, 1: 24 },
  frozenRows: 2,
  frozenColumns: 1,
  filter: { top: 1, left: 0, bottom: 3, right: 4 },
  hiddenColumns: [3],
  columnStyles: [undefined, 'day', 'text'],
  validations: [
    {
      areas: [{ top: 2, left: 4, bottom: 3, right: 4 }],
      list: { choices: ['是', '否'] },
      hint: { title: '备注', text: '请选择' },
      others: 'warn',
    },
    {
      areas: [{ top: 2, left: 2, bottom: 3, right: 2 }],
      list: { area: { top: 2, left: 0, bottom: 3, right: 0 } },
      others: 'refuse',
    },
  ],
  charts: [
    {
      kind: 'column',
      title: '各月件次',
      categories: { top: 2, left: 2, bottom: 3, right: 2 },
      series: [{ name: '件次', values: { top: 2, left: 0, bottom: 3, right: 0 } }],
      place: { top: 5, left: 0, bottom: 19, right: 3 },
      labels: 'value',
    },
  ],
  print: { paper: 'A4', landscape: true, titleRows: [0, 1], fitToWidth: true, footer: '第 &P 页，共 &N 页' },
  tabColor: '4472C4',
};

export const adding = (after: string | null = null, sheet = REPORT.name): AddSheet => ({
  kind: 'add-sheet',
  sheet,
  model: { ...REPORT, name: sheet },
  after,
});

const plain = { styles: {}, merges: [], widths: [20, 40], frozenRows: 0, frozenColumns: 0 } as const;
const COUNTED: SheetModel = {
  ...plain,
  name: '数据',
  rows: [
    [{ value: '按期' }, { value: 3 }],
    [{ value: '应办' }, { value: 4 }],
    [
      { value: '按期率' },
      {
        value: 0.75,
        formula: {
          kind: 'share',
          part: { row: 0, column: 1 },
          whole: { row: 1, column: 1 },
          otherwise: '—',
        },
      },
    ],
  ],
};
const TOLD: SheetModel = {
  ...plain,
  name: '文稿',
  rows: [
    [
      {
        value: '按期3件，按期率75.00%，“应办”。',
        formula: {
          kind: 'text',
          parts: [
            '按期',
            { cell: { sheet: COUNTED.name, row: 0, column: 1 } },
            '件',
            {
              whereNumber: { sheet: COUNTED.name, row: 2, column: 1 },
              parts: ['，按期率', { cell: { sheet: COUNTED.name, row: 2, column: 1 }, format: '0.00%' }],
            },
            '，“',
            { cell: { sheet: COUNTED.name, row: 1, column: 0 } },
            '”。',
          ],
        },
      },
    ],
    [{ value: '第1行', formula: { kind: 'link', to: { sheet: COUNTED.name, row: 0, column: 1 }, text: '第1行' } }],
  ],
};

/** Two sheets of which one looks at the other: what their formulas come to stands in the models. */
export const CALCULATED: readonly AddSheet[] = [COUNTED, TOLD].map((model) => ({
  kind: 'add-sheet',
  sheet: model.name,
  model,
  after: null,
}));
