import { groupNames, REQUIRED_GROUPS } from './required-fields';
import type { TableRule } from './rule';

export const columnMissing: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'column-missing',
  severity: 'warning',
  owner: 'registrar',
  tables: ['petition'],
  title: '缺少必要的列',
  text: '信访台账没有编号、登记（或信访）日期、信访形式、信访人、信访内容（或标题、诉求）、责任单位中的某一列。每缺一项只提示一次，不逐行提示。',
  basis: '《信访工作条例》第二十一条（信访事项应当如实登记）',
  mend: '台账里确实没有这一列的，增加一列；有而叫法不同的，在体检窗格里把那一列指定为该项。',
  noFix: '缺的是一整列内容，不是一格；列名叫法不同的，在“表与列”里指定',
  check(ledger, _ctx, _report, reportCell) {
    for (const group of REQUIRED_GROUPS) {
      if (!group.some((field) => ledger.has(field))) reportCell(null, null, group[0]);
    }
  },
  message: ({ field, ledger }) => `《${ledger.place.sheet}》没有找到${groupNames(field)}列，请增加，或指定哪一列是它。`,
};
