import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { isDecided } from '../../../../src/core/reports/rectification/disposition';
import { RISK_CRITERIA, riskBasis, riskOf } from '../../../../src/core/reports/rectification/risk';
import { summaryText } from '../../../../src/core/reports/rectification/standing';
import { ledgerOf, serial } from '../../rules/support';
import { column, petitions, rectified } from './support';

const ID = '110199199001010010';

describe('one line a problem', () => {
  it('joins near-equal matters under one ID number and lists all numbers, also of a closed one', () => {
    const ledger = petitions(
      { caseNo: 'XF2021001', idNumber: ID, registeredDate: '2021-03-01', closedDate: '2021-04-01', peopleCount: 12 },
      { caseNo: 'XF2021007', idNumber: ID, isRepeat: '是', peopleCount: 3 },
      {
        caseNo: 'XF2021008',
        idNumber: '110199198506150022',
        petitioner: '李样例',
        content: '反映噪声',
        isRepeat: '是',
      },
    );
    const made = rectified([ledger]);
    expect(column(made, 'caseNo')).toEqual(['XF2021001、XF2021007', 'XF2021008']);
    // The larger of both, never 12 + 3.
    expect(column(made, 'involvedCount')).toEqual([12, 1]);
    expect(column(made, 'nature')).toEqual(['重、集体', '重']);
  });

  it('joins a rectification ledger with the petitions whose numbers it names, and takes what was done from it', () => {
    const screening = ledgerOf(
      ['problemNo', 'matterNo', 'content', 'screeningDate', 'resolveMeasure', 'resolveDeadline', 'writeOffDate'],
      [['排-7', 'XF2021001，XF2021002', '小区供暖', '2021-12-01', '更换锅炉', '2021-12-15', null]],
      { kind: 'rectification' },
    );
    const ledger = petitions(
      { caseNo: 'XF2021001', isBacklog: '是' },
      { caseNo: 'xf2021002', petitioner: '李样例', content: '反映暖气不热' },
    );
    const made = rectified([ledger, screening]);
    expect(column(made, 'problemNo')).toEqual(['排-7']);
    expect(column(made, 'resolveMeasure')).toEqual(['更换锅炉']);
    expect(column(made, 'caseNo')).toEqual(['xf2021002、XF2021001']);
    expect(column(made, 'overdue')).toEqual([16]);
    expect(made.counted.map(({ standing }) => standing)).toEqual(['overdue']);
  });

  it('offers a doubtful join and makes it only once the clerk said yes', () => {
    const ledger = petitions({ caseNo: 'XF2021001', isBacklog: '是' }, { caseNo: 'XF2021002', isBacklog: '是' });
    const made = rectified([ledger]);
    expect(made.doubtful).toMatchObject([{ why: 'same-name', id: 'a.xlsx/台账!2|a.xlsx/台账!3' }]);
    expect(made.counted).toHaveLength(2);
    const joined = rectified([ledger], { joins: new Map([[made.doubtful[0]?.id ?? '', 'one']]) });
    // It stays on the list, so that it can be taken back.
    expect(joined.counted).toHaveLength(1);
    expect(joined.doubtful).toEqual(made.doubtful.map((join) => ({ ...join, answer: 'one' })));
  });

  it('does not join two rows that bear one number by mistake', () => {
    const made = rectified([
      petitions(
        { caseNo: 'XF2021001', isBacklog: '是' },
        { caseNo: 'XF2021001', petitioner: '李样例', content: '反映噪声扰民', isBacklog: '是' },
      ),
    ]);
    expect(made.counted).toHaveLength(2);
    expect(made.doubtful.map((d) => d.why)).toEqual(['same-number']);
  });

  it('offers two groups with one demand at one unit', () => {
    const made = rectified([
      petitions(
        { caseNo: 'XF2021001', peopleCount: 8 },
        { caseNo: 'XF2021002', petitioner: '李样例', peopleCount: 20 },
      ),
    ]);
    expect(made.doubtful.map((d) => d.why)).toEqual(['same-demand']);
  });

  it('names people as 张某等15人, and in full only where nothing is masked', () => {
    const ledger = petitions({ petitioner: '张试、李样等15人', peopleCount: 15, content: '联系电话13900001234' });
    expect(column(rectified([ledger]), 'petitioner')).toEqual(['张某等15人']);
    expect(column(rectified([ledger]), 'content')).toEqual(['联系电话139****1234']);
    expect(column(rectified([ledger], { mask: 'none' }), 'petitioner')).toEqual(['张试等15人']);
  });

  it('gives the statutory limit as a day, and an estimated one as such', () => {
    const ledger = petitions(
      { caseNo: 'XF1001', isBacklog: '是', acceptedDate: '2021-12-06' },
      { caseNo: 'XF1002', isBacklog: '是', acceptedDate: null, content: '反映噪声', petitioner: '李样例' },
    );
    expect(column(rectified([ledger]), 'dueDate')).toEqual([serial('2022-02-04'), '2022-02-18（估算）']);
  });

  it('keeps a limit in words, and counts the line as 未定时限', () => {
    const screening = ledgerOf(
      ['content', 'isBacklog', 'screeningDate', 'resolveDeadline', 'verifier'],
      [['反映停水', '是', '2021-11-05', '长期', null]],
      { kind: 'rectification' },
    );
    const made = rectified([screening]);
    expect(column(made, 'resolveDeadline')).toEqual(['长期']);
    expect(made.counted.map(({ standing }) => standing)).toEqual(['noLimit']);
  });

  it('repeats 无理 and 违法 only where organ, document and day are named', () => {
    expect(isDecided('东城公安分局2021年6月3日作出东公行罚〔2021〕123号决定')).toBe(true);
    expect(isDecided('已由公安机关依法处理')).toBe(false);
    const of = (text: string) =>
      ledgerOf(
        ['content', 'isBacklog', 'screeningDate', 'verifier', 'disposition'],
        [['停水', '是', '2021-11-05', null, text]],
        {
          kind: 'rectification',
        },
      );
    expect(column(rectified([of('行为违法，已依法处理')]), 'handledByLaw')).toEqual([null]);
    expect(column(rectified([of('解决问题到位，11月20日恢复供水')]), 'resolvedInPlace')).toEqual([
      '解决问题到位，11月20日恢复供水',
    ]);
    expect(column(rectified([of('诉求无理，已做思想教育')]), 'educatedInPlace')).toEqual([null]);
  });

  it('adds up: 总数 is the sum of its five parts, and 依法终结 is written off without being resolved', () => {
    const rows = (['已化解', '依法终结', '化解中', '未化解'] as const).map((status, i) => [
      `反映问题${'甲乙丙丁'.charAt(i)}`,
      '是',
      '2021-11-05',
      ['2021-12-01', null, '2022-01-31', '2021-12-30'][i],
      null,
      status,
    ]);
    const ledger = ledgerOf(['content', 'isBacklog', 'screeningDate', 'resolveDeadline', 'verifier', 'status'], rows, {
      kind: 'rectification',
    });
    const made = rectified([ledger]);
    expect(made.counted.map(({ standing }) => standing)).toEqual(['rectified', 'writtenOff', 'running', 'overdue']);
    expect(summaryText(made.counted)).toContain(
      '总数4＝已销号1＋已到位待核查1＋期限内推进1＋超时限1＋未定时限0（核对相符）。化解率25.00%（已化解1件',
    );
    expect(summaryText([])).toContain('化解率—');
  });
});

describe('the risk of a matter', () => {
  const none = { people: 1, overdueDays: 0, stated: [], publicSafety: false };
  it.each([
    ['高', { stated: ['特急'] }],
    ['高', { publicSafety: true }],
    ['高', { people: 30 }],
    ['高', { overdueDays: 31 }],
    ['中', { stated: ['中'] }],
    ['中', { people: 5 }],
    ['中', { overdueDays: 1 }],
    ['低', {}],
  ] as const)('is %s by %j', (level, facts) => {
    expect(riskOf({ ...none, ...facts }, DEFAULT_PROFILE)).toBe(level);
  });

  it('has a test for each criterion, and all stand in the 口径', () => {
    expect(RISK_CRITERIA).toHaveLength(7);
    for (const { text } of RISK_CRITERIA) expect(riskBasis()).toContain(text);
  });
});
