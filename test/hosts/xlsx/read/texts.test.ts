import { gridOf, rowsOf, sharedStrings, sheetData } from '../support/package';

/** The text that a string item of the shared strings gives. */
async function shared(item: string): Promise<unknown> {
  const grid = await gridOf(sheetData('<row><c t="s"><v>0</v></c><c><v>1</v></c></row>'), {
    'xl/sharedStrings.xml': sharedStrings(item),
  });
  return rowsOf(grid)[0]?.[0];
}

/** The same item written into the cell. */
async function inline(item: string): Promise<unknown> {
  const content = item.replace(/^<si[^>]*>|<\/si>$/gu, '');
  const grid = await gridOf(sheetData(`<row><c t="inlineStr"><is>${content}</is></c><c><v>1</v></c></row>`));
  return rowsOf(grid)[0]?.[0];
}

const items: readonly (readonly [what: string, item: string, text: string | null])[] = [
  ['plain text', '<si><t>信访台账</t></si>', '信访台账'],
  ['Latin, Greek and emoji letters', '<si><t>Zoë αβ 😀 ½</t></si>', 'Zoë αβ 😀 ½'],
  ['references', '<si><t>&lt;a&gt; &amp; &quot;b&quot; &#20013;&#x6587;&apos;</t></si>', '<a> & "b" 中文\''],
  ['references to nothing', '<si><t>a &nbsp; b &#xFFFFFFF; c</t></si>', 'a &nbsp; b &#xFFFFFFF; c'],
  ['rich text', '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 某</t></r></si>', '张 某'],
  ['runs of which only the ends are trimmed', '<si><r><t> 张 </t></r><r><t> </t></r><r><t>三 </t></r></si>', '张  三'],
  ['text with its reading aloud', '<si><t>课</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>', '课'],
  ['white space that is to be kept', '<si><t xml:space="preserve">  a \n b </t></si>', '  a \n b '],
  ['white space that Excel drops', '<si><t>\n  张三  </t></si>', '张三'],
  ['only white space', '<si><t>   </t></si>', null],
  ['escaped characters', '<si><t>a_x000D__x000a_b_x0007_</t></si>', 'a\r\nb\u0007'],
  ['an escaped underscore', '<si><t>a_x005F_x000D_b</t></si>', 'a_x000D_b'],
  ['what only looks like an escape', '<si><t>case_x00_ and _x12</t></si>', 'case_x00_ and _x12'],
  ['line ends of Windows', '<si><t>a\r\nb\rc</t></si>', 'a\nb\nc'],
  ['a CDATA section', '<si><t>1 <![CDATA[<b> & ]]>2</t></si>', '1 <b> & 2'],
  ['comments inside', '<si><!-- <t>x</t> --><t>a<!-- b -->c<?pi d?>e</t></si>', 'ace'],
  ['attributes on everything', "<si a=\"&gt;>\"><t b='>' xml:space='preserve'> a</t></si>", ' a'],
  ['a long text', `<si><t>${'反映供暖温度不达标，'.repeat(60)}</t></si>`, '反映供暖温度不达标，'.repeat(60)],
  ['nothing', '<si/>', null],
];

describe.each(items)('a text with %s', (_, item, text) => {
  it('reads the same from the shared strings', async () => expect(await shared(item)).toBe(text));
  it('reads the same from the cell', async () => {
    if (item !== '<si/>') expect(await inline(item)).toBe(text);
  });
});

describe('many texts', () => {
  it('gives every cell its own text, though equal ones are made once', async () => {
    const texts = Array.from({ length: 3000 }, (_, i) => [`第${i}号`, `街道${i % 17}`, `${i % 2}`]);
    const rows = texts.map((cells) => `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`);
    expect(rowsOf(await gridOf(sheetData(rows.join(''))))).toEqual(texts);
  });
});
