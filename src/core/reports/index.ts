import { anyReport, type AnyReport, type ReportId } from './report';
import { timeliness } from './timeliness/timeliness';

/** Every report, in the order in which the pane offers them. */
export const REPORTS: readonly AnyReport[] = [anyReport(timeliness)];

/** The report of an id; `null` where there is none. */
export function reportOf(id: string): AnyReport | null {
  return REPORTS.find((report) => report.id === (id as ReportId)) ?? null;
}
