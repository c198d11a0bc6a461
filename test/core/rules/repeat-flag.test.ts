import { repeatFlag } from '../../../src/core/rules/repeat-flag';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const ID = '110199199001010010';
const LEAK = '反映某小区三号楼屋面漏雨多年，物业公司推诿不修，要求尽快维修。';
const HEADER = ['petitioner', 'idNumber', 'content', 'petitionDate', 'isRepeat'];
const EARLIER = serial('2021-05-01');
const LATER = serial('2021-06-01');

describe('the mark of a repeated petition', () => {
  it('is wrong where an earlier one exists and the later says first', () => {
    const rows = [
      ['张三', ID, LEAK, EARLIER, '否'],
      ['张三', ID, LEAK, LATER, '否'],
    ];
    expect(findingsOf(repeatFlag, ledgerOf(HEADER, rows))).toMatchObject([
      {
        cell: 'E3',
        field: 'isRepeat',
        severity: 'warning',
        message: '第3行（张某）：第2行已有同一信访人内容几乎一样的事项，这里却标为“否”（初次）。',
      },
    ]);
  });

  it('is wrong on the later one by date, and in whichever words it is said', () => {
    const rows = [
      ['张三', ID, LEAK, LATER, '初件'],
      ['张三', ID, LEAK, EARLIER, '初件'],
    ];
    expect(cellsOf(repeatFlag, ledgerOf(HEADER, rows))).toEqual(['E2']);
    const inverse = [...HEADER.slice(0, 4), { header: '是否初次信访', fields: ['isRepeat'] } as const];
    expect(
      cellsOf(
        repeatFlag,
        ledgerOf(inverse, [
          ['张三', ID, LEAK, EARLIER, '是'],
          ['张三', ID, LEAK, LATER, '是'],
        ]),
      ),
    ).toEqual(['E3']);
  });

  it('is right, or says nothing', () => {
    const rows = [
      ['张三', ID, LEAK, EARLIER, '否'],
      ['张三', ID, LEAK, LATER, '是'],
      ['张三', ID, LEAK, LATER, null],
      ['张三', ID, LEAK, LATER, '—'],
    ];
    expect(cellsOf(repeatFlag, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('is judged across sheets', () => {
    const sheets = [
      ledgerOf(HEADER, [['张三', ID, LEAK, EARLIER, '否']], { sheet: '五月' }),
      ledgerOf(HEADER, [['张三', ID, LEAK, LATER, '否']], { sheet: '六月' }),
    ];
    expect(findingsOf(repeatFlag, sheets)).toMatchObject([
      { cell: 'E2', message: expect.stringContaining('《五月》第2行已有') },
    ]);
  });
});
