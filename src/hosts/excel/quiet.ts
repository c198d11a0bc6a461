import type { ExcelSession } from './excel-session';

/**
 * Has one request written without calculating, painting and telling in between. The first two last
 * for this request only, so that nothing stays switched off whatever happens; events are switched on
 * again with {@link eventsOn}.
 */
export function quieten(workbook: Excel.Workbook, context: Excel.RequestContext): void {
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  context.runtime.enableEvents = false;
}

/** Events are switched off for the add-in alone, but they would stay off as long as its pane is open. */
export async function eventsOn(session: ExcelSession): Promise<void> {
  try {
    await session.step((_workbook, context) => {
      context.runtime.enableEvents = true;
    });
  } catch {
    // Without a connection there are no events either.
  }
}
