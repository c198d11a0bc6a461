import { column, under, type Layout } from '../layout';

/** The office's own yearly ledger: title, period, two header rows with merged parents, notes and signatures below. */
export const twoLevel: Layout = {
  id: 'two-level-merged',
  sheetName: '信访台账',
  kind: 'petition',
  caseNo: 'DC{year}{n6}',
  head: {
    titleRows: 1,
    title: '东城区{year}年度信访事项登记办理台账',
    line: '统计时间：{year}年1月1日至{year}年12月31日        单位：区信访办',
    merge: 'all',
  },
  body: {
    total: 'below',
    notes: ['注：本台账由登记人逐件填写，办结后三日内补录送达日期。'],
    signature: ['填表人：', '审核人：', '负责人（签字）：'],
  },
  columns: [
    column('序号', 'seq', 6),
    column('信访件编号', 'caseNo', 16),
    ...under(
      '基本信息',
      column('姓名', 'petitioner'),
      column('性别', 'gender', 6),
      column('身份证号码', 'idNumber', 20),
      column('联系电话', 'phone', 14),
      column('住址', 'address', 28),
      column('人数', 'peopleCount', 6),
    ),
    ...under(
      '信访事项',
      column('信访形式', 'form'),
      column('信访目的', 'purpose'),
      column('内容分类', 'category', 14),
      column('问题属地', 'place', 12),
      column('信访内容', 'content', 60),
      column('是否集体访', 'isGroup', 8),
      { ...column('初次/重复', 'isRepeat', 8), flag: 'first-repeat' },
    ),
    ...under(
      '办理过程',
      column('信访日期', 'petitionDate'),
      column('登记日期', 'registeredDate'),
      column('转送日期', 'transferredDate'),
      column('责任单位', 'responsibleUnit', 14),
      column('受理日期', 'acceptedDate'),
      column('告知日期', 'noticeDate'),
      column('办结日期', 'closedDate'),
      column('送达日期', 'deliveredDate'),
      column('办理状态', 'status', 9),
    ),
    column('备注', 'remark', 20),
  ],
};

/** Title merged over three rows, header cells merged over two. */
export const tallTitle: Layout = {
  id: 'tall-title',
  sheetName: '信访办结表',
  kind: 'petition',
  caseNo: 'XF{year}{n4}',
  head: { titleRows: 3, title: '{year}年信访事项办结情况表', merge: 'all' },
  body: {},
  columns: [
    column('序号', 'seq', 6),
    column('信访编号', 'caseNo', 14),
    column('信访人', 'petitioner'),
    column('标题', 'title', 26),
    column('信访方式', 'form'),
    column('信访日期', 'petitionDate'),
    ...under('责任落实', column('责任部门', 'responsibleUnit', 14), column('办理人', 'responsiblePerson')),
    ...under('时限', column('要求办结时间', 'dueDate', 13), column('办结时间', 'closedDate', 13)),
    column('满意度评价', 'satisfaction', 10),
  ],
};

/** Three header rows: 复查 and 复核 have the same words below them and only the parent tells which. */
export const threeLevel: Layout = {
  id: 'three-level',
  sheetName: '复查复核',
  kind: 'petition',
  caseNo: 'FC{year}{n4}',
  head: { titleRows: 1, title: '{year}年信访事项办理及复查复核台账', line: '填报单位：区信访办', merge: 'all' },
  body: { signature: ['单位负责人：', '填表人：', '填报日期：{year}年12月31日'] },
  columns: [
    column('序号', 'seq', 6),
    column('编号', 'caseNo', 14),
    ...under(
      '信访人情况',
      column('信访人姓名', 'petitioner'),
      column('证件号码', 'idNumber', 20),
      column('联系方式', 'phone', 14),
    ),
    column('信访形式', 'form'),
    column('反映的主要问题', 'content', 60),
    ...under(
      '办理情况',
      ...under('登记受理', column('登记日期', 'registeredDate'), column('受理日期', 'acceptedDate')),
      ...under('答复送达', column('答复日期', 'replyDate'), column('送达日期', 'deliveredDate')),
      column('责任单位', 'responsibleUnit', 14),
    ),
    ...under(
      '三级终结',
      ...under(
        '复查',
        column('申请日期', 'reviewRequestedDate'),
        column('意见日期', 'reviewClosedDate'),
        column('结论', 'reviewResult', 8),
      ),
      ...under(
        '复核',
        column('申请日期', 'reexamRequestedDate'),
        column('意见日期', 'reexamClosedDate'),
        column('结论', 'reexamResult', 8),
      ),
    ),
    column('备注', 'remark', 20),
  ],
};

/** Parents stand over their first column and are not merged. */
export const unmergedParents: Layout = {
  id: 'unmerged-parents',
  sheetName: '登记表',
  kind: 'petition',
  caseNo: '东信访〔{year}〕{n}号',
  head: { titleRows: 1, title: '来信来访登记表（{year}年）', merge: 'none', blankRowsFirst: 1 },
  body: { notes: ['说明：1.集体访按批次登记；2.重复件注明原编号。'] },
  columns: [
    column('序号', 'seq', 6),
    column('登记编号', 'caseNo', 18),
    ...under(
      '信访人',
      column('姓名', 'petitioner'),
      column('年龄', 'age', 6),
      column('电话', 'phone', 14),
      column('户籍地址', 'householdAddress', 28),
    ),
    ...under(
      '来件情况',
      column('形式', 'form'),
      column('收到日期', 'receivedDate'),
      column('登记日期', 'registeredDate'),
      column('人数', 'peopleCount', 6),
      column('主要诉求', 'demand', 36),
      column('内容摘要', 'content', 60),
    ),
    ...under(
      '办理',
      column('办理单位', 'responsibleUnit', 14),
      column('办理方式', 'handlingMethod', 9),
      column('处理情况', 'progress', 30),
      column('是否办结', 'isClosed', 8),
      column('办结日期', 'closedDate'),
    ),
  ],
};
