import type { FieldId } from '../../../src/core/fields/catalog';
import { readFlag } from '../../../src/core/values/flag';

describe('yes and no', () => {
  it.each([
    '是',
    ' 是 ',
    '有',
    'Y',
    'y',
    'Yes',
    '1',
    '１',
    1,
    '√',
    '✓',
    '✔',
    true,
    'TRUE',
    '已',
    '是。',
    '是，第三次',
    '是（联名）',
    '●',
  ])('%j is yes, and no where the column asks the reverse', (v) => {
    expect(readFlag('isBacklog', v, false)).toBe(true);
    expect(readFlag('isRepeat', v, true)).toBe(false);
  });
  it.each([
    '否',
    '　否',
    '无',
    'N',
    'no',
    '0',
    0,
    '×',
    'x',
    '✗',
    false,
    'FALSE',
    '未',
    '不是',
    '没有',
    '否，首次',
    '不涉及',
    '□',
  ])('%j is no, and yes where the column asks the reverse', (v) => {
    expect(readFlag('isBacklog', v, false)).toBe(false);
    expect(readFlag('isRepeat', v, true)).toBe(true);
  });
  it.each(['是否', '不详', '待核', '', '？', 2, 'abc', '见备注', '有关部门已答复'])('%j is neither', (v) => {
    expect(readFlag('isBacklog', v, false)).toBeNull();
    expect(readFlag('isRepeat', v, true)).toBeNull();
  });
});

describe('words that speak for themselves are never turned round', () => {
  const cases: [FieldId, string, boolean | null][] = [
    ['isRepeat', '重复', true],
    ['isRepeat', '重件', true],
    ['isRepeat', '重访', true],
    ['isRepeat', '重信', true],
    ['isRepeat', '再次', true],
    ['isRepeat', '重复（第2次）', true],
    ['isRepeat', '初件', false],
    ['isRepeat', '初访', false],
    ['isRepeat', '初信', false],
    ['isRepeat', '初次', false],
    ['isRepeat', '首次', false],
    ['isRepeat', '初 次 信 访', false],
    ['isRepeat', '非重复', false],
    ['isGroup', '集体访', true],
    ['isGroup', '集体', true],
    ['isGroup', '群访', true],
    ['isGroup', '联名信', true],
    ['isGroup', '个访', false],
    ['isGroup', '个体', false],
    ['isGroup', '个人访', false],
    ['isGroup', '否', false],
    ['isClosed', '已办结', true],
    ['isClosed', '办结', true],
    ['isClosed', '已终结', true],
    ['isClosed', '已办结，信访人表示满意', true],
    ['isClosed', '在办', false],
    ['isClosed', '未办结', false],
    ['isClosed', '未终结', false],
    ['isClosed', '正在办理中', false],
    ['isClosed', '未办结，等待评估', false],
    ['anonymous', '匿名', true],
    ['anonymous', '未署名', true],
    ['anonymous', '实名', false],
    ['anonymous', '署名', false],
    ['isWrittenOff', '已销号', true],
    ['isWrittenOff', '未销号', false],
    ['isWrittenOff', '暂不销号', false],
    ['isExtended', '已延期', true],
    ['isExtended', '未延期', false],
    ['isExtended', '延期30日', true],
    ['isExtended', '延期 15 天', true],
    ['isExtended', '延长30日（区领导批准）', true],
    ['isExtended', '延期0天', false],
    ['isExtended', '已延期30日', true],
    ['isResolved', '已化解', true],
    ['isResolved', '未化解', false],
    ['isResolved', '化解中', false],
    ['isResolved', '部分化解', false],
    ['isResolved', '反弹', false],
    ['isResolved', '平稳', null],
    ['isBacklog', '积案', true],
    ['isBacklog', '非积案', false],
    ['isLitigation', '涉法涉诉', true],
    ['isLitigation', '不涉法涉诉', false],
    ['isCrossRegion', '人户分离', true],
    ['isCrossRegion', '不涉及', false],
    ['isKeySupervised', '重点督办', true],
    ['isKeySupervised', '未督办', false],
  ];
  it.each(cases)('%s: %s', (field, text, expected) => {
    expect(readFlag(field, text, false)).toBe(expected);
    if (text !== '否' && text !== '不涉及') expect(readFlag(field, text, true)).toBe(expected);
  });

  it('a word of one column says nothing in another', () => {
    expect(readFlag('isGroup', '已办结', false)).toBeNull();
    expect(readFlag('isClosed', '重复', false)).toBeNull();
  });
});
