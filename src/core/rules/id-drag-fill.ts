import type { Ledger } from '../ledger/ledger';
import { ID_18, idsOf, type IdColumn } from './ids';
import type { TableRule } from './rule';

/** This many in a row are no accident. */
const RUN = 3;
const TAIL_SIZE = 1e7;

export const idDragFill: TableRule = {
  scope: 'table',
  id: 'id-drag-fill',
  severity: 'warning',
  owner: 'registrar',
  title: '身份证号疑似拖拽填充',
  text: '连续三行或更多行的身份证号逐行加1，多半是拖动填充柄造成的。每一串只在第一行提示一次。',
  basis: null,
  mend: '从这一行起逐行对照证件核对，录入后不要拖动填充柄。',
  check(ledger, _ctx, report) {
    const ids = idsOf(ledger);
    if (!ids) return;
    for (let first = 0, i = 1; i <= ledger.size; i++) {
      if (i < ledger.size && risesByOne(ids, i)) continue;
      if (i - first >= RUN) report(first, 'idNumber', { rows: i - first, last: lastRow(ledger, i - 1) });
      first = i;
    }
  },
  message: ({ params }) =>
    `从本行到第${String(params['last'])}行共${String(params['rows'])}个身份证号逐行加1，疑似拖拽填充，请逐一核对。`,
};

/** Whether a number is the one before it plus one: all 18 digits, or the first 17. */
function risesByOne(ids: IdColumn, i: number): boolean {
  if (ids.kinds[i] !== ID_18 || ids.kinds[i - 1] !== ID_18) return false;
  const by = (ids.heads[i]! - ids.heads[i - 1]!) * TAIL_SIZE + ids.tails[i]! - ids.tails[i - 1]!;
  if (by === 1) return true;
  const last = ids.lasts[i]!;
  const before = ids.lasts[i - 1]!;
  return by === 0 && before >= 0 && last === before + 1;
}

function lastRow(ledger: Ledger, record: number): number {
  return ledger.rowOf(record) + 1;
}
