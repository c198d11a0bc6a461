import { namesCount } from '../../../src/core/rules/names-count';
import { cellsOf, findingsOf, ledgerOf } from './support';

const rows = (...list: [string | null, number | string | null][]) => ledgerOf(['petitioner', 'peopleCount'], list);

describe('the petitioners named against the count', () => {
  it('are found where 张某等7人 meets another number, on the count', () => {
    expect(findingsOf(namesCount, rows(['张某等7人', 5]))).toMatchObject([
      {
        severity: 'warning',
        cell: 'B2',
        field: 'peopleCount',
        message: '第2行（张某等7人）：信访人一栏是7人，人数填的是5，请核对。',
        fix: { value: 7, safe: false },
      },
    ]);
  });

  it('are found where a list of names has another length', () => {
    expect(cellsOf(namesCount, rows(['赵六;钱七;孙八', 2], ['张三、李四', 1], ['张三，李四，王五', 1]))).toEqual([
      'B2',
      'B3',
      'B4',
    ]);
    expect(cellsOf(namesCount, rows(['东四街道居民李某某等6人', 5], ['某小区业主代表王某等6人', 6]))).toEqual(['B2']);
  });

  it.each([
    ['张某等7人', 7],
    ['张某等7人', '7人'],
    ['赵六;钱七;孙八', 3],
    ['王　强', 1],
    ['张三', 12],
    ['张三等人', 4],
    ['周边居民代表约20人', 18],
    ['匿名', 3],
    ['某女士', 1],
    ['阿不都·热合曼', 1],
    ['张某等7人', null],
    ['张某等7人', '若干'],
    [null, 3],
  ] as [string | null, number | string | null][])('do not contradict: %j and %j', (name, count) => {
    expect(cellsOf(namesCount, rows([name, count]))).toEqual([]);
  });

  it('are not compared where the table lacks one of the columns', () => {
    expect(cellsOf(namesCount, ledgerOf(['petitioner'], [['张某等7人']]))).toEqual([]);
  });
});
