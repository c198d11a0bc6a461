import type { Ledger } from '../ledger/ledger';
import { idsOf, type IdColumn } from './ids';
import type { TableRule } from './rule';

/** This many in a row are no accident. */
const RUN = 3;

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
    `从本行到第${String(params.last)}行共${String(params.rows)}个身份证号逐行加1，疑似拖拽填充，请逐一核对。`,
};

const ZERO = 0x30;
const NINE = 0x39;

/** Whether a number is the one before it plus one: all 18 digits, or the first 17. */
function risesByOne(ids: IdColumn, i: number): boolean {
  const as17 = goesUp(ids.digits17[i - 1]!, ids.digits17[i]!);
  const as18 = goesUp(ids.digits18[i - 1]!, ids.digits18[i]!);
  // The last digits tell nearly all neighbours apart without a look at the texts.
  if (!as17 && !as18) return false;
  const before = ids.texts[i - 1]!;
  const after = ids.texts[i]!;
  if (before === '' || after === '') return false;
  return (as17 && isNext(before, after, 17)) || (as18 && isNext(before, after, 18));
}

/** 3 to 4, or 9 to 0; X (10) is no digit to count from. */
function goesUp(before: number, after: number): boolean {
  return after === before + 1 ? after < 10 : before === 9 && after === 0;
}

/** Adding one changes one digit by one and every 9 behind it to 0. Seventeen digits are too many to subtract. */
function isNext(before: string, after: string, length: number): boolean {
  let at = 0;
  while (at < length && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  if (at === length || after.charCodeAt(at) - before.charCodeAt(at) !== 1) return false;
  while (++at < length) if (before.charCodeAt(at) !== NINE || after.charCodeAt(at) !== ZERO) return false;
  return true;
}

function lastRow(ledger: Ledger, record: number): number {
  return ledger.rowOf(record) + 1;
}
