import { idDragFill } from '../../../src/core/rules/id-drag-fill';
import { findingsOf, ledgerOf } from './support';

const found = (list: (string | number | null)[]) =>
  findingsOf(
    idDragFill,
    ledgerOf(
      ['idNumber'],
      list.map((v) => [v]),
    ),
  ).map((f) => f.cell);

describe('ID numbers that rise by one from row to row', () => {
  it('are told once a run, on its first row, with its last', () => {
    const rows = ['110199199001010010', '110199199001010011', '110199199001010012', '110199198506150022'].map((v) => [
      v,
    ]);
    expect(findingsOf(idDragFill, ledgerOf(['idNumber'], rows))).toMatchObject([
      {
        cell: 'A2',
        severity: 'warning',
        field: 'idNumber',
        message: '第2行：从本行到第4行共3个身份证号逐行加1，疑似拖拽填充，请逐一核对。',
      },
    ]);
  });

  it('are found across a carry', () => {
    expect(found(['110199199001010098', '110199199001010099', '110199199001010100', '110199199001010101'])).toEqual([
      'A2',
    ]);
  });

  it('are found by their first 17 digits, whatever the check character', () => {
    expect(found(['11019919900101001X', '110199199001010020', '11019919900101003X'])).toEqual(['A2']);
  });

  it('are found twice where there are two runs', () => {
    const list = [10, 11, 12, 50, 51, 52, 53].map((n) => `1101991990010100${n}`);
    expect(found(list)).toEqual(['A2', 'A5']);
  });

  it('are no run of two, and a run does not go on over a blank, a repeat or another document', () => {
    expect(found(['110199199001010010', '110199199001010011'])).toEqual([]);
    expect(found(['110199199001010010', null, '110199199001010011', '110199199001010012'])).toEqual([]);
    expect(found(['110199199001010010', '110199199001010010', '110199199001010010'])).toEqual([]);
    expect(found(['军字第1001号', '军字第1002号', '军字第1003号'])).toEqual([]);
  });

  it('are not seen where numbers fall', () => {
    expect(found(['110199199001010012', '110199199001010011', '110199199001010010'])).toEqual([]);
  });
});
