import { closingOf, isClosed } from '../matters/closing';
import { FILED, NOT_ACCEPTED, refusalOf } from '../matters/refusal';
import type { RecordRule } from './rule';

export const acceptedDateMissing: RecordRule = {
  scope: 'record',
  id: 'accepted-date-missing',
  severity: 'error',
  owner: 'handler',
  title: '缺受理日期',
  text: '事项已经办结，或者已经填了受理告知日期，受理日期却是空的。办理期限从受理之日起算，没有它就算不出是否按期。不予受理、不再受理和存的件不检查；表中没有受理日期列的不检查。',
  basis: '《信访条例》第三十三条、《信访工作条例》第三十四条（自受理之日起60日内办结）',
  mend: '按受理告知书补填受理日期。',
  noFix: '受理日期写在告知书上，表里推不出来',
  bind(ledger) {
    const accepted = ledger.cells('acceptedDate');
    if (!accepted) return null;
    const closing = closingOf(ledger);
    const refusal = refusalOf(ledger);
    const noticed = ledger.cells('noticeDate')?.values;
    return (i, report) => {
      if (accepted.values[i] !== null || accepted.isInherited(i)) return;
      const isNoticed = noticed !== undefined && noticed[i] !== null;
      if (!isNoticed && !isClosed(closing[i])) return;
      if (refusal[i]! & (NOT_ACCEPTED | FILED)) return;
      report(i, 'acceptedDate', { noticed: isNoticed });
    };
  },
  message: ({ params }) =>
    `${params.noticed === true ? '已经填了受理告知日期' : '已经办结'}，却没有填受理日期，无法计算办理期限。`,
};
