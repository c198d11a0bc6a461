import { closingOf, isClosed } from '../matters/closing';
import { purposesOf } from '../matters/purposes';
import { DROPPED, FILED, NOT_ACCEPTED, refusalOf } from '../matters/refusal';
import type { RecordRule } from './rule';
import { unnamedOf } from '../matters/unnamed';

export const deliveryMissing: RecordRule = {
  scope: 'record',
  id: 'delivery-missing',
  severity: 'warning',
  owner: 'handler',
  title: '缺送达日期',
  text: '申诉、求决事项已经办结，送达日期却是空的（表中有这一列的才检查）。信访人请求复查的30日从收到答复之日起算，没有送达日期就算不出来。匿名的、不予受理、不再受理、撤回、存和并入原件的不检查。',
  basis:
    '《信访条例》第三十二条、第三十四条，《信访工作条例》第三十一条、第三十五条（书面答复，信访人自收到之日起30日内可以请求复查）',
  mend: '按送达回证补填送达日期；没有送达的，尽快送达并留存回证。',
  noFix: '送达日期写在送达回证上，表里推不出来',
  bind(ledger) {
    const delivered = ledger.cells('deliveredDate');
    const purposes = purposesOf(ledger);
    if (!delivered || !purposes) return null;
    const closing = closingOf(ledger);
    const refusal = refusalOf(ledger);
    const isUnnamed = unnamedOf(ledger);
    return (i, report) => {
      if (delivered.values[i] !== null || delivered.isInherited(i)) return;
      if (!isClosed(closing[i]) || !purposes.isAppeal(i)) return;
      if ((refusal[i]! & (NOT_ACCEPTED | FILED | DROPPED)) !== 0 || isUnnamed(i)) return;
      report(i, 'deliveredDate');
    };
  },
  message: () => '申诉、求决事项已经办结，却没有填送达日期。',
};
