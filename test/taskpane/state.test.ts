import { NO_FILTER, type CheckAnswer, type FindingList } from '../../src/worker/answers';
import { INITIAL_STATE, isFiltering, reduce, type PaneAction, type PaneState } from '../../src/taskpane/state';

const after = (...actions: PaneAction[]): PaneState => actions.reduce(reduce, INITIAL_STATE);

const answer = (kind: 'ledger' | 'statistics' = 'ledger'): CheckAnswer => ({
  sheets: [{ name: '台账', kind, why: null, tables: [] }],
  records: 3,
  counts: { error: 1, warning: 0, info: 0 },
});

function listOf(...rules: [rule: string, count: number][]): FindingList {
  let start = 0;
  const groups = rules.map(([rule, count]) => {
    const group = { rule, title: rule, severity: 'error' as const, start, count };
    start += count;
    return group;
  });
  const none = { severities: [], rules: [], columns: [], units: [], sheets: [] };
  return { ignored: 0, total: start, order: Uint32Array.from({ length: start }, (_, i) => i), groups, facets: none };
}

const done = (list: FindingList, kind?: 'ledger' | 'statistics'): PaneAction => ({
  type: 'check-done',
  answer: answer(kind),
  list,
});

it('shows as many findings open as one looks through, the first groups before others, and folds the rest', () => {
  const folded = (...groups: [string, number][]) => [...after(done(listOf(...groups))).folded];
  expect(folded(['a', 2], ['b', 3])).toEqual([]);
  expect(folded(['a', 40], ['b', 40])).toEqual(['b']);
  expect(folded(['a', 5], ['b', 300], ['c', 10])).toEqual(['b']);
  expect(folded(['a', 61])).toEqual(['a']);
});

it('finds the groups after a second check as the clerk left them', () => {
  const state = after(
    done(listOf(['a', 70], ['b', 70])),
    { type: 'folded', rules: ['a'], on: false },
    done(listOf(['a', 69], ['b', 70], ['c', 75])),
  );
  expect([...state.folded].sort()).toEqual(['b', 'c']);
});

it('turns to the tables where no sheet is a ledger, since the reason stands there', () => {
  expect(after(done(listOf(), 'statistics')).tab).toBe('tables');
  expect(after(done(listOf(['a', 1]))).tab).toBe('findings');
});

it('stays on the tables while the clerk corrects columns', () => {
  expect(after(done(listOf(['a', 1])), { type: 'tab-shown', tab: 'tables' }, done(listOf(['a', 1]))).tab).toBe(
    'tables',
  );
});

it('calls a result out of date only where there is one', () => {
  expect(after({ type: 'cells-changed', byProduct: false }).stale).toBe(false);
  expect(after(done(listOf()), { type: 'cells-changed', byProduct: false }).stale).toBe(true);
  expect(after(done(listOf()), { type: 'cells-changed', byProduct: false }, done(listOf())).stale).toBe(false);
});

it('forgets progress that arrives after the check has ended', () => {
  const late: PaneAction = { type: 'progressed', progress: { phase: 'checking', sheet: null, share: 0.9 } };
  expect(after({ type: 'check-started' }, { type: 'check-stopped' }, late).running).toBeNull();
});

it('keeps a correction by header and neighbours, and drops it when the product shall decide again', () => {
  const column = { header: ['姓名'], between: [['序号'], null] } as const;
  const corrected = after({ type: 'corrected', ...column, fields: ['petitioner'] });
  expect(corrected.saved.columns).toEqual([{ ...column, fields: ['petitioner'] }]);
  expect(reduce(corrected, { type: 'corrected', ...column, fields: null }).saved.columns).toEqual([]);
});

it('keeps a bounded number of sentences however far the clerk scrolls', () => {
  let state = INITIAL_STATE;
  for (let k = 0; k < 5000; k += 50) {
    const texts = Array.from({ length: 50 }, (_, i) => ({ finding: k + i }) as never);
    state = reduce(state, { type: 'described', texts });
  }
  expect(state.texts.size).toBeLessThan(1200);
  expect(state.texts.has(4999)).toBe(true);
});

it('knows whether a filter leaves anything out', () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, text: ' ' })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, units: [''] })).toBe(true);
});
