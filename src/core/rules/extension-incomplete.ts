import { fieldName, type FieldId } from '../fields/catalog';
import type { RecordRule } from './rule';

const NEEDED: readonly FieldId[] = ['extensionDays', 'extensionApprovedDate'];

export const extensionIncomplete: RecordRule = {
  scope: 'record',
  id: 'extension-incomplete',
  severity: 'warning',
  owner: 'handler',
  title: '延期信息不全',
  text: '是否延期填了“是”，延期天数或延期批准日期却是空的（表中有这一列的才检查）。延期要经本机关负责人批准，没有天数和批准日期，延期就无法算入期限。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（经本机关、单位负责人批准可以延长）',
  mend: '按延期审批件补填天数和批准日期；没有延期的，把是否延期改为“否”。',
  noFix: '天数和批准日期写在审批件上，表里推不出来',
  bind(ledger) {
    const extended = ledger.flags('isExtended')?.flags;
    const needed = NEEDED.map((field) => ledger.cells(field)).filter((cells) => cells !== null);
    if (!extended || needed.length === 0) return null;
    return (i, report) => {
      if (extended[i] !== 1) return;
      for (const cells of needed) {
        if (cells.values[i] === null && !cells.isInherited(i)) report(i, cells.field);
      }
    };
  },
  message: ({ field }) => `是否延期填了“是”，却没有填${field === null ? '延期天数' : fieldName(field)}。`,
};
