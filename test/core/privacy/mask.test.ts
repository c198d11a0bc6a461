import {
  maskAddress,
  maskId,
  maskName,
  maskOwnNames,
  maskPhone,
  maskText,
  maskValue,
} from '../../../src/core/privacy/mask';

test.each<[string, string]>([
  ['张三', '张某'],
  ['李小试', '李某某'],
  ['欧阳试样', '欧阳某某'],
  ['王 试', '王某'],
  ['张三、李四', '张某、李某'],
  ['张三等7人', '张某等7人'],
  ['张三、李四等15人', '张某等15人'],
  ['匿名', '匿名'],
  ['某女士', '某女士'],
  ['', ''],
])('the name %s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

test('an ID number keeps its first six and last four', () => {
  expect(maskId('11010119010101002X')).toBe('110101********002X');
  expect(maskId("'110101 190101 010 02X")).toBe('110101********002X');
  expect(maskId('110101********002X')).toBe('110101********002X');
});

test('a phone keeps its first three and last four, each of several', () => {
  expect(maskPhone('16400000730')).toBe('164****0730');
  expect(maskPhone('16400000730、010-84000000')).toBe('164****0730、010****0000');
  expect(maskPhone('12345')).toBe('12345');
});

test('an address ends at the street', () => {
  expect(maskAddress('北京市东城区东四街道某胡同9号3单元')).toBe('北京市东城区东四街道***');
  expect(maskAddress('不详')).toBe('***');
});

test('running text loses numbers and announced names', () => {
  const masked = maskText('信访人张三，身份证110101190101010022，电话16400000730，反映停水。');
  expect(masked).not.toMatch(/张三|110101190101010022|16400000730/u);
  expect(masked).toContain('反映停水');
});

test('strict shows no number and no address at all', () => {
  expect(maskValue('idNumber', '11010119010101002X', 'strict')).not.toMatch(/\d/u);
  expect(maskValue('phone', '16400000730', 'strict')).not.toMatch(/\d/u);
  expect(maskValue('address', '北京市东城区', 'strict')).not.toMatch(/北京/u);
  expect(maskValue('idNumber', '11010119010101002X', 'none')).toBe('11010119010101002X');
});

test('strict leaves no digit of a number in running text either', () => {
  const text = '反映停水，电话16400000730或010-84000000，证件110101190101010022';
  expect(maskValue('content', text, 'strict')).toBe('反映停水，电话（已隐去）或（已隐去），证件（已隐去）');
});

test.each<[string, string, string]>([
  ['王小试反映停水，王小试要求处理', '王小试', '王某某反映停水，王某某要求处理'],
  ['李试来电反映停水', '王小试、李试等7人', '李某来电反映停水'],
  ['和平里街道停水', '和平', '和平里街道停水'],
  ['业委会不开会', '业委会', '业委会不开会'],
  ['反映停水', '', '反映停水'],
  ['反映停水', '匿名', '反映停水'],
])('in “%s”, brought by %s, nobody who brought it is named', (text, petitioners, masked) => {
  expect(maskOwnNames(text, petitioners)).toBe(masked);
});

test('who works on the matter is named', () => {
  expect(maskValue('responsiblePerson', '张三', 'standard')).toBe('张三');
  expect(maskValue('petitioner', '张三', 'standard')).toBe('张某');
});
