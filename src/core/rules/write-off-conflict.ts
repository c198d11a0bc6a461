import { writeOffDated } from '../matters/written-off';
import type { RecordRule } from './rule';

export const writeOffConflict: RecordRule = {
  scope: 'record',
  id: 'write-off-conflict',
  severity: 'warning',
  owner: 'handler',
  title: '是否销号与销号时间对不上',
  text: '“是否销号”写着是，销号时间却是空的；或者写着否，却已经填了销号时间。表中有这两列才检查。',
  basis: '排查整治闭环管理：整改到位、核查验收后销号',
  mend: '已经销号的，补填销号时间、“是否销号”填“是”；没有销号的，“是否销号”填“否”，删去销号时间。',
  noFix: '销没销号是事实，时间也不能猜',
  bind(ledger) {
    const flags = ledger.flags('isWrittenOff')?.flags;
    const dates = ledger.cells('writeOffDate');
    const isDated = writeOffDated(ledger);
    // One column that holds both 是 and the date cannot contradict itself.
    if (!flags || !dates || !isDated || ledger.cells('isWrittenOff')?.columnOf(0) === dates.columnOf(0)) return null;
    return (i, report) => {
      if (flags[i] === 1 && dates.values[i] === null && !dates.isInherited(i))
        report(i, 'writeOffDate', { writtenOff: true });
      else if (flags[i] === 0 && isDated(i) && !dates.isInherited(i)) report(i, 'isWrittenOff', { writtenOff: false });
    };
  },
  message: ({ params }) =>
    params.writtenOff === true ? '“是否销号”写着是，销号时间却是空的。' : '“是否销号”写着否，却已经填了销号时间。',
};
