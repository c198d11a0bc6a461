import * as fc from 'fast-check';
import { REPORTS } from '../../../src/core/reports/index';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { ledgerOfMatters, type Matter } from '../deadlines/support';
import type { MaskLevel } from '../../../src/core/profile/profile';
import { made } from './support';

/**
 * Synthetic people whom nobody can be: every one of these texts must be gone from whatever leaves the
 * office. The names are of characters that stand in no heading and in no law.
 */
const NAMES = ['璩珺珏', '欧阳玥玥', '禚璟'] as const;
const IDS = ['110199199001010010', '110199198506150022', '110101190101010011'] as const;
const PHONES = ['13900001234', '15800005678', '010-64001234'] as const;
const HOUSES = ['玖甲院8号', '拾乙院9号'] as const;

const WHOLE: readonly string[] = [...NAMES, ...IDS, ...PHONES, ...HOUSES];

const announced = fc
  .tuple(
    fc.constantFrom('信访人', '反映人', '居民', '当事人：'),
    fc.constantFrom(NAMES[0], NAMES[2]),
    fc.constantFrom(...PHONES),
    fc.constantFrom(...IDS),
  )
  .map(([word, name, phone, id]) => `${word}${name}，电话${phone}，身份证${id}，请求解决供暖问题`);

const day = fc.constantFrom('2021-02-03', '2021-06-10', '2021-11-25', null);
const unit = fc.constantFrom('东四街道', '区教委', '区住建委', null);
const text = fc.option(announced, { nil: null });

const matter: fc.Arbitrary<Matter> = fc.record({
  caseNo: fc.constantFrom('XF20210001', 'XF20210002', 'XF20210003', null),
  petitioner: fc.oneof(fc.constantFrom(...NAMES, null), fc.constant(`${NAMES[0]}、${NAMES[2]}`)),
  coPetitioners: fc.constantFrom(`${NAMES[2]}、${NAMES[1]}`, null),
  idNumber: fc.constantFrom(...IDS, '110199199001010011', null),
  phone: fc.constantFrom(...PHONES, `${PHONES[0]}、${PHONES[1]}`, null),
  address: fc.constantFrom(...HOUSES.map((house) => `北京市东城区东四街道${house}`), null),
  householdAddress: fc.constantFrom(...HOUSES.map((house) => `北京市东城区东四街道${house}`), null),
  accused: fc.constantFrom(NAMES[1], null),
  form: fc.constantFrom('来访', '来信', '网上信访', null),
  purpose: fc.constantFrom('求决', '申诉', '揭发控告', null),
  category: fc.constantFrom('城乡建设', null),
  place: fc.constantFrom('东四街道', null),
  peopleCount: fc.constantFrom(1, 6, null),
  isGroup: fc.constantFrom('是', '否', null),
  isRepeat: fc.constantFrom('是', '否', null),
  isBacklog: fc.constantFrom('是', null),
  riskLevel: fc.constantFrom('高', null),
  title: text,
  content: text,
  demand: text,
  progress: text,
  opinion: text,
  result: text,
  remark: text,
  resolveMeasure: text,
  supervision: text,
  registeringUnit: unit,
  responsibleUnit: unit,
  registeredDate: day,
  transferredDate: day,
  noticeDate: day,
  acceptedDate: day,
  replyDate: day,
  closedDate: day,
  dueDate: day,
  resolveDeadline: day,
  status: fc.constantFrom('办理中', '已办结', null),
  satisfaction: fc.constantFrom('满意', '不满意', null),
  reviewRequestedDate: day,
  reviewClosedDate: day,
  reviewUnit: fc.constantFrom('区政府', null),
  reviewResult: fc.option(announced, { nil: null }),
});
const matters = fc.array(matter, { minLength: 1, maxLength: 6 });

/** Every text of a report that may leave the office: cells, names of sheets, hints, print set-up, rows, notes. */
function everyText(ledgers: readonly Ledger[], before: readonly Ledger[], id: string, mask: MaskLevel): string {
  const report = made(id, ledgers, { mask, previous: { ledgers: before, grids: [] }, campaign: null });
  const { basis, metrics, checks, rows, notes } = report.counted;
  return JSON.stringify([report.sheets(), basis, metrics, checks, rows, notes]);
}

describe('what leaves the office', () => {
  it.each(REPORTS.map(({ id, title }) => [title, id]))('names no person in %s', (_, id) => {
    fc.assert(
      fc.property(matters, matters, fc.constantFrom('standard' as const, 'strict' as const), (now, before, mask) => {
        const all = everyText([ledgerOfMatters(now)], [ledgerOfMatters(before)], id, mask);
        for (const person of WHOLE) expect(all).not.toContain(person);
        // Given names alone would do as well.
        expect(all).not.toMatch(/珺珏|玥玥|禚璟/u);
      }),
      { numRuns: 25 },
    );
  });

  it('shows the clerk who it is where the mask is off, so that the above can fail', () => {
    const now: Matter = {
      caseNo: 'XF20210001',
      petitioner: NAMES[0],
      idNumber: IDS[1],
      purpose: '求决',
      responsibleUnit: '区教委',
      registeredDate: '2021-02-03',
      acceptedDate: '2021-02-10',
      replyDate: null,
      isBacklog: '是',
      reviewRequestedDate: '2021-05-03',
      reviewClosedDate: null,
    };
    const before: Matter = { ...now, petitioner: NAMES[1] };
    for (const id of ['reviews', 'reminder', 'handover', 'rectification', 'supervision']) {
      const all = everyText([ledgerOfMatters([now])], [ledgerOfMatters([before])], id, 'none');
      expect([id, all.includes(NAMES[0])]).toEqual([id, true]);
    }
  });
});
