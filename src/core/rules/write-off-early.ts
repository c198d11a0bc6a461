import { fieldName, type FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { sideLedgerOf } from '../office-ledgers/table-role';
import type { TableRule } from './rule';
import { writeOffDated } from '../matters/written-off';

/** What has to be there before a matter may be struck off the list. */
const EVIDENCE: readonly FieldId[] = ['rectifiedDate', 'verifier', 'verification'];

export const writeOffEarly: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'write-off-early',
  severity: 'error',
  owner: 'handler',
  title: '未整改核查就销号',
  text: '填了销号时间，却没有整改到位时间，或者没有核查人、核查结论（表中有这两列的才检查）。整改到位并经核查后才能销号。表中没有整改到位时间列的，只提示一次。',
  basis: '排查整治闭环管理：整改到位、核查验收后销号',
  mend: '补填整改到位时间、核查人和核查结论；尚未整改到位的，删去销号时间。',
  noFix: '核查是不是做过，是事实，不能补写',
  check(ledger, _ctx, report, reportCell) {
    const cells = ledger.cells('writeOffDate');
    const isWrittenOff = writeOffDated(ledger);
    // What a meeting decided is struck off by the meeting, without an inspection.
    if (!cells || !isWrittenOff || sideLedgerOf(ledger) !== null) return;
    const missing = missingEvidence(ledger);
    let some = false;
    for (let i = 0; i < ledger.size; i++) {
      if (!isWrittenOff(i)) continue;
      some = true;
      if (missing(i).length > 0 && !cells.isInherited(i)) report(i, 'writeOffDate');
    }
    if (some && !ledger.has('rectifiedDate')) reportCell(null, null, 'rectifiedDate');
  },
  message: ({ record, ledger }) =>
    record === null
      ? `《${ledger.place.sheet}》有销号时间，却没有“整改到位时间”列，请增加。`
      : `填了销号时间，却没有填${missingEvidence(ledger)(record).map(fieldName).join('、')}。`,
};

/** What a record lacks that has to be there before it is struck off, of the columns that the table has. */
export function missingEvidence(ledger: Ledger): (record: number) => readonly FieldId[] {
  const columns = EVIDENCE.map((field) => ledger.cells(field)).filter((cells) => cells !== null);
  return (i) => columns.filter((cells) => cells.values[i] === null && !cells.isInherited(i)).map(({ field }) => field);
}
