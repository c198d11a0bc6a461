import { representatives } from '../../../src/core/rules/representatives';
import { cellsOf, findingsOf, ledgerOf } from './support';

const SIX = '赵六、钱七、孙八、周九、吴十、郑一';
const visits = (...rows: (string | null)[][]) => ledgerOf(['form', 'coPetitioners'], rows);

describe('the representatives of a visit', () => {
  it('are told where more than five are listed', () => {
    expect(findingsOf(representatives, visits(['来访', SIX]))).toMatchObject([
      {
        severity: 'info',
        cell: 'B2',
        field: 'coPetitioners',
        message: '第2行：列出的来访代表有6人，规定不超过5人，请核对。',
      },
    ]);
  });

  it.each(['走访', '到访', '上访', ' 来访 '])('are counted on a visit by another name: %j', (form) => {
    expect(cellsOf(representatives, visits([form, SIX]))).toEqual(['B2']);
  });

  it('may be five, and the petitioner is not one of them', () => {
    const ledger = ledgerOf(
      ['form', 'petitioner', 'coPetitioners'],
      [['来访', '王五', '赵六、钱七、孙八、周九、吴十']],
    );
    expect(cellsOf(representatives, ledger)).toEqual([]);
  });

  it.each(['来信', '网上信访', '来电', null])('are not counted on %j', (form) => {
    expect(cellsOf(representatives, visits([form, SIX]))).toEqual([]);
  });

  it('are counted as stated where few are named', () => {
    expect(cellsOf(representatives, visits(['来访', '赵六等8人'], ['来访', '赵六等4人'], ['来访', '—']))).toEqual([
      'B2',
    ]);
  });
});
