import { maskAddress } from '../../../src/core/privacy/addresses';
import { maskText, maskValue } from '../../../src/core/privacy/mask';
import { maskId, maskPhone } from '../../../src/core/privacy/numbers';
import { peopleOf } from '../../../src/core/privacy/people';

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
  expect(maskAddress('77号东四街道')).toBe('东四街道***');
  expect(maskAddress('3-2-301东四街道9号院')).toBe('东四街道***');
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

test('who works on the matter is named', () => {
  expect(maskValue('responsiblePerson', '张三', 'standard')).toBe('张三');
  expect(maskValue('responsiblePerson', '李科长，代表张三办理', 'strict')).toBe('李科长，代表张三办理');
  expect(maskValue('petitioner', '张三', 'standard')).toBe('张某');
});

test.each<[string, string, string]>([
  ['我叫张甲一，家住东四十条9号院3号楼2单元501室', '我叫张某某，家住东四十条***', '我叫张某某，家住（已隐去）'],
  ['崇外大街7号漏水', '崇外大街***漏水', '（已隐去）漏水'],
  ['反映和平里北街6号停水', '反映和平里北街***停水', '反映（已隐去）停水'],
  ['住某小区5-2-301', '住某小区***', '住（已隐去）'],
  ['三里屯九号院三号楼二单元', '三里屯***', '（已隐去）'],
  ['当事人张建国于5月来访', '当事人张某某于5月来访', '当事人张某某于5月来访'],
  ['联系人欧阳建国，申请人李样因拆迁', '联系人欧阳某某，申请人李某因拆迁', '联系人欧阳某某，申请人李某因拆迁'],
  ['联系人王小明 13911112222', '联系人王某某 139****2222', '联系人王某某 （已隐去）'],
  ['微信同号+86 137-0000-1111', '微信同号137****1111', '微信同号（已隐去）'],
  ['电话（010）6400 1234或64001234', '电话010****1234或64001234', '电话（已隐去）或64001234'],
  ['电话：64001234', '电话：640*1234', '电话：（已隐去）'],
  ['邮箱ouyang@example.com', '邮箱***', '邮箱（已隐去）'],
  ['银行卡6222020200011112222', '银行卡****2222', '银行卡（已隐去）'],
  ['卡号6222 0202 0001 1112', '卡号****1112', '卡号（已隐去）'],
  ['护照E12345678', '护照E*******8', '护照（已隐去）'],
  ['军字第0012345号', '军字第0*****5号', '军字第（已隐去）号'],
  ['身份证号ID110199199001010010', '身份证号ID110199********0010', '身份证号ID（已隐去）'],
  ['身份证１１０１９９１９９００１０１００１０', '身份证110199********0010', '身份证（已隐去）'],
  [
    '居民张样三。业主李试、群众王小样反映停水',
    '居民张某某。业主李某、群众王某某反映停水',
    '居民张某某。业主李某、群众王某某反映停水',
  ],
  ['向卫丑二女士解释', '向卫某某女士解释', '向卫某某女士解释'],
])('nobody can be found by “%s”', (text, standard, strict) => {
  expect(maskText(text)).toBe(standard);
  expect(maskText(standard)).toBe(standard);
  expect(maskText(text, 'strict')).toBe(strict);
  expect(maskText(strict, 'strict')).toBe(strict);
});

test.each([
  '业主联名反映物业问题',
  '居民多次反映，群众强烈要求解决',
  '职工向我办反映，业主于近日来访',
  '影响居民生活。要求保障居民用水、居民出行，不要影响居民休息',
  '职工利益受损，职工工资、职工经费没有着落；群众满意，家长平安',
  '京信访〔2022〕5号、第12号，2022年5月3日10号前答复',
  '地铁10号线、国务院令第36号文件',
  '和平里街道、区住建委、东四派出所已答复',
  '3室2厅，一户一策，共3栋楼',
  '补偿20000元，账户余额35000元',
  '信访件编号DC20220001，2022-01-10转送',
  '拨打12345热线，联系张女士',
  '按《信访工作条例》第三十四条办理',
])('“%s” names nobody and stays', (text) => {
  expect(maskText(text)).toBe(text);
  expect(maskText(text, 'strict')).toBe(text);
});

test.each<[string, string, string]>([
  ['王小试反映停水，王小试要求处理', '王小试', '王某某反映停水，王某某要求处理'],
  ['李试来电反映停水', '王小试、李试等7人', '李某来电反映停水'],
  ['已与赵宁沟通，电话联系赵宁本人；同赵宁见面', '赵宁', '已与赵某沟通，电话联系赵某本人；同赵某见面'],
  ['和平里街道停水，和平路拥堵', '和平', '和平里街道停水，和平路拥堵'],
  ['赵宁路过和平医院', '赵宁、和平', '赵某路过和平医院'],
  ['业委会不开会', '业委会', '业委会不开会'],
  ['反映停水', '', '反映停水'],
  ['反映停水', '匿名', '反映停水'],
  ['已向张　甲一、张 甲 一答复', '张甲一', '已向张某某、张某某答复'],
  ['已回复Ann Smith，SMITH来电，Annual不变', 'Ann Smith', '已回复A*，S*来电，Annual不变'],
  ['买买提已签收', '阿不都热合曼·买买提', '买某某已签收'],
  ['向张甲一女士解释，业主代表赵丁四在场', '张甲一女士、业主代表赵丁四', '向张某某女士解释，业主代表赵某某在场'],
])('in “%s”, brought by %s, nobody who brought it is named', (text, petitioners, masked) => {
  expect(maskText(text, 'standard', peopleOf(petitioners))).toBe(masked);
});
