import { hasClocks } from '../../deadlines/clock-ledgers';
import type { Ledger } from '../../ledger/ledger';
import { officeTables } from '../../office-ledgers/office-tables';
import { registersOf, sideLedgerOf } from '../../office-ledgers/table-role';
import type { Counted, ReportOrder } from '../report';
import type { AnnualMetrics } from './metrics';
import { screeningOf, SCREENING_PART } from './screening';
import { sourceNameOf, STATISTICS, TIMELINESS, type AnnualFigure } from './sections';
import { bySheet, headerOfLedger, rowsOfMatters, type SourceRows } from './sources';

/** A nought is made of no row: it leads to the headers of what was counted. */
export function headersBehind({ id, source, by = '' }: AnnualFigure, order: ReportOrder): SourceRows[] {
  const screened = `${SCREENING_PART}/`;
  if (id.startsWith(screened)) return bySheet(screeningOf(order).headers(id.slice(screened.length)));
  return bySheet(ledgersBehind(source, order).map((ledger) => headerOfLedger(ledger, by)));
}

function ledgersBehind(source: string, { ledgers }: ReportOrder): readonly Ledger[] {
  if (source === STATISTICS) return registersOf(ledgers).registrations;
  if (source === TIMELINESS) return ledgers.filter(isTimed);
  return officeTables(ledgers).flatMap(({ ledger, table }) => (sourceNameOf(table.type) === source ? [ledger] : []));
}

/** Whether a table gives 按期办结情况 anything to judge. */
export const isTimed = (ledger: Ledger): boolean => hasClocks(ledger) && sideLedgerOf(ledger) === null;

/** The rows that a figure is made of, by the sheets they stand in. */
export function sourcesOf(
  { trace, by = '' }: AnnualFigure,
  counted: Counted<AnnualMetrics>,
  order: ReportOrder,
): SourceRows[] {
  if (trace === undefined) return [];
  const screened = trace.startsWith(`${SCREENING_PART}:`) ? trace.slice(SCREENING_PART.length + 1) : null;
  const rows = screened === null ? rowsOfMatters(counted.trace?.(trace) ?? [], by) : screeningOf(order).rows(screened);
  return bySheet(rows);
}
