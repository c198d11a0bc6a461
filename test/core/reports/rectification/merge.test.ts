import { updateInPlace } from '../../../../src/core/reports/rectification/update-in-place';
import { allTexts, changed, column, editionOf, petitions, rectified, typed, type Row } from './support';
import { dayOfExcelSerial, formatDay } from '../../../../src/core/calendar/civil-day';
import type { CellValue } from '../../../../src/core/grid/grid';
import { day, serial } from '../../rules/support';

const ROWS: readonly Row[] = [
  { caseNo: 'XF2021001', peopleCount: 15, progress: '已转街道' },
  { caseNo: 'XF2021002', petitioner: '李样例', content: '反映道路破损多年没有修补', isRepeat: '是' },
];
const ledger = petitions(...ROWS);

/** The ledger with a word changed in one of its rows. */
const changedLedger = (line: number, change: Row) =>
  petitions(...ROWS.map((row, i) => (i === line ? { ...row, ...change } : row)));

describe('排查整治台账 made again', () => {
  const edition = editionOf(rectified([ledger]));

  it('keeps what only people changed', () => {
    const edited = typed(edition, [{ line: 0, key: 'instruction', text: '请街道本周内约谈' }]);
    const again = rectified([ledger], { edition: edited });
    expect(column(again, 'instruction')).toEqual(['请街道本周内约谈', null]);
    expect(again.merged).toMatchObject({ updated: 0, kept: 1, conflicts: [] });
  });

  it('reads the days and numbers of a sheet that was saved as texts alone as what they were', () => {
    const late = petitions(...ROWS.map((row) => ({ ...row, acceptedDate: '2021-05-10' })));
    const made = editionOf(rectified([late], { asOf: '2021-12-30' }));
    const days = new Set(['screeningDate', 'dueDate'].map((key) => made.columns.get(key)));
    // As a .csv has them.
    const shown = (value: unknown, c: number) =>
      typeof value !== 'number'
        ? value
        : days.has(c)
          ? formatDay(dayOfExcelSerial(value, false) ?? day('1900-01-01'))
          : String(value);
    const asTexts = editionOf(rectified([late], { asOf: '2021-12-30' }), (grid) => ({
      ...grid,
      columns: grid.columns.map((cells, c) => Array.from(cells, (value) => shown(value, c) as CellValue)),
    }));
    const again = rectified([late], { edition: asTexts, asOf: '2021-12-31' });
    expect(again.merged).toMatchObject({ kept: 0, conflicts: [] });
    expect(column(again, 'overdue')).toEqual([175, 175]);
    expect(column(again, 'dueDate')).toEqual([serial('2021-07-09'), serial('2021-07-09')]);
    expect(column(again, 'involvedCount')).toEqual([15, 1]);
    expect(again.counted.map(({ standing }) => standing)).toEqual(['overdue', 'overdue']);
  });

  it('takes what only the ledger changed', () => {
    const again = rectified([changedLedger(0, { progress: '已入户约谈' })], { edition });
    expect(column(again, 'progress')).toEqual(['已入户约谈', null]);
    expect(again.merged.conflicts).toEqual([]);
  });

  it('keeps the person’s text where both changed, and says so until it is decided', () => {
    const edited = typed(edition, [{ line: 0, key: 'progress', text: '区长已接访' }]);
    const newer = changedLedger(0, { progress: '已入户约谈' });
    const again = rectified([newer], { edition: edited });
    expect(column(again, 'progress')[0]).toBe('区长已接访');
    expect(again.merged.conflicts).toMatchObject([
      { id: 'PC20210001|progress', typed: '区长已接访', ledger: '已入户约谈' },
    ]);
    const third = rectified([newer], { edition: editionOf(again) });
    expect(third.merged.conflicts).toHaveLength(1);
    const mine = rectified([newer], { edition: edited, decisions: { 'PC20210001|progress': 'typed' } });
    expect([column(mine, 'progress')[0], mine.merged.conflicts]).toEqual(['区长已接访', []]);
    expect(rectified([newer], { edition: editionOf(mine) }).merged.conflicts).toEqual([]);
    const theirs = rectified([newer], { edition: edited, decisions: { 'PC20210001|progress': 'ledger' } });
    expect(column(theirs, 'progress')[0]).toBe('已入户约谈');
  });

  it('keeps an emptied cell empty', () => {
    const edited = typed(edition, [{ line: 0, key: 'progress', text: null }]);
    expect(column(rectified([ledger], { edition: edited }), 'progress')).toEqual([null, null]);
  });

  it('marks a matter that the ledger has no more and deletes nothing', () => {
    const again = rectified([petitions(ROWS[1] ?? {})], {
      edition: typed(edition, [{ line: 0, key: 'instruction', text: '抓紧' }]),
    });
    expect(again.merged.lines.map(({ state }) => state)).toEqual(['gone', 'known']);
    expect(column(again, 'why')).toEqual(['源台账已无', '重复']);
    expect(column(again, 'instruction')[0]).toBe('抓紧');
    // and takes the mark back once it is there again
    const back = rectified([ledger], { edition: editionOf(again) });
    expect(column(back, 'why')[0]).toBe('集体');
  });

  it('keeps a line whose matter was closed, with what the ledger says of it now', () => {
    const again = rectified([changedLedger(0, { closedDate: '2021-12-25' })], { edition });
    expect(column(again, 'why')).toEqual(['已办结', '重复']);
    expect(column(again, 'stage')[0]).toBe('已办结');
  });

  it('finds a line again after its number was corrected, its row moved, or another came before it', () => {
    const moved = petitions({ caseNo: 'XF2021000', isBacklog: '是', content: '反映加装电梯补偿' }, ROWS[1] ?? {}, {
      ...ROWS[0],
      caseNo: 'XF2021-001A',
    });
    const again = rectified([moved], { edition });
    expect(column(again, 'problemNo')).toEqual(['PC20210001', 'PC20210002', 'PC20210003']);
    expect(column(again, 'caseNo')).toEqual(['XF2021-001A', 'XF2021002', 'XF2021000']);
  });

  it('never gives a number twice, not even that of a line somebody deleted', () => {
    const last = edition.lines[1]?.row ?? 0;
    const without = { ...edition, lines: edition.lines.filter(({ row }) => row !== last) };
    const more = petitions(...ROWS, { caseNo: 'XF2021009', isBacklog: '是', content: '反映拆迁补偿' });
    const again = rectified([more], { edition: without });
    expect(column(again, 'problemNo')).toEqual(['PC20210001', 'PC20210003', 'PC20210004']);
  });

  it('goes on with the year of its day', () => {
    const again = rectified([petitions(...ROWS, { caseNo: 'XF2022001', isBacklog: '是', content: '反映拆迁补偿' })], {
      edition,
      asOf: '2022-01-10',
    });
    expect(column(again, 'problemNo')).toEqual(['PC20210001', 'PC20210002', 'PC20220001']);
  });

  it('keeps hand-written lines where they are, gives them a number, and joins one that names a case number', () => {
    const rows = edition.grid.columns.map((c) => [...c]);
    const at = edition.signOffRow ?? 0;
    const put = (key: string, row: number, text: string) => {
      rows[edition.columns.get(key) ?? 0]![row] = text;
    };
    for (const c of rows) c[at] = null;
    put('content', at, '群众当面反映垃圾站异味');
    put('responsibleUnit', at, '东四街道');
    put('progress', at, '正在协调');
    const grid = { ...edition.grid, columns: rows, rowCount: at + 1 };
    const edited = changed({ ...edition, grid }, { title: '', operations: [] });
    const again = rectified([ledger], { edition: edited });
    expect(again.merged.lines.map(({ state }) => state)).toEqual(['known', 'known', 'own']);
    expect(column(again, 'problemNo')).toEqual(['PC20210001', 'PC20210002', 'PC20210003']);
    expect(column(again, 'progress')[2]).toBe('正在协调');
    put('caseNo', at, 'XF2021002');
    const claimed = changed({ ...edition, grid: { ...grid, columns: rows } }, { title: '', operations: [] });
    expect(claimed.lines[2]?.identity).toHaveLength(1);
  });

  it('keeps a person’s own column, a changed title and words beside the sign-off', () => {
    const rows = edition.grid.columns.map((c) => [...c]);
    const width = rows.length;
    const own = Array.from({ length: edition.grid.rowCount }, () => null as string | null);
    own[edition.headerRow] = '街道意见';
    own[edition.lines[1]?.row ?? 0] = '同意按此办理';
    rows.push(own);
    rows[0]![0] = '东城区2021年排查整治台账（送审稿）';
    rows[0]![edition.signOffRow ?? 0] = '审核人（签字）：王某';
    const edited = changed(
      { ...edition, grid: { ...edition.grid, columns: rows, columnCount: width + 1, formats: rows.map(() => null) } },
      { title: '', operations: [] },
    );
    expect(edited.ownColumns).toEqual([{ column: width, header: '街道意见' }]);
    const again = editionOf(rectified([changedLedger(0, { progress: '已办' })], { edition: edited }));
    expect(allTexts(again)).toEqual(
      expect.arrayContaining([
        '街道意见',
        '同意按此办理',
        '东城区2021年排查整治台账（送审稿）',
        '审核人（签字）：王某',
      ]),
    );
  });

  it('reads a copy without hidden columns by the numbers it shows, and overwrites nothing', () => {
    const hidden = new Set([edition.matterColumn, edition.writtenColumn]);
    const columns = edition.grid.columns.filter((_, c) => !hidden.has(c));
    const bare = changed(
      { ...edition, grid: { ...edition.grid, columns, columnCount: columns.length, formats: columns.map(() => null) } },
      { title: '', operations: [] },
    );
    const edited = typed(bare, [{ line: 0, key: 'progress', text: '已化解' }]);
    const again = rectified([ledger], { edition: edited });
    expect(column(again, 'problemNo')).toEqual(['PC20210001', 'PC20210002']);
    expect(column(again, 'progress')[0]).toBe('已化解');
    expect(again.merged.conflicts.map(({ id }) => id)).toContain('PC20210001|progress');
  });

  it('reads the days of a sheet that counts from 1904', () => {
    const grid = { ...edition.grid, date1904: true };
    const shifted = changed({ ...edition, grid }, { title: '', operations: [] });
    expect(column(rectified([ledger], { edition: shifted }), 'screeningDate')[0]).toBe(serial('2021-12-20'));
  });
});

describe('排查整治台账 made again in place', () => {
  const edition = editionOf(rectified([ledger]));

  it('writes nothing where nothing changed', () => {
    expect(updateInPlace(rectified([ledger], { edition }), edition).operations).toEqual([]);
  });

  it('writes only what changed, and new lines above the sign-off', () => {
    const newer = petitions({ ...ROWS[0], progress: '已入户约谈' }, ROWS[1] ?? {}, {
      caseNo: 'XF2021003',
      isBacklog: '是',
      content: '反映拆迁补偿',
    });
    const again = rectified([newer], { edition });
    const after = changed(edition, updateInPlace(again, edition));
    expect(after.lines).toHaveLength(3);
    expect(after.signOffRow).toBe((edition.signOffRow ?? 0) + 1);
    const next = rectified([newer], { edition: after });
    expect(column(next, 'caseNo')).toEqual(['XF2021001', 'XF2021002', 'XF2021003']);
    expect(column(next, 'progress')[0]).toBe('已入户约谈');
    expect(updateInPlace(next, after).operations).toEqual([]);
  });
});
