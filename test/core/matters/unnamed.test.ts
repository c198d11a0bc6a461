import { namesNobody } from '../../../src/core/matters/unnamed';
import { readNames } from '../../../src/core/values/names';
import { cleanText } from '../../../src/core/values/text';

describe('a petitioner whom nobody knows', () => {
  it.each([
    '匿名',
    ' 匿 名 ',
    '某女士',
    '某先生',
    '热心市民',
    '网友',
    '群众',
    '不详',
    '无名氏',
    '未留姓名',
    '匿名信',
    '业主（未具名）',
    '信访人',
  ])('is %s', (text) => expect(namesNobody(text)).toBe(true));

  it.each([
    '张三',
    '张某',
    '张某某',
    '王友生',
    '李先民',
    '张某等7人',
    '张三、李四',
    '张女士',
    '欧阳某某',
    '某某街道全体业主代表张三',
  ])('is not %s', (text) => expect(namesNobody(text)).toBe(false));

  it('is told without reading names that cannot be meant', () => {
    // whatever the reader of names calls anonymous must get as far as the reader
    const words = [
      '化名',
      '知情人',
      '知情者',
      '一名群众',
      '有群众',
      '老百姓',
      '本地商户',
      '某同志',
      '某小姐',
      '举报人',
      '家长',
      '用户',
      '员工',
    ];
    for (const word of words) expect([word, namesNobody(word)]).toEqual([word, readNames(cleanText(word)).anonymous]);
  });
});
