import { fieldName, type FieldId } from '../fields/catalog';
import type { TableRule } from './rule';

const OWNERS: readonly FieldId[] = ['responsibleUnit', 'responsiblePerson'];

export const ownerMissing: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'owner-missing',
  severity: 'error',
  owner: 'registrar',
  tables: ['rectification'],
  title: '没有明确责任单位或责任人',
  text: '排查整治台账里的一件事项没有填责任单位或责任人。表中根本没有这一列的，只提示一次，不逐行提示。',
  basis: '建立工作台账应当明确责任单位和责任人（《信访工作条例》第五条：属地管理、分级负责，谁主管、谁负责）',
  mend: '补填责任单位和具体责任人；表中没有这一列的，增加一列。',
  noFix: '由谁负责是单位决定的事；空着等于上面的，用“填成上面的内容”',
  check(ledger, _ctx, report, reportCell) {
    for (const field of OWNERS) {
      const cells = ledger.cells(field);
      if (!cells) {
        if (ledger.size > 0) reportCell(null, null, field);
        continue;
      }
      for (let i = 0; i < ledger.size; i++) {
        if (cells.values[i] === null && !cells.isInherited(i)) report(i, field);
      }
    }
  },
  message: ({ field, row, ledger }) => {
    const name = field === null ? '责任单位' : fieldName(field);
    return row === null ? `《${ledger.place.sheet}》没有“${name}”列，请增加。` : `没有填${name}。`;
  },
};
