import { gridOfRows, type Grid } from '../../../src/core/grid/grid';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { lacksWhatIsTold, toldByValues } from '../../../src/core/ledger/sister-sheets';

const HEADER = ['序号', '来信编号', '信访人', '信访内容', '登记日期', '转给哪家'];
const UNITS = ['东四街道', '区教委', '区住建委', '和平里街道'];

const month = (rows: number, header = HEADER): Grid =>
  gridOfRows([
    header,
    ...Array.from({ length: rows }, (_, i) => [
      i + 1,
      `X${i}`,
      `张试${'甲乙丙丁'[i % 4]}`,
      `反映第${i + 1}处路灯不亮，请求维修`,
      `2021-03-${10 + (i % 18)}`,
      rows < 2 ? '' : UNITS[i % 4],
    ]),
  ]);

const fieldsOf = (grid: Grid, told?: ReturnType<typeof toldByValues>) =>
  readSheet(grid, told ? { told } : {}).tables[0]?.columns.map(({ fields }) => fields[0] ?? null);

describe('a column whose header says nothing', () => {
  const full = readSheet(month(20));
  const short = month(1);

  it('is told by its values in a full month and by nothing in a short one', () => {
    expect(fieldsOf(month(20))?.[5]).toBe('responsibleUnit');
    expect(fieldsOf(short)?.[5]).toBeNull();
  });

  it('is in the short month what it is in the full one', () => {
    const told = toldByValues([full, readSheet(short)]);
    expect(lacksWhatIsTold(readSheet(short), told)).toBe(true);
    expect(fieldsOf(short, told)?.[5]).toBe('responsibleUnit');
    const column = readSheet(short, { told }).tables[0]?.columns[5];
    expect(column).toMatchObject({ how: 'values', confidence: 0.6 });
  });

  it('takes no field that another column has', () => {
    const header = [...HEADER.slice(0, 5), '转给哪家', '责任单位'];
    const two = gridOfRows([header, [1, 'X1', '张试甲', '反映路灯不亮，请求维修', '2021-03-10', '', '区教委']]);
    expect(fieldsOf(two, toldByValues([full]))?.slice(5)).toEqual([null, 'responsibleUnit']);
  });

  it('is told by nothing where the sheets contradict each other', () => {
    const other = gridOfRows([
      HEADER,
      ...Array.from({ length: 20 }, (_, i) => [
        i + 1,
        `X${i}`,
        '张试甲',
        '反映路灯不亮',
        '2021-03-10',
        `1690000${1000 + i}`,
      ]),
    ]);
    expect(fieldsOf(other)?.[5]).toBe('phone');
    expect(toldByValues([full, readSheet(other)]).size).toBe(0);
  });

  it('and sheets that are no ledger tell nothing', () => {
    expect(toldByValues([{ ...full, kind: 'statistics' }]).size).toBe(0);
  });
});
