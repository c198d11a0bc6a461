import type { CellValue } from '../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { recipientRows, unitsWithRows } from '../../../src/core/recipients/recipient-rows';
import type { Recipient } from '../../../src/core/recipients/recipient';
import { ledgerOf, type LedgerOptions } from '../rules/support';

const HEADER = ['responsibleUnit', 'purpose', 'accused', 'satisfaction'];
type Row = readonly (CellValue | undefined)[];

const seenBy = (recipient: Recipient, rows: readonly Row[], options: LedgerOptions = {}): readonly number[] =>
  recipientRows(ledgerOf(HEADER, rows, options), recipient).records;
const unit = (name: string): Recipient => ({ kind: 'unit', name });

describe('the rows that a recipient may see', () => {
  const ROWS: readonly Row[] = [
    ['东四', '求决'],
    ['东四街道办事处', '揭发控告', null],
    ['区人社局', '申诉'],
    ['东四街道、区人社局', '求决'],
    [null, '求决'],
    ['区纪委监委', '检举控告', '某科室'],
    ['区纪委监委', '求决'],
  ];

  it('are its own rows, however its name is written, and those it handles together with another unit', () => {
    expect(seenBy(unit('东四街道'), ROWS)).toEqual([0, 3]);
    expect(seenBy(unit('区人力社保局'), ROWS)).toEqual([2, 3]);
    expect(seenBy(unit('景山街道'), ROWS)).toEqual([]);
  });

  it('are never 揭发控告, also where nobody is named as accused', () => {
    expect(seenBy({ kind: 'leader' }, ROWS)).toEqual([0, 2, 3, 4, 6]);
    expect(seenBy({ kind: 'meeting' }, ROWS)).toEqual([0, 2, 3, 4, 6]);
  });

  it('are 揭发控告 and nothing else for 纪检监察, and its own rows where it is a responsible unit', () => {
    expect(seenBy({ kind: 'discipline' }, ROWS)).toEqual([1, 5]);
    expect(seenBy(unit('区纪委监委'), ROWS)).toEqual([5, 6]);
  });

  it.each(['求决、揭发控告', '控告申诉', ' 检 举 控 告 ', '举报类', '检举'])(
    'leave out a purpose that says it in other words: %s',
    (purpose) => expect(seenBy(unit('东四街道'), [['东四街道', purpose]])).toEqual([]),
  );

  it('leave it out where the office has renamed the purpose', () => {
    const purposes = [{ name: '第三类', aliases: ['检举控告'] }];
    const profile = { ...DEFAULT_PROFILE, purposes };
    expect(seenBy(unit('东四街道'), [['东四街道', '第三类']], { profile })).toEqual([]);
  });

  it('leave it out where the purpose is taken from the row above', () => {
    const inherited = { purpose: [1] };
    expect(
      seenBy(
        unit('东四街道'),
        [
          ['东四街道', '揭发控告'],
          ['东四街道', null],
        ],
        { inherited },
      ),
    ).toEqual([]);
  });

  it('are not taken for those of 纪检监察 by a unit that only supervises something', () => {
    expect(seenBy(unit('区劳动监察大队'), [['区劳动监察大队', '揭发控告']])).toEqual([]);
  });

  it('are none for a unit without a name', () => {
    expect(seenBy(unit(''), [[null, '求决']])).toEqual([]);
  });

  it('cannot be told apart for certain in a table without purposes, which is said', () => {
    const without = recipientRows(ledgerOf(['responsibleUnit'], [['东四街道']]), unit('东四街道'));
    expect([without.records, without.knowsPurpose]).toEqual([[0], false]);
    expect(recipientRows(ledgerOf(HEADER, ROWS), unit('东四街道')).knowsPurpose).toBe(true);
  });
});

describe('whether a petitioner may be named', () => {
  const named = (recipient: Recipient, judgement: string): boolean =>
    recipientRows(ledgerOf(HEADER, [['东四街道', '求决', null, judgement]]), recipient).mayName(0);

  it.each(['不满意', '不太满意', '非常不满意', '不满'])('not to the unit it judged as %s', (judgement) =>
    expect(named(unit('东四街道'), judgement)).toBe(false),
  );
  it.each(['满意', '基本满意', '未评价', ''])('to the unit it judged as %s', (judgement) =>
    expect(named(unit('东四街道'), judgement)).toBe(true),
  );
  it('by any of the three columns of a judgement, and by the code of the office’s own list', () => {
    const profile = { ...DEFAULT_PROFILE, satisfaction: [{ name: '不满意', code: '3', aliases: [] }] };
    const rows = [
      ['东四街道', null, '3'],
      ['东四街道', '不满意', null],
      ['东四街道', null, null],
    ];
    const ledger = ledgerOf(['responsibleUnit', 'satisfactionUnit', 'satisfactionOffice'], rows, { profile });
    const { mayName } = recipientRows(ledger, unit('东四街道'));
    expect([0, 1, 2].map(mayName)).toEqual([false, false, true]);
  });
  it('to a leader, who answers the petitioner', () => expect(named({ kind: 'leader' }, '不满意')).toBe(true));
  it('never where the matter may not be seen', () => {
    const ledger = ledgerOf(HEADER, [['东四街道', '揭发控告', null, '满意']]);
    expect(recipientRows(ledger, unit('东四街道')).mayName(0)).toBe(false);
  });
});

describe('the units that may get something', () => {
  it('are counted without 揭发控告, and one that has nothing else is not named', () => {
    const ledger = ledgerOf(HEADER, [
      ['区人社局', '申诉'],
      ['东四', '求决'],
      ['东四、区人社局', '求决'],
      ['景山街道', '揭发控告'],
      ['东四街道', '揭发控告'],
    ]);
    expect([...unitsWithRows(ledger)]).toEqual([
      ['区人力社保局', 2],
      ['东四街道', 2],
    ]);
  });
});
