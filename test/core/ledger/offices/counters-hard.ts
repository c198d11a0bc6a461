import { is, no, NOT_OURS, type Layout } from '../layouts/layout';

/** Hard header rows of the same: questions, choices, steps without a head, units and instructions in brackets. */
export const HARD_COUNTERS: readonly Layout[] = [
  {
    id: 'settled-b01',
    about: 'a reception hall by its stations',
    above: [['区信访接待大厅日登记台账']],
    columns: [
      is('来访登记›编号', 'caseNo', {
        accept: [['seq']],
        values: ['2021D0001', '2021D0002', '2021D0003', '2021D0004'],
      }),
      is('来访登记›时间', 'petitionDate', {
        accept: [['registeredDate']],
        values: ['2021-03-06 14:05', '2021-03-09 14:21', '2021-03-10 16:59', '2021-03-14 08:00'],
      }),
      is('信访人›姓名', 'petitioner', { values: ['吴某乙', '赵某某', '孙国庆', '蒋海燕'] }),
      is('信访人›证件号', 'idNumber', {
        values: ['110199198510067109', '11019919850801397X', '110199198502124126', '110199198501192231'],
      }),
      is('信访人›住址（户籍/现住）', 'address', {
        accept: [['address', 'householdAddress']],
        values: [
          '幸福大街42号院8号楼3单元719室',
          '龙潭路25号院1号楼6单元772室',
          '幸福大街30号院6号楼2单元273室',
          '东花市北里12号院9号楼2单元393室',
        ],
      }),
      is('信访人›电话', 'phone', { values: ['19900009890', '19900004435', '19900009487', '19900006926'] }),
      is('来访情况›人数', 'peopleCount', { values: [3, 8, 9, 6] }),
      is('来访情况›初次/再次', 'isRepeat', { values: ['初次', '再次'] }),
      is('来访情况›个体/群体', 'isGroup', { values: ['个体', '群体'] }),
      is('反映问题›类别', 'category', { values: ['城乡建设', '教育', '劳动社保', '环境保护'] }),
      is('反映问题›内容及诉求', ['content', 'demand'], {
        accept: [['content']],
        values: [
          '反映电梯经常停运，老人上下楼困难',
          '反映拖欠工资三个月，公司已搬走',
          '反映小区供暖温度不达标，多次找物业未解决',
          '反映邻居违法搭建彩钢房，影响采光',
        ],
      }),
      is('反映问题›发生地', 'place', { values: ['景山街道', '永外街道', '龙潭街道', '东四街道'] }),
      is('接待处理›接谈人', 'receptionist', { values: ['吴某某', '杨某某', '赵玉兰', '沈某甲'] }),
      is('接待处理›处理意见', 'opinion', {
        values: ['请业务科核实后答复', '转住建委办理', '建议协调解决', '请按程序受理'],
      }),
      is('接待处理›交由单位', 'responsibleUnit', { values: ['区教委', '区人社局', '区城管委', '和平里街道'] }),
      is('接待处理›交办时间', 'transferredDate', { values: ['2021-03-04', '2021-03-05', '2021-03-07', '2021-03-10'] }),
      is('接待处理›要结果时间', 'dueDate', { values: ['2021-05-06', '2021-05-10', '2021-05-14', '2021-05-15'] }),
    ],
  },
  {
    id: 'settled-b02',
    about: 'calls written down at an office',
    above: [['办公室群众来电记录及办理单汇总']],
    columns: [
      is('来电时间\n（年/月/日 时:分）', 'petitionDate', {
        values: ['2021-03-04 10:05', '2021-03-07 15:48', '2021-03-11 16:44', '2021-03-14 09:01'],
      }),
      is('来电人（不愿透露的写匿名）', 'petitioner', { values: ['王某', '匿名', '李某某', '赵先生'] }),
      is('电话号码\n（手机/座机）', 'phone', { values: ['19900009205', '19900001643', '19900005070', '19900007676'] }),
      is('来电内容（写明时间、地点、人物、事由）', 'content', {
        values: [
          '反映学校食堂饭菜质量差',
          '反映拖欠工资三个月，公司已搬走',
          '反映宅基地边界被邻居侵占',
          '反映邻居违法搭建彩钢房，影响采光',
        ],
      }),
      is('拟办\n（科室负责人填写）', 'opinion', {
        values: ['请业务科核实后答复', '转住建委办理', '建议协调解决', '请按程序受理'],
      }),
      is('批办\n（主管领导填写）', 'instruction', {
        values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'],
      }),
      is('承办科室及人员', ['responsibleUnit', 'responsiblePerson'], { values: ['业务科 王某', '法规科 李某'] }),
      is('承办结果（含答复来电人情况）', 'result', { values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'] }),
      is('办毕日期', 'closedDate', { values: ['2021-04-05', '2021-04-06', '2021-04-09', '2021-04-13'] }),
      is('记录', 'registrar', { values: ['冯国庆', '郑建国', '钱小明', '赵某某'] }),
    ],
  },
  {
    id: 'settled-b03',
    about: 'a township that lists and clears',
    above: [['某镇矛盾纠纷“清单化”管理台账']],
    columns: [
      is('序\n号', 'seq'),
      is('村（社区）', 'place', { values: ['后河村', '东风社区', '前河村', '李家庄村'] }),
      is('当事双方', 'petitioner', {
        accept: [['petitioner', 'accused'], []],
        values: ['王某与李某', '赵某与某物业公司'],
      }),
      is('事由（一事一格，限100字）', 'content', {
        values: [
          '反映养老保险缴费年限认定有误',
          '反映夜间施工噪声扰民',
          '反映拆迁补偿款未足额发放',
          '反映邻居违法搭建彩钢房，影响采光',
        ],
      }),
      is('起因', 'cause', { values: ['政策调整', '历史遗留问题', '企业经营困难', '沟通不到位'] }),
      is('涉及\n人数(人)', 'involvedCount', { values: [25, 6, 18, 3] }),
      is('涉及金额(万)', 'amount', { values: [65.3, 77.4, 69.6, 5.3] }),
      is('研判等级（红/黄/蓝）', 'riskLevel', { values: ['黄', '蓝'] }),
      is('由谁解决', 'responsibleUnit', {
        accept: [['responsiblePerson']],
        values: ['区住建委', '区人社局', '和平里街道', '东四街道'],
      }),
      is('解决办法', 'resolveMeasure', {
        values: ['召开协调会', '上门走访，一对一沟通', '落实困难救助', '督促企业支付'],
      }),
      is('解决时限', 'resolveDeadline', { values: ['2021.6.3', '2021.6.5', '2021.6.9', '2021.6.10'] }),
      is('解决与否', 'isResolved', { values: ['是', '否'] }),
      is('化解到位日', 'resolvedDate', { values: ['2021.6.6', '2021.6.13', '2021.6.17', '2021.6.21'] }),
      is('挂牌领导', 'caseLeader', { accept: [[]], values: ['赵某甲', '钱某乙', '秦志强', '陈某乙'] }),
      is('上报人', 'registrar', { accept: [[]], values: ['李国庆', '杨某甲', '周国庆', '赵海燕'] }),
    ],
  },
  {
    id: 'settled-b04',
    about: "a company's discipline office",
    above: [['集团公司纪检信访件处置台账']],
    columns: [
      is('收件编号', 'caseNo', { values: ['XF0001', 'XF0002', 'XF0003', 'XF0004'] }),
      is('收件日', 'receivedDate', {
        accept: [['registeredDate']],
        values: ['2021-01-06', '2021-01-10', '2021-01-12', '2021-01-14'],
      }),
      is('件别（信/访/电/网）', 'form', { values: ['访', '电', '网', '信'] }),
      is('署名情况', 'anonymous', { values: ['署名', '匿名'] }),
      is('反映人及单位', ['petitioner', 'workUnit'], { values: ['王某 一分厂', '李某 运输公司', '匿名'] }),
      is('被反映人及职务', 'accused', { values: ['张某 科长', '刘某 经理'] }),
      is('问题线索摘要', 'content', {
        values: [
          '反映学校食堂饭菜质量差',
          '反映邻居违法搭建彩钢房，影响采光',
          '反映医院多收费用',
          '反映宅基地边界被邻居侵占',
        ],
      }),
      is('线索处置方式', 'handlingMethod', { values: ['暂存', '谈话函询', '了结'] }),
      is('承办纪检室', 'responsibleUnit', { values: ['第一纪检室', '第二纪检室'] }),
      no('呈批日期', NOT_OURS, { values: ['2021-02-04', '2021-02-06', '2021-02-10', '2021-02-13'] }),
      is('领导圈批', 'instruction', { values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'] }),
      is('转出文号', 'docNo', {
        values: ['纪转〔2021〕0001', '纪转〔2021〕0002', '纪转〔2021〕0003', '纪转〔2021〕0004'],
      }),
      is('转出日', 'transferredDate', { values: ['2021-02-06', '2021-02-09', '2021-02-12', '2021-02-13'] }),
      is('应报结果日', 'dueDate', { values: ['2021-04-04', '2021-04-06', '2021-04-08', '2021-04-11'] }),
      is('实报结果日', 'reportedDate', { values: ['2021-04-06', '2021-04-07', '2021-04-11', '2021-04-13'] }),
      is('了结情况', 'result', {
        accept: [['status'], ['progress']],
        values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'],
      }),
      is('归档号', 'archiveNo', { values: ['D0001', 'D0002', 'D0003', 'D0004'] }),
    ],
  },
  {
    id: 'settled-b05',
    about: 'orders of an education bureau',
    above: [['教育局督办信访件汇总']],
    columns: [
      is('督办单号', 'docNo', { accept: [['caseNo']], values: ['JD0001', 'JD0002', 'JD0003', 'JD0004'] }),
      is('交件日期', 'transferredDate', { values: ['2021-03-03', '2021-03-05', '2021-03-07', '2021-03-08'] }),
      is('涉及学校', 'accused', { accept: [['place'], []], values: ['某中学', '某小学', '某培训学校'] }),
      is('家长姓名', 'petitioner', { values: ['冯某甲', '沈国庆', '杨建国', '秦淑芬'] }),
      is('家长电话', 'phone', { values: ['19900007042', '19900002081', '19900002411', '19900008793'] }),
      is('诉求要点', 'demand', {
        accept: [['content']],
        values: ['要求支付工资', '要求拆除违建', '要求解决供暖', '要求补发养老金'],
      }),
      is('办理学校（科室）', 'responsibleUnit', { values: ['基教科', '某小学', '某中学'] }),
      is('几日内办结', 'dueDays', { values: [5, 7, 3, 15] }),
      is('截止日', 'dueDate', { values: ['2021-04-06', '2021-04-10', '2021-04-13', '2021-04-14'] }),
      is('实际办结日', 'closedDate', { values: ['2021-04-06', '2021-04-08', '2021-04-12', '2021-04-13'] }),
      is('超几日', 'overdue', { values: [0, 2, 1] }),
      is('家长是否认可', 'satisfaction', { values: ['认可', '不认可'] }),
      is('学校答复摘要', 'opinion', {
        accept: [['result'], ['progress']],
        values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'],
      }),
      is('累计反映次数', 'visitTimes', { values: [4, 1, 3, 5] }),
    ],
  },
];
