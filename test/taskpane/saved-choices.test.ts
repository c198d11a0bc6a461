import { formatChoices, parseChoices } from '../../src/taskpane/saved-choices';
import { NO_CHOICES } from '../../src/taskpane/state';

it('gives back what it kept', () => {
  const choices = { corrections: { 台账: { '基本信息 › 姓名': ['petitioner'], 备用: [] } }, forced: ['汇总'] } as const;
  expect(parseChoices(formatChoices(choices))).toEqual(choices);
});

it.each([null, '', 'no json', '[]', '3', '{"corrections":5,"forced":"x"}'])('takes %j as nothing said', (text) => {
  expect(parseChoices(text)).toEqual(NO_CHOICES);
});

it('drops a correction to a field that it does not know, and keeps the others', () => {
  const text =
    '{"corrections":{"台账":{"姓名":["petitioner"],"别的":["fieldOfTomorrow"],"坏的":"x"}},"forced":[1,"汇总"]}';
  expect(parseChoices(text)).toEqual({ corrections: { 台账: { 姓名: ['petitioner'] } }, forced: ['汇总'] });
});
