import { anyReport, type AnyReport, type ReportId } from './report';
import { agenda } from './agenda/agenda';
import { annual } from './annual/annual';
import { handover } from './handover/handover';
import { quality } from './quality/quality';
import { rectification } from './rectification/rectification';
import { reminder } from './reminder/reminder';
import { reviews } from './reviews/reviews';
import { statistics } from './statistics/statistics';
import { supervision } from './supervision/supervision';
import { timeliness } from './timeliness/timeliness';

/** Every report, in the order in which the pane offers them. */
export const REPORTS: readonly AnyReport[] = [
  anyReport(rectification),
  anyReport(statistics),
  anyReport(timeliness),
  anyReport(reviews),
  anyReport(quality),
  anyReport(agenda),
  anyReport(reminder),
  anyReport(handover),
  anyReport(supervision),
  anyReport(annual),
];

/** The report of an id; `null` where there is none. */
export function reportOf(id: string): AnyReport | null {
  return REPORTS.find((report) => report.id === (id as ReportId)) ?? null;
}
