import { CO, HANDLE, LEAD, PETITION, RECEPTION, REGISTER, RESOLVE, TRANSFER, VERIFY } from '../vocabulary';
import { s, SHARE, type Holding } from './stem';

/** Persons with another part in the matter, or none. */
const BESIDE =
  '批|审|签|阅|督|联系|联络|制表|填|报送|报表|主持|陪|召集|会[议商]|家属|配偶|子女|父|母|监护|律师|法官|教师|老师|医[生师]|护|主治|经理|法人|法定|股东|见证|证明|介绍|担保|死|伤|患(?!者本人|方)|学生|孩子|班主任|回访|通知|原案|原承办|前任|上次|开单|派单|转办人|分派|流转|司机|驾驶|收银|柜员|店员|物业|业委会|楼长|网格';

/** People, by their part in the matter. */
export const PEOPLE: Holding = {
  holds: (e) => e.person + e.persons >= SHARE,
  stems: [
    s('^乙方|^对方|被(?:诉|投|反映|举报|告|控|指|揭|申)', 'accused'),
    s('(?:控告|检举|投诉|举报)(?:民警|警员|医[生护师]|干部|老师|教师|领导|法官|员工|司机)', 'accused'),
    s('^被', null),
    s('^受理', 'registrar'),
    s(BESIDE, null),
    s('随|同[来访行去]|一[起同道]|结伴|同伴|陪访|另外', 'coPetitioners'),
    s(`(?:${LEAD}).{0,2}(?:领导|[书市区县镇乡局院校]长|书记)|挂帅|领衔`, 'caseLeader'),
    s('分管|主管|责任.?领导|^归口[^人]{0,2}长$|责任.?[局处科股所站]长', 'responsibleLeader'),
    s('领导|限', null),
    s(`${VERIFY}|复[核验]人|验`, 'verifier'),
    s(`${RECEPTION}|[接见]访|接谈|窗口|值班|坐(?:班|堂)|前台|谁(?:接|见|谈)|接[的诉电]`, 'receptionist'),
    s(`${REGISTER}|谁(?:受|收)|受.?理|登|(?<!书)记|录|建档`, 'registrar'),
    s('代理|代办|帮办', 'proxyAgent'),
    s(
      `${HANDLE}|${RESOLVE}|承办|经[手办]|专(?:员|办|管)|跟|调[处解查]|[办管抓]|分[办管]到|责任|主[责调办]|包(?:户|联|件|事)|牵头|查`,
      'responsiblePerson',
    ),
    s(`^(?:${PETITION}).{0,2}(?:人|者|户|方|群众|师生|职工|居民|村民|家长)`, 'petitioner'),
  ],
};

/** Offices and firms, by theirs. */
export const OFFICES: Holding = {
  holds: (e) => e.body + e.street >= SHARE && e.person < 0.8,
  stems: [
    s('被|涉[事诉污案嫌]|投诉(?:对象|商家|企业)|欠[薪款]|违', 'accused'),
    s(
      '建设|施工|监理|总包|分包|劳务|用人|鉴定|评估|检测|培训|参会|参加|验收|督|考核|核查|审|统计|制表|当前|上级|户籍|产权|安置|发证|派出所|抄送|班级|原(?:承办|办理|处理|审|判|受理)',
      null,
    ),
    s('来文|来自|何处转|从哪|上游|来件|转来', 'source'),
    s(`^(?:${CO})|会[办同签]|协[办同助]|配合|帮办|抄`, 'coUnits'),
    s('(?:受理|接收|接诉|首接|登记|填报|报送|录入)(?:网点|窗口|点|站|处|科|部)?$|网点$', 'registeringUnit'),
    s('村居|社区|街[道乡镇办]|乡镇|属地|镇街|片区|哪个村|哪条街|小组|组别', 'place'),
    s(
      `${TRANSFER}|${HANDLE}|^[转派交分]|[转派交分][给到向往办由]|归[口谁属管]|谁(?:办|管|家?负责)|哪(?:家|个)?(?:办|管|负责)|责[成令任]|条线|主[责办管]|承[办接]|[办管]理?(?:部|科|处|方|口)?$|口$|牵头|落[实到]|接单|答复(?:单位|部门|方)|出面`,
      'responsibleUnit',
    ),
    s('所[在属]|^原|任职|供职|院系|连队|车间|工作|上班|^部门$|^公司$|^厂', 'workUnit'),
  ],
};
