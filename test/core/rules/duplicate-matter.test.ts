import { duplicateMatter } from '../../../src/core/rules/duplicate-matter';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const ID = '110199199001010010';
const OTHER_ID = '110199198506150022';
const LEAK = '反映某小区三号楼屋面漏雨多年，物业公司推诿不修，要求尽快维修。';
const LEAK_AGAIN = '反映某小区3号楼屋面漏雨多年，物业公司推诿不修，要求尽快维修';
const WAGES = '某工地拖欠农民工工资，要求协调支付。';
const HEADER = ['petitioner', 'idNumber', 'phone', 'content', 'petitionDate', 'isRepeat'];

describe('one matter registered twice', () => {
  it('is found on both rows, by the ID number', () => {
    const rows = [
      ['张三', ID, null, LEAK],
      ['李四', OTHER_ID, null, LEAK],
      ['张 三', ` ${ID} `, null, LEAK_AGAIN],
    ];
    expect(findingsOf(duplicateMatter, ledgerOf(HEADER, rows))).toMatchObject([
      {
        cell: 'A2',
        field: 'petitioner',
        severity: 'warning',
        message: '第2行（张某）：与第4行是同一信访人、内容几乎一样，疑似重复登记，或者后一件没有标明是重复信访。',
      },
      { cell: 'A4', message: expect.stringContaining('与第2行') },
    ]);
  });

  it('is found by name and phone, and by the name alone, where there is no ID number to go by', () => {
    const byPhone = [
      ['王 强', null, '138 0000 1111、64001234', LEAK],
      ['王强', ID, '13800001111', LEAK_AGAIN],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, byPhone))).toEqual(['A2', 'A3']);
    const byName = [
      ['王强', null, null, LEAK],
      ['王强', ID, '13800001111', LEAK_AGAIN],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, byName))).toEqual(['A2', 'A3']);
    const lead = [
      ['张某等7人', null, null, LEAK],
      ['张某', null, null, LEAK],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, lead))).toEqual(['A2', 'A3']);
  });

  it('is not found where ID numbers or phones tell two people apart', () => {
    const rows = [
      ['王强', ID, '13800001111', LEAK],
      ['王强', OTHER_ID, '13800001111', LEAK],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, rows))).toEqual([]);
    const phones = [
      ['王强', null, 13800001111, LEAK],
      ['王强', null, '13800002222', LEAK],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, phones))).toEqual([]);
  });

  it('does not trust numbers that are masked, damaged or made up', () => {
    const rows = [
      ['张三', '110199********0010', null, LEAK],
      ['李四', '110199********0010', null, LEAK],
      ['王五', 110199199001010000, null, LEAK],
      ['赵六', 110199199001010000, null, LEAK],
      ['钱七', '000000000000000000', null, LEAK],
      ['孙八', '000000000000000000', null, LEAK],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('knows a 15-digit number again as the longer one', () => {
    const rows = [
      ['张三', '110199900101001', null, LEAK],
      ['张三', '110199199001010010', null, LEAK],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, rows))).toEqual(['A2', 'A3']);
  });

  it('is never found between people nobody knows', () => {
    const rows = ['匿名', '某女士', '—', null, '匿名群众', '同上'].flatMap((name) => [
      [name, null, null, LEAK],
      [name, null, null, LEAK],
    ]);
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, rows))).toEqual([]);
    const flagged = ledgerOf(
      ['petitioner', 'idNumber', 'content', 'anonymous'],
      [
        ['张三', ID, LEAK, '是'],
        ['张三', ID, LEAK, '是'],
      ],
    );
    expect(cellsOf(duplicateMatter, flagged)).toEqual([]);
  });

  it('is not found where the later one is marked as repeated, be it the upper row', () => {
    const later = serial('2021-06-01');
    const earlier = serial('2021-05-01');
    const marked = [
      ['张三', ID, null, LEAK, earlier, '否'],
      ['张三', ID, null, LEAK, later, '是'],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, marked))).toEqual([]);
    const newestFirst = [
      ['张三', ID, null, LEAK, later, '重复件'],
      ['张三', ID, null, LEAK, earlier, null],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, newestFirst))).toEqual([]);
    const wrongOne = [
      ['张三', ID, null, LEAK, earlier, '是'],
      ['张三', ID, null, LEAK, later, null],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, wrongOne))).toEqual(['A2', 'A3']);
  });

  it('is not found where the later one was merged into the original', () => {
    const ledger = ledgerOf(
      ['petitioner', 'idNumber', 'content', 'handlingMethod'],
      [
        ['张三', ID, LEAK, '转送'],
        ['张三', ID, LEAK, '并入原件'],
      ],
    );
    expect(cellsOf(duplicateMatter, ledger)).toEqual([]);
  });

  it('names each of three, but no other matter of the same person', () => {
    const rows = [
      ['张三', ID, null, LEAK],
      ['张三', ID, null, WAGES],
      ['张三', ID, null, LEAK],
      ['张三', ID, null, LEAK_AGAIN],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(HEADER, rows))).toEqual(['A2', 'A4', 'A5']);
  });

  it('compares the title or the demand where there is no content', () => {
    const header = ['petitioner', 'idNumber', 'content', 'title', 'demand'];
    const rows = [
      ['张三', ID, '—', LEAK, WAGES],
      ['张三', ID, null, LEAK, null],
      ['张三', ID, null, null, WAGES],
    ];
    expect(cellsOf(duplicateMatter, ledgerOf(header, rows))).toEqual(['A2', 'A3']);
  });

  it('is found across sheets and files, and says where', () => {
    const ledgers = [
      ledgerOf(HEADER, [['张三', ID, null, LEAK]], { sheet: '一月' }),
      ledgerOf(
        HEADER,
        [
          ['李四', OTHER_ID, null, WAGES],
          ['张三', ID, null, LEAK],
        ],
        { sheet: '二月' },
      ),
      ledgerOf(HEADER, [['李四', OTHER_ID, null, WAGES]], { file: 'b.xlsx', sheet: '一月' }),
    ];
    expect(findingsOf(duplicateMatter, ledgers).map((f) => f.message.slice(0, 40))).toEqual([
      expect.stringContaining('与《二月》第3行'),
      expect.stringContaining('与b.xlsx《一月》第2行'),
      expect.stringContaining('与《一月》第2行'),
      expect.stringContaining('与a.xlsx《二月》第2行'),
    ]);
  });

  it('is not a matter that a rectification ledger lists again, nor a row that takes its petitioner from above', () => {
    const listed = [
      ledgerOf(HEADER, [['张三', ID, null, LEAK]]),
      ledgerOf(HEADER, [['张三', ID, null, LEAK]], { kind: 'rectification', sheet: '排查' }),
    ];
    expect(cellsOf(duplicateMatter, listed)).toEqual([]);
    const merged = ledgerOf(
      HEADER,
      [
        ['张三', ID, null, LEAK],
        [null, null, null, LEAK],
      ],
      { inherited: { petitioner: [1], idNumber: [1] } },
    );
    expect(cellsOf(duplicateMatter, merged)).toEqual([]);
  });

  it('is found among many rows of one name, in little time', () => {
    // Pseudo-random texts of 300 characters' choice, each unlike the others.
    let seed = 7;
    const next = (): string => {
      seed = (Math.imul(seed, 0x2c1b_3c6d) + 0x1234_5677) | 0;
      return String.fromCharCode(0x4e00 + ((seed >>> 16) % 300));
    };
    const rows = Array.from({ length: 20_000 }, () => [
      '张某',
      null,
      null,
      `反映${Array.from({ length: 24 }, next).join('')}问题`,
    ]);
    rows.push(['张某', null, null, rows[777]![3]!], ['张某', null, null, `补充：${rows[12345]![3]!}，请尽快处理`]);
    const started = process.hrtime.bigint();
    const cells = cellsOf(duplicateMatter, ledgerOf(HEADER, rows));
    const ms = Number(process.hrtime.bigint() - started) / 1e6;
    expect(cells).toEqual(['A779', 'A12347', 'A20002', 'A20003']);
    expect(ms).toBeLessThan(10_000);
  });
});
