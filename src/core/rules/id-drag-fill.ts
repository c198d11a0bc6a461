import type { Ledger } from '../ledger/ledger';
import { followEach } from './follow-each';
import { idsOf, type IdColumn } from './ids';
import type { Follower, LedgerEdit, Report, Retell, TableRule } from './rule';

/** This many in a row are no accident. */
const RUN = 3;

export const idDragFill: TableRule = {
  scope: 'table',
  follow: followEach((ledger) => {
    const ids = idsOf(ledger);
    return ids && new Runs(ledger, ids);
  }),
  id: 'id-drag-fill',
  severity: 'warning',
  owner: 'registrar',
  title: '身份证号疑似拖拽填充',
  text: '连续三行或更多行的身份证号逐行加1，多半是拖动填充柄造成的。每一串只在第一行提示一次。',
  basis: null,
  mend: '从这一行起逐行对照证件核对，录入后不要拖动填充柄。',
  noFix: '原来的号码已经被盖掉，要对照证件重录',
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

type Numbers = Pick<IdColumn, 'texts' | 'digits17' | 'digits18'>;

const ZERO = 0x30;
const NINE = 0x39;

/** Whether a number is the one before it plus one: all 18 digits, or the first 17. */
function risesByOne(ids: Numbers, i: number): boolean {
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

/** The runs of one table, kept while it is edited. */
class Runs implements Follower {
  private readonly ids: Numbers & { readonly texts: string[] };

  constructor(
    private readonly ledger: Ledger,
    { texts, digits17, digits18 }: Numbers,
  ) {
    this.ids = { texts: [...texts], digits17: digits17.slice(), digits18: digits18.slice() };
  }

  edited({ records, slice }: LedgerEdit, retell: Retell): boolean {
    const { ids, ledger } = this;
    const now = idsOf(slice);
    if (!now || records.every((i, k) => ids.texts[i] === now.texts[k])) return true;
    // A run began where the rows above still follow each other, or at the record itself, or right below it.
    const starts = new Set<number>();
    for (const i of records) for (const at of [i - 1, i, i + 1]) starts.add(this.startOf(at));
    records.forEach((i, k) => {
      ids.texts[i] = now.texts[k]!;
      ids.digits17[i] = now.digits17[k]!;
      ids.digits18[i] = now.digits18[k]!;
    });
    for (const i of records) for (const at of [i - 1, i, i + 1]) starts.add(this.startOf(at));
    for (const i of starts) if (i >= 0 && i < ledger.size) this.tell(i, retell.record(ledger, i));
    return true;
  }

  private startOf(record: number): number {
    let i = record;
    while (i > 0 && i < this.ledger.size && risesByOne(this.ids, i)) i--;
    return i;
  }

  private tell(first: number, report: Report): void {
    if (first > 0 && risesByOne(this.ids, first)) return;
    let end = first + 1;
    while (end < this.ledger.size && risesByOne(this.ids, end)) end++;
    if (end - first >= RUN) report(first, 'idNumber', { rows: end - first, last: lastRow(this.ledger, end - 1) });
  }
}
