import { matterKey } from '../../../../src/core/ignored/finding-key';
import { parsePeriod } from '../../../../src/core/calendar/period';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { chosenBy, countChoices, DEFAULT_CHOICE, type Choice } from '../../../../src/core/reports/rectification/choice';
import { basisOf } from '../../../../src/core/reports/rectification/title-block';
import type { Ledger } from '../../../../src/core/ledger/ledger';
import { day, ledgerOf } from '../../rules/support';
import { column, petitions, rectified } from './support';

const ledger = petitions(
  { caseNo: 'XF1', petitioner: '张试', content: '反映小区停水三天', peopleCount: 12 },
  { caseNo: 'XF2', petitioner: '李试', content: '反映道路破损多年', isRepeat: '是', peopleCount: '6人' },
  { caseNo: 'XF3', petitioner: '王试', content: '反映学区划分不公' },
  { caseNo: 'XF4', petitioner: '赵试', content: '反映噪声扰民严重', closedDate: '2021-12-28', isBacklog: '是' },
  { caseNo: 'XF5', petitioner: '孙试', content: '反映工资拖欠半年', registeredDate: '2021-11-02', isBacklog: '是' },
);

const counts = (choice: Partial<Choice> = {}, period: string | null = null) => {
  const { criteria, categories } = countChoices(
    {
      ledgers: [ledger],
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      period: period === null ? null : parsePeriod(period),
      campaign: null,
    },
    { ...DEFAULT_CHOICE, ...choice },
  );
  return { ...Object.fromEntries(criteria.map(({ id, count }) => [id, count])), categories };
};
const keyOf = (record: number, of: Ledger = ledger): string => matterKey(of, of.rowOf(record));
const listed = (choice: Partial<Choice>, of: Ledger = ledger, period: string | null = null) =>
  rectified([of], {
    ...chosenBy({ ...DEFAULT_CHOICE, ...choice }),
    period: period === null ? null : parsePeriod(period),
  });

describe('what the clerk chooses 排查整治台账 by', () => {
  it('shows what each criterion alone would bring in, of open matters of the period', () => {
    expect(counts()).toMatchObject({ open: 4, group: 2, repeat: 1, backlog: 1, 'high-risk': 0, picked: 0 });
    // Counted whether it is ticked or not.
    expect(counts({ criteria: [] })).toMatchObject({ open: 4, group: 2 });
    expect(counts({}, '2021-12')).toMatchObject({ open: 3, backlog: 0 });
    expect(counts({ keywords: ['停水', '道路'] })).toMatchObject({ keyword: 2 });
  });

  it('counts the open matters by category', () => {
    const sorted = ledgerOf(
      ['caseNo', 'content', 'category', 'registeredDate'],
      [
        ['XF1', '反映停水', '教育文体', '2021-12-01'],
        ['XF2', '反映学区', '教育文体', '2021-12-01'],
        ['XF3', '反映道路', '自定类别', '2021-12-01'],
      ],
    );
    const order = {
      ledgers: [sorted],
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      period: null,
      campaign: null,
    };
    const { criteria, categories } = countChoices(order, DEFAULT_CHOICE);
    // Nothing tells there who came as a group or again.
    expect(criteria.filter(({ count }) => count === null).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['group', 'repeat', 'backlog', 'high-risk']),
    );
    expect(categories).toEqual([
      { name: '教育文体', count: 2 },
      { name: '自定类别', count: 1 },
    ]);
  });

  it('takes all that is open where it is asked, and says another reason where there is one', () => {
    expect(column(listed({ criteria: ['open'] }), 'why')).toEqual(['未办结', '未办结', '未办结', '未办结']);
    expect(column(listed({ criteria: ['open', 'group'] }), 'why')).toEqual(['集体', '集体', '未办结', '未办结']);
  });

  it('takes what was picked by hand, closed or of another time, and knows it again wherever its row went', () => {
    const picked = [keyOf(3), keyOf(4)];
    const choice: Partial<Choice> = { criteria: ['picked'], picked };
    expect(column(listed(choice, ledger, '2021-12'), 'caseNo')).toEqual(['XF4', 'XF5']);
    expect(counts(choice, '2021-12')).toMatchObject({ picked: 2, open: 3 });
    const moved = petitions(
      { caseNo: 'XF5', petitioner: '孙试', content: '反映工资拖欠半年，另有补充' },
      { caseNo: 'XF9', petitioner: '周试', content: '反映燃气' },
    );
    expect(column(listed(choice, moved), 'caseNo')).toEqual(['XF5']);
    // Unticked, the picks are kept and not taken.
    expect(column(listed({ criteria: ['repeat'], picked }), 'caseNo')).toEqual(['XF2']);
  });

  it('picks nothing that says who it is', () => {
    expect(keyOf(0)).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('says in 口径 by what was chosen', () => {
    const said = (choice: Partial<Choice>, period: string | null = null) => basisOf(listed(choice, ledger, period))[0];
    expect(said({})).toBe('列入尚未办结，并且属于集体、重复、积案、高风险、超期之一的事项。');
    expect(said({ criteria: ['open', 'group'] })).toBe('列入尚未办结的事项。');
    expect(said({ criteria: ['keyword', 'picked'], keywords: ['停水', '燃气'] }, '2021-12')).toBe(
      '列入统计期间内登记（信访）的、尚未办结，并且属于关键词（停水、燃气）之一的事项；列入逐件选定的事项。',
    );
    expect(said({ criteria: [] })).toBe('没有选列入条件。');
  });
});
