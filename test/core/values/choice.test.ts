import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { choiceReader, nearest, splitLevels } from '../../../src/core/values/choice';

const { streets, units, forms, categories, purposes } = DEFAULT_PROFILE;
const whole = { firstLevelOnly: false };
const first = { firstLevelOnly: true };

describe('a value on a list', () => {
  const read = choiceReader(streets, whole);
  const name = (v: string | number): string | undefined => streets[read(v).index]?.name;

  it.each(['东四街道', ' 东四街道 ', '　东四街道\n', '\u00a0东四街道'])(
    '%j is the standard name: white space around it is no alias',
    (v) => {
      expect(read(v)).toEqual({ index: 5, byAlias: false });
    },
  );

  it.each([
    '东四',
    '东四街道办事处',
    '东四街道办',
    '东四办事处',
    '东 四 街 道',
    '东四（街道）',
    '“东四街道”',
    110101006,
    '110101006',
    '１１０１０１００６',
  ])('%j is the same street in other words', (v) => {
    expect(name(v)).toBe('东四街道');
    expect(read(v).byAlias).toBe(true);
  });

  it.each([
    ['崇外', '崇文门外街道'],
    ['永外街道', '永定门外街道'],
    ['体馆路', '体育馆路街道'],
  ])('%s is %s', (v, expected) => expect(name(v)).toBe(expected));
  it.each(['', '东五街道', '东四街道、景山街道', '同上', true])('%j is not on it', (v) =>
    expect(read(v as string)).toEqual({ index: -1, byAlias: false }),
  );

  it('a name is found before another item that has it as an alias', () => {
    const list = [
      { name: '建议', aliases: ['其他'] },
      { name: '其他', aliases: [] },
    ];
    expect(choiceReader(list, whole)('其他')).toEqual({ index: 1, byAlias: false });
  });

  it('numbers are read as they are shown', () => {
    expect(forms[choiceReader(forms, whole)(12345).index]?.name).toBe('12345热线');
  });

  it('the same spelling gives the same answer again', () => {
    expect(read('东四')).toBe(read('东四'));
  });
});

describe('a category is judged by its first level', () => {
  const read = choiceReader(categories, first);
  it.each([
    ['城乡建设_住房保障_公租房', '城乡建设', false],
    ['城乡建设', '城乡建设', false],
    ['城乡建设-住房', '城乡建设', false],
    ['城乡建设—住房', '城乡建设', false],
    ['城乡建设/住房', '城乡建设', false],
    ['城乡建设 > 住房', '城乡建设', false],
    ['城乡建设›住房', '城乡建设', false],
    ['国土资源_征地', '自然资源', true],
    ['城 乡 建 设_住房', '城乡建设', true],
    ['民政与应急_救助', '民政与应急', false],
  ])('%s is %s', (v, name, byAlias) => {
    const m = read(v);
    expect(categories[m.index]?.name).toBe(name);
    expect(m.byAlias).toBe(byAlias);
  });
  it.each(['住房_城乡建设', '_城乡建设', '城乡', '_'])('%s is none', (v) => expect(read(v).index).toBe(-1));

  it('a name with a joint in it is found whole', () => {
    const list = [
      { name: '诉讼、复议', aliases: [] },
      { name: '诉讼', aliases: [] },
    ];
    const r = choiceReader(list, first);
    expect(r('诉讼、复议_一审').index).toBe(0);
    expect(r('诉讼、复议').index).toBe(0);
    expect(r('诉讼_一审').index).toBe(1);
  });

  it('the levels behind the first can be kept when it is mended', () => {
    expect(splitLevels('国土资源_征地_补偿')).toEqual({ first: '国土资源', rest: '_征地_补偿' });
    expect(splitLevels('国土资源')).toEqual({ first: '国土资源', rest: '' });
  });
});

describe('the nearest item', () => {
  it.each([
    [streets, '东四接道', '东四街道'],
    [streets, '东华们街道', '东华门街道'],
    [units, '住建委', '区住建委'],
    [units, '区人力资源社会保障局', '区人力社保局'],
    [forms, '网络信仿', '网上信访'],
    [purposes, '意见建义', '意见建议'],
    [purposes, '揭发', '揭发控告'],
  ])('of %# %s is %s', (list, text, expected) => {
    const found = nearest(list, text, 3)[0];
    expect(found?.name).toBe(expected);
    expect(found?.score).toBeGreaterThanOrEqual(0.5);
    expect(found?.score).toBeLessThanOrEqual(1);
  });
  it.each(['xyz', '', '中国移动', '—'])('there is none to %j', (text) => expect(nearest(streets, text, 3)).toEqual([]));
});
