import { recipientCopies } from '../../../../src/core/reports/rectification/copies';
import { joinsText, readJoins } from '../../../../src/core/reports/rectification/join-answers';
import { decisionsFrom, questionsOf } from '../../../../src/core/reports/rectification/questions';
import { updateInPlace } from '../../../../src/core/reports/rectification/update-in-place';
import { ledgerOf } from '../../rules/support';
import { allTexts, changed, column, editionOf, petitions, PLAIN, rectified, typed, type Row } from './support';

const GROUP = { ...PLAIN, caseNo: 'XF1', isGroup: '是', peopleCount: 12, progress: '已约谈' };

describe('what 排查整治台账 leaves to the clerk', () => {
  const first = rectified([petitions(GROUP)]);
  const written = typed(editionOf(first), [{ line: 0, key: 'progress', text: '区长已接访' }]);
  const newer = petitions({ ...GROUP, progress: '已签协议' });

  it('is a cell that both sides changed, with both values; nothing is overwritten until it is decided', () => {
    const again = rectified([newer], { edition: written });
    const [question, ...others] = questionsOf(again);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'conflict', chosen: 'later' });
    expect(question?.options.map(({ text }) => text)).toEqual([
      '以后再定，先保留填写的',
      '就用填写的：区长已接访',
      '改成台账现在的：已签协议',
    ]);
    expect(column(again, 'progress')).toEqual(['区长已接访']);
  });

  it('is whether a matter is the one whose number its remark names', () => {
    const head = [
      'caseNo',
      'petitioner',
      'content',
      'responsibleUnit',
      'registeredDate',
      'peopleCount',
      'remark',
    ] as const;
    const ledger = ledgerOf(head, [
      ['XF2021-0301', '张试验等12人', '供暖温度不达标', '区住建委', '2021-12-01', 12, null],
      ['XF2021-0601', '李样例等8人', '要求退还供暖费', '区住建委', '2021-12-10', 8, '与xf2021-0301重复，见XF2021-9999'],
    ]);
    const asked = rectified([ledger]);
    const [question, ...others] = questionsOf(asked);
    expect(others).toEqual([]);
    expect(question?.text).toContain('备注写着对方的编号');
    expect(column(asked, 'caseNo')).toHaveLength(2);
    const joined = rectified([ledger], decisionsFrom({ [question?.id ?? '']: 'one' }));
    expect(column(joined, 'involvedCount')).toEqual([12]);
  });

  it('stays on the list with its answer, so that it can be changed before it is written', () => {
    const [{ id } = { id: '' }] = questionsOf(rectified([newer], { edition: written }));
    for (const [answer, text] of [
      ['ledger', '已签协议'],
      ['typed', '区长已接访'],
      ['later', '区长已接访'],
      ['nonsense', '区长已接访'],
    ] as const) {
      const decided = rectified([newer], { edition: written, ...decisionsFrom({ [id]: answer }) });
      expect(column(decided, 'progress')).toEqual([text]);
      const chosen = answer === 'nonsense' ? 'later' : answer;
      expect(questionsOf(decided)).toMatchObject([{ id, chosen }]);
    }
  });

  it('asks about each of two lines by itself that bear one number by mistake', () => {
    const other = { ...GROUP, caseNo: 'XF7', petitioner: '王范本', idNumber: null, content: '反映道路破损' };
    const made = rectified([petitions(GROUP, other)]);
    const both = typed(editionOf(made), [
      { line: 0, key: 'progress', text: '甲' },
      { line: 1, key: 'progress', text: '乙' },
      { line: 1, key: 'problemNo', text: 'PC20210001' },
    ]);
    const later = petitions({ ...GROUP, progress: '丙' }, { ...other, progress: '丁' });
    const questions = questionsOf(rectified([later], { edition: both })).filter(({ kind }) => kind === 'conflict');
    expect(new Set(questions.map(({ id }) => id)).size).toBe(2);
    const decided = rectified([later], { edition: both, ...decisionsFrom({ [questions[1]?.id ?? '']: 'ledger' }) });
    expect(column(decided, 'progress')).toEqual(['甲', '丁']);
  });

  it('is two matters that may be one: they are joined when the clerk says so, and not before', () => {
    const other = { ...GROUP, caseNo: 'XF2', progress: null };
    const ledgers = [petitions({ ...GROUP, idNumber: null }, { ...other, idNumber: null })];
    const apart = rectified(ledgers);
    expect(apart.merged.lines).toHaveLength(2);
    const [question] = questionsOf(apart);
    expect(question).toMatchObject({ kind: 'join', chosen: 'later' });
    expect(question?.text).toContain('张某某');
    expect(question?.text).not.toContain('张试验');
    const joined = rectified(ledgers, decisionsFrom({ [question?.id ?? '']: 'one' }));
    expect(joined.merged.lines).toHaveLength(1);
    expect(questionsOf(joined)).toMatchObject([{ id: question?.id, chosen: 'one' }]);
  });

  describe('answered once', () => {
    const pair = (...rows: readonly Row[]) => petitions(...rows.map((row) => ({ ...GROUP, idNumber: null, ...row })));
    const first = { caseNo: 'XF1' };
    const second = { caseNo: 'XF2', progress: null };
    const apart = rectified([pair(first, second)]);
    const [{ id } = { id: '' }] = questionsOf(apart);

    it.each(['one', 'apart'] as const)('as %s, is not asked again, wherever the rows stand by then', (answer) => {
      const made = rectified([pair(first, second)], decisionsFrom({ [id]: answer }));
      const moved = [pair({ caseNo: 'XF9', content: '反映噪声扰民', petitioner: '王范本' }, second, first)];
      const again = rectified(moved, { edition: editionOf(made) });
      expect(questionsOf(again)).toMatchObject([{ chosen: answer, settled: true }]);
      expect(again.merged.lines).toHaveLength(answer === 'one' ? 2 : 3);
      // And so on from one edition to the next, also where it is brought up to date in place.
      const edition = editionOf(made);
      const inPlace = changed(edition, updateInPlace(again, edition));
      expect(inPlace.joins).toEqual(editionOf(again).joins);
      expect(questionsOf(rectified(moved, { edition: inPlace }))).toMatchObject([{ chosen: answer, settled: true }]);
    });

    it('can be answered otherwise, or left for later again', () => {
      const edition = editionOf(rectified([pair(first, second)], decisionsFrom({ [id]: 'one' })));
      for (const [answer, lines] of [
        ['apart', 2],
        ['later', 2],
      ] as const) {
        const other = rectified([pair(first, second)], { edition, ...decisionsFrom({ [id]: answer }) });
        expect(other.merged.lines).toHaveLength(lines);
        const [question] = questionsOf(other);
        expect([question?.chosen, question?.settled]).toEqual([answer, undefined]);
        expect(editionOf(other).joins.size).toBe(answer === 'later' ? 0 : 1);
      }
    });

    it('is asked again once one of the two tells something else', () => {
      const edition = editionOf(rectified([pair(first, second)], decisionsFrom({ [id]: 'apart' })));
      const told = { ...second, content: `${String(PLAIN.content)}，另外要求赔偿` };
      expect(questionsOf(rectified([pair(first, told)], { edition }))).toMatchObject([{ chosen: 'later' }]);
    });

    it('is kept as fingerprints alone, and not in a copy for somebody else', () => {
      const made = rectified([pair(first, second)], decisionsFrom({ [id]: 'apart' }));
      const remembered = allTexts(editionOf(made)).find((text) => text.startsWith('来源件')) ?? '';
      expect(remembered).toMatch(/^来源件 2021:2 c\. -[0-9A-Za-z_*]{10}（自动）$/u);
      const copies = [...recipientCopies(made, 'units'), ...recipientCopies(made, 'leaders')];
      expect(copies).toHaveLength(1);
      const key = [...editionOf(made).joins.keys()][0] ?? '?';
      expect(JSON.stringify(copies)).not.toContain(key);
    });

    it('is read from whatever stands there without harm, and the oldest of very many are forgotten', () => {
      expect(readJoins('2021:35 +short -0123456789 +?????????? 2022:4 +*_*_*_*_*_').size).toBe(2);
      const many = new Map(Array.from({ length: 4_000 }, (_, i) => [String(i).padStart(10, '0'), 'apart'] as const));
      const text = joinsText(many);
      expect(text.length).toBeLessThan(32_000);
      expect(readJoins(text).has('0000003999')).toBe(true);
      expect(readJoins(text).has('0000000000')).toBe(false);
    });
  });
});
