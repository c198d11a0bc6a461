import { totalMismatch } from '../../../src/core/rules/total-mismatch';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const HEADER = ['seq', 'petitioner', 'peopleCount', 'amount'];

describe('a total', () => {
  it('differs from the sum of its column', () => {
    const rows = [
      [1, '张三', 3, 1.5],
      [2, '李四', '2人', '2.25'],
      ['合计', null, 6, 3.75],
    ];
    expect(findingsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 2: 'total' } }))).toMatchObject([
      {
        cell: 'C4',
        row: 4,
        field: 'peopleCount',
        severity: 'warning',
        fix: { value: 5, safe: false },
        message: '第4行：“人数”合计是6，逐行相加是5。',
      },
    ]);
  });

  it('may be rounded, carry a unit, and leave blanks and noughts out', () => {
    const rows = [
      [1, '张三', 3, 0.1],
      [2, '李四', '—', 0.2],
      [3, '王五', 0, 12.345],
      ['合 计', null, '3人', 12.6],
      ['总计', null, 3, 12.65],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 3: 'total', 4: 'total' } }))).toEqual([]);
  });

  it('may count a matter without a number of people as one person', () => {
    const rows = [
      [1, '张三', 3],
      [2, '李四', null],
      ['合计', null, 4],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 2: 'total' } }))).toEqual([]);
  });

  it('of a part sums that part, and the last one all', () => {
    const part = { skipped: { 2: 'total', 4: 'total', 5: 'total' } } as const;
    const rows = [
      [1, '张三', 3],
      [2, '李四', 2],
      ['小计', null, 5],
      [3, '王五', 4],
      ['小计', null, 4],
      ['合计', null, 9],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, part))).toEqual([]);
    rows[4] = ['小计', null, 5];
    rows[5] = ['合计', null, 10];
    expect(findingsOf(totalMismatch, ledgerOf(HEADER, rows, part))).toMatchObject([
      { cell: 'C6', message: '第6行：“人数”合计是5，逐行相加是4。' },
      { cell: 'C7', message: '第7行：“人数”合计是10，逐行相加是9。' },
    ]);
  });

  it('of several blocks sums its own block, or all so far', () => {
    const skipped = { 1: 'total', 3: 'total' } as const;
    for (const total of [2, 5]) {
      expect(
        cellsOf(
          totalMismatch,
          ledgerOf(
            HEADER,
            [
              [1, '张三', 3],
              ['合计', null, 3],
              [2, '李四', 2],
              ['累计', null, total],
            ],
            { skipped },
          ),
        ),
      ).toEqual([]);
    }
  });

  it('may stand above the rows it sums', () => {
    const rows = [
      ['合计', null, 5],
      [1, '张三', 3],
      [2, '李四', 2],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 0: 'total' } }))).toEqual([]);
    rows[0] = ['合计', null, 7];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 0: 'total' } }))).toEqual(['C2']);
  });

  it('of another year, or of the year so far under this month’s, is not judged', () => {
    const rows = [
      [1, '张三', 3],
      ['本月合计', null, 3],
      ['累计', null, 120],
      ['上年同期合计', null, 99],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 1: 'total', 2: 'total', 3: 'total' } }))).toEqual(
      [],
    );
  });

  it('is explained by a note', () => {
    const rows = [
      ['东四街道', 3],
      ['景山街道', 2],
      ['合计', 4],
      ['备注：合计数与分类数不一致，因部分事项涉及多个街道。'],
    ];
    const ledger = ledgerOf(['place', '噪声件数'], rows, { skipped: { 2: 'total', 3: 'note' } });
    expect(findingsOf(totalMismatch, ledger)).toMatchObject([
      {
        cell: 'B4',
        field: null,
        fix: null,
        message: '第4行：“噪声件数”合计是4，逐行相加是5。表中有说明，可能就是不必相等，请对照说明核对。',
      },
    ]);
  });

  it('is not looked for where numbers are no quantities', () => {
    const header = ['seq', '办结率', '年龄', 'caseNo', 'phone', 'registeredDate', 'age', '平均天数', '联系人'];
    const rows = [
      [1, 0.5, 40, 1001, 64001234, serial('2021-05-01'), 40, 3, '张三'],
      [2, 0.7, 50, 1002, 64001235, serial('2021-05-02'), 50, 5, '李四'],
      ['合计', 0.6, 45, 2, 2, 2, 45, 4, 2],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(header, rows, { skipped: { 2: 'total' } }))).toEqual([]);
  });

  it('is not looked for in a column that numbers the lines', () => {
    const rows = [...[1, 2, 3, 4, 5].map((n) => ['类别', n, 2]), ['合计', 6, 10]];
    expect(cellsOf(totalMismatch, ledgerOf(['类别', '代码', '件数'], rows, { skipped: { 5: 'total' } }))).toEqual([]);
  });

  it('is looked for in a column of people whose numbers happen to rise by one', () => {
    const rows = [...[1, 2, 3, 4, 5].map((n) => [n, '张三', n]), ['合计', null, 16]];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 5: 'total' } }))).toEqual(['C7']);
  });

  it('leaves out what is no number in a column of people', () => {
    for (const odd of ['若干', { error: '#REF!' }]) {
      const rows = [
        [1, '张三', 3],
        [2, '李四', odd],
        [3, '王五', '三人'],
        ['合计', null, 9],
      ];
      const ledger = ledgerOf(HEADER, rows, { skipped: { 3: 'total' } });
      expect(findingsOf(totalMismatch, ledger).map((f) => f.message)).toEqual(['第5行：“人数”合计是9，逐行相加是6。']);
      rows[3] = ['合计', null, 6];
      expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 3: 'total' } }))).toEqual([]);
    }
  });

  it('is not looked for in columns that hold words, nor where the total is words', () => {
    const rows = [
      [1, '张三', '约20人', 1],
      [2, '李四', 3, 2],
      ['合计', '2件', 23, '共3万元'],
    ];
    expect(cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 2: 'total' } }))).toEqual([]);
  });

  it('leaves out what a row takes from above and what a filter hides', () => {
    const rows = [
      [1, '张三', 3],
      [2, '李四', 3],
      ['合计', null, 3],
    ];
    expect(
      cellsOf(totalMismatch, ledgerOf(HEADER, rows, { skipped: { 2: 'total' }, inherited: { peopleCount: [1] } })),
    ).toEqual([]);
  });
});
