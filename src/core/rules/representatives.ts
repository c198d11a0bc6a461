import { readNames } from '../values/names';
import { visitsOf } from './visits';
import { MATTER_TABLES, type RecordRule } from './rule';

const MOST = 5;

export const representatives: RecordRule = {
  scope: 'record',
  id: 'representatives',
  severity: 'info',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '来访代表超过5人',
  text: '信访形式为来访，“随访人（来访代表）”列出的人超过5个。信访人本人不计在内。',
  basis: '《信访工作条例》第二十条（多人走访应当推选代表，代表不得超过5人）；2022年5月1日前为《信访条例》第十八条',
  mend: '告知信访人推选不超过5名代表；登记的不是代表而是全部来访人的，另列说明。',
  noFix: '多出来的是不是代表，只有接访的人知道',
  bind(ledger, ctx) {
    const listed = ledger.texts('coPetitioners');
    const isVisit = visitsOf(ledger, ctx.profile);
    if (!listed || !isVisit) return null;
    const inherited = ledger.cells('coPetitioners')!;
    return (i, report) => {
      const text = listed[i];
      if (!text || !isVisit(i) || inherited.isInherited(i)) return;
      const { names, total, about } = readNames(text);
      const count = Math.max(names.length, about ? 0 : (total ?? 0));
      if (count > MOST) report(i, 'coPetitioners', { count });
    };
  },
  message: ({ params }) => `列出的来访代表有${String(params.count)}人，规定不超过${MOST}人，请核对。`,
};
