import { decisionsFrom, questionsOf } from '../../../../src/core/reports/rectification/questions';
import { column, editionOf, petitions, PLAIN, rectified, typed } from './support';

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

  it('is two matters that may be one: they are joined when the clerk says so, and not before', () => {
    const other = { ...GROUP, caseNo: 'XF2', progress: null };
    const ledgers = [petitions({ ...GROUP, idNumber: null }, { ...other, idNumber: null })];
    const apart = rectified(ledgers);
    expect(apart.merged.lines).toHaveLength(2);
    const [question] = questionsOf(apart);
    expect(question).toMatchObject({ kind: 'join', chosen: 'apart' });
    expect(question?.text).toContain('张某某');
    expect(question?.text).not.toContain('张试验');
    const joined = rectified(ledgers, decisionsFrom({ [question?.id ?? '']: 'one' }));
    expect(joined.merged.lines).toHaveLength(1);
    expect(questionsOf(joined)).toMatchObject([{ id: question?.id, chosen: 'one' }]);
  });
});
