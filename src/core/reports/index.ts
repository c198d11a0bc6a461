import { anyReport, type AnyReport, type ReportId } from './report';
import { rectification } from './rectification/rectification';
import { reviews } from './reviews/reviews';
import { timeliness } from './timeliness/timeliness';

/** Every report, in the order in which the pane offers them. */
export const REPORTS: readonly AnyReport[] = [anyReport(rectification), anyReport(timeliness), anyReport(reviews)];

/** The report of an id; `null` where there is none. */
export function reportOf(id: string): AnyReport | null {
  return REPORTS.find((report) => report.id === (id as ReportId)) ?? null;
}
