import { officeYear } from './office-year/office-year';
import { newWorkbook, sampleLedger, type SampleLedger } from './sample-ledger';
import type { SampleSheet } from './sample-sheet';

/** A workbook the workbench offers to try. */
export interface SampleWorkbook {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  /** What is in it, in one sentence. */
  readonly description: string;
  /** Makes its sheets; always the same ones. */
  build(): readonly SampleSheet[];
}

/** A workbook that is drawn, with the truth about every sheet. */
export interface DrawnWorkbook extends SampleWorkbook {
  readonly seed: number;
  build(): readonly SampleLedger[];
}

const YEAR = 2021;

const yearly: DrawnWorkbook = {
  id: 'yearly',
  title: `${YEAR}年信访台账（300行）`,
  fileName: `${YEAR}年信访台账.xlsx`,
  description: '一张全年台账：标题、两级表头、合计和签字都在，日期、编号、身份证里有常见差错。',
  seed: 20210118,
  build() {
    return [sampleLedger({ seed: this.seed, rows: 300, layout: 'two-level-merged', mess: 'usual', year: YEAR })];
  },
};

const monthly: DrawnWorkbook = {
  id: 'monthly',
  title: '按月分表的来访登记（12个月）',
  fileName: `${YEAR}年来访登记（按月）.xlsx`,
  description: '每月一张表，每表二十五件；有的月份日期只写月和日，年份在标题里。',
  seed: 20210201,
  build() {
    const workbook = newWorkbook();
    return Array.from({ length: 12 }, (_, i) =>
      sampleLedger(
        { seed: this.seed + i, rows: 25, layout: 'month-sheet', mess: 'usual', year: YEAR, month: i + 1 },
        workbook,
      ),
    );
  },
};

const rectification: DrawnWorkbook = {
  id: 'rectification',
  title: '排查整治台账',
  fileName: `${YEAR}年信访突出问题排查整治台账.xlsx`,
  description: '专项排查三百项：责任单位、责任人、化解时限、验收和销号。',
  seed: 20210301,
  build() {
    return [sampleLedger({ seed: this.seed, rows: 300, layout: 'rectification', mess: 'usual', year: YEAR })];
  },
};

const hotline: DrawnWorkbook = {
  id: 'hotline',
  title: '12345工单与信访件',
  fileName: `${YEAR}年12345工单与信访件.xlsx`,
  description: '热线工单、国家系统导出、自建的来信来访表放在一个工作簿里，列名和写法各不相同。',
  seed: 20210401,
  build() {
    const workbook = newWorkbook();
    const sheet = (k: number, layout: string, rows: number): SampleLedger =>
      sampleLedger({ seed: this.seed + k, rows, layout, mess: 'usual', year: YEAR }, workbook);
    return [sheet(0, 'hotline', 150), sheet(1, 'national-export', 100), sheet(2, 'slips-and-padding', 50)];
  },
};

const grown: DrawnWorkbook = {
  id: 'grown',
  title: '用了多年的台账（表样不一）',
  fileName: `${YEAR}年各科室台账汇集.xlsx`,
  description: '六张写法各异的表：一格两义、合并单元格、同上留空、重复表头、一页两表，差错较多。',
  seed: 20210501,
  build() {
    const workbook = newWorkbook();
    const layouts = [
      'composite-columns',
      'merged-down',
      'blank-means-above',
      'repeated-header',
      'two-tables',
      'three-level',
    ];
    return layouts.map((layout, k) =>
      sampleLedger({ seed: this.seed + k, rows: 50, layout, mess: 'heavy', year: YEAR }, workbook),
    );
  },
};

const office: SampleWorkbook = {
  id: 'office-year',
  title: '办公室全年台账（年度报告用）',
  fileName: `${YEAR}年办公室全年台账.xlsx`,
  description: '四十件信访事项，加上排查、联席会议、接待、宣传、培训、代理、工单等一年的台账，可以试做年度报告。',
  build: officeYear,
};

/** The drawn ones among the workbooks to try. */
export function drawnWorkbooks(): readonly DrawnWorkbook[] {
  return [yearly, monthly, rectification, hotline, grown];
}

/** The workbooks to try, the plainest first. Nothing is made before {@link SampleWorkbook.build} is called. */
export function sampleWorkbooks(): readonly SampleWorkbook[] {
  return [...drawnWorkbooks(), office];
}
