import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { faultCounts, faultNotes, faultyLines } from '../../../../src/core/reports/rectification/life-cycle';
import { standingCounts, summaryText } from '../../../../src/core/reports/rectification/standing';
import { ledgerOf } from '../../rules/support';
import { editionOf, rectified, typed } from './support';

const FIELDS = [
  'content',
  'screeningDate',
  'responsibleUnit',
  'responsiblePerson',
  'responsibleLeader',
  'resolveDeadline',
  'rectifiedDate',
  'verifier',
  'verification',
  'resolvedInPlace',
  'status',
  'isWrittenOff',
  'writeOffDate',
] as const;

const OWNED = ['东四', '张试验', '钱领导'];
const SEEN = ['周核查', '属实', '已恢复供暖'];
const UNSEEN = [null, ' — ', null];

/** Ten problems as people keep them; the figures below are counted by hand. */
const ROWS = [
  ['供暖不热', ...OWNED, '2021-12-10', '2021-12-01', ...SEEN, '已化解', '是', '2021.12.5'],
  ['拆迁补偿', ...OWNED, '2021-12-10', null, ...SEEN, '已依法终结', '√', '2021-12-10'],
  ['开发商逾期', ...OWNED, '2021-12-10', null, ...UNSEEN, '已销号', '是', null],
  ['噪声扰民', ...OWNED, '2021-12-25', '2021年12月20日', ...UNSEEN, '整改完成', '否', null],
  ['欠薪', ...OWNED, '2022-01-31', null, ...UNSEEN, '正在化解', '否', null],
  ['漏雨', ...OWNED, '2021-12-30', null, ...UNSEEN, '化解中', '否', '/'],
  ['占道经营', '东四', '　', null, null, null, ...UNSEEN, '未化解', '否', null],
  ['物业纠纷', ...OWNED, '2021-12-25', '2021-12-20', ...SEEN, '已化解', '是', '2021-12-15'],
  ['停车收费', ...OWNED, '2022-01-31', '2021-12-12', ...SEEN, '部分化解', '是', '2021-12-15'],
  ['学区划分', ...OWNED, '长期', null, ...UNSEEN, '化解中', '否', null],
].map(([content, ...rest]) => [content ?? null, '2021-11-05', ...rest]);

const ledger = ledgerOf(FIELDS, ROWS, { kind: 'rectification' });
const made = rectified([ledger], { campaign: '冬季供暖' });

describe('the summary', () => {
  it('adds up by hand: 5 struck off, 1 waiting for verification, 1 within its limit, 1 past it, 2 without one', () => {
    expect(made.counted.map(({ standing }) => standing)).toEqual([
      'writtenOff',
      'writtenOff',
      'writtenOff',
      'rectified',
      'running',
      'overdue',
      'noLimit',
      'writtenOff',
      'writtenOff',
      'noLimit',
    ]);
    expect(standingCounts(made.counted)).toEqual({ writtenOff: 5, rectified: 1, running: 1, overdue: 1, noLimit: 2 });
    expect(summaryText(made.counted)).toContain(
      '总数10＝已销号5＋已到位待核查1＋期限内推进1＋超时限1＋未定时限2（核对相符）',
    );
  });

  it('counts 3 of 10 as resolved: neither what the law ended nor what is only struck off', () => {
    expect(made.counted.map(({ isResolved }) => isResolved)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(summaryText(made.counted)).toContain('化解率30.00%（已化解3件÷总数');
  });
});

describe('a day that is yet to come', () => {
  it('is a plan, and words in the place of a day are none', () => {
    const rows = [
      ['漏雨', '2021-11-05', ...OWNED, '2022-03-31', '2022-03-01', ...UNSEEN, '化解中', null, '2022-03-10'],
      ['占道', '2021-11-05', ...OWNED, '2022-03-31', '整改中', ...UNSEEN, null, null, '未销号'],
    ];
    const planned = rectified([ledgerOf(FIELDS, rows, { kind: 'rectification' })], { campaign: '冬季供暖' });
    expect(planned.counted.map(({ standing, isResolved }) => [standing, isResolved])).toEqual([
      ['running', false],
      ['running', false],
    ]);
  });
});

describe('the life of a problem', () => {
  const faultsOf = (rectification: ReturnType<typeof rectified>): Record<string, readonly string[]> =>
    Object.fromEntries(
      faultyLines(rectification).map(({ line, faults }) => [
        String(rectification.cell(line.line, 'content')),
        [...faults],
      ]),
    );

  it('needs an owner, a leader and a limit, and is not struck off before it is put right and verified', () => {
    expect(faultsOf(made)).toEqual({
      开发商逾期: ['not-rectified', 'not-verified', 'not-disposed', 'contradictory'],
      漏雨: ['overdue'],
      占道经营: ['no-owner', 'no-leader', 'no-limit'],
      物业纠纷: ['wrong-order'],
      学区划分: ['no-limit'],
    });
  });

  it('is judged by what people typed as well', () => {
    const edition = typed(editionOf(made), [
      { line: 6, key: 'responsiblePerson', text: '李样例' },
      { line: 6, key: 'resolveDeadline', text: '2022年1月10日' },
      { line: 8, key: 'isWrittenOff', text: '否' },
      { line: 0, key: 'verification', text: null },
    ]);
    expect(faultsOf(rectified([ledger], { campaign: '冬季供暖', edition }))).toMatchObject({
      供暖不热: ['not-verified'],
      占道经营: ['no-leader'],
      停车收费: ['contradictory'],
    });
  });

  it('asks for no column that the office left out', () => {
    const leftOut = ['responsibleLeader', 'caseLeader', 'verifier', 'verification', 'rectifiedDate'] as const;
    const profile = { ...DEFAULT_PROFILE, rectification: { ...DEFAULT_PROFILE.rectification, leftOut } };
    expect(faultsOf(rectified([ledger], { campaign: '冬季供暖', profile }))).toMatchObject({
      开发商逾期: ['not-disposed', 'contradictory'],
      占道经营: ['no-owner', 'no-limit'],
    });
  });

  it('is told by number, one sentence a fault', () => {
    const faulty = faultyLines(made);
    expect(faultCounts(faulty)).toMatchObject({ 'no-limit': 2, overdue: 1, 'not-verified': 1 });
    const notes = faultNotes(faulty, made);
    expect(notes[0]).toBe('没有主办单位或责任人的1件：PC20210007。');
    expect(notes).toContain('没有定时限的2件：PC20210007、PC20210010。');
    expect(notes.join('')).not.toMatch(/东四|钱领导/u);
  });
});
