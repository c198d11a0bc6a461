import fc from 'fast-check';
import { planFixes } from '../../../src/core/fixes/plan-fixes';
import { cellAddress } from '../../../src/core/grid/address';
import { formatAt, gridOfRows, valueAt, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { describeFinding } from '../../../src/core/rules/describe';
import { LAYOUTS, sampleLedger } from '../../../src/sample';
import { changedGrid, checkedGrids, findingKeys, SAFE } from './support';

/** Everything that must hold of all safe mends of a workbook. */
function expectSound(grids: readonly Grid[]): number {
  const before = checkedGrids(grids);
  const plan = planFixes(before, SAFE);
  const fixed = grids.map((grid) => changedGrid(grid, plan.change));
  const after = checkedGrids(fixed);

  // No mend raises a finding that was not there.
  const known = new Set(findingKeys(before));
  expect(findingKeys(after).filter((key) => !known.has(key))).toEqual([]);
  // What was found in a mended cell by the rule that mended it is gone.
  const left = new Set(findingKeys(after));
  const again = plan.fixes.filter(({ sheet, row, column, rule, field }) =>
    left.has(`${sheet}!${cellAddress(row, column)} ${rule} ${field}`),
  );
  expect(again.map((f) => `${f.rule}: ${f.before} → ${String(f.after)}`)).toEqual([]);
  // Nothing safe is left to do.
  for (let k = 0; k < after.findings.size; k++) {
    const { fix, rule, value } = describeFinding(after, k);
    expect(fix?.safe === true ? `${rule}: ${value}` : null).toBeNull();
  }
  expect(planFixes(after, SAFE).fixes).toEqual([]);
  // The cells that differ are those of the receipt.
  const told = new Set(plan.fixes.map((f) => `${f.sheet}!${cellAddress(f.row, f.column)}`));
  expect(told.size).toBe(plan.fixes.length);
  expect(differences(grids, fixed)).toEqual(told);
  expect(plan.rows).toBe(new Set(plan.fixes.map((f) => `${f.sheet}:${f.row}`)).size);
  return plan.fixes.length;
}

function differences(before: readonly Grid[], after: readonly Grid[]): Set<string> {
  const out = new Set<string>();
  before.forEach((grid, g) => {
    const other = after[g] as Grid;
    for (let c = 0; c < grid.columnCount; c++) {
      for (let r = 0; r < grid.rowCount; r++) {
        const same = valueAt(grid, r, c) === valueAt(other, r, c) && formatAt(grid, r, c) === formatAt(other, r, c);
        if (!same) out.add(`${grid.name}!${cellAddress(r, c)}`);
      }
    }
  });
  return out;
}

describe('all safe mends of a ledger that grew over years', () => {
  it.each(LAYOUTS.map((layout) => layout.id))('leave a sound %s', (layout) => {
    let mended = 0;
    for (const seed of [1, 2, 3])
      mended += expectSound([sampleLedger({ seed, rows: 120, layout, mess: 'heavy' }).grid]);
    expect(mended).toBeGreaterThan(0);
  });
});

describe('writing out what stands for the cell above', () => {
  const FILL = { selection: { kind: 'rule', rule: 'fill-down' } } as const;
  it.each(['blank-means-above', 'ditto-marks', 'merged-down'])('is done once and raises nothing in a %s', (layout) => {
    for (const seed of [1, 2, 3]) {
      const { grid } = sampleLedger({ seed, rows: 120, layout, mess: 'usual' });
      const before = checkedGrids([grid]);
      const plan = planFixes(before, FILL);
      const after = checkedGrids([changedGrid(grid, plan.change)]);
      expect(after.records).toBe(before.records);
      const known = new Set(findingKeys(before));
      expect(findingKeys(after).filter((key) => !known.has(key))).toEqual([]);
      expect(planFixes(after, FILL).cells).toBe(0);
    }
  });
});

const CELLS: Readonly<Record<string, readonly CellValue[]>> = {
  序号: [1, 2, 3, '4', '５', null, '同上', '附'],
  信访件编号: ['XF2021001', ' XF2021002', 'XF2021００3', 'XF2021001　', null, '同上', 'xf*03'],
  登记日期: [
    '2021.3.1',
    '2021年3月2日',
    20210503,
    44256,
    ' 2021-03-05 14:20',
    '２０２１．５．３',
    '5月3日',
    '2021-05',
    '2021.3.1/2021.5.6',
    '3/5/2021',
    2021.1,
    '不详',
    null,
    '同上',
  ],
  信访形式: ['来访', ' 走访', '书信', '网信　', '电话、走访', '窗口反映', null, '〃'],
  信访人: ['张试', ' 李样', '王　某 ', '张某等7人', '张** ', '匿名', null, '同上'],
  人数: [1, '3人', '三', '约20人', '７人', 0, -1, '7', null, 5, '2 '],
  联系电话: ['13800000000', '１38００000000', ' 010-84000000', '138****0000', '1380000000O', 13800000000, null],
  身份证号: [
    '11010119010101002X',
    ' 11010119010101002x',
    '１10101190101010021',
    1.10101e17,
    '110101********0021 ',
    null,
  ],
  责任单位: ['东四街道', '东四', '区人社局 ', '东四、区人社局', '某某公司', null, '同上'],
  问题属地: ['东四', '东四街道', '体馆路', null, null, ' 东花市街道办', '某镇'],
  内容分类: ['城乡建设', '城乡建设_住房', '劳动社保', '其它', null],
  信访目的: ['求决', '建议', '检举控告', '申诉 ', null],
  是否重复: ['是', '否', '初次 ', '重复', null],
  是否集体访: ['是', '否', ' 是', '√', null],
  办理状态: ['已办结', '在办 ', '办理中', null],
  办结日期: ['2021/6/1', 44300, null, '2021.6.31'],
  信访内容: ['反映小区停水三天无人处理', ' 反映道路破损', '反映欠薪，电话13800000000', null],
};
const HEADERS = Object.keys(CELLS);

const anyLedger = fc
  .record({
    columns: fc.shuffledSubarray(HEADERS, { minLength: 4 }),
    rows: fc.array(fc.array(fc.nat(), { minLength: HEADERS.length, maxLength: HEADERS.length }), {
      minLength: 3,
      maxLength: 14,
    }),
    merged: fc.option(fc.tuple(fc.nat(8), fc.nat(3)), { nil: null }),
    formula: fc.option(fc.tuple(fc.nat(12), fc.nat(12)), { nil: null }),
    date1904: fc.boolean(),
  })
  .map(({ columns, rows, merged, formula, date1904 }): Grid => {
    const body = rows.map((row) => columns.map((header, c) => CELLS[header]![row[c]! % CELLS[header]!.length]));
    const grid = gridOfRows([['2021年信访台账'], columns, ...body], { name: '台账', date1904 });
    const top = merged ? 2 + (merged[0] % rows.length) : 0;
    return {
      ...grid,
      merges: merged ? [{ top, bottom: Math.min(top + 1, 1 + rows.length), left: merged[1], right: merged[1] }] : [],
      formulas: grid.columns.map((_, c) =>
        formula && c === formula[1] % columns.length ? new Set([2 + (formula[0] % rows.length)]) : null,
      ),
    };
  });

describe('all safe mends of any ledger', () => {
  it('are done once, raise nothing, and touch what they say', () => {
    fc.assert(
      fc.property(anyLedger, (grid) => void expectSound([grid])),
      { numRuns: 300 },
    );
  });
});
