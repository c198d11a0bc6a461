import { strToU8 } from 'fflate';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { firstGrid, rowsOf } from '../support/package';

const read = async (text: string, name = '台账.csv'): Promise<unknown[][]> =>
  rowsOf(await firstGrid(strToU8(text), name));

/** 信访台账,姓名 and 来信,张三 in GBK. */
const gbk = Uint8Array.from([
  0xd0, 0xc5, 0xb7, 0xc3, 0xcc, 0xa8, 0xd5, 0xcb, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0xc0, 0xb4, 0xd0, 0xc5,
  0x2c, 0xd5, 0xc5, 0xc8, 0xfd,
]);

describe('.csv files', () => {
  it('are one sheet of text named after the file', async () => {
    const workbook = await openWorkbook(
      strToU8('编号,日期\n00012,2021-05-03\n110199190101010010,44319'),
      'D:\\信访\\2021.东城.csv',
    );
    const grid = workbook.sheets[0]?.grid();
    expect([workbook.kind, workbook.sheets.length, grid?.name, grid?.textOnly]).toEqual(['csv', 1, '2021.东城', true]);
    expect(grid && rowsOf(grid)).toEqual([
      ['编号', '日期'],
      ['00012', '2021-05-03'],
      ['110199190101010010', '44319'],
    ]);
  });

  it.each([
    [
      'quoted cells with separators, quotes and line ends',
      '"a,b","c ""d""","e\r\nf\rg"\r\n1,2,3',
      [
        ['a,b', 'c "d"', 'e\nf\ng'],
        ['1', '2', '3'],
      ],
    ],
    [
      'line ends of every kind',
      'a,b\r\nc,d\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'rows of different lengths',
      'a\nb,c,d\n,,e\n',
      [
        ['a', null, null],
        ['b', 'c', 'd'],
        [null, null, 'e'],
      ],
    ],
    [
      'empty cells and lines at the end',
      'a,b,\n1,,\n,,\n\n',
      [
        ['a', 'b'],
        ['1', null],
      ],
    ],
    [
      'a separator as the last character',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', null],
      ],
    ],
    [
      'semicolons',
      '序号;姓名;"a;b"\n1;张三,李四;x',
      [
        ['序号', '姓名', 'a;b'],
        ['1', '张三,李四', 'x'],
      ],
    ],
    [
      'tabs',
      '序号\t姓名\n1\t张三, 李四, 王五\n2\t甲;乙',
      [
        ['序号', '姓名'],
        ['1', '张三, 李四, 王五'],
        ['2', '甲;乙'],
      ],
    ],
    ['a declared separator', 'sep=;\r\na;b,c\r\n', [['a', 'b,c']]],
    [
      'a quote that never closes',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    [
      'quotes inside a cell',
      'a"b",c\n"x"y,z',
      [
        ['a"b"', 'c'],
        ['xy', 'z'],
      ],
    ],
    [
      'formulas, which stay text',
      '=1+1,+86 010,-5,@x\n1,2,3,4',
      [
        ['=1+1', '+86 010', '-5', '@x'],
        ['1', '2', '3', '4'],
      ],
    ],
    ['one column', '姓名\n张三\n李四', [['姓名'], ['张三'], ['李四']]],
    [
      'a byte order mark',
      '\uFEFF"序号",姓名\n1,2',
      [
        ['序号', '姓名'],
        ['1', '2'],
      ],
    ],
  ])('are read with %s', async (_, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it('are read in GBK and GB18030', async () => {
    expect(rowsOf(await firstGrid(gbk, 'a.csv'))).toEqual([
      ['信访台账', '姓名'],
      ['来信', '张三'],
    ]);
    // 㑇 has four bytes in GB18030 and none in GBK.
    expect(rowsOf(await firstGrid(Uint8Array.from([...gbk, 0x82, 0x30, 0x99, 0x37]), 'a.csv'))[1]?.[1]).toMatch(
      /^张三.$/u,
    );
  });

  it('are read in UTF-8 though a character was cut in two', async () => {
    const text = strToU8('信访人,概况\n张三,反映供暖温度不达标要求尽快处理\n'.repeat(20));
    expect(rowsOf(await firstGrid(text.subarray(0, text.length - 2), 'a.csv'))[0]).toEqual(['信访人', '概况']);
  });

  it('are read in UTF-16, as Excel saves “Unicode text”', async () => {
    const bytes = new Uint8Array(Uint16Array.from('\uFEFF序号\t姓名\r\n1\t张三', (c) => c.charCodeAt(0)).buffer);
    expect(rowsOf(await firstGrid(bytes, 'a.xls'))).toEqual([
      ['序号', '姓名'],
      ['1', '张三'],
    ]);
  });

  it('are read in time that grows with their length only', async () => {
    const line = '"a ""b"" c",1,2\r\n';
    expect(await read(line.repeat(20_000))).toHaveLength(20_000);
    expect(await read('"'.repeat(200_001))).toHaveLength(1);
  });
});
