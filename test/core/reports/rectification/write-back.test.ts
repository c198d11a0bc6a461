import { planWriteBack, writeBackChange } from '../../../../src/core/reports/rectification/write-back';
import { ledgerOf } from '../../rules/support';
import { editionOf, rectified, typed } from './support';

const FIELDS = ['caseNo', 'petitioner', 'content', 'registeredDate', 'isBacklog', 'progress', 'instruction'] as const;
const rows = (progress: string | null) => [['XF1001', '张试验', '反映供暖', '2021-12-01', '是', progress, null]];
const ledger = ledgerOf(FIELDS, rows('已受理'));
const edition = editionOf(rectified([ledger]));

describe('what people typed, taken over into the source ledger', () => {
  const edited = typed(edition, [
    { line: 0, key: 'progress', text: '已更换锅炉' },
    { line: 0, key: 'instruction', text: '同意' },
    { line: 0, key: 'caseLeader', text: '钱领导' },
  ]);

  it('is listed with before and after; 批示 only where it is ticked', () => {
    const plan = planWriteBack(rectified([ledger], { edition: edited }));
    expect(plan.items).toMatchObject([
      { id: 'PC20210001|progress', cell: 'F2', before: '已受理', after: '已更换锅炉', doubt: null },
      { id: 'PC20210001|instruction', cell: 'G2', after: '同意', doubt: 'instruction' },
    ]);
    expect(plan.left).toMatchObject([{ id: 'PC20210001|caseLeader', why: 'no-column' }]);
    const runs = (ticked: string[]) =>
      writeBackChange(plan, 'a.xlsx', new Set(ticked)).operations.flatMap((op) =>
        op.kind === 'write-cells' ? op.runs.map(({ column, inputs }) => [column, ...inputs]) : [],
      );
    expect(runs([])).toEqual([[5, '已更换锅炉']]);
    expect(runs(['PC20210001|instruction'])).toEqual([
      [5, '已更换锅炉'],
      [6, '同意'],
    ]);
    expect(writeBackChange(plan, 'b.xlsx', new Set()).operations).toEqual([]);
  });

  it('waits for the clerk where the ledger was changed as well, or the text holds a mask', () => {
    const changed = planWriteBack(rectified([ledgerOf(FIELDS, rows('已约谈'))], { edition: edited }));
    expect(changed.items[0]).toMatchObject({ before: '已约谈', doubt: 'ledger-changed' });
    const masked = typed(edition, [{ line: 0, key: 'progress', text: '已电话联系139****1234' }]);
    expect(planWriteBack(rectified([ledger], { edition: masked })).items[0]?.doubt).toBe('masked');
  });

  it('has nothing to say where nobody typed', () => {
    expect(planWriteBack(rectified([ledger], { edition }))).toEqual({ items: [], left: [] });
  });
});
