import { matterPairs } from './matter-pairs';
import { followPairs } from './pairs-follower';
import { placeText } from './place-text';
import { MATTER_TABLES, type FilesRule } from './rule';

export const duplicateMatter: FilesRule = {
  scope: 'files',
  id: 'duplicate-matter',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '疑似同一事项登记了两次',
  text: '同一个信访人（身份证号相同；没有身份证号的，姓名和电话相同；再没有电话的，姓名相同）在两行上反映的内容几乎一样，后一件又没有标明是重复信访。两行都提示，跨工作表、跨文件也比对；匿名的不比对。',
  basis: '《信访工作条例》第二十一条（信访事项应当如实登记录入）',
  mend: '重复录入的，删去一行；信访人再次反映同一事项的，把后一件标为重复信访。',
  noFix: '是录了两次还是又来反映，要看内容；删行不能代劳',
  check(ledgers, ctx, reportOf) {
    const pairs = ctx.shared(matterPairs);
    for (const ledger of ledgers) {
      const own = pairs.get(ledger);
      if (!own) continue;
      const report = reportOf(ledger);
      for (let i = 0; i < ledger.size; i++) {
        const other = own.otherOf(i);
        if (other) report(i, 'petitioner', { where: placeText(ledger, other.ledger, other.record) });
      }
    }
  },
  follow: (ledgers, ctx) =>
    followPairs(ledgers, ctx, ({ ledger, record }, other, _, report) => {
      if (other) report(record, 'petitioner', { where: placeText(ledger, other.ledger, other.record) });
    }),
  message: ({ params }) =>
    `与${String(params.where)}是同一信访人、内容几乎一样，疑似重复登记，或者后一件没有标明是重复信访。`,
};
