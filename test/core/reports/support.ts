import { parsePeriod } from '../../../src/core/calendar/period';
import { gridOfRows, type CellValue, type Grid } from '../../../src/core/grid/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { reportOf } from '../../../src/core/reports/index';
import { holds, type MadeReport, type ReportOrder } from '../../../src/core/reports/report';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import { day } from '../rules/support';

/** What a test asks otherwise than everybody; the period as the command line writes it. */
export type Asked = Partial<Omit<ReportOrder, 'ledgers' | 'asOf' | 'period'>> & {
  readonly asOf?: string;
  readonly period?: string;
};

/** A report of some tables, as the command line makes it; without a word of the last day of 2021, of all rows. */
export function made(id: string, ledgers: readonly Ledger[], asked: Asked = {}): MadeReport {
  const { asOf = '2021-12-31', period, ...rest } = asked;
  const report = reportOf(id);
  if (!report) throw new Error(`no report ${id}`);
  return report.make({
    ledgers,
    asOf: day(asOf),
    period: period === undefined ? null : parsePeriod(period),
    profile: DEFAULT_PROFILE,
    mask: 'standard',
    previous: null,
    campaign: null,
    ...rest,
  });
}

/** What the report itself finds wrong with its figures; a test wants none. */
export function brokenChecks(report: MadeReport): string[] {
  return report.counted.checks.filter((check) => !holds(check)).map(({ id }) => id);
}

/** The texts of a sheet, row by row, blanks left out. */
export function textsOf({ rows }: SheetModel): string[][] {
  return rows.map((row) => row.flatMap((cell) => (cell?.value == null ? [] : [String(cell.value)])));
}

/** A sheet as people find it in the workbook; `edit` is what they then write into its cells, by place. */
export function editedSheet(model: SheetModel, edit: (rows: CellValue[][]) => void = () => undefined): Grid {
  const rows = model.rows.map((row) => model.widths.map((_, c): CellValue => row[c]?.value ?? null));
  edit(rows);
  return gridOfRows(rows, { name: model.name, madeByProduct: true });
}
