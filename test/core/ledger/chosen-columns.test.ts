import type { FieldId } from '../../../src/core/fields/catalog';
import { gridOfRows } from '../../../src/core/grid/grid';
import { neighboursOf, withChoice, withoutChoice } from '../../../src/core/ledger/chosen-columns';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { ColumnChoice } from '../../../src/core/profile/profile';

const HEADERS = ['序号', '信访人', '经办处', '信访内容', '说明一', '责任单位'];
const ROWS = [
  [1, '某甲', '城建口', '反映小区停水', '甲', '东四街道'],
  [2, '某乙', '教育口', '反映路灯不亮', '乙', '景山街道'],
];

/** What each column is read as, with a mark where the reading wants to be looked at. */
function fieldsOf(
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly ColumnChoice[],
  name = '台账',
) {
  const { tables } = readSheet(gridOfRows(rows, { name }), { profile: { ...DEFAULT_PROFILE, columns } });
  return tables.map((t) => t.columns.map((c) => `${c.fields.join('+')}${c.how === 'renamed' ? '?' : ''}`));
}

/** What the clerk says of a column of a table with these headers. */
const said = (headers: readonly string[], column: number, fields: readonly FieldId[]): ColumnChoice => ({
  header: [headers[column] ?? ''],
  fields,
  between: neighboursOf(
    headers.map((h) => [h]),
    column,
  ),
});

const renamed = (header: string): string[] => HEADERS.map((h, i) => (i === 4 ? header : h));

describe('what a clerk said of a column', () => {
  const choice = said(HEADERS, 2, ['source']);
  const REMARK = said(HEADERS, 4, ['remark']);

  test('holds on another sheet, where columns were moved, put in, or written with other spaces and marks', () => {
    const order = ['序号', '责任单位', '★ 说 明 一：', '信访人', '新列', '信访内容'];
    const rows = [
      order,
      [1, '东四街道', '甲', '某甲', 'x', '反映停水'],
      [2, '景山街道', '乙', '某乙', 'y', '反映路灯'],
    ];
    expect(fieldsOf(rows, [REMARK], '二月')[0]?.[2]).toBe('remark');
  });

  test('holds where the header was renamed and still stands between the same two, and asks to be looked at', () => {
    const rows = [renamed('其他说法'), ...ROWS];
    expect(fieldsOf(rows, [REMARK])[0]?.[4]).toBe('remark?');
  });

  test('gives way where the new header says by itself what the column is', () => {
    const rows = [renamed('办理状态'), ...ROWS];
    expect(fieldsOf(rows, [REMARK])[0]?.[4]).toBe('status');
  });

  test('does not pass to a new column beside other neighbours', () => {
    const rows = [
      ['序号', '信访人', '信访内容', '责任单位', '其他说法'],
      [1, '某甲', '反映小区停水', '东四街道', '甲'],
    ];
    expect(fieldsOf(rows, [REMARK])[0]?.[4]).not.toMatch(/remark\?/u);
  });

  test('is the first word on every table of a sheet, and each table may have its own', () => {
    const other = ['编号', '说明一', '信访内容', '备用'];
    const rows = [
      HEADERS,
      ...ROWS,
      [],
      ['另一张表'],
      other,
      ['A1', '甲', '反映停电', 'x'],
      ['A2', '乙', '反映噪声', 'y'],
    ];
    const [first, second] = fieldsOf(rows, [REMARK]);
    expect([first?.[4], second?.[1]]).toEqual(['remark', 'remark']);
    const own = fieldsOf(rows, [REMARK, said(other, 1, [])]);
    expect([own[0]?.[4], own[1]?.[1]]).toEqual(['remark', '']);
  });

  test('tells two columns of one name apart, and one without a header from others', () => {
    const twice = ['序号', '信访人', '电话', '电话', '信访内容', '', '责任单位'];
    const rows = [
      twice,
      [1, '某甲', '13800000001', '100', '反映停水', 'x', '东四街道'],
      [2, '某乙', '13800000002', '101', '反映路灯', 'y', '景山街道'],
    ];
    const choices = [said(twice, 3, []), said(twice, 5, ['remark'])];
    expect(fieldsOf(rows, choices)[0]?.slice(2, 6)).toEqual(['phone', '', 'content', 'remark']);
  });

  test('never makes a column read that is left alone', () => {
    const rows = [renamed('稳控责任人'), ...ROWS];
    expect(fieldsOf(rows, [{ header: ['稳控责任人'], fields: ['responsiblePerson'] }])[0]?.[4]).toBe('');
  });

  test('of a profile, without neighbours, is of every column with that header', () => {
    const columns: ColumnChoice[] = [{ header: ['说明一'], fields: ['remark'] }];
    expect(fieldsOf([HEADERS, ...ROWS], columns)[0]?.[4]).toBe('remark');
    // The clerk's own word on this workbook comes after it.
    expect(fieldsOf([HEADERS, ...ROWS], [...columns, said(HEADERS, 4, [])])[0]?.[4]).toBe('');
  });

  test('takes the place of what was said before, and can be taken back', () => {
    const again = { ...choice, fields: [] };
    expect(withChoice([choice, REMARK], again)).toEqual([REMARK, again]);
    expect(withoutChoice([choice, REMARK], choice)).toEqual([REMARK]);
    // The columns were moved since: the header alone still says which was meant.
    expect(withoutChoice([choice, REMARK], { header: choice.header, between: [null, null] })).toEqual([REMARK]);
  });
});
