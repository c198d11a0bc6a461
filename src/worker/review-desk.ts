import { AppError } from '../core/app-error';
import { parseIsoDay } from '../core/calendar/civil-day';
import type { WorkbookChange } from '../core/changes/change';
import type { Grid } from '../core/grid/grid';
import { findEditions, readEdition } from '../core/reports/rectification/edition';
import { instructionChange, takesInstructions } from '../core/reports/rectification/instruction';
import { reviewLines } from '../core/reports/rectification/review';
import type { CheckRequest } from './answers';
import type { InstructionRequest, ReviewAnswer } from './report-answers';

/**
 * 排查整治台账 among these sheets as the leader reads it; null where there is none.
 *
 * @param wanted the sheet that the leader chose, where there are several; null, or gone since: the first
 */
export function reviewOf(
  grids: readonly Grid[],
  wanted: string | null,
  { asOf, profile }: CheckRequest,
): ReviewAnswer | null {
  const editions = findEditions(grids, profile);
  const edition = editions.find(({ grid }) => grid.name === wanted) ?? editions[0];
  if (!edition) return null;
  return {
    sheet: edition.grid.name,
    sheets: editions.map(({ grid, campaign }) => ({ name: grid.name, campaign })),
    lines: reviewLines(edition, { asOf, profile }),
    takesText: takesInstructions(edition),
    takesDay: edition.columns.has('instructionDate'),
  };
}

/** The change that writes 领导批示 into one line of a sheet as it is now. */
export function planInstruction(grid: Grid, request: InstructionRequest, { profile }: CheckRequest): WorkbookChange {
  const day = parseIsoDay(request.day);
  if (!day) throw new AppError('bad-day', '批示日期不对，请写成 2021-12-31 这样。');
  const edition = readEdition(grid, profile);
  if (!edition) throw new AppError('no-rectification', `“${grid.name}”不再是排查整治台账，请核对表头。`);
  const { number, text, seen } = request;
  return instructionChange(edition, { number, text, day, seen });
}
