import { strToU8 } from 'fflate';
import { formatAt } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { firstGrid, rowsOf } from '../support/package';

const read = (html: string): ReturnType<typeof firstGrid> => firstGrid(strToU8(html), '导出.xls');
const table = async (rows: string): Promise<unknown[][]> => rowsOf(await read(`<table>${rows}</table>`));

describe('web pages saved as .xls', () => {
  it('are one sheet, named as Excel named it or after the file', async () => {
    const named =
      '<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>信访台账</x:Name></x:ExcelWorksheet></xml><![endif]--><table><tr><td>1</table>';
    const workbook = await openWorkbook(strToU8(named), '导出.xls');
    expect([workbook.kind, workbook.sheets.map(({ name }) => name)]).toEqual(['html', ['信访台账']]);
    expect((await openWorkbook(strToU8('<table><tr><td>1</table>'), '导出.xls')).sheets[0]?.name).toBe('导出');
  });

  it.each([
    [
      'closing tags left out',
      '<TR><TD>a<TD>b<tr><td>c',
      [
        ['a', 'b'],
        ['c', null],
      ],
    ],
    [
      'line breaks and paragraphs in cells',
      '<tr><td>a<br>b<br/>c</td><td><p>d</p><p>e</p></td>',
      [['a\nb\nc', 'd\ne']],
    ],
    [
      'white space of the page',
      '<tr>\n <td>\n  张 三\n\t李四 </td>\n <td>&nbsp;x&ensp;</td></tr>',
      [['张 三 李四', '\u00a0x\u2002']],
    ],
    ['references', '<tr><td>&lt;b&gt;&amp;&#20013;&#x6587;&ldquo;x&rdquo;&unknown;', [['<b>&中文“x”&unknown;']]],
    [
      'markup inside cells',
      '<tr><td><font color=red>张<b>三</b></font><!-- x --><script>var a="<td>";</script></td><td>b',
      [['张三', 'b']],
    ],
    ['a smaller-than sign in text', '<tr><td>3 < 5</td><td>a<5', [['3 < 5', 'a<5']]],
    [
      'head, body and foot',
      '<thead><tr><th>序号</thead><tbody><tr><td>1</tbody><tfoot><tr><td>合计</tfoot>',
      [['序号'], ['1'], ['合计']],
    ],
    ['an empty row between', '<tr><td>a</tr><tr><td></td></tr><tr><td>b</tr>', [['a'], [null], ['b']]],
  ])('are read with %s', async (_, rows, expected) => {
    expect(await table(rows)).toEqual(expected);
  });

  it('merge cells that span, and put the next ones where they belong', async () => {
    const grid = await read(
      '<table><tr><th rowspan=2>序号<th colspan="2">信访人<th rowspan="9">备注</tr><tr><th>姓名<th>电话</tr><tr><td>1<td>张三<td>x</tr></table>',
    );
    expect(rowsOf(grid)).toEqual([
      ['序号', '信访人', null, '备注'],
      [null, '姓名', '电话', null],
      ['1', '张三', 'x', null],
    ]);
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 2, right: 3 },
    ]);
  });

  it('are not drowned by absurd spans', async () => {
    const grid = await read('<table><tr><td colspan=99999999 rowspan=99999999>a<td>b</table>');
    expect(grid.columnCount).toBe(1001);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 999 }]);
  });

  it('put captions, titles and notes into rows of their own', async () => {
    const grid = await read(
      '<html><head><title>no</title></head><body><h1>2021年信访台账</h1><p>单位：甲街道</p><table><caption>附件1</caption><tr><td>序号<td>姓名</table>填表人：某某<br>日期：<table><tr><td>x</table></body></html>',
    );
    expect(rowsOf(grid)).toEqual([
      ['2021年信访台账', null],
      ['单位：甲街道', null],
      ['附件1', null],
      ['序号', '姓名'],
      ['填表人：某某', null],
      ['日期：', null],
      ['x', null],
    ]);
    expect(grid.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });

  it('lay out a table inside a cell as rows of its own', async () => {
    const grid = await read(
      '<table><tr><td>外<table><tr><td>甲<td>乙</tr><tr><td>丙</tr></table></td></tr><tr><td>后</table>',
    );
    expect(rowsOf(grid)).toEqual([
      ['外', null],
      ['甲', '乙'],
      ['丙', null],
      ['后', null],
    ]);
  });

  it('keep text as text, and take numbers where Excel marked them', async () => {
    const grid = await read(
      '<style>\n.d {mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022";}\n.x, td.t{color:red;mso-number-format:"\\@"}</style>' +
        `<table><tr><td>007<td>2021-05-03<td x:num="44319.5" class="a d">2021年5月<td x:num>1,234.50<td x:num class=t>13800000000<td x:num>110199190101010010<td x:num>张三<td x:num style='mso-number-format:"Short Date"'>44319<td x:str="a  b">a b<td x:num x:fmla="=A1">5<td x:num>0123</table>`,
    );
    expect(rowsOf(grid)).toEqual([
      ['007', '2021-05-03', 44319.5, 1234.5, '13800000000', '110199190101010010', '张三', 44319, 'a  b', 5, '0123'],
    ]);
    expect([2, 4, 7].map((c) => formatAt(grid, 0, c))).toEqual(['yyyy"年"m"月"', '@', 'yyyy/m/d']);
    expect(grid.formulas[9]?.has(0)).toBe(true);
    expect(grid.textOnly).toBe(true);
  });

  it('say which rows are hidden', async () => {
    const grid = await read('<table><tr style="display: none"><td>a</tr><tr><td>b</table>');
    expect(grid.hiddenRows).toEqual(new Set([0]));
  });

  it('are read in GBK, declared or not, and in UTF-8 that claims to be GB2312', async () => {
    const xinfang = [0xd0, 0xc5, 0xb7, 0xc3];
    for (const declared of ['<meta charset=gb2312>', '']) {
      const gbk = Uint8Array.from([...strToU8(`<html>${declared}<table><tr><td>`), ...xinfang]);
      expect(rowsOf(await firstGrid(gbk, 'a.xls'))).toEqual([['信访']]);
    }
    expect(
      rowsOf(
        await read('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table><tr><td>信访</table>'),
      ),
    ).toEqual([['信访']]);
    const big5 = Uint8Array.from([...strToU8('<html><meta charset="big5"><table><tr><td>'), 0xab, 0x48, 0xb3, 0x58]);
    expect(rowsOf(await firstGrid(big5, 'a.xls'))).toEqual([['信訪']]);
  });
});
