import { isLeftAlone } from '../../../src/core/fields/left-alone';

/** `›` stands between a parent header and its child. */
const leftAlone = (path: string): boolean => isLeftAlone(path.split('›'));

describe('a column about the person is left alone', () => {
  test.each([
    // who watches or holds the person
    '稳控措施',
    '稳控情况',
    '稳控责任人',
    '稳控具体负责人姓名，职务，联系电话',
    '后续稳控措施',
    '目前采取的稳控措施',
    '责任人（稳控）',
    '维稳责任单位',
    '管控等级',
    '布控情况',
    '是否列管',
    '重点人员姓名',
    '劝返情况',
    // where the person is
    '行踪',
    '人员行踪',
    '活动轨迹',
    '人员去向',
    '人员当前去向',
    '本人去向',
    '进京方式',
    '进京次数',
    '是否在京',
    '交通方式',
    '异常动态',
    '人员动态',
    '思想动态',
    // kin and company
    '亲属姓名',
    '主要亲属',
    '社会关系',
    '家庭成员',
    '家庭主要成员',
    '家属电话',
    // what the person is held to be
    '危险等级',
    '人员风险等级',
    '是否扬言',
    '扬言类型',
    '是否非正常上访',
    '是否正常访',
    '是否有过激行为',
    '精神状况',
    '宗教信仰',
    '现实表现',
  ])('%s', (path) => expect(leftAlone(path)).toBe(true));
});

describe('the parent or the child says so', () => {
  test.each([
    '稳控›措施',
    '稳控责任人›姓名',
    '稳控责任人›电话',
    '家庭成员›姓名',
    '人员动态›目前情况',
    '基本情况›社会关系',
  ])('%s', (path) => expect(leftAlone(path)).toBe(true));
});

describe('padding and widths do not hide it', () => {
  test.each(['稳 控\n措 施', '家　庭　成　员', ' 行\u00a0踪 ', '进京\r\n方式'])('%j', (path) =>
    expect(leftAlone(path)).toBe(true),
  );
});

describe('a column that tells how the matter was resolved is read', () => {
  test.each([
    '化解（稳控）措施',
    '化解(稳控)措施',
    '化解稳控措施',
    '稳控化解情况',
    '化解（稳控）责任人',
    '稳控›化解措施',
    '办理（稳控）情况',
    '办理及稳控情况',
    '备注（含稳控情况）',
  ])('%s', (path) => expect(leftAlone(path)).toBe(false));

  test('but not what stands under such a parent and speaks of control alone', () => {
    expect(leftAlone('化解稳控›稳控责任人')).toBe(true);
  });

  test('nor what it says of the person beside', () => {
    expect(leftAlone('化解措施及人员行踪')).toBe(true);
  });
});

describe('what merely sounds like it is read', () => {
  test.each([
    '去向',
    '办理去向',
    '最近一次去向',
    '信访形式',
    '风险等级',
    '事件级别',
    '思想教育到位',
    '依法处理',
    '处理情况',
    '目前状况',
    '家庭住址',
    '控制措施',
    '隐患管控措施',
    '房屋危险等级',
    '利害关系人',
    '患者家属姓名',
    '信访人或家属姓名',
    '关联信访件',
    '工作进展动态',
    '落实会议精神情况',
    '办理情况（自述、监控发现、其他）',
  ])('%s', (path) => expect(leftAlone(path)).toBe(false));
});

describe('what has no field, and is not about movements, is merely unmapped', () => {
  test.each(['到访地点', '上访地点', '车辆编号', '车牌号', '政治面貌', '文化程度', '是否越级信访', '微信号'])(
    '%s',
    (path) => expect(leftAlone(path)).toBe(false),
  );
});
