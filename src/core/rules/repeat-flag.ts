import { otherAnswer } from './flag-words';
import { matterPairs } from './matter-pairs';
import { followPairs } from './pairs-follower';
import { placeText } from './place-text';
import { quoted } from './quote';
import { MATTER_TABLES, type FilesRule } from './rule';
import { isOnlyField } from './view';

export const repeatFlag: FilesRule = {
  scope: 'files',
  id: 'repeat-flag',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '初次、重复标注不对',
  text: '同一信访人此前已经登记过内容几乎一样的事项，这一件却标为初次（不是重复）信访。',
  basis: '重复信访的统计口径：同一信访人就同一事项再次信访',
  mend: '核对前一件；确是再次反映同一事项的，改标为重复信访。',
  fixText: '改标为重复，用该列自己的写法，要您确认',
  check(ledgers, ctx, reportOf) {
    const pairs = ctx.shared(matterPairs);
    for (const ledger of ledgers) {
      const own = pairs.get(ledger);
      if (!own || !ledger.has('isRepeat')) continue;
      const report = reportOf(ledger);
      for (let i = 0; i < ledger.size; i++) {
        const earlier = own.earlierOf(i);
        if (earlier) report(i, 'isRepeat', { where: placeText(ledger, earlier.ledger, earlier.record) });
      }
    }
  },
  follow: (ledgers, ctx) =>
    followPairs(ledgers, ctx, ({ ledger, record }, _, earlier, report) => {
      if (earlier && ledger.has('isRepeat'))
        report(record, 'isRepeat', { where: placeText(ledger, earlier.ledger, earlier.record) });
    }),
  message: ({ value, params }) =>
    `${String(params.where)}已有同一信访人内容几乎一样的事项，这里却标为${quoted(value)}（初次）。`,
  fix(view) {
    const value = isOnlyField(view) ? otherAnswer(view, true) : null;
    return value === null ? null : { value, safe: false };
  },
};
