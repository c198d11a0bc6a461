import { ownerMissing } from '../../../src/core/rules/owner-missing';
import { requiredMissing } from '../../../src/core/rules/required-missing';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['content', 'responsibleUnit', 'responsiblePerson', 'screeningDate', 'resolveMeasure'];
const RECTIFICATION = { kind: 'rectification' } as const;

describe('the owner of a rectification', () => {
  it('is missing where unit or person is blank', () => {
    const rows = [
      ['漏雨', '东四街道', '—'],
      ['停暖', ' ', '张三'],
      ['占道', null, '无'],
      ['噪声', '东四街道', '李四'],
    ];
    expect(findingsOf(ownerMissing, ledgerOf(HEADER, rows, RECTIFICATION))).toMatchObject([
      { cell: 'C2', severity: 'error', message: '第2行：没有填责任人。' },
      { cell: 'B3', message: '第3行：没有填责任单位。' },
      { cell: 'B4' },
      { cell: 'C4' },
    ]);
  });

  it('is reported by one rule only', () => {
    const ledger = ledgerOf(HEADER, [['占道', null, null]], RECTIFICATION);
    expect(cellsOf([ownerMissing, requiredMissing], ledger)).toEqual(['B2', 'C2']);
  });

  it('may be taken from above', () => {
    const rows = [
      ['漏雨', '东四街道', '张三'],
      ['停暖', null, null],
    ];
    const options = { ...RECTIFICATION, inherited: { responsibleUnit: [1], responsiblePerson: [1] } };
    expect(cellsOf(ownerMissing, ledgerOf(HEADER, rows, options))).toEqual([]);
  });

  it('is said once where the column itself is missing', () => {
    const ledger = ledgerOf(
      ['content', 'responsibleUnit'],
      [
        ['漏雨', '东四街道'],
        ['停暖', '东四街道'],
      ],
      RECTIFICATION,
    );
    expect(findingsOf(ownerMissing, ledger)).toMatchObject([
      { cell: null, row: null, field: 'responsiblePerson', message: '《台账》没有“责任人”列，请增加。' },
    ]);
  });

  it('is not asked for in a petition ledger', () => {
    expect(cellsOf(ownerMissing, ledgerOf(HEADER, [['漏雨', null, null]]))).toEqual([]);
  });
});
