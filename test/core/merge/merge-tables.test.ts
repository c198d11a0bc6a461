import fc from 'fast-check';
import { fingerprintOf } from '../../../src/core/merge/fingerprint';
import { mergeTables, type MergeSide } from '../../../src/core/merge/merge-tables';

/** A table of texts; `''` is an empty cell. */
type Rows = readonly (readonly string[])[];

const side = (rows: Rows): MergeSide => ({ rows: rows.length, at: (r, c) => fingerprintOf(rows[r]?.[c] ?? '') });

/** The sheet after a merge, where rows are matched by their places. */
function merged(base: Rows | null, mine: Rows, theirs: Rows): { rows: string[][]; conflicts: number } {
  const result = mergeTables({
    columns: 3,
    mine: side(mine),
    theirs: side(theirs),
    base: (r, c) => (base?.[r] ? fingerprintOf(base[r][c] ?? '') : null),
    matches: Int32Array.from(theirs, (_, i) => (i < mine.length ? i : -1)),
  });
  const rows = mine.map((row) => [...row]);
  for (const { row, column, from } of result.taken) rows[row]![column] = theirs[from]?.[column] ?? '';
  for (const from of result.added) rows.push([...(theirs[from] ?? [])]);
  return { rows, conflicts: result.conflicts.length };
}

const cell = fc.constantFrom('', '东四街道', '区教委', '已办结', '2021-05-03');
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
/** Some cells typed over. */
const edited = (rows: Rows) =>
  fc
    .array(fc.record({ row: fc.nat(rows.length - 1), column: fc.nat(2), text: cell }), { maxLength: 8 })
    .map((edits) => {
      const after = rows.map((row) => [...row]);
      for (const { row, column, text } of edits) after[row]![column] = text;
      return after;
    });
const threeWays = table.chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)));

describe('merging what people typed with what the ledger says now', () => {
  it('never loses what was typed, whatever both sides did', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const { rows } = merged(base, mine, theirs);
        mine.forEach((row, r) =>
          row.forEach((text, c) => {
            if (text !== base[r]![c]) expect(rows[r]![c]).toBe(text);
          }),
        );
      }),
    );
  });

  it('takes every change that only the ledger made', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const { rows } = merged(base, mine, theirs);
        theirs.forEach((row, r) =>
          row.forEach((text, c) => {
            if (mine[r]![c] === base[r]![c]) expect(rows[r]![c]).toBe(text);
          }),
        );
      }),
    );
  });

  it('done twice changes nothing more, and names no conflict again', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const once = merged(base, mine, theirs);
        const twice = merged(theirs, once.rows, theirs);
        expect(twice).toEqual({ rows: once.rows, conflicts: 0 });
      }),
    );
  });

  it('gives the same whichever of two independent edits comes first', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const touched = (after: Rows, r: number, c: number): boolean => after[r]![c] !== base[r]![c];
        const independent = base.every((row, r) =>
          row.every((_, c) => !(touched(mine, r, c) && touched(theirs, r, c))),
        );
        fc.pre(independent);
        expect(merged(base, mine, theirs)).toEqual(merged(base, theirs, mine));
      }),
    );
  });

  it('without knowing what was written last fills empty cells, and leaves and tells all that differ', () => {
    const { rows, conflicts } = merged(null, [['', '区教委', '已办结']], [['东四街道', '区卫健委', '已办结']]);
    expect(rows).toEqual([['东四街道', '区教委', '已办结']]);
    expect(conflicts).toBe(1);
  });

  it('tells which rows are new and which the ledger has no more', () => {
    const mine: Rows = [['甲'], ['乙']];
    const theirs: Rows = [['乙'], ['丙']];
    const result = mergeTables({
      columns: 1,
      mine: side(mine),
      theirs: side(theirs),
      base: () => null,
      matches: Int32Array.of(1, -1),
    });
    expect(result).toEqual({ taken: [], conflicts: [], kept: 0, added: [1], unmatched: [0] });
  });
});
