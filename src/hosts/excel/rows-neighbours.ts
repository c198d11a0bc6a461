import { AppError } from '../../core/app-error';
import { rowBefore } from '../../core/changes/row-insertion';
import type { ExcelSession } from './excel-session';
import type { RowsStep } from './record';
import { surveySheet } from './sheet-survey';

type Insertion = Pick<RowsStep, 'at' | 'count'>;

/** The keys of the rows between which new ones come. */
export function neighboursOf(
  { at }: Pick<RowsStep, 'at'>,
  earlier: readonly Insertion[],
  keys: Uint32Array,
): readonly [number, number] {
  const keyOf = (row: number): number => {
    let place: number | null = row;
    for (const insertion of [...earlier].reverse()) place = place === null ? null : rowBefore(insertion, place);
    return place === null ? 0 : (keys[place] ?? 0);
  };
  return [keyOf(at - 1), keyOf(at)];
}

/** Rows go in again only between the two between which they were: else they would part other people's rows. */
export async function refuseOtherNeighbours(session: ExcelSession, steps: readonly RowsStep[]): Promise<void> {
  for (const sheet of new Set(steps.map((step) => step.sheet))) {
    const { keys } = await surveySheet(session, sheet, []);
    const here = steps.filter((step) => step.sheet === sheet);
    for (const [i, step] of here.entries()) {
      const [above, below] = neighboursOf(step, here.slice(0, i), keys);
      if (above === step.neighbours[0] && below === step.neighbours[1]) continue;
      throw new AppError(
        'rows-moved',
        `没有重做：工作表“${sheet}”第${step.at}行附近在还原以后改过，不知道该插在哪里，请重新体检后再做一次。`,
      );
    }
  }
}
