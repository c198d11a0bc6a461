import { fieldName } from '../fields/catalog';
import { writeOffDated, writtenOff } from '../matters/written-off';
import type { RecordRule } from './rule';
import { missingEvidence } from './write-off-early';

export const writeOffUnverified: RecordRule = {
  scope: 'record',
  id: 'write-off-unverified',
  severity: 'warning',
  owner: 'handler',
  title: '写着已销号，却没有到位、核查',
  text: '“是否销号”写着是而没有销号时间的事项，没有整改到位时间，或者没有核查人、核查结论（表中有这些列的才检查；填了销号时间的，由 write-off-early 提示）。',
  basis: '排查整治闭环管理：整改到位、核查验收后销号',
  mend: '补填整改到位时间、核查人和核查结论；尚未整改到位的，“是否销号”改成“否”。',
  noFix: '核查是不是做过，是事实，不能补写',
  bind(ledger) {
    const isWrittenOff = writtenOff(ledger);
    if (!isWrittenOff || !ledger.has('isWrittenOff')) return null;
    const isDated = writeOffDated(ledger);
    const missing = missingEvidence(ledger);
    return (i, report) => {
      if (isWrittenOff(i) && isDated?.(i) !== true && missing(i).length > 0) report(i, 'isWrittenOff');
    };
  },
  message: ({ record, ledger }) =>
    `“是否销号”写着是，却没有填${record === null ? '' : missingEvidence(ledger)(record).map(fieldName).join('、')}。`,
};
