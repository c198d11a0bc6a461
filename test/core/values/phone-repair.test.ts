import { repairPhone } from '../../../src/core/values/phone-repair';

describe('a phone number that was probably meant', () => {
  it.each([
    ['1380000000O', '13800000000', '字母O、l换成数字0、1'],
    ['l38OOOO0000', '13800000000', '字母O、l换成数字0、1'],
    ['013800000000', '13800000000', '去掉手机号前多写的0'],
    ['138·0000·0000', '13800000000', '去掉号码中间的符号'],
    ['张试1380000000O', '张试13800000000', '字母O、l换成数字0、1'],
  ])('of %j is %j', (text, number, why) => expect(repairPhone(text)).toEqual([{ text: number, why }]));

  it.each(['1380000000', '138000000000', '138****000O', '不详', '', '张试'])('of %j is none', (text) =>
    expect(repairPhone(text)).toEqual([]),
  );
});
