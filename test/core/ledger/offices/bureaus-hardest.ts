import { is, no, NOT_OURS, type Layout } from '../layouts/layout';

/** Hard header rows of leaders, agents, exports and villages. */
export const HARDEST_BUREAUS: readonly Layout[] = [
  {
    id: 'settled-o01',
    about: 'letters that leaders wrote on',
    above: [['区信访办“三级书记”批阅信访件台账']],
    columns: [
      no('批阅领导（书记/区长/副区长）', NOT_OURS, { accept: [['instruction']], values: ['区长', '书记'] }),
      is('原信编号', 'caseNo', { accept: [['matterNo']] }),
      is('信主姓名', 'petitioner', { values: ['冯某某', '王国庆', '沈某', '蒋某乙'] }),
      is('信主地址', 'address', {
        values: [
          '安德路24号院3号楼3单元287室',
          '幸福大街44号院1号楼1单元186室',
          '安德路53号院6号楼6单元501室',
          '和平里中街5号院9号楼2单元412室',
        ],
      }),
      is('信中反映', 'content', {
        values: [
          '反映宅基地边界被邻居侵占',
          '反映夜间施工噪声扰民',
          '反映养老保险缴费年限认定有误',
          '反映拆迁补偿款未足额发放',
        ],
      }),
      is('批阅内容', 'instruction', { values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'] }),
      is('批件转出时间', 'transferredDate', { values: ['2021-02-06', '2021-02-08', '2021-02-11', '2021-02-14'] }),
      is('批件落实单位', 'responsibleUnit', { values: ['区城管委', '和平里街道', '东四街道', '区住建委'] }),
      is('落实时限', 'resolveDeadline', {
        accept: [['dueDate']],
        values: ['2021-04-05', '2021-04-08', '2021-04-10', '2021-04-13'],
      }),
      is('落实结果上报日期', 'reportedDate', { values: ['2021-04-05', '2021-04-06', '2021-04-10', '2021-04-12'] }),
      is('落实结果', 'result', { values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'] }),
      is('回复信主日期', 'replyDate', { values: ['2021-04-03', '2021-04-05', '2021-04-07', '2021-04-09'] }),
    ],
  },
  {
    id: 'settled-o02',
    about: 'agents who petition for others',
    above: [['街道信访代理制工作台账']],
    columns: [
      is('代理事项编号', 'matterNo', { accept: [['caseNo']], values: ['DL0001', 'DL0002', 'DL0003', 'DL0004'] }),
      is('委托人（群众）', 'petitioner', { values: ['冯某某', '孙某甲', '李淑芬', '李志强'] }),
      is('委托人电话', 'phone', { values: ['19900001948', '19900001373', '19900005174', '19900001453'] }),
      is('代理员（社区）', 'proxyAgent', { values: ['周秀英', '王志强', '赵秀英', '杨某甲'] }),
      is('委托代理事项', 'content', {
        values: [
          '反映电梯经常停运，老人上下楼困难',
          '反映夜间施工噪声扰民',
          '反映拆迁补偿款未足额发放',
          '反映医院多收费用',
        ],
      }),
      is('委托书签字日期', 'mandateDate', { values: ['2021-01-04', '2021-01-08', '2021-01-10', '2021-01-12'] }),
      no('代理层级（社区/街道/区）', NOT_OURS, { values: ['街道', '社区'] }),
      is('转办部门（街道科室）', 'responsibleUnit', { values: ['办公室', '业务科', '法规科', '基建科'] }),
      is('代办过程', 'progress', {
        values: [
          '已与信访人见面沟通，正在协调物业整改',
          '已召开协调会，双方达成初步意见',
          '已转区住建委研究',
          '已约谈企业负责人，责令限期支付',
        ],
      }),
      is('代办结果', 'result', { values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'] }),
      is('结果反馈委托人时间', 'replyDate', {
        accept: [['reportedDate'], []],
        values: ['2021-04-03', '2021-04-06', '2021-04-08', '2021-04-11'],
      }),
      no('委托人签字确认', NOT_OURS, { values: ['是', '否'] }),
      is('委托人评价', 'satisfaction', { values: ['基本满意', '满意'] }),
    ],
  },
  {
    id: 'settled-o03',
    about: 'an office of health insurance',
    above: [['医保局信访投诉举报台账']],
    columns: [
      is('受理渠道（电话/信访/网络）', 'form', { accept: [['source']], values: ['网络', '电话', '信访'] }),
      no('线索编号', NOT_OURS, {
        accept: [['caseNo'], ['problemNo']],
        values: ['YB0001', 'YB0002', 'YB0003', 'YB0004'],
      }),
      is('举报人（可匿名）', 'petitioner', { values: ['匿名', '王某'] }),
      is('实名举报（是/否）', 'anonymous', { values: ['是', '否'] }),
      is('被举报机构', 'accused', { values: ['某物业公司', '某建筑公司', '某劳务公司', '某培训学校'] }),
      is('举报要点', 'content', {
        values: [
          '反映邻居违法搭建彩钢房，影响采光',
          '反映学校食堂饭菜质量差',
          '反映楼上漏水导致屋顶损坏',
          '反映电梯经常停运，老人上下楼困难',
        ],
      }),
      is('涉及基金金额（元）', 'amount', { values: [49100, 14500, 50100, 29600] }),
      is('分管局长批示', 'instruction', {
        values: ['请住建委认真研究，妥善处理', '请主管副局长阅处', '抓紧办理并报结果'],
      }),
      no('核查组成员', NOT_OURS, { accept: [['verifier']], values: ['陈国庆', '杨玉兰', '蒋建国', '冯淑芬'] }),
      is('核查结果', 'verification', { values: ['已支持诉求', '已解释说明', '不支持诉求', '已化解'] }),
      no('立案否', NOT_OURS, { values: ['是', '否'] }),
      is('处理结果告知举报人日期', 'replyDate', {
        accept: [[]],
        values: ['2021-04-03', '2021-04-05', '2021-04-07', '2021-04-08'],
      }),
      is('办理时限（工作日）', 'dueDays', { values: [30, 15, 60] }),
      no('实际用时', NOT_OURS, { values: [14, 19, 28, 34] }),
    ],
  },
  {
    id: 'settled-o04',
    about: 'an export that watches the flow',
    above: [['信访件流程监控表（导出）']],
    columns: [
      is('XFJ编号', 'caseNo', { values: ['X0001', 'X0002', 'X0003', 'X0004'] }),
      is('XFR姓名', 'petitioner', { values: ['钱志强', '孙海燕', '冯海燕', '王某甲'] }),
      is('登记机构/登记时间', ['registeringUnit', 'registeredDate'], {
        values: ['区信访办 2021-03-02', '东四街道 2021-03-05'],
      }),
      is('当前办理机构', 'responsibleUnit', { values: ['东四街道', '区住建委', '区人社局'] }),
      is('当前办理人', 'responsiblePerson', { values: ['李国庆', '杨某甲', '周国庆', '赵海燕'] }),
      is('办理状态/剩余天数', 'status', { values: ['办理中/5', '已办结/0'] }),
      no('应受理日期', NOT_OURS, { values: ['2021-02-06', '2021-02-10', '2021-02-12', '2021-02-14'] }),
      is('实际受理日期', 'acceptedDate', { values: ['2021-02-04', '2021-02-06', '2021-02-08', '2021-02-11'] }),
      is('应办结日期', 'dueDate', { values: ['2021-04-04', '2021-04-06', '2021-04-09', '2021-04-12'] }),
      is('实际办结日期', 'closedDate', { values: ['2021-04-05', '2021-04-06', '2021-04-08', '2021-04-12'] }),
      no('预警状态（红黄绿）', NOT_OURS, { accept: [['riskLevel'], ['status']], values: ['黄', '绿', '红'] }),
      no('复查复核标识', NOT_OURS, { values: ['是', '否'] }),
      no('最后操作时间', NOT_OURS, {
        values: ['2021-04-06 16:20', '2021-04-08 11:28', '2021-04-10 11:48', '2021-04-12 14:08'],
      }),
    ],
  },
  {
    id: 'settled-o05',
    about: 'a village that looks each week',
    above: [['村级民情诉求“周排查”台账']],
    columns: [
      is('周排查日', 'screeningDate', { values: ['2021.3.4', '2021.3.5', '2021.3.8', '2021.3.12'] }),
      is('网格', 'place', { values: ['第二网格', '第一网格'] }),
      is('诉求农户', 'petitioner', { values: ['孙某', '朱某甲', '李玉兰', '冯某甲'] }),
      is('农户电话', 'phone', { values: ['19900009843', '19900000166', '19900006712', '19900005436'] }),
      is('诉求事项（水、路、地、补贴等）', 'demand', {
        accept: [['content']],
        values: [
          '反映门前道路长期积水，出行不便',
          '反映电梯经常停运，老人上下楼困难',
          '反映拖欠工资三个月，公司已搬走',
          '反映学校食堂饭菜质量差',
        ],
      }),
      is('矛盾苗头程度', 'riskLevel', { values: ['一般', '较大'] }),
      is('村里意见', 'opinion', { values: ['请业务科核实后答复', '转住建委办理', '建议协调解决', '请按程序受理'] }),
      is('上报乡镇时间', 'reportedDate', { values: ['2021.4.4', '2021.4.8', '2021.4.12', '2021.4.15'] }),
      is('乡镇包村干部意见', 'opinion', {
        accept: [[]],
        values: ['请业务科核实后答复', '转住建委办理', '建议协调解决', '请按程序受理'],
      }),
      is('解决人', 'responsiblePerson', { values: ['蒋某', '杨淑芬', '郑玉兰', '赵某'] }),
      is('解决日期', 'resolvedDate', { values: ['2021.5.6', '2021.5.7', '2021.5.8', '2021.5.12'] }),
      is('农户是否满意', 'satisfaction', { values: ['满意', '不满意'] }),
    ],
  },
  {
    id: 'settled-o06',
    about: 'matters talked over and handed down',
    above: [['高新区信访突出事项会商交办表']],
    columns: [
      no('会商日期', NOT_OURS, { values: ['2021-02-03', '2021-02-07', '2021-02-10', '2021-02-14'] }),
      is('事项', 'content', {
        accept: [['title']],
        values: [
          '反映门前道路长期积水，出行不便',
          '反映电梯经常停运，老人上下楼困难',
          '反映医院多收费用',
          '反映宅基地边界被邻居侵占',
        ],
      }),
      is('主要当事人', 'petitioner', { values: ['杨某某', '孙小明', '钱某乙', '吴某'] }),
      is('涉及面（人）', 'involvedCount', { values: [36, 40, 26, 30] }),
      is('涉及标的（万元）', 'amount', { values: [36.9, 58.7, 63.8, 43.1] }),
      no('历史沿革', NOT_OURS, {
        accept: [['content'], ['progress']],
        values: [
          '已与信访人见面沟通，正在协调物业整改',
          '已召开协调会，双方达成初步意见',
          '已转区住建委研究',
          '已约谈企业负责人，责令限期支付',
        ],
      }),
      no('争议焦点', NOT_OURS, {
        accept: [['cause']],
        values: ['政策调整', '历史遗留问题', '企业经营困难', '沟通不到位'],
      }),
      no('会商意见', NOT_OURS, { values: ['请业务科核实后答复', '转住建委办理', '建议协调解决', '请按程序受理'] }),
      is('主责部门/配合部门', ['responsibleUnit', 'coUnits'], { values: ['区住建委/东四街道'] }),
      is('领办领导', 'caseLeader', { accept: [['responsibleLeader']], values: ['钱秀英', '杨玉兰', '杨某', '蒋淑芬'] }),
      is('完成节点', 'resolveDeadline', { values: ['2021-06-04', '2021-06-08', '2021-06-11', '2021-06-12'] }),
      is('销号与否', 'isWrittenOff', { values: ['是', '否'] }),
      no('销号依据', NOT_OURS, { values: ['信访人签字'] }),
    ],
  },
];
