import { is, no, NOT_OURS, type Layout } from '../layouts/layout';

/** Further hard header rows, by hand and by campaign. */
export const HARD_BUREAUS: readonly Layout[] = [
  {
    id: 'settled-f01',
    about: 'a township by hand',
    above: [['××镇群众来信来访登记（手工转录）']],
    columns: [
      is('登记号', 'caseNo', { accept: [['seq']], values: ['2021-0001', '2021-0002', '2021-0003', '2021-0004'] }),
      is('何时来信来访', 'petitionDate', { values: ['2021.3.6', '2021.3.9', '2021.3.10', '2021.3.14'] }),
      is('来信来访者\n姓名、住址', ['petitioner', 'address'], { values: ['王某，前河村', '李某某，东街12号'] }),
      is('来信来访者电话', 'phone', { values: ['19900006755', '19900001328', '19900007063', '19900005489'] }),
      is('信访性质（申诉、求决、揭发控告、意见建议）', 'purpose', { values: ['揭发控告', '求决', '意见建议', '申诉'] }),
      is('简要案情及要求', ['content', 'demand'], {
        accept: [['content'], ['demand']],
        values: [
          '反映宅基地边界被邻居侵占',
          '反映门前道路长期积水，出行不便',
          '反映楼上漏水导致屋顶损坏',
          '反映医院多收费用',
        ],
      }),
      is('接待人\n签名', 'receptionist', { values: ['王海燕', '吴海燕', '秦某', '韩某某'] }),
      is('镇领导批办意见', 'instruction', {
        values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'],
      }),
      is('交给谁办', 'responsiblePerson', {
        accept: [['responsibleUnit']],
        values: ['朱秀英', '陈建国', '陈某甲', '秦小明'],
      }),
      is('限几天办结', 'dueDays', { values: [30, 15, 60] }),
      is('办理落实结果', 'result', {
        accept: [['progress']],
        values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'],
      }),
      is('结果告知信访人日期', 'replyDate', {
        accept: [[]],
        values: ['2021-04-05', '2021-04-07', '2021-04-09', '2021-04-11'],
      }),
      is('信访人态度（满意/不满意）', 'satisfaction', { values: ['不满意', '满意'] }),
    ],
  },
  {
    id: 'settled-f02',
    about: 'a labour bureau',
    above: [['区人社局信访工作台账']],
    columns: [
      is('流水号', 'caseNo', { accept: [['seq']], values: ['RS0001', 'RS0002', 'RS0003', 'RS0004'] }),
      is('到件日期', 'receivedDate', {
        accept: [['registeredDate']],
        values: ['2021-02-05', '2021-02-08', '2021-02-11', '2021-02-12'],
      }),
      is('件类（来信/来访/网信/12345）', 'form', { values: ['来信', '来访', '网信', '12345'] }),
      is('信访人（单位）名称', 'petitioner', { values: ['赵某甲', '郑志强', '朱玉兰', '韩志强'] }),
      is('涉诉企业', 'accused', { values: ['某劳务公司', '某建筑公司', '某物业公司'] }),
      is('主题词', 'title', { accept: [['category'], []], values: ['工资', '社保', '工伤'] }),
      is('内容提要', 'content', {
        values: [
          '反映医院多收费用',
          '反映楼上漏水导致屋顶损坏',
          '反映拖欠工资三个月，公司已搬走',
          '反映邻居违法搭建彩钢房，影响采光',
        ],
      }),
      is('主办科（所）', 'responsibleUnit', { values: ['仲裁院', '监察大队', '社保中心'] }),
      is('协办科（所）', 'coUnits', { values: ['仲裁院', '监察大队'] }),
      is('派件日', 'transferredDate', { values: ['2021-02-04', '2021-02-06', '2021-02-08', '2021-02-10'] }),
      is('承诺办结日', 'dueDate', { values: ['2021-04-05', '2021-04-07', '2021-04-11', '2021-04-13'] }),
      is('办结日', 'closedDate', { values: ['2021-04-05', '2021-04-07', '2021-04-10', '2021-04-11'] }),
      is('超时天数', 'overdue', { values: [2, 0] }),
      no('答复文号', NOT_OURS, {
        accept: [['docNo']],
        values: ['人社信复〔2021〕0001', '人社信复〔2021〕0002', '人社信复〔2021〕0003', '人社信复〔2021〕0004'],
      }),
      no('结案方式', NOT_OURS, { accept: [['handlingMethod']], values: ['答复', '调解', '撤诉'] }),
    ],
  },
  {
    id: 'settled-f03',
    about: 'a list of five duties',
    above: [['信访突出问题“五包”责任清单']],
    columns: [
      is('项目›序', 'seq'),
      is('项目›突出问题', 'content', {
        accept: [['title']],
        values: [
          '反映楼上漏水导致屋顶损坏',
          '反映拖欠工资三个月，公司已搬走',
          '反映宅基地边界被邻居侵占',
          '反映养老保险缴费年限认定有误',
        ],
      }),
      is('项目›牵涉群众（人）', 'involvedCount', { values: [5, 18, 49, 73] }),
      is('五包责任›包案县级领导', 'caseLeader', { values: ['周志强', '孙建国', '李海燕', '王志强'] }),
      is('五包责任›主责单位', 'responsibleUnit', { values: ['区教委', '区人社局', '东四街道', '和平里街道'] }),
      is('五包责任›单位主要负责同志', 'responsibleLeader', {
        accept: [['responsiblePerson']],
        values: ['钱海燕', '周志强', '钱某乙', '秦某甲'],
      }),
      is('五包责任›具体经办', 'responsiblePerson', { values: ['韩海燕', '蒋国庆', '沈玉兰', '秦国庆'] }),
      is('化解计划›措施', 'resolveMeasure', {
        values: ['召开协调会', '上门走访，一对一沟通', '落实困难救助', '督促企业支付'],
      }),
      is('化解计划›时限', 'resolveDeadline', { values: ['2021-06-04', '2021-06-06', '2021-06-10', '2021-06-11'] }),
      is('推进情况›月进展', 'progress', {
        values: [
          '已与信访人见面沟通，正在协调物业整改',
          '已召开协调会，双方达成初步意见',
          '已转区住建委研究',
          '已约谈企业负责人，责令限期支付',
        ],
      }),
      is('推进情况›是否办结销号', 'isWrittenOff', { accept: [['isClosed']], values: ['是', '否'] }),
      is('推进情况›销号日期', 'writeOffDate', { values: ['2021-06-06', '2021-06-17', '2021-06-21', '2021-06-24'] }),
    ],
  },
  {
    id: 'settled-f04',
    about: 'first letters and visits',
    above: [['初信初访办理质效台账']],
    columns: [
      is('信访件编号', 'caseNo', { values: ['CX0001', 'CX0002', 'CX0003', 'CX0004'] }),
      is('初次登记时间', 'registeredDate', { values: ['2021-01-03', '2021-01-05', '2021-01-08', '2021-01-10'] }),
      is('转送件接收日', 'unitReceivedDate', { values: ['2021-01-06', '2021-01-10', '2021-01-12', '2021-01-13'] }),
      no('15日告知›应告知', NOT_OURS, {
        accept: [['dueDate']],
        values: ['2021-02-06', '2021-02-10', '2021-02-13', '2021-02-14'],
      }),
      is('15日告知›实告知', 'noticeDate', { values: ['2021-02-03', '2021-02-07', '2021-02-09', '2021-02-13'] }),
      is('受理›是否', 'acceptResult', { values: ['是', '否'] }),
      is('受理›日期', 'acceptedDate', { values: ['2021-02-05', '2021-02-06', '2021-02-08', '2021-02-12'] }),
      is('60日办理›到期日', 'dueDate', { values: ['2021-04-06', '2021-04-10', '2021-04-13', '2021-04-16'] }),
      is('60日办理›延期（天）', 'extensionDays', { values: [30] }),
      is('60日办理›答复书落款', 'replyDate', { values: ['2021-04-06', '2021-04-10', '2021-04-13', '2021-04-16'] }),
      is('60日办理›送达', 'deliveredDate', { values: ['2021-04-04', '2021-04-07', '2021-04-09', '2021-04-11'] }),
      is('责任单位（全称）', 'responsibleUnit', { values: ['和平里街道', '区教委', '区住建委', '区城管委'] }),
      is('群众评价›对信访机构', 'satisfactionOffice', { values: ['未评价', '满意', '基本满意', '不满意'] }),
      is('群众评价›对责任单位', 'satisfactionUnit', { values: ['满意', '未评价', '基本满意', '不满意'] }),
    ],
  },
  {
    id: 'settled-f05',
    about: 'a university',
    above: [['高校信访室受理单汇总']],
    columns: [
      is('受理单编号', 'caseNo', { values: ['GX0001', 'GX0002', 'GX0003', 'GX0004'] }),
      is('学院/部门', 'workUnit', { accept: [['responsibleUnit'], []], values: ['理学院', '文学院', '后勤处'] }),
      is('姓名（学号/工号）', 'petitioner', { values: ['周国庆', '赵海燕', '杨建国', '杨某'] }),
      no('身份（学生/教职工/校外）', NOT_OURS, { values: ['教职工', '校外', '学生'] }),
      is('来访还是来信', 'form', { values: ['来访', '来信'] }),
      is('想解决的问题', 'demand', {
        accept: [['content']],
        values: ['要求支付工资', '要求拆除违建', '要求解决供暖', '要求补发养老金'],
      }),
      is('分管校领导批示', 'instruction', {
        values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'],
      }),
      is('转交部门', 'responsibleUnit', { values: ['教务处', '后勤处'] }),
      is('要求答复时间', 'dueDate', { values: ['2021-04-03', '2021-04-05', '2021-04-07', '2021-04-10'] }),
      is('部门答复时间', 'replyDate', { values: ['2021-04-05', '2021-04-07', '2021-04-11', '2021-04-12'] }),
      is('部门答复要点', 'opinion', { values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'] }),
      is('当事人是否接受', 'satisfaction', { accept: [[]], values: ['否', '是'] }),
      is('卷宗存放', 'archiveNo', { accept: [[]], values: ['J0001', 'J0002', 'J0003', 'J0004'] }),
    ],
  },
  {
    id: 'settled-f06',
    about: 'complaints handled at once',
    above: [['群众诉求接诉即办日台账']],
    columns: [
      is('案件号', 'caseNo', { accept: [['hotlineNo']], values: ['AJ0001', 'AJ0002', 'AJ0003', 'AJ0004'] }),
      is('来源渠道（12345/网格/媒体）', 'source', { accept: [['form']], values: ['网格', '媒体', '12345'] }),
      is('诉求时间', 'petitionDate', {
        values: ['2021-03-06 12:41', '2021-03-09 15:36', '2021-03-10 14:21', '2021-03-12 14:04'],
      }),
      is('诉求人及电话', ['petitioner', 'phone'], {
        values: ['秦某乙 19900005563', '周某甲 19900009410', '杨海燕 19900003812', '蒋某某 19900008389'],
      }),
      is('发生地址（社区）', 'place', { accept: [['address']], values: ['花园社区', '前街社区'] }),
      is('诉求简述', 'content', {
        accept: [['demand']],
        values: [
          '反映邻居违法搭建彩钢房，影响采光',
          '反映小区供暖温度不达标，多次找物业未解决',
          '反映夜间施工噪声扰民',
          '反映电梯经常停运，老人上下楼困难',
        ],
      }),
      is('承办科室/社区', 'responsibleUnit', { values: ['法规科', '办公室', '人事科', '业务科'] }),
      is('见面沟通情况', 'progress', {
        accept: [[]],
        values: [
          '已与信访人见面沟通，正在协调物业整改',
          '已召开协调会，双方达成初步意见',
          '已转区住建委研究',
          '已约谈企业负责人，责令限期支付',
        ],
      }),
      is('是否解决（解决/未解决）', 'isResolved', { values: ['未解决', '解决'] }),
      is('是否满意（满意/不满意）', 'satisfaction', { values: ['不满意', '满意'] }),
      no('回复期限（小时）', NOT_OURS, { accept: [['dueDays']], values: [72, 2, 24] }),
      no('办结用时（天）', NOT_OURS, { values: [5, 9, 7, 4] }),
    ],
  },
  {
    id: 'settled-i01',
    about: 'old cases of a township',
    above: [['××乡信访积案“清仓见底”台账']],
    columns: [
      is('序', 'seq'),
      is('案件名（当事人+事由）', 'title', { values: ['王某宅基地纠纷', '李某补偿问题'] }),
      is('当事人情况\n（姓名、住址、电话）', ['petitioner', 'address', 'phone'], {
        values: ['王某 前河村 19900000001', '李某 后河村 19900000002'],
      }),
      no('案发年份', NOT_OURS, { accept: [['petitionDate']], values: ['2015年', '2012年'] }),
      is('历年办理情况', 'progress', {
        values: [
          '已与信访人见面沟通，正在协调物业整改',
          '已召开协调会，双方达成初步意见',
          '已转区住建委研究',
          '已约谈企业负责人，责令限期支付',
        ],
      }),
      is('群众诉求是什么', 'demand', { values: ['要求支付工资', '要求拆除违建', '要求解决供暖', '要求补发养老金'] }),
      no('卡在哪里（难点）', NOT_OURS, {
        accept: [['cause']],
        values: ['政策调整', '历史遗留问题', '企业经营困难', '沟通不到位'],
      }),
      is('谁包案', 'caseLeader', { values: ['冯某某', '王国庆', '沈某', '蒋某乙'] }),
      is('谁化解', 'responsiblePerson', {
        accept: [['responsibleUnit']],
        values: ['沈某甲', '陈某甲', '王秀英', '赵某某'],
      }),
      is('采取什么措施', 'resolveMeasure', {
        values: ['召开协调会', '上门走访，一对一沟通', '落实困难救助', '督促企业支付'],
      }),
      is('何时化解到位', 'resolveDeadline', {
        accept: [['resolvedDate']],
        values: ['2021-07-06', '2021-07-08', '2021-07-10', '2021-07-11'],
      }),
      is('进度（已化解打√）', 'isResolved', { accept: [['progress'], ['status']], values: ['√'] }),
      no('化解后签字日期', NOT_OURS, {
        accept: [['resolvedDate']],
        values: ['2021-07-04', '2021-07-12', '2021-07-15', '2021-07-31'],
      }),
    ],
  },
  {
    id: 'settled-i02',
    about: 'weekly returns of a housing bureau',
    above: [['区住建委信访投诉（含12345）周报表']],
    columns: [
      no('周次', NOT_OURS, { values: ['第2周', '第1周'] }),
      is('件源（信访/12345/领导信箱）', 'source', { accept: [['form']], values: ['信访', '12345', '领导信箱'] }),
      is('原单号', 'caseNo', { accept: [['hotlineNo'], ['matterNo']], values: ['Y0001', 'Y0002', 'Y0003', 'Y0004'] }),
      is('录入日', 'registeredDate', { values: ['2021-02-05', '2021-02-08', '2021-02-09', '2021-02-11'] }),
      is('群众（来电人）', 'petitioner', { values: ['赵某', '冯某某', '周某', '沈某某'] }),
      is('联系方法', 'phone', { values: ['19900007677', '19900007425', '19900006493', '19900008212'] }),
      no('涉及项目/小区', NOT_OURS, { accept: [['place']], values: ['花园小区', '安置房'] }),
      is('涉及企业', 'accused', { accept: [[]], values: ['某劳务公司', '某物业公司', '某建筑公司'] }),
      is('问题（一级）', 'category', { values: ['劳动社保', '教育', '环境保护', '城乡建设'] }),
      is('问题（详述）', 'content', {
        values: [
          '反映拆迁补偿款未足额发放',
          '反映邻居违法搭建彩钢房，影响采光',
          '反映宅基地边界被邻居侵占',
          '反映楼上漏水导致屋顶损坏',
        ],
      }),
      is('承接科室', 'responsibleUnit', { values: ['基建科', '法规科', '业务科', '人事科'] }),
      is('承接人', 'responsiblePerson', { values: ['秦某某', '王玉兰', '周小明', '陈某甲'] }),
      is('首次回复', 'replyDate', { accept: [[]], values: ['2021-03-04', '2021-03-06', '2021-03-09', '2021-03-13'] }),
      is('办结回复', 'replyDate', {
        accept: [['closedDate']],
        values: ['2021-04-04', '2021-04-06', '2021-04-10', '2021-04-11'],
      }),
      is('超期否', 'overdue', { values: ['是', '否'] }),
      is('满意否', 'satisfaction', { values: ['不满意', '满意'] }),
      is('解决否', 'isResolved', { values: ['是', '否'] }),
    ],
  },
];
