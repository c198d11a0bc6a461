import { FindingStore } from '../../../src/core/rules/finding-store';

describe('the store of findings', () => {
  const at = (
    ledger: number,
    row: number | null,
    column: number | null,
    rule: number,
  ): Parameters<FindingStore['add']>[0] => ({
    rule,
    severity: 'error',
    ledger,
    record: row === null ? null : row - 1,
    row,
    column,
    field: null,
  });

  it('puts findings in the order of the sheet: ledger, row, column, rule; the table before its rows, a row before its cells', () => {
    const store = new FindingStore();
    for (const f of [
      at(1, 2, 0, 0),
      at(0, 9, 3, 1),
      at(0, 9, 3, 0),
      at(0, 9, null, 5),
      at(0, 2, 7, 2),
      at(0, null, null, 9),
    ])
      store.add(f);
    store.sort();
    const read = Array.from({ length: store.size }, (_, k) => [
      store.ledgerAt(k),
      store.rowAt(k),
      store.columnAt(k),
      store.ruleAt(k),
    ]);
    expect(read).toEqual([
      [0, null, null, 9],
      [0, 2, 7, 2],
      [0, 9, null, 5],
      [0, 9, 3, 0],
      [0, 9, 3, 1],
      [1, 2, 0, 0],
    ]);
  });

  it('keeps what a finding says about itself with it when it is sorted', () => {
    const store = new FindingStore();
    store.add({ ...at(0, 5, 1, 0), field: 'phone', params: { n: 5 }, severity: 'info' });
    store.add({ ...at(0, 3, 1, 0), field: 'idNumber' });
    store.sort();
    expect([store.fieldAt(0), store.paramsAt(0), store.severityAt(0), store.recordAt(0)]).toEqual([
      'idNumber',
      {},
      'error',
      2,
    ]);
    expect([store.fieldAt(1), store.paramsAt(1), store.severityAt(1), store.recordAt(1)]).toEqual([
      'phone',
      { n: 5 },
      'info',
      4,
    ]);
  });

  it('grows beyond its first size and counts by severity', () => {
    const store = new FindingStore();
    for (let i = 1; i <= 1000; i++) store.add({ ...at(0, i, 0, 0), severity: i % 10 === 0 ? 'warning' : 'info' });
    expect(store.size).toBe(1000);
    expect(store.counts()).toEqual({ error: 0, warning: 100, info: 900 });
  });

  it('keeps the numbers of what stands when findings go and come', () => {
    const store = new FindingStore();
    for (let row = 1; row <= 4; row++) store.add(at(0, row, 0, 0));
    store.sort();
    store.remove(1);
    const late = store.addLate({ ...at(0, 3, 0, 1), severity: 'warning' });
    expect(late).toBe(4);
    expect(store.size).toBe(4);
    expect(store.has(1)).toBe(false);
    expect([...store.inOrder()]).toEqual([0, 2, 4, 3]);
    expect(store.at(0, 3)).toEqual([2, 4]);
    expect(store.at(0, 2)).toEqual([]);
    expect(store.counts()).toEqual({ error: 3, warning: 1, info: 0 });
  });

  it('is empty without findings', () => {
    const store = new FindingStore();
    store.sort();
    expect(store.size).toBe(0);
    expect(store.counts()).toEqual({ error: 0, warning: 0, info: 0 });
  });
});
