import { isBlank, valueAt } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { untouchedCell } from '../rules/fixable';
import { impliedCount, readNames } from '../values/names';
import type { UnfoundCell, UnfoundMend } from './unfound-mend';

/** So many come as a group, 《信访工作条例》 and its forerunner agree. */
const GROUP = 5;

/** A blank number of people is one person in every sum; 张某等7人 says otherwise. */
export const COUNT_PEOPLE: UnfoundMend = {
  id: 'count-people',
  title: '空着的人数按信访人一栏填',
  text: '人数空着、信访人一栏写明“张某等7人”或者几个人姓名的，填上人数；只写一个人的、约数、与集体访标志矛盾的、表下有合计数的不填',
  cells: countedCells,
};

function* countedCells(ledger: Ledger): Generator<UnfoundCell> {
  const [column, second] = ledger.columnsOf('peopleCount');
  const names = ledger.cells('petitioner');
  if (!column || second || column.fields.length > 1 || !names || isTotalled(ledger, column.column)) return;
  const inherited = ledger.table.inherited.get(column.column);
  const groups = ledger.flags('isGroup')?.flags;
  for (let i = 0; i < ledger.size; i++) {
    const row = ledger.rowOf(i);
    const name = names.values[i];
    if (typeof name !== 'string' || names.isInherited(i) || inherited?.has(i) === true) continue;
    if (!isBlank(valueAt(ledger.grid, row, column.column)) || untouchedCell(ledger, row, column.column) !== null)
      continue;
    const count = impliedCount(readNames(name));
    if (count === null || count < 1) continue;
    const group = groups?.[i] ?? -1;
    // Which of the two is wrong is not ours to say.
    if (group >= 0 && (group === 1) !== count >= GROUP) continue;
    yield { row, column: column.column, field: 'peopleCount', value: count };
  }
}

/** A number below the column was added up without these. */
function isTotalled({ grid, table }: Ledger, column: number): boolean {
  return table.skipped.some(({ row, why }) => why === 'total' && typeof valueAt(grid, row, column) === 'number');
}
