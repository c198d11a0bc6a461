import { formatChoices, NO_CHOICES, parseChoices } from '../../../src/core/ledger/saved-choices';

it('gives back what it kept', () => {
  const choices = {
    columns: [
      { header: ['基本信息', '姓名'], fields: ['petitioner'], between: [['序号'], null] },
      { header: [], fields: [], between: [['姓名'], ['电话']] },
      { header: ['备用'], fields: [] },
    ],
    forced: ['汇总'],
  } as const;
  expect(parseChoices(formatChoices(choices))).toEqual(choices);
});

it.each([null, '', 'no json', '[]', '3', '{"corrections":5,"forced":"x"}', '{"columns":[1,{"header":"x"}]}'])(
  'takes %j as nothing said',
  (text) => {
    expect(parseChoices(text)).toEqual(NO_CHOICES);
  },
);

it('drops a correction to a field that it does not know, and keeps the others', () => {
  const text =
    '{"version":2,"columns":[{"header":["姓名"],"fields":["petitioner"]},{"header":["别的"],"fields":["fieldOfTomorrow"]}],"forced":[1,"汇总"]}';
  expect(parseChoices(text)).toEqual({
    columns: [{ header: ['姓名'], fields: ['petitioner'] }],
    forced: ['汇总'],
  });
});

it('takes over what the first version kept by sheet, the last sheet’s word where two differ', () => {
  const text =
    '{"version":1,"corrections":{"一月":{"基本信息 › 姓名":["petitioner"],"备用":[]},"二月":{"备用":["remark"],"坏的":"x","别的":["fieldOfTomorrow"]}},"forced":["汇总"]}';
  expect(parseChoices(text)).toEqual({
    columns: [
      { header: ['基本信息', '姓名'], fields: ['petitioner'] },
      { header: ['备用'], fields: ['remark'] },
    ],
    forced: ['汇总'],
  });
});
