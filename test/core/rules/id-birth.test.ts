import { idBirth } from '../../../src/core/rules/id-birth';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

describe('the birth date inside an ID number', () => {
  it('is found where there is no such day', () => {
    const rows = [['110199197802290017'], ['110199199013010010'], ['110199199000000010'], ['110103901301001']];
    expect(cellsOf(idBirth, ledgerOf(['idNumber'], rows))).toEqual(['A2', 'A3', 'A4', 'A5']);
  });

  it('is found where it lies after the petition', () => {
    const ledger = ledgerOf(['idNumber', 'petitionDate'], [['110199199001010010', serial('1989-12-31')]]);
    expect(findingsOf(idBirth, ledger)).toMatchObject([
      { cell: 'A2', severity: 'error', message: '第2行：身份证号中的出生日期晚于信访日期，请核对号码和日期。' },
    ]);
  });

  it('may be the very day of the petition, and a leap day', () => {
    const rows = [
      ['110199199001010010', serial('1990-01-01')],
      ['110199198002290013', serial('2021-01-01')],
    ];
    expect(cellsOf(idBirth, ledgerOf(['idNumber', 'petitionDate'], rows))).toEqual([]);
  });

  it('may be the first day of 1970', () => {
    const ledger = ledgerOf(
      ['idNumber', 'petitionDate'],
      [
        ['110199197001010010', serial('1969-06-01')],
        ['110199197001010010', serial('1970-01-01')],
      ],
    );
    expect(cellsOf(idBirth, ledger)).toEqual(['A2']);
  });

  it('is compared with the registration where no petition date is there, else with the day of the check', () => {
    const header = ['idNumber', 'petitionDate', 'registeredDate'];
    const rows = [
      ['110199199001010010', null, serial('1985-01-01')],
      ['110199199001010010', '—', null],
      ['110199202901010010', null, null],
    ];
    expect(cellsOf(idBirth, ledgerOf(header, rows))).toEqual(['A2', 'A4']);
  });

  it('is not judged in masked numbers, other documents, wrong lengths and lost digits', () => {
    const rows = [['11019919781332****'], ['军字第1234567号'], ['1101991978022900'], [110199197802290000]];
    expect(cellsOf(idBirth, ledgerOf(['idNumber'], rows))).toEqual([]);
  });
});
