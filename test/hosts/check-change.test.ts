import type { Operation } from '../../src/core/changes/change';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { checkChange } from '../../src/hosts/check-change';

const model = (name: string): SheetModel => ({
  name,
  rows: [[{ value: '序号' }]],
  styles: {},
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  widths: [],
  frozenRows: 0,
  frozenColumns: 0,
});
const adding = (sheet: string, after: string | null = null): Operation => ({
  kind: 'add-sheet',
  sheet,
  model: model(sheet),
  after,
});
const check = (operations: readonly Operation[], names: readonly string[]): void => {
  const find = (name: string): never => {
    throw new Error(`no sheet ${name}`);
  };
  checkChange({ title: '生成规范台账', operations }, find, names);
};

describe('a sheet to be added', () => {
  it.each([
    ['has the name of one that is there', '规范台账', ['规范台账']],
    ['differs from one that is there only in case', 'Ledger', ['LEDGER']],
    ['has a name that Excel does not take', '台账/一', []],
    ['has a name of more than 31 characters', '台'.repeat(32), []],
    ['has a blank name', ' ', []],
    ['begins with an apostrophe', "'台账", []],
    ['has the name that Excel keeps for itself', 'History', []],
  ])('is refused where it %s', (_, name, names) => {
    expect(() => check([adding(name)], names)).toThrow(/没有做/u);
  });

  it('is refused where another of the same change has its name, or it is to stand behind none', () => {
    expect(() => check([adding('甲'), adding('甲')], [])).toThrow(/已有工作表“甲”/u);
    expect(() => check([adding('甲', '乙')], ['丙'])).toThrow(/“乙”不在/u);
  });

  it('may be written to and merged in by the same change, but not over its own merges', () => {
    const area = { top: 5, left: 0, bottom: 6, right: 0 };
    check([adding('甲', '乙'), { kind: 'merge-cells', sheet: '甲', areas: [area] }, adding('丙', '甲')], ['乙']);
    const over = { top: 0, left: 1, bottom: 1, right: 1 };
    expect(() => check([adding('甲'), { kind: 'merge-cells', sheet: '甲', areas: [over] }], [])).toThrow(/已有合并/u);
  });
});

describe('drop-downs', () => {
  const validated = { top: 2, left: 1, bottom: 9, right: 2 };
  const setting = (...rows: [top: number, bottom: number][]): Operation => ({
    kind: 'set-validations',
    sheet: '台账',
    validations: rows.map(([top, bottom]) => ({
      areas: [{ top, left: 2, bottom, right: 2 }],
      list: { choices: ['是', '否'] },
      others: 'warn',
    })),
  });
  const set = (...operations: Operation[]): void =>
    checkChange(
      { title: '原表加固', operations },
      (name) => ({ name, madeByProduct: false, merges: () => [], validated: () => [validated] }),
      ['台账'],
    );

  it('may stand above and below others', () => set(setting([0, 1], [10, 20]), setting([21, 30])));

  it.each<[string, Operation[]]>([
    ['one that is there', [setting([9, 20])]],
    ['one of the same operation', [setting([10, 20], [20, 21])]],
    ['one of an operation before', [setting([10, 20]), setting([12, 13])]],
  ])('are refused over %s', (_, operations) => {
    expect(() => set(...operations)).toThrow(/“原表加固”没有做：工作表“台账”的 C\d+:C\d+ 已有下拉列表或输入限制/u);
  });
});
