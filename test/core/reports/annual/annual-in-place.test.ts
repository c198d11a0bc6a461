import type { Grid } from '../../../../src/core/grid/grid';
import { planReport, type PlannedReport } from '../../../../src/core/reports/sheet/plan-report';
import { valueAt } from '../../../../src/core/grid/grid';
import { cellText } from '../../../../src/core/values/text';
import { filledSheet, ledgersOf } from '../../office-ledgers/support';
import { carriedOut, typed } from '../sheet/carried-out';
import { made } from '../support';

const FIGURES = '年度报告数据';
const DRAFT = '年度报告文稿';

/** The report of an office of which only the trainings change: so many people at each. */
function planned(people: readonly number[], sheets: ReadonlyMap<string, Grid>): PlannedReport {
  const lines = people.map((n, k) => ({ date: `2021-0${k + 1}-08`, subject: `第${k + 1}期`, people: n }));
  const models = made('annual', ledgersOf(filledSheet('training', lines)), { period: '2021' }).sheets();
  return planReport(models, 'annual 2021', [...sheets.keys()], (name) => sheets.get(name) ?? null);
}

const first = carriedOut(planned([10, 20], new Map()).operations);

function rowOf(grid: Grid, text: string): number {
  for (let row = 0; row < grid.rowCount; row++) if (cellText(grid, row, 0) === text) return row;
  throw new Error(`no row ${text}`);
}

const draftOf = (sheets: ReadonlyMap<string, Grid>): string => {
  const grid = sheets.get(DRAFT)!;
  return Array.from({ length: grid.rowCount }, (_, row) => cellText(grid, row, 1)).join('\n');
};
const peopleIn = (sheets: ReadonlyMap<string, Grid>): unknown => {
  const grid = sheets.get(FIGURES)!;
  return valueAt(grid, rowOf(grid, '培训'), 1);
};

describe('the annual report made again in the workbook', () => {
  it('brings both sheets up to date where they stand, the links too, and keeps every formula', () => {
    const again = planned([10, 25, 5], first);
    expect(again.updated).toEqual([
      { sheet: FIGURES, kept: [] },
      { sheet: DRAFT, kept: [] },
    ]);
    const now = carriedOut(again.operations, first);
    expect(peopleIn(now)).toBe(40);
    const figures = now.get(FIGURES)!;
    expect(cellText(figures, rowOf(figures, '培训'), 5)).toBe('第3–5行');
    expect(now.get(DRAFT)!.formulas).toEqual(first.get(DRAFT)!.formulas);
    expect(planned([10, 25, 5], now).operations).toEqual([]);
  });

  it('leaves a draft alone that has followed a corrected figure, and the figure too', () => {
    const grid = first.get(FIGURES)!;
    const place = rowOf(grid, '培训');
    const draft = first.get(DRAFT)!;
    const paragraph = Array.from({ length: draft.rowCount }, (_, r) => r).find((r) =>
      cellText(draft, r, 1).includes('培训30人次'),
    )!;
    // The host calculates: the paragraph says what was typed.
    const followed = typed(draft, paragraph, 1, cellText(draft, paragraph, 1).replace('30人次', '31人次'));
    const corrected = new Map([
      [FIGURES, typed(grid, place, 1, 31)],
      [DRAFT, { ...followed, formulas: draft.formulas }],
    ]);
    const again = planned([10, 25], corrected);
    expect(again.updated).toEqual([
      { sheet: FIGURES, kept: [`B${place + 1}`] },
      { sheet: DRAFT, kept: [] },
    ]);
    const now = carriedOut(again.operations, corrected);
    expect([peopleIn(now), draftOf(now).includes('培训31人次')]).toEqual([31, true]);
  });

  it('writes a paragraph anew that lost its formula, with what was typed over a figure; keeps one that people wrote', () => {
    const grid = first.get(FIGURES)!;
    const draft = first.get(DRAFT)!;
    const values = { ...draft, formulas: draft.formulas.map(() => null) };
    const training = Array.from({ length: draft.rowCount }, (_, r) => r).find((r) =>
      cellText(draft, r, 1).includes('举办业务培训'),
    )!;
    const pasted = new Map([
      [FIGURES, typed(grid, rowOf(grid, '培训'), 1, 31)],
      [DRAFT, values],
    ]);
    const again = carriedOut(planned([10, 25], pasted).operations, pasted);
    expect(draftOf(again)).toContain('培训31人次');
    expect(again.get(DRAFT)!.formulas[1]?.has(training)).toBe(true);
    const written = new Map([
      [FIGURES, grid],
      [DRAFT, typed(draft, training, 1, '全年培训扎实有效。')],
    ]);
    const plan = planned([10, 25], written);
    expect(plan.updated[1]?.kept).toEqual([`B${training + 1}`]);
    expect(draftOf(carriedOut(plan.operations, written))).toContain('全年培训扎实有效。');
  });

  it('comes beside the old sheets as a pair: the new draft looks at the new figures', () => {
    const sorted = new Map([...first, [FIGURES, { ...first.get(FIGURES)!, merges: [] }]]);
    const again = planned([10, 25], sorted);
    expect(again.added.map(({ name }) => name)).toEqual([`${FIGURES}（2）`, `${DRAFT}（2）`]);
    const formulas = again.operations.flatMap((op) =>
      op.kind === 'add-sheet' && op.sheet.startsWith(DRAFT)
        ? op.model.rows.flatMap((row) => row.flatMap((cell) => (cell?.formula ? [JSON.stringify(cell.formula)] : [])))
        : [],
    );
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula).not.toContain(`"${FIGURES}"`);
    // And such a pair is found again.
    const both = carriedOut(again.operations, sorted);
    expect(planned([11, 25], both).updated.map(({ sheet }) => sheet)).toEqual([`${FIGURES}（2）`, `${DRAFT}（2）`]);
  });
});
