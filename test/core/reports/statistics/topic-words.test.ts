import { TopicWords } from '../../../../src/core/reports/statistics/topic-words';

const words = new TopicWords([
  { name: '网络借贷', aliases: ['P2P', '网贷'] },
  { name: '征收拆迁', aliases: ['拆迁', '征收', '征收补偿款'] },
  { name: '补偿', aliases: ['补偿款', '网贷'] },
]);
const found = (text: string): number[] => {
  const topics: number[] = [];
  words.find(text, (topic) => topics.push(topic));
  return topics;
};

describe('the words of topics', () => {
  it.each<[string, number[]]>([
    ['在p2p平台投资', [0]],
    ['在P2p平台投资', [0]],
    ['p2', []],
    ['拆', []],
    ['要求拆迁，反映网贷', [1, 0]],
  ])('are found in letters of either case, and never beyond the end: %s', (text, topics) => {
    expect(found(text)).toEqual(topics);
  });

  it('count the longest at a place, and none within it', () => {
    expect(found('征收补偿款未到')).toEqual([1]);
    expect(found('补偿款，征收')).toEqual([2, 1]);
  });

  it('are nobody’s twice: a word belongs to the first topic that has it', () => {
    expect(found('网贷')).toEqual([0]);
    expect(new TopicWords([{ name: ' ', aliases: [] }]).isEmpty).toBe(true);
  });
});
