import fc from 'fast-check';
import type { FieldId } from '../../../src/core/fields/catalog';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { splitComposite } from '../../../src/core/values/composite';

const split = (text: string, ...fields: FieldId[]): (string | null)[] => splitComposite(text, fields, DEFAULT_PROFILE);

describe('a unit and a person in one cell', () => {
  const fields = ['responsibleUnit', 'responsiblePerson'] as const;
  it.each([
    '东四街道/张三',
    '东四街道\n张三',
    '东四街道（张三）',
    '东四街道 张三',
    '东四街道、张三',
    '东四街道，张三',
    '东四街道：张三',
    '张三/东四街道',
    ' 东四街道 / 张 三 ',
    '东四街道张三',
    '责任单位：东四街道 责任人：张三',
    '东四街道／张三',
    '东四街道　张三',
    '东四街道\r\n张　三',
  ])('%j', (text) => expect(split(text, ...fields)).toEqual(['东四街道', '张三']));

  it.each([
    ['东四/张三', '东四', '张三'],
    ['崇外 王某某', '崇外', '王某某'],
    ['区教委张三', '区教委', '张三'],
    ['区住建委/欧阳某某', '区住建委', '欧阳某某'],
    ['某某物业公司/李四', '某某物业公司', '李四'],
    ['区综合整治专班/李四', '区综合整治专班', '李四'],
    ['区住建委、东四街道/张三', '区住建委、东四街道', '张三'],
    ['东四街道/张三、李四', '东四街道', '张三、李四'],
    ['东四街道/阿依古丽', '东四街道', '阿依古丽'],
    ['东四街道/张三（主任）13800000000', '东四街道', '张三'],
    ['东四街道/张三主任', '东四街道', '张三'],
    ['市场监管所/赵六', '市场监管所', '赵六'],
    ['纪检监察', '纪检监察', null],
    ['区纪检监察/赵六', '区纪检监察', '赵六'],
    ['东四街道', '东四街道', null],
    ['东四街道/', '东四街道', null],
    ['东四街道/待定', '东四街道', null],
    ['东四街道/主任', '东四街道', null],
    ['张三', null, '张三'],
    ['待定', null, null],
    ['同上', null, null],
    ['', null, null],
  ])('%j is %j and %j', (text, unit, person) => expect(split(text, ...fields)).toEqual([unit, person]));
});

describe('a leader with post and phone', () => {
  const fields = ['caseLeader', 'leaderTitle', 'phone'] as const;
  it.each([
    ['王某 副区长 13800000000', ['王某', '副区长', '13800000000']],
    ['王某，副区长，010-84000000', ['王某', '副区长', '010-84000000']],
    ['王　某　副区长　13800000000', ['王某', '副区长', '13800000000']],
    ['王某某副区长13800000000', ['王某某', '副区长', '13800000000']],
    ['副区长 王某', ['王某', '副区长', null]],
    ['王某（区委常委、副区长）138****0000', ['王某', '区委常委、副区长', '138****0000']],
    ['王某某 副市长、某局局长', ['王某某', '副市长、某局局长', null]],
    ['王某', ['王某', null, null]],
    ['13800000000', [null, null, '13800000000']],
  ])('%j', (text, parts) => expect(split(text, ...fields)).toEqual(parts));
});

describe('other shared cells', () => {
  it.each<[string, FieldId[], (string | null)[]]>([
    ['张三13800000000', ['petitioner', 'phone'], ['张三', '13800000000']],
    ['张三 110101190101010011', ['petitioner', 'idNumber'], ['张三', '110101190101010011']],
    [
      '张三 110101190101010011 13800000000',
      ['petitioner', 'phone', 'idNumber'],
      ['张三', '13800000000', '110101190101010011'],
    ],
    ['张三/女', ['petitioner', 'gender'], ['张三', '女']],
    ['张三等5人', ['petitioner', 'peopleCount'], ['张三等5人', '5人']],
    ['张三/3', ['petitioner', 'peopleCount'], ['张三', '3']],
    ['来访/求决', ['form', 'purpose'], ['来访', '求决']],
    ['求决 来访', ['form', 'purpose'], ['来访', '求决']],
    ['东四街道/区住建委', ['place', 'responsibleUnit'], ['东四街道', '区住建委']],
    ['区住建委', ['place', 'responsibleUnit'], [null, null]],
    ['张三/李四', ['registrar', 'verifier'], ['张三', '李四']],
    ['张三', ['registrar', 'verifier'], [null, null]],
    ['2021.3.1/2021.5.6', ['acceptedDate', 'closedDate'], ['2021.3.1', '2021.5.6']],
    ['2021.3.1', ['acceptedDate', 'closedDate'], [null, null]],
    ['已办结 2021年5月3日', ['progress', 'closedDate'], ['已办结 2021年5月3日', '2021年5月3日']],
    ['区教委 林主任', ['responsibleUnit', 'responsiblePerson'], ['区教委', '林主任']],
    ['区教委林副主任', ['responsibleUnit', 'responsiblePerson'], ['区教委', '林副主任']],
    ['区教委/欧阳老师', ['responsibleUnit', 'responsiblePerson'], ['区教委', '欧阳老师']],
    ['区教委/办公室主任', ['responsibleUnit', 'responsiblePerson'], ['区教委', null]],
    ['常务副区长', ['caseLeader', 'leaderTitle'], [null, '常务副区长']],
    ['党委书记', ['caseLeader', 'leaderTitle'], [null, '党委书记']],
    ['李主任', ['caseLeader', 'leaderTitle'], ['李主任', null]],
    ['商户代表约三十人', ['petitioner', 'phone'], ['商户代表约三十人', null]],
    ['全体业主 13800000000', ['petitioner', 'phone'], ['全体业主', '13800000000']],
    ['反映物业问题，要求退费', ['content', 'demand'], ['反映物业问题，要求退费', null]],
  ])('%j as %j', (text, fields, parts) => expect(split(text, ...fields)).toEqual(parts));

  it('prose is left whole and gives no names', () => {
    const story = '张三反映东四街道'.repeat(30);
    expect(split(story, 'responsibleUnit', 'responsiblePerson')).toEqual([null, null]);
  });

  it('one part a field, whatever the cell holds', () => {
    const fields: FieldId[] = [
      'responsibleUnit',
      'responsiblePerson',
      'leaderTitle',
      'phone',
      'closedDate',
      'peopleCount',
      'progress',
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (s) => splitComposite(s, fields, DEFAULT_PROFILE).length === fields.length,
      ),
      { numRuns: 1000 },
    );
  });
});
