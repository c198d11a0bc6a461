import { matchRows, type MatchPass } from '../../../src/core/merge/match-rows';

const by = (mine: readonly (string | null)[], theirs: readonly (string | null)[], more: Partial<MatchPass> = {}) => ({
  mine: (row: number) => mine[row] ?? null,
  theirs: (row: number) => theirs[row] ?? null,
  ...more,
});

describe('matching the rows of a sheet with those that the ledger gives now', () => {
  it('goes by the first key that both have, and then by the next on what is left', () => {
    const places = by(['1月!5', '1月!6', null], ['1月!6', '2月!5', '2月!9']);
    const numbers = by(['XF1', 'XF2', 'XF3'], ['XF9', 'XF3', null]);
    expect([...matchRows(3, 3, [places, numbers])]).toEqual([1, 2, -1]);
  });

  it('pairs rows of one key in their order, each once, and only where they may be the same', () => {
    const numbers = by(['XF1', 'XF1'], ['XF1', 'XF1', 'XF1']);
    expect([...matchRows(2, 3, [numbers])]).toEqual([0, 1, -1]);
    const crosswise = by(['XF1', 'XF1'], ['XF1', 'XF1'], { accept: (m, t) => m !== t });
    expect([...matchRows(2, 2, [crosswise])]).toEqual([1, 0]);
  });

  it('says whether a key stands once on either side', () => {
    const alone: boolean[] = [];
    const note = (_m: number, _t: number, single: boolean): boolean => alone.push(single) > 0;
    matchRows(3, 2, [by(['XF1', 'XF2', 'XF2'], ['XF1', 'XF2'], { accept: note })]);
    expect(alone).toEqual([true, false]);
  });

  it('does not compare all with all where a key says nothing', () => {
    let asked = 0;
    const count = 3000;
    const same = Array<string>(count).fill('/');
    matchRows(count, count, [by(same, same, { accept: () => asked++ < 0 })]);
    expect(asked).toBe(0);
  });
});
