import { parseIsoDay } from '../../src/core/calendar/civil-day';
import type { Grid } from '../../src/core/grid/grid';
import { reportSheet } from '../../src/core/reports/sheet/report-sheet';
import { planReport, type PlannedReport } from '../../src/core/reports/sheet/plan-report';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import type { WorkbookHost } from '../../src/hosts/workbook-host';

export const FIGURES = '按期办结情况通报表';

/** Which report of which period the sheet is. */
export const REPORT_OF = 'timeliness 2021-01-01..2021-06-30';

/** A small report: a count for each unit, and their sum. */
export function figures(counts: readonly number[], units = ['区教委', '区住建委', '区民政局']): SheetModel {
  const sum = counts.reduce((a, b) => a + b, 0);
  return reportSheet({
    name: FIGURES,
    title: FIGURES,
    office: '市信访局',
    period: null,
    asOf: parseIsoDay('2021-07-12')!,
    blocks: [
      {
        heading: '一、责任单位',
        columns: [
          { header: '单位', width: 22, look: 'text' },
          { header: '应办结', width: 20, look: 'count' },
        ],
        lines: [...counts.map((n, k) => ({ cells: [units[k] ?? '', n] })), { cells: ['合计', sum], isTotal: true }],
      },
    ],
    basis: ['按期限届满日落在统计期间内统计。'],
  });
}

/** What is to be written of a report into a workbook as it is now. */
export async function plannedReport(
  host: Pick<WorkbookHost, 'sheets' | 'readGrid'>,
  model: SheetModel,
): Promise<PlannedReport> {
  const grids = new Map<string, Grid>();
  for (const { name } of await host.sheets()) grids.set(name, await host.readGrid(name));
  return planReport([model], REPORT_OF, [...grids.keys()], (name) => grids.get(name) ?? null);
}
