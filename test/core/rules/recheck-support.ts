import type { CivilDay } from '../../../src/core/calendar/civil-day';
import { EditableGrid, type CellEdit } from '../../../src/core/grid/editable-grid';
import { valueAt, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { SheetFollower } from '../../../src/core/ledger/sheet-follower';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers, type CheckResult } from '../../../src/core/rules/check';
import { describeFinding } from '../../../src/core/rules/describe';
import { Recheck, type FollowedSheet } from '../../../src/core/rules/recheck';
import type { Random } from '../../../src/sample/random';

export interface Followed {
  readonly sheets: readonly FollowedSheet[];
  readonly result: CheckResult;
  readonly recheck: Recheck;
}

/** Checks sheets of one file and follows them from there. */
export function follow(grids: readonly Grid[], asOf: CivilDay): Followed {
  const sheets = grids.map((original): FollowedSheet => {
    const grid = new EditableGrid(original);
    return { name: original.name, grid, follower: new SheetFollower(grid.grid, { profile: DEFAULT_PROFILE }) };
  });
  const ledgers = sheets.flatMap(({ name, grid, follower }) =>
    follower.reading.kind === 'ledger'
      ? follower.reading.tables.map((t) => new Ledger(grid.grid, t, DEFAULT_PROFILE, { file: '', sheet: name }))
      : [],
  );
  const result = checkLedgers(ledgers, { asOf, profile: DEFAULT_PROFILE });
  return { sheets, result, recheck: new Recheck(result, asOf, sheets) };
}

/** A sheet as a host would read it: no array of it is shared with the one that was edited. */
export function copyOf({ grid }: EditableGrid): Grid {
  return {
    ...grid,
    columns: grid.columns.slice(0, grid.columnCount).map((c) => c.slice(0, grid.rowCount)),
    formats: grid.formats.map((f) => f?.slice() ?? null),
    formulas: grid.formulas.map((f) => f && new Set(f)),
    formatCodes: [...grid.formatCodes],
  };
}

/** All findings in words, in an order that does not hang on how they came about. */
export function told(result: CheckResult): string[] {
  const { findings } = result;
  return [...findings.inOrder()]
    .map((k) => {
      const { rule, severity, cell, row, field, value, message, fix } = describeFinding(result, k);
      const place = [findings.ledgerAt(k), row, cell, field, findings.recordAt(k)];
      return JSON.stringify([place, rule, severity, value, message, findings.paramsAt(k), fix]);
    })
    .sort();
}

/** Values that change what a row is, what it hangs on, or what hangs on it. */
const STRANGE: readonly CellValue[] = [
  null,
  '',
  ' ',
  '同上',
  '〃',
  '无',
  '—',
  '合计',
  '小计',
  '5月3日',
  '12月31日',
  '2021-05-03',
  '2021.5',
  44_300,
  0,
  7,
  -1,
  3.5,
  '1',
  'X',
  '是',
  '否',
  '匿名',
  '张某',
  '#REF!',
  '=SUM(A1)',
  '备注：以上为本月情况',
  '110199199001010010',
  '13800000000',
  '某某局',
  '并入前件',
  '已销号',
  '揭发控告',
];

/** A small change to a value, as a slip of the hand makes it. */
function slip(random: Random, v: CellValue): CellValue {
  if (typeof v === 'number') return v + random.pick([-1, 1, 2, 10, -365]);
  if (typeof v !== 'string' || v === '') return random.pick(STRANGE);
  const at = random.between(0, v.length - 1);
  return random.pick([
    `${v} `,
    ` ${v}`,
    v.slice(0, at) + v.slice(at + 1),
    v.slice(0, at) + v.charAt(at) + v.slice(at),
    `${v.slice(0, at)}${random.between(0, 9)}${v.slice(at + 1)}`,
  ]);
}

/** An edit of one row: mostly of one cell of a matter, at times of several, of a total, of a header. */
export function drawEdit(random: Random, { sheets }: Followed): { sheet: string; cells: CellEdit[] } {
  const { name, grid, follower } = random.pick(sheets);
  const { rowCount, columnCount } = grid.grid;
  const columns = (column: number, at: number): CellValue => valueAt(grid.grid, at, column);
  const table = follower.reading.tables.length > 0 ? random.pick(follower.reading.tables) : null;
  const rows = table && table.records.length > 0 ? table.records : null;
  const row = rows && random.chance(0.985) ? random.pick([...rows]) : random.between(0, rowCount - 1);
  const count = random.chance(0.85) ? 1 : random.between(2, 5);
  const cells = Array.from({ length: count }, (): CellEdit => {
    const own = table && random.chance(0.98) ? random.pick(table.columns).column : random.between(0, columnCount - 1);
    const now = columns(own, row);
    const value = random.weighted([
      [(): CellValue => columns(own, rows ? random.pick([...rows]) : row), 4],
      [(): CellValue => slip(random, now), 3],
      [(): CellValue => columns(own, Math.max(0, row - 1)), 2],
      [(): CellValue => random.pick(STRANGE), 1],
      [(): CellValue => null, 1],
    ])();
    return {
      row,
      column: own,
      value,
      ...(random.chance(0.05) && { format: random.pick(['@', 'yyyy-mm-dd', 'General', '0.00']) }),
      ...(random.chance(0.03) && { formula: true }),
    };
  });
  return { sheet: name, cells };
}
