import { parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { gridOfRows } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { findingsSheets } from '../../../src/core/reports/findings-sheet';
import { checkLedgers } from '../../../src/core/rules/check';
import { rowHeight, textWidth } from '../../../src/core/sheets/row-height';

const asOf = parseIsoDay('2021-12-31') as CivilDay;

function sheetsOf(rows: readonly (readonly (string | number | null)[])[], mask: 'none' | 'standard') {
  const grid = gridOfRows(rows, { name: '台账' });
  const ledgers = readSheet(grid).tables.map(
    (t) => new Ledger(grid, t, DEFAULT_PROFILE, { file: 'a.xlsx', sheet: '台账' }),
  );
  return findingsSheets({ result: checkLedgers(ledgers, { asOf, profile: DEFAULT_PROFILE }), asOf, mask });
}

const HEADER = ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '身份证号', '信访内容', '责任单位'];
const ROWS = [HEADER, [1, 'XF2021001', '2021-03-02', '来访', '李试样', '110101190101010021', '反映停水', '东四街道']];

const textsOf = (sheet: ReturnType<typeof sheetsOf>[number] | undefined): string[] =>
  (sheet?.rows ?? []).flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));

test('one line a finding, with its cell, its sentence and the way to mend it', () => {
  const [list, summary] = sheetsOf(ROWS, 'standard');
  expect(textsOf(list)).toEqual(expect.arrayContaining(['F2', '身份证号校验位不对', '错误']));
  expect(list?.filter).toMatchObject({ top: 2 });
  expect(textsOf(summary)).toContain('体检汇总');
});

test('no ID number and no full name stands in it unless asked for', () => {
  const masked = textsOf(sheetsOf(ROWS, 'standard')[0]).join('\n');
  expect(masked).not.toMatch(/110101190101010021|李试样/u);
  expect(textsOf(sheetsOf(ROWS, 'none')[0]).join('\n')).toContain('110101190101010021');
});

test('a sound ledger is told so', () => {
  const sound = [
    HEADER,
    [1, 'XF2021001', '2021-03-02', '来访', '李试样', '11010119010101002X', '反映停水', '东四街道'],
  ];
  const withoutDates = sound.map((r) => r.map((v) => (v === '2021-03-02' ? 44257 : v)));
  expect(textsOf(sheetsOf(withoutDates, 'standard')[0])).toContain('没有发现问题。');
});

test('a row is as high as its longest wrapped text needs', () => {
  expect(textWidth('四字ab')).toBe(6);
  expect(rowHeight([{ value: '短' }], [20], 11)).toBe(rowHeight([null], [20], 11));
  expect(rowHeight([{ value: '很长的一句话要分好几行才放得下' }], [10], 11)).toBeGreaterThan(
    rowHeight([{ value: '短' }], [10], 11) * 2,
  );
  expect(rowHeight([{ value: '长'.repeat(5000) }], [10], 11)).toBe(409);
});
