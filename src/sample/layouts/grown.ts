import { column, under, type Layout } from '../layout';

/** Spelled as clerks spell: slips, padding, line breaks, units and instructions in brackets. */
export const slips: Layout = {
  id: 'slips-and-padding',
  sheetName: '台帐',
  kind: 'petition',
  caseNo: 'XF-{year}-{n4}',
  head: { titleRows: 1, title: '信 访 工 作 台 帐（{year}年）', merge: 'none', blankRowsFirst: 2 },
  body: { strayNotes: ['待核：送达回执', '3月已报区里', '王主任：年底前清零'] },
  columns: [
    column('序列', 'seq', 6),
    column('信访件\n编 号', 'caseNo', 14),
    column('姓  名', 'petitioner'),
    column('名族', 'ethnicity', 6),
    column('身份证号码\n（公民身份证号码）', 'idNumber', 20),
    column('联系方式(手机号码)', 'phone', 14),
    column(' 信访形式 ', 'form'),
    column('接件时间', 'registeredDate', 13),
    column('信访人数（人）', 'peopleCount', 8),
    column('反应问题', 'content', 60),
    column('所属问题', 'category', 14),
    column('责任单位＊', 'responsibleUnit', 14),
    column('应结办日期', 'dueDate', 13),
    column('办 结 日 期', 'closedDate', 13),
    column('备　注', 'remark', 20),
  ],
};

/** One column for unit and person, one for leader, post and telephone. */
export const composite: Layout = {
  id: 'composite-columns',
  sheetName: '包案台账',
  kind: 'petition',
  caseNo: 'BA{year}{n4}',
  head: { titleRows: 1, title: '{year}年信访积案领导包案台账', merge: 'none' },
  body: { signature: ['分管领导（签字）：', '制表人：'] },
  columns: [
    column('序号', 'seq', 6),
    column('信访件编号', 'caseNo', 14),
    column('信访人', 'petitioner'),
    column('联系电话', 'phone', 14),
    column('信访形式', 'form'),
    column('登记时间', 'registeredDate', 13),
    column('信访内容', 'content', 60),
    column('是否积案', 'isBacklog', 8),
    { header: ['责任单位\n责任人'], fields: ['responsibleUnit', 'responsiblePerson'], separator: '\n', width: 16 },
    { header: ['包案领导、职务'], fields: ['caseLeader', 'leaderTitle'], separator: '，', width: 22 },
    column('化解措施', 'resolveMeasure', 36),
    // About watching a person: such a column is never read.
    { header: ['稳控责任人'], fields: [], filler: ['（略）', '（略）', '—'] },
    column('办理状态', 'status', 9),
    column('结案日期', 'closedDate', 13),
  ],
};

/** Grouped by street; the street stands only on the first row of its group. */
export const blankAbove: Layout = {
  id: 'blank-means-above',
  sheetName: '分街道台账',
  kind: 'petition',
  caseNo: 'JD{year}{n4}',
  head: { titleRows: 1, title: '{year}年各街道信访事项台账', merge: 'none' },
  body: { fromAbove: { fields: ['place', 'responsibleUnit'], how: 'blank' } },
  columns: [
    column('街道', 'place', 14),
    column('责任单位', 'responsibleUnit', 14),
    column('信访编号', 'caseNo', 14),
    column('信访人姓名', 'petitioner'),
    column('信访形式', 'form'),
    column('登记日期', 'registeredDate'),
    column('信访内容', 'content', 60),
    column('受理日期', 'acceptedDate'),
    column('办结日期', 'closedDate'),
    column('状态', 'status', 9),
  ],
};

/** The same with the group's cells merged, and now and then an old value left under the merge. */
export const mergedDown: Layout = {
  ...blankAbove,
  id: 'merged-down',
  sheetName: '分街道台账（合并）',
  caseNo: 'JM{year}{n4}',
  body: { fromAbove: { fields: ['place', 'responsibleUnit'], how: 'merged' } },
};

/** The same once more with 同上 written out. */
export const ditto: Layout = {
  ...blankAbove,
  id: 'ditto-marks',
  sheetName: '分街道台账（同上）',
  caseNo: 'JT{year}{n4}',
  body: { fromAbove: { fields: ['place', 'responsibleUnit'], how: 'ditto' } },
};

/** Printed pages glued together: the header comes again and again. */
export const paged: Layout = {
  id: 'repeated-header',
  sheetName: '登记簿',
  kind: 'petition',
  caseNo: 'LX{year}{n4}',
  head: { titleRows: 1, title: '{year}年信访登记簿', merge: 'none' },
  body: { repeatHeaderEvery: 25 },
  columns: [
    column('序号', 'seq', 6),
    column('来信编号', 'caseNo', 14),
    column('来信来访人', 'petitioner'),
    column('家庭住址', 'address', 28),
    // What the column is, only its values say.
    column('号码', 'idNumber', 20),
    column('联系电话', 'phone', 14),
    column('信访形式', 'form'),
    column('收件时间', 'registeredDate'),
    column('反映问题及诉求', 'demand', 36),
    column('承办部门', 'responsibleUnit', 14),
    column('承办人', 'responsiblePerson'),
    column('办理结果', 'result', 12),
    column('办结日期', 'closedDate'),
  ],
};

/** 一、来信 … 二、来访 …: rows that only name what comes below. */
export const sections: Layout = {
  id: 'section-titles',
  sheetName: '分类登记',
  kind: 'petition',
  caseNo: 'XF{year}{n6}',
  head: { titleRows: 1, title: '{year}年信访事项分类登记台账', merge: 'none' },
  body: { sections: true },
  columns: [
    column('序号', 'seq', 6),
    column('信访件编号', 'caseNo', 16),
    column('信访人', 'petitioner'),
    column('身份证号', 'idNumber', 20),
    column('信访形式', 'form'),
    column('登记日期', 'registeredDate'),
    column('信访目的', 'purpose'),
    column('概况', 'content', 60),
    column('被反映人', 'accused', 16),
    column('责任单位', 'responsibleUnit', 14),
    column('办结日期', 'closedDate'),
    column('是否办结', 'isClosed', 8),
  ],
};

const second: Layout = {
  id: 'two-tables-second',
  sheetName: '',
  kind: 'petition',
  caseNo: 'LF{year}{n6}',
  head: { titleRows: 1, title: '二、来访登记', merge: 'parents' },
  body: {},
  columns: [
    column('序号', 'seq', 6),
    column('编号', 'caseNo', 16),
    column('来访人', 'petitioner'),
    column('来访人数', 'peopleCount', 8),
    ...under(
      '来访情况',
      column('来访日期', 'petitionDate'),
      column('登记日期', 'registeredDate'),
      column('信访形式', 'form'),
    ),
    column('来访内容摘要', 'content', 60),
    column('责任单位', 'responsibleUnit', 14),
    column('接访人', 'receptionist'),
  ],
};

/** Letters above, visits below, each with a header of its own. */
export const twoTables: Layout = {
  id: 'two-tables',
  sheetName: '来信来访',
  kind: 'petition',
  caseNo: 'LX{year}{n6}',
  head: { titleRows: 1, title: '一、来信登记（{year}年）', merge: 'none' },
  body: {},
  second,
  columns: [
    column('序号', 'seq', 6),
    column('信访编号', 'caseNo', 16),
    column('信访人', 'petitioner'),
    column('住址', 'address', 28),
    column('信访形式', 'form'),
    column('登记日期', 'registeredDate'),
    column('信访内容', 'content', 60),
    column('责任单位', 'responsibleUnit', 14),
    column('答复日期', 'replyDate'),
    column('办结日期', 'closedDate'),
  ],
};

const beside = (id: string, title: string, caseNo: string, second?: Layout): Layout => ({
  id,
  sheetName: '两栏登记',
  kind: 'petition',
  caseNo,
  head: { titleRows: 1, title, merge: 'none' },
  body: {},
  ...(second ? { second, beside: true } : {}),
  columns: [
    column('序号', 'seq', 6),
    column('信访编号', 'caseNo', 16),
    column('来访人', 'petitioner'),
    column('信访形式', 'form'),
    column('登记日期', 'registeredDate'),
    column('反映问题', 'content', 40),
    column('责任单位', 'responsibleUnit', 14),
  ],
});

/** One table set in two blocks beside each other, as a paper book is printed. */
export const sideBySide: Layout = beside(
  'side-by-side',
  '{year}年信访登记（左栏）',
  'ZL{year}{n6}',
  beside('side-by-side-right', '{year}年信访登记（右栏）', 'YL{year}{n6}'),
);

/** An example below the header, and the total above the matters. */
export const totalAbove: Layout = {
  id: 'total-above',
  sheetName: '填报表',
  kind: 'petition',
  caseNo: 'TB{year}{n6}',
  head: { titleRows: 1, title: '{year}年信访事项填报表', line: '填报单位（盖章）：', merge: 'none' },
  body: { exampleRow: true, total: 'above', signature: ['负责人：', '填表人：', '填表时间：'] },
  columns: [
    column('序号', 'seq', 6),
    column('信访件编号', 'caseNo', 16),
    column('信访人', 'petitioner'),
    column('性别', 'gender', 6),
    column('公民身份号码', 'idNumber', 20),
    column('信访渠道', 'form'),
    column('来访日期', 'petitionDate'),
    column('登记时间', 'registeredDate'),
    column('人数', 'peopleCount', 6),
    column('主要诉求', 'demand', 36),
    column('事项概况', 'content', 60),
    column('办理单位', 'responsibleUnit', 14),
    column('办结时间', 'closedDate'),
    column('评价情况', 'satisfaction', 10),
  ],
};
