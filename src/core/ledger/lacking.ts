import type { FieldId } from '../fields/catalog';
import type { ColumnEvidence } from './column-evidence';
import { personalField } from './header-persons';
import { lookUp, withoutBrackets } from './header-text';

/**
 * What every ledger of matters has: somebody, what he says, a number, a unit. Where no header names
 * one of these in words that are known, the single column that holds such values and ends in such a
 * noun is it: 信主姓名 over names, 原信编号 over numbers, 牵头口 over offices.
 */

/** A column that nothing is known of yet. */
export interface UnknownColumn {
  /** Its key without brackets. */
  readonly bare: string;
  /** Its place among the columns of the table, 0-based. */
  readonly at: number;
  readonly evidence: ColumnEvidence;
}

interface Need {
  /** Fields one of which fills the need. */
  readonly fields: readonly FieldId[];
  readonly is: (c: UnknownColumn, width: number) => FieldId | null;
  /** Whether a column whose words say nothing at all may be it, where it is the only one. */
  readonly mayBe?: (c: UnknownColumn, width: number) => FieldId | null;
}

const LEAST = 3;
const SHARE = 0.8;
/** Nouns of those who work on matters, or stand beside those who bring them. */
const OFFICIALS_AND_OTHERS =
  /领导|负责|责任|发现|排查|摸排|巡|联系|联络|审|批|填|制表|签|经办|承办|接|登记|录入|值班|督|包|主持|陪|家属|召集|会|配偶|子女|监护|律师|法官|民警|医生|教师|老师|干部|书记|主任|[^家户事]长$|经理|调解|代理|网格|回访|谈话|见证|对方|被|乙方|患者|学生|孩子|死者|伤者/u;
const PERSON =
  /(?:人|者|户|主|方|姓名|名字|名称|群众|代表|对象|师生|学生|教工|职工|员工|工人|农民工|村民|居民|社员|业主|市民|网友|客户|用户|家长|患者|乘客|旅客|商户|股东|储户|会员|党员|老兵|军人|当事|谁|何人)$/u;
/** Who is affected by what an office does, and not complained of: 被征收人. */
const AFFECTED = /^被(?:征[收迁地]|拆迁|安置|搬迁|腾退)(?:人|户|户主)$/u;
const OTHER_NUMBERS =
  /电话|手机|身份|证|账号|卡|车|房|楼|门|病|案号|住院|学|警|工号|微信|合同|协议|发票|许可|文号|(?<![访信])字号|告知|意见书|批|线索/u;
const OTHER_UNITS =
  /被|建设|施工|监理|总包|分包|劳务|物业|用人|工作|所在|原单位|鉴定|评估|检测|培训|参会|参加|验收|督|考核|核查|审|登记|填报|来文|来源|协|配合|产权|安置|发证|统计|制表|当前|上级|信访人|户籍|属地派出所/u;
/** Who petitions a hospital or a school. */
const PATIENT = /^(?:来[信访]|投诉|反映)?(?:患者|患方|学生家长|师生|学生)(?=$|姓名$)/u;
/** Names of others than whoever brings the matter, though no official. */
const OTHER_PERSONS = /发现|排|[员长管理办]|司|店|项目|发包|租|同|陪|介绍|推荐|指定|检|查|评|记|报|受|收|送|发/u;
const OTHER_TEXTS =
  /理由|依据|原因|条款|政策|文件|材料|会议|培训|宣传|退|延|不|批|阅|示|要求|希望|求|备注|说明|附|个人|家庭|生活|督|回访/u;
const UNIT_WORD = /[单位部门科室处办管责归口方家]/u;
/** How somebody's words begin. */
const SAYS = /反映|内容|问题|事由|事项|事情|诉|要求/u;

const NEEDS: readonly Need[] = [
  {
    fields: ['petitioner'],
    is: (c, width) =>
      c.at < width / 2 &&
      c.evidence.person >= SHARE &&
      c.evidence.distinct > 2 &&
      (AFFECTED.test(c.bare) || (PERSON.test(c.bare) && !OFFICIALS_AND_OTHERS.test(c.bare.replace(PATIENT, ''))))
        ? 'petitioner'
        : null,
    mayBe: (c, width) =>
      c.at < width / 3 &&
      c.evidence.person >= 0.9 &&
      c.evidence.distinct > c.evidence.n / 2 &&
      !OFFICIALS_AND_OTHERS.test(c.bare) &&
      !OTHER_PERSONS.test(c.bare)
        ? 'petitioner'
        : null,
  },
  {
    fields: ['content', 'title', 'demand'],
    is: (c) => {
      if (c.evidence.length < 8 || c.evidence.tells < 0.5 || !SAYS.test(c.bare) || /[愿盼望]/u.test(c.bare))
        return null;
      return 'content';
    },
    mayBe: (c) => (c.evidence.length >= 8 && c.evidence.tells >= SHARE && !OTHER_TEXTS.test(c.bare) ? 'content' : null),
  },
  {
    fields: ['demand'],
    is: (c) => (c.evidence.asks >= 0.9 && c.evidence.length >= 6 && !OTHER_TEXTS.test(c.bare) ? 'demand' : null),
  },
  {
    fields: ['caseNo', 'hotlineNo', 'problemNo'],
    is: (c) =>
      c.at < 3 &&
      Math.max(c.evidence.code, c.evidence.numbered) >= SHARE &&
      c.evidence.distinct === c.evidence.n &&
      /号$|编码$|流水$|序列$|id$|单$/u.test(c.bare) &&
      !OTHER_NUMBERS.test(c.bare)
        ? 'caseNo'
        : null,
  },
  {
    fields: ['responsibleUnit'],
    is: (c) =>
      c.evidence.office + c.evidence.street >= SHARE &&
      /(?:单位|部门|科室|处室|机关|机构|口|专班|大队|[^值群]队|[^住]所|股|局|站|街镇)$/u.test(c.bare) &&
      !OTHER_UNITS.test(c.bare)
        ? 'responsibleUnit'
        : null,
    mayBe: (c, width) =>
      c.at > width / 3 &&
      c.evidence.office + c.evidence.street >= 0.9 &&
      UNIT_WORD.test(c.bare) &&
      !OTHER_UNITS.test(c.bare)
        ? 'responsibleUnit'
        : null,
  },
];

/**
 * The columns that fill what a table lacks.
 *
 * @param has whether a field has a column already
 * @param width how many columns the table has
 * @returns the unknown columns with the field that each one is; a need that two could fill stays open
 */
export function fillNeeds(
  unknown: readonly UnknownColumn[],
  has: (field: FieldId) => boolean,
  width: number,
): (readonly [UnknownColumn, FieldId])[] {
  const found: (readonly [UnknownColumn, FieldId])[] = [];
  for (const need of NEEDS) {
    if (need.fields.some(has)) continue;
    const fitting = (is: Need['is']): (readonly [UnknownColumn, FieldId])[] =>
      unknown.flatMap((c) => {
        const field = c.evidence.n < LEAST || found.some(([o]) => o === c) ? null : is(c, width);
        return field === null ? [] : [[c, field] as const];
      });
    let fit = fitting(need.is);
    if (fit.length === 0 && need.mayBe) fit = fitting(need.mayBe);
    if (fit.length === 1 && fit[0]) found.push(fit[0]);
  }
  return found;
}

/**
 * What a header says of the petitioner in the words of the petitioner's own column: 信主地址 beside 信主姓名.
 *
 * @param petitioner leaf key of the petitioner's column
 */
export function detailOf(petitioner: string, leaf: string): FieldId | null {
  const stem = withoutBrackets(petitioner).replace(/的?(?:姓名|名字|名称)$/u, '');
  const bare = withoutBrackets(leaf);
  if (stem.length < 2 || bare.length <= stem.length || !bare.startsWith(stem)) return null;
  const rest = bare.slice(stem.length).replace(/^的/u, '');
  return personalField(`信访人${rest}`) ?? (lookUp(rest)?.field === 'phone' ? 'phone' : null);
}
