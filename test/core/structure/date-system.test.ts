import { gridOfRows, type Grid } from '../../../src/core/grid/grid';
import { modelFrom1904 } from '../../../src/core/sheets/date-system';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import { planStructure } from '../../../src/core/structure/plan-structure';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { serial } from '../rules/support';

const HEADER = ['序号', '信访件编号', '登记日期', '信访人', '信访内容', '责任单位'];

function ledgerGrid(date1904: boolean): Grid {
  const shift = date1904 ? 1462 : 0;
  const rows = [
    ['2021年信访台账'],
    HEADER,
    [1, 'XF1', serial('2021-03-01') - shift, '张试', '反映小区停水三天无人处理', '东四街道'],
    [2, 'XF2', '2021.3.2', '李样', '反映道路破损多年没有修补', '东四街道'],
  ];
  const formats = HEADER.map((_, c) => (c === 2 ? Uint16Array.of(0, 0, 1, 0) : null));
  return gridOfRows(rows, { name: '台账', date1904, formatCodes: ['General', 'yyyy-mm-dd'], formats });
}

function structured(grid: Grid): SheetModel {
  const { tables } = readSheet(grid, { fileName: '台账.xlsx' });
  const place = { file: '台账.xlsx', sheet: grid.name };
  const ledgers = tables.map((table) => new Ledger(grid, table, DEFAULT_PROFILE, place));
  const [operation] = planStructure({ ledgers, grids: [grid], profile: DEFAULT_PROFILE }).operations;
  if (operation?.kind !== 'add-sheet') throw new Error('no sheet');
  return operation.model;
}

const days = ({ rows }: SheetModel): unknown[] =>
  rows.flatMap((row) => row.map((cell) => cell?.value)).filter((v) => typeof v === 'number' && v > 40_000);

describe('规范台账 of a workbook that counts its days from 1904', () => {
  it('means the same days as of one that counts from 1900', () => {
    expect(days(structured(ledgerGrid(true)))).toEqual([serial('2021-03-01'), serial('2021-03-02')]);
    expect(days(structured(ledgerGrid(false)))).toEqual([serial('2021-03-01'), serial('2021-03-02')]);
  });

  it('stands in such a workbook as its other days do', () => {
    const model = modelFrom1904(structured(ledgerGrid(true)));
    const written = model.rows.flatMap((row) => row.map((cell) => cell?.value));
    expect(written).toContain(serial('2021-03-01') - 1462);
    expect(written).not.toContain(serial('2021-03-01'));
  });
});
