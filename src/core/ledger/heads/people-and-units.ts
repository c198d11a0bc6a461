import { CO, HANDLE, LEAD, POSTS, RECEPTION, TRANSFER, VERIFY } from '../vocabulary';
import { w, type Head } from './head';

/** Those who do something wrong or owe something: 欠薪主体. */
const WRONGDOER = '涉[诉案]|^被(?!交办|督办)|欠[薪费款]|拖欠|违[法规建约]|侵权|涉嫌|肇事|涉事|揭发|侵害';
/** A step that whoever works on the matter takes. */
const WORKS = `${HANDLE}|受理|化解|整改|整治|治理|调[处解]|答复|回复`;

/** Units and persons by what they do. */
export const PEOPLE_AND_UNIT_HEADS: readonly Head[] = [
  {
    head: /(?:单位|部门|机关|机构|[科处股庭部检察]室|街道办|专班|主体|站所|学校|院系|医院|企业|公司|街道|乡镇|[^群]组|中心|队|[科处局所站庭])(?:名称|全称)?$/u,
    decides: 'first',
    words: [
      w(
        '^被(?:检查|考核|抽查|帮扶|评价|监督)|归档|会商|审[核批]|监督|参会|用人|评价|发证|鉴定|会议|办公|出处|好处|场所|来访处|住|用处|联系|值班',
        null,
      ),
      w(WRONGDOER, 'accused'),
      w(CO, 'coUnits'),
      w('复查', 'reviewUnit'),
      w('复核', 'reexamUnit'),
      w(`${VERIFY}|(?<!被)督办|督查`, null),
      w('登记|填报|报送|上报|录入|排查|填表', 'registeringUnit'),
      w('来文|来源|来函|来件|交来|转来', 'source'),
      w(`${WORKS}|整改|属地(?=单位|部门|责任|主管)|事权|归口|${TRANSFER}|${LEAD}`, 'responsibleUnit'),
    ],
  },
  {
    head: /(?:领导|人|人员|干部|民警|姓名|负责人|同志|专员|法官|书记|主任|[省市区县镇乡局厅处科院校部股所队站]长)$/u,
    decides: 'first',
    words: [
      w(
        '审[核批]|批准|核准|联系|签[收发批字]|填[报表]|制表|陪同|参加|汇报|回访|专班|评价|当事.{0,2}代理|担保|法定|签领|督办|值班(?!接)|批示|主持|帮扶|调解|网格|业委会|物业|公司|企业|项目|施工|工地|开发商|监护|见证|证明|介绍|通知|送达',
        null,
      ),
      // 被拆迁人 is complained of by nobody
      w('^被(?!反映|举报|投诉|控告|检举|揭发|信访|诉|告|申请|调查|核查|指控|督办|交办)', null),
      w('^被', 'accused'),
      w('收[信件]人', 'addressee'),
      w('代理', 'proxyAgent'),
      w(`(?:${LEAD})\\S{0,4}(?:${POSTS})|(?:领导|[省市区县镇乡]级)(?:包案|包保|包联)|牵头.*领导`, 'caseLeader'),
      w('包[村片街镇乡组户]', null),
      w(`(?:责任|分管|主管|主要)(?:单位|部门)?(?:主要|分管)?(?:${POSTS})`, 'responsibleLeader'),
      w(RECEPTION, 'receptionist'),
      w('登记|录入|记录|接件|收件|接报', 'registrar'),
      w(VERIFY, 'verifier'),
      w('随访|同访|同行|共同|联名', 'coPetitioners'),
      w(`${WORKS}|${LEAD}`, 'responsiblePerson'),
      w('信访|来访|上访|来信|来电|反映|投诉|举报|诉求|求助|发帖|留言', 'petitioner'),
    ],
  },
];
