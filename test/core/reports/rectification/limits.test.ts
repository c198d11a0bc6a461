import { dayOf, standingCounts, summaryText } from '../../../../src/core/reports/rectification/standing';
import { faultNotes, faultyLines } from '../../../../src/core/reports/rectification/life-cycle';
import { reviewLines } from '../../../../src/core/reports/rectification/review';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { day, ledgerOf, serial } from '../../rules/support';
import { column, editionOf, petitions, rectified, type Row } from './support';

const ID = '110199199001010010';
const standings = (made: ReturnType<typeof rectified>): unknown[] => made.counted.map(({ standing }) => standing);
/** A ledger that has no column for when a matter was answered or closed. */
const undated = (...rows: readonly (readonly (string | null)[])[]) =>
  ledgerOf(['caseNo', 'petitioner', 'content', 'responsibleUnit', 'acceptedDate', 'isBacklog', 'status'], rows);

describe('in time is only what has a limit that is not past', () => {
  it('is past where the ledger says 办理中 and has no column for the closing', () => {
    const made = rectified([undated(['XF1001', '张试验', '反映停水', '东四街道', '2021-05-01', '是', '办理中'])]);
    expect([standings(made), column(made, 'dueDate'), column(made, 'overdue')]).toEqual([
      ['overdue'],
      [serial('2021-06-30')],
      [184],
    ]);
  });

  it('is neither past nor in time where nobody can say whether it was kept, and says so', () => {
    const made = rectified([
      undated(
        ['XF1001', '张试验', '反映停水', '东四街道', '2021-05-01', '是', null],
        ['XF1002', '李样例', '反映路灯不亮', '东四街道', '2021-12-01', '是', null],
      ),
    ]);
    expect(standings(made)).toEqual(['noLimit', 'running']);
    expect(column(made, 'dueDate')).toEqual(['2021-06-30（待核）', serial('2022-01-30')]);
    expect(column(made, 'overdue')).toEqual([null, null]);
    expect(faultNotes(faultyLines(made), made).join('')).toContain('说不清办结没有，计入未定时限的1件：PC20210001');
    expect(faultNotes(faultyLines(made), made).join('')).not.toContain('没有定时限的');
  });

  it('is neither where the clock is estimated', () => {
    const made = rectified([
      petitions({ caseNo: 'XF1001', isBacklog: '是', acceptedDate: null, registeredDate: '2021-03-01' }),
    ]);
    expect([standings(made), column(made, 'dueDate')]).toEqual([['noLimit'], ['2021-04-30（估算）']]);
  });

  it('is still in time on the holidays after its last day, and past after them', () => {
    // 60 days from 2021-08-05 end on 2021-10-04, within the holidays that end on 2021-10-07.
    const ledger = petitions({
      caseNo: 'XF1001',
      isBacklog: '是',
      acceptedDate: '2021-08-05',
      registeredDate: '2021-08-05',
    });
    expect(standings(rectified([ledger], { asOf: '2021-10-08' }))).toEqual(['running']);
    expect(standings(rectified([ledger], { asOf: '2021-10-09' }))).toEqual(['overdue']);
  });

  it('is past for the leader too once the sheet is older than the limit', () => {
    const ledger = petitions({ caseNo: 'XF1001', isBacklog: '是', acceptedDate: '2021-12-06' });
    const edition = editionOf(rectified([ledger]));
    const read = reviewLines(edition, { asOf: day('2022-02-14'), profile: DEFAULT_PROFILE });
    expect(read).toMatchObject([{ standing: '超时限', isOverdue: true, overdueDays: 7, limit: '2022-02-04' }]);
  });
});

describe('a closed matter', () => {
  const row: Row = { caseNo: 'XF1001', isBacklog: '是', acceptedDate: '2021-06-08', registeredDate: '2021-06-01' };
  const edition = editionOf(rectified([petitions(row)]));

  it('runs no more: it waits to be verified, is not resolved, and nobody is put words into the mouth', () => {
    const made = rectified([petitions({ ...row, closedDate: '2021-12-30' })], { edition });
    expect([standings(made), column(made, 'why'), column(made, 'status'), column(made, 'stage')]).toEqual([
      ['rectified'],
      ['已办结'],
      [null],
      ['已办结'],
    ]);
    expect(summaryText(made.counted)).toContain(
      '已到位待核查1＋期限内推进0＋超时限0＋未定时限0（核对相符）。化解率0.00%',
    );
    expect(faultNotes(faultyLines(made), made).join('')).toContain('还没有核查是否化解，计入已到位待核查的1件');
    const [line] = reviewLines(editionOf(made), { asOf: day('2021-12-31'), profile: DEFAULT_PROFILE });
    expect(line).toMatchObject({ standing: '已到位待核查', overdueDays: 0 });
  });

  it('waits to be verified too where the day by which it was to be settled is past', () => {
    const fields = ['caseNo', 'petitioner', 'content', 'responsibleUnit', 'isBacklog', 'resolveDeadline', 'closedDate'];
    const of = (closed: string | null) =>
      rectified([ledgerOf(fields, [['XF1001', '张试验', '反映停水', '东四街道', '是', '2021-07-01', closed]])], {
        edition,
      });
    expect([standings(of('2021-12-30')), standings(of(null))]).toEqual([['rectified'], ['overdue']]);
  });

  it('is closed by its status alone as well', () => {
    const closed = undated(['XF1001', '张试验', '反映停水', '东四街道', '2021-05-01', '是', '已办结']);
    const open = undated(['XF1001', '张试验', '反映停水', '东四街道', '2021-05-01', '是', '办理中']);
    const made = rectified([closed], { edition: editionOf(rectified([open])) });
    expect([standings(made), column(made, 'stage'), column(made, 'status')]).toEqual([
      ['rectified'],
      ['已办结'],
      [null],
    ]);
  });

  it('is not settled where a rectification ledger says so', () => {
    const screening = ledgerOf(
      ['matterNo', 'content', 'screeningDate', 'resolveMeasure', 'verifier', 'status'],
      [['XF1001', '小区供暖', '2021-12-01', '更换锅炉', null, '化解中']],
      { kind: 'rectification' },
    );
    const made = rectified([petitions({ ...row, closedDate: '2021-12-30' }), screening], { edition });
    expect([standings(made), column(made, 'status')]).toEqual([['noLimit'], ['化解中']]);
  });
});

describe('a line of several records', () => {
  const late: Row = {
    caseNo: 'XF1001',
    idNumber: ID,
    registeredDate: '2021-01-10',
    acceptedDate: '2021-01-12',
    isBacklog: '是',
  };
  const later: Row = {
    caseNo: 'XF1002',
    idNumber: ID,
    registeredDate: '2021-02-08',
    acceptedDate: '2021-02-10',
    isBacklog: '是',
  };

  it('has limit, days and stage of one clock, the earliest that is past, and the first day of all', () => {
    const made = rectified([petitions(late, { ...later, closedDate: null })]);
    expect(column(made, 'dueDate')).toEqual([serial('2021-03-13')]);
    // 2021-03-13 is a Saturday: counted from the Monday after it.
    expect(column(made, 'overdue')).toEqual([291]);
    expect(column(made, 'screeningDate')).toEqual([serial('2021-01-10')]);
  });

  it('leaves a record out that was closed in its time', () => {
    const made = rectified([petitions({ ...late, closedDate: '2021-03-01' }, later)]);
    expect([column(made, 'dueDate'), column(made, 'overdue')]).toEqual([[serial('2021-04-11')], [263]]);
  });

  it('has the nearest limit where none is past', () => {
    const made = rectified([
      petitions(
        { ...late, registeredDate: '2021-11-10', acceptedDate: '2021-11-10' },
        { ...later, registeredDate: '2021-12-20', acceptedDate: '2021-12-20' },
      ),
    ]);
    expect([column(made, 'dueDate'), column(made, 'overdue')]).toEqual([[serial('2022-01-09')], [null]]);
  });

  it('counts from 化解时限 where no other limit is past, from the one that was missed', () => {
    const screening = ledgerOf(
      ['matterNo', 'content', 'screeningDate', 'resolveDeadline', 'resolvedDate', 'verifier'],
      [
        ['XF1001', '小区供暖', '2021-12-02', '2022-03-01', null, null],
        ['XF1001', '小区供暖', '2021-12-01', '2021-12-15', null, null],
      ],
      { kind: 'rectification' },
    );
    const made = rectified([petitions({ caseNo: 'XF1001', isBacklog: '是' }), screening]);
    expect(column(made, 'resolveDeadline')).toEqual([serial('2021-12-15')]);
    expect([column(made, 'overdue'), column(made, 'screeningDate')]).toEqual([[16], [serial('2021-12-01')]]);
  });

  it('marks a limit that somebody set', () => {
    const assigned = ledgerOf(
      ['caseNo', 'content', 'transferredDate', 'handlingMethod', 'dueDate', 'reportedDate', 'isBacklog'],
      [['XF1001', '反映停水', '2021-11-01', '交办', '2021-12-01', null, '是']],
    );
    const made = rectified([assigned]);
    expect([column(made, 'dueDate'), column(made, 'overdue')]).toEqual([['2021-12-01（交办期限）'], [30]]);
    expect(dayOf('2021-12-01（交办期限）')).toBe(dayOf(serial('2021-12-01')));
    expect(standingCounts(made.counted)).toMatchObject({ overdue: 1 });
  });
});

describe('who petitioned', () => {
  it('is as many as came, and not as many as the problem concerns', () => {
    const ledger = ledgerOf(
      ['caseNo', 'petitioner', 'content', 'involvedCount', 'peopleCount', 'isBacklog'],
      [
        ['XF1001', '张试等15人', '反映停水', 60, null, '是'],
        ['XF1002', '李样例', '反映路灯不亮', 60, 7, '是'],
        ['XF1003', '王范本', '反映噪声扰民', 60, null, '是'],
        ['XF1004', '赵例一、钱例二', '反映占道经营', null, null, '是'],
      ],
    );
    const made = rectified([ledger]);
    expect(column(made, 'petitioner')).toEqual(['张某等15人', '李某某等7人', '王某某', '赵某某等2人']);
    expect(column(made, 'involvedCount').slice(0, 3)).toEqual([60, 60, 60]);
  });
});
