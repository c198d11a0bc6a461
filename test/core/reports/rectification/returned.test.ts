import { copyFor, recipientCopies } from '../../../../src/core/reports/rectification/copies';
import { readEdition, type SheetEdition } from '../../../../src/core/reports/rectification/edition';
import type { Rectification } from '../../../../src/core/reports/rectification/rectify';
import { updateInPlace } from '../../../../src/core/reports/rectification/update-in-place';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { ledgerOf } from '../../rules/support';
import { changed, column, editionOf, gridOf, rectified, typed } from './support';

const FIELDS = [
  'caseNo',
  'petitioner',
  'content',
  'responsibleUnit',
  'registeredDate',
  'acceptedDate',
  'isBacklog',
  'closedDate',
  'progress',
] as const;
const ROWS = [
  ['XF1001', '张试验', '反映供暖不热', '东四街道', '2021-12-01', '2021-12-02', '是', null, null],
  ['XF1002', '李样例', '反映学区划分', '区教委', '2021-12-02', '2021-12-03', '是', null, '已收件'],
  ['XF1003', '王范本', '反映噪声扰民', '东四街道', '2021-12-03', '2021-12-04', '是', null, null],
  ['XF1004', '赵例一', '反映校门口堵车', '区教委', '2021-12-03', '2021-12-04', '是', null, null],
] as const;
const ledgerWith = (progress: string | null = '已收件') =>
  ledgerOf(
    FIELDS,
    ROWS.map((row) => (row[0] === 'XF1002' ? [...row.slice(0, -1), progress] : [...row])),
  );
const ledger = ledgerWith();
const made = rectified([ledger]);
const edition = editionOf(made);

const read = (sheet: SheetModel): SheetEdition => {
  const found = readEdition(gridOf(sheet), DEFAULT_PROFILE);
  if (!found) throw new Error('no edition');
  return found;
};
/** The copy of a unit, and what stands in it after the unit typed. */
const copyOf = (unit: string, of: Rectification = made): SheetEdition =>
  read(recipientCopies(of, 'units').find(({ recipient }) => recipient === unit)!.sheet);
const school = copyOf('区教委');
const filled = typed(school, [
  { line: 0, key: 'progress', text: '已召开座谈会' },
  { line: 0, key: 'status', text: '已化解' },
  { line: 1, key: 'resolveMeasure', text: '错峰放学' },
]);
const back = (copy: SheetEdition, name = '区教委返回.xlsx') => [{ name, edition: copy }];
const penned = typed(edition, [{ line: 0, key: 'instruction', text: '请一周内约谈' }]);

describe('a copy that a unit filled in', () => {
  const again = rectified([ledger], { edition: penned, returned: back(filled), asOf: '2022-01-05' });

  it('brings what was typed to the lines of its numbers and leaves the others as they are', () => {
    expect(column(again, 'problemNo')).toEqual(column(made, 'problemNo'));
    expect(column(again, 'caseNo')).toEqual(['XF1001', 'XF1002', 'XF1003', 'XF1004']);
    expect(column(again, 'progress')).toEqual([null, '已召开座谈会', null, null]);
    expect(column(again, 'status')).toEqual(['未化解', '已化解', '未化解', '未化解']);
    expect(column(again, 'resolveMeasure')).toEqual([null, null, null, '错峰放学']);
    expect(column(again, 'instruction')[0]).toBe('请一周内约谈');
    expect(again.merged.conflicts).toEqual([]);
  });

  it('lands in the sheet of the workbook too, and changes nothing the second time', () => {
    const after = changed(penned, updateInPlace(again, penned));
    expect(updateInPlace(rectified([ledger], { edition: after, asOf: '2022-01-05' }), after).operations).toEqual([]);
    const twice = rectified([ledger], { edition: after, returned: back(filled), asOf: '2022-01-05' });
    expect(column(twice, 'progress')).toEqual(column(again, 'progress'));
    expect(updateInPlace(twice, after).operations).toEqual([]);
  });

  it('is no typing where it still says what the sheet was written with', () => {
    const newer = rectified([ledgerWith('已转学校办理')], { edition: penned, returned: back(school) });
    expect(column(newer, 'progress')[1]).toBe('已转学校办理');
    expect(newer.merged.conflicts).toEqual([]);
    expect(newer.returned?.typed.size).toBe(0);
  });

  it('does not bring old counts back: these are the ledger’s', () => {
    const stale = typed(filled, [
      { line: 0, key: 'overdue', text: 1932 },
      { line: 0, key: 'why', text: '超期' },
    ]);
    const now = rectified([ledger], { edition: penned, returned: back(stale), asOf: '2022-03-01' });
    expect([column(now, 'overdue')[1], column(now, 'why')[1]]).toEqual([22, '积案、超期']);
    expect(now.merged.conflicts).toEqual([]);
  });

  it('asks where both have typed, and takes what the clerk decides', () => {
    const both = typed(penned, [{ line: 1, key: 'progress', text: '区里已协调' }]);
    const asked = rectified([ledger], { edition: both, returned: back(filled) });
    expect(column(asked, 'progress')[1]).toBe('区里已协调');
    expect(asked.merged.conflicts).toMatchObject([
      { number: 'PC20210002', typed: '区里已协调', ledger: '已召开座谈会', returned: '区教委返回.xlsx' },
    ]);
    const id = asked.merged.conflicts[0]?.id ?? '';
    const taken = rectified([ledger], { edition: both, returned: back(filled), decisions: { [id]: 'ledger' } });
    expect([column(taken, 'progress')[1], taken.merged.conflicts]).toEqual(['已召开座谈会', []]);
    const kept = rectified([ledger], { edition: both, returned: back(filled), decisions: { [id]: 'typed' } });
    expect([column(kept, 'progress')[1], kept.merged.conflicts]).toEqual(['区里已协调', []]);
  });

  it('asks where the ledger has changed since as well, as for any typed text', () => {
    const newer = rectified([ledgerWith('已转学校办理')], { edition: penned, returned: back(filled) });
    expect(column(newer, 'progress')[1]).toBe('已召开座谈会');
    expect(newer.merged.conflicts).toMatchObject([{ typed: '已召开座谈会', ledger: '已转学校办理' }]);
  });

  it('asks where the sheet was made again since: what differs may only be old', () => {
    const later = editionOf(rectified([ledgerWith('已转学校办理')], { edition: penned, asOf: '2022-01-08' }));
    const asked = rectified([ledgerWith('已转学校办理')], {
      edition: later,
      returned: back(school),
      asOf: '2022-01-10',
    });
    expect(column(asked, 'progress')[1]).toBe('已转学校办理');
    expect(asked.merged.conflicts).toMatchObject([{ typed: '已转学校办理', ledger: '已收件' }]);
  });

  it('keeps both where two copies say different things', () => {
    const leader = typed(read(copyFor(made, { kind: 'leader' }, { name: '会', title: '会' })!), [
      { line: 1, key: 'progress', text: '领导已接访' },
    ]);
    const copies = [...back(filled), ...back(leader, '领导.xlsx')];
    for (const returned of [copies, [...copies].reverse()]) {
      const asked = rectified([ledger], { edition: penned, returned });
      expect(column(asked, 'progress')[1]).toBe('已收件');
      expect(asked.merged.conflicts.map(({ ledger: says }) => says).sort()).toEqual(
        ['已召开座谈会', '领导已接访'].sort(),
      );
    }
  });

  /** The copy with a line that the unit wrote below. */
  function withOwnLine(problemNo?: string): SheetEdition {
    const row = filled.signOffRow ?? 0;
    const columns = filled.grid.columns.map((cells) => [...cells]);
    for (const cells of columns) cells[row] = null;
    const put = (key: string, text: string): unknown => (columns[filled.columns.get(key) ?? 0]![row] = text);
    if (problemNo !== undefined) put('problemNo', problemNo);
    put('content', '家长反映操场扬尘');
    put('responsibleUnit', '区教委');
    put('progress', '已洒水');
    return readEdition({ ...filled.grid, columns }, DEFAULT_PROFILE)!;
  }

  it('writes nothing of a line that the unit numbered itself into the petition that has this number', () => {
    const asked = rectified([ledger], { edition: penned, returned: back(withOwnLine('PC20210003')) });
    expect(column(asked, 'caseNo')[2]).toBe('XF1003');
    expect(column(asked, 'progress').slice(0, 4)).toEqual([null, '已召开座谈会', null, null]);
    expect(column(asked, 'content').at(-1)).toBe('家长反映操场扬尘');
    expect(column(asked, 'problemNo').at(-1)).toBe('PC20210005');
    expect(asked.merged.conflicts).toEqual([]);
  });

  it('adds a line that the unit wrote below, once', () => {
    const copy = withOwnLine();
    const once = rectified([ledger], { edition: penned, returned: back(copy) });
    expect(column(once, 'problemNo').at(-1)).toBe('PC20210005');
    expect(column(once, 'content').at(-1)).toBe('家长反映操场扬尘');
    const twice = rectified([ledger], { edition: editionOf(once), returned: back(copy) });
    expect(twice.merged.lines).toHaveLength(5);
  });

  it('is not merged by a number that means another matter there', () => {
    const other = editionOf(
      rectified([
        ledgerOf(
          FIELDS,
          [ROWS[2], ROWS[3], ROWS[0], ROWS[1]].map((row) => [...row]),
        ),
      ]),
    );
    const again2 = rectified([ledger], { edition: other, returned: back(filled) });
    expect(column(again2, 'caseNo')).toEqual(['XF1003', 'XF1004', 'XF1001', 'XF1002']);
    expect(column(again2, 'progress')).toEqual([null, null, null, '已召开座谈会']);
  });

  it('alone keeps its numbers, goes on behind the greatest, and takes counts from the ledger', () => {
    const old = typed(filled, [{ line: 0, key: 'overdue', text: 1932 }]);
    const alone = rectified([ledger], { edition: old, asOf: '2022-03-01' });
    expect(column(alone, 'caseNo')).toEqual(['XF1002', 'XF1004', 'XF1001', 'XF1003']);
    expect(column(alone, 'problemNo')).toEqual(['PC20210002', 'PC20210004', 'PC20220001', 'PC20220002']);
    expect(column(alone, 'overdue')[0]).toBe(22);
    expect(column(alone, 'resolveMeasure')[1]).toBe('错峰放学');
    // Only where the ledger says something else: what it leaves blank disputes nothing.
    expect(alone.merged.conflicts.map(({ id }) => id)).toEqual(['PC20210002|progress', 'PC20210002|status']);
  });
});
