import { isBlank, valueAt, type Grid } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { UnitDays } from '../ledger/rows';
import type { Table } from '../ledger/types';
import { trimEdges } from '../values/text';
import type { OfficeColumn, OfficeLedger } from './office-ledger';
import { columnsOf, isCalled } from './office-table';
import { OFFICE_LEDGERS } from './types/index';

/** The title stands at the top, unless somebody put a line above it. */
const TITLE_ROWS = 3;
/** An own layout has at least so many columns of the kind. */
const LEAST_COLUMNS = 3;

/** The kind of a worksheet that was made from one of our templates; `null` for any other sheet. */
export function officeTemplateOf(grid: Grid): OfficeLedger | null {
  if (!grid.madeByProduct) return null;
  for (let r = 0; r < Math.min(TITLE_ROWS, grid.rowCount); r++) {
    const value = valueAt(grid, r, 0);
    if (isBlank(value)) continue;
    const found = OFFICE_LEDGERS.find(({ title }) => typeof value === 'string' && trimEdges(value) === title);
    if (found) return found;
  }
  return null;
}

/**
 * Which of the office's other ledgers a table is, by its headers and what it is called; `null` where it
 * is none. A list of petitions is one only where its name says so: 领导接访台账 has petitioners too.
 */
export function officeLedgerOf(table: Pick<Table, 'title' | 'kind' | 'columns'>, sheet: string): OfficeLedger | null {
  let best: OfficeLedger | null = null;
  let most = 0;
  for (const type of OFFICE_LEDGERS) {
    const columns = columnsOf(type, table, sheet);
    const isNamed = isCalled(type, table, sheet);
    const hasHeart = type.heart.every((key) => columns.has(key));
    const isIt = table.kind === 'other' ? hasHeart || (isNamed && columns.has(type.day)) : hasHeart && isNamed;
    if (!isIt || columns.size < LEAST_COLUMNS) continue;
    // Its own name says more than a column or two that others have as well.
    const score = columns.size + (isNamed ? 3 : 0);
    if (score > most) {
      best = type;
      most = score;
    }
  }
  return best;
}

/**
 * 重大活动日报, 领导接访, 业务培训 of the office's own layout: a line a day or an event with its counts, which
 * reads like statistics.
 */
export function isListOfEvents(table: Pick<Table, 'title' | 'kind' | 'columns'>, sheet: string): boolean {
  return OFFICE_LEDGERS.some((type) => {
    if (!type.heart.includes(type.day) || !isCalled(type, table, sheet)) return false;
    const places = columnsOf(type, table, sheet);
    return type.heart.every((key) => places.has(key));
  });
}

/** Where the lines of one of the office's other ledgers name units and days; `null` where a table is none of them. */
export function unitDaysOf(grid: Grid, table: Pick<Table, 'title' | 'kind' | 'columns'>): UnitDays | null {
  const type = officeTemplateOf(grid) ?? officeLedgerOf(table, grid.name);
  if (type === null) return null;
  const places = columnsOf(type, table, grid.name);
  const columnsWith = (test: (column: OfficeColumn) => boolean): number[] =>
    type.columns.filter(test).flatMap(({ key }) => places.get(key) ?? []);
  return { units: columnsWith(({ isUnit }) => isUnit === true), days: columnsWith(({ kind }) => kind === 'date') };
}

/** Which of the office's other ledgers a table is, made from a template or laid out by the office; `null` where it is none. */
export function officeTypeOf(ledger: Ledger): OfficeLedger | null {
  return ledger.once(
    'office-ledger',
    () => officeTemplateOf(ledger.grid) ?? officeLedgerOf(ledger.table, ledger.place.sheet),
  );
}
