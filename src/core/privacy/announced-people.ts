import { nameLikeness } from '../values/name-shape';
import { maskPerson } from './person-cells';

/**
 * People in running text whom no column names, known by the word before them (联系人王小明) or behind
 * them (王小明女士).
 */

/** Words that a name follows. */
const SURE =
  '信访人|来访人|上访人|反映人|投诉人|举报人|申请人|来信人|来电人|当事人|联系人|委托人|代理人|被反映人|户主|房主|房东|租客|配偶|妻子|丈夫|儿子|女儿|父亲|母亲|老伴|邻居|我叫|本人叫|姓名';
/** Crowds: 居民张三反映 names somebody, 居民多次反映 nobody. */
const CROWD = '居民|业主|村民|职工|员工|群众|代表|家长|商户|租户|住户';
const SAID = '等|反映|来电|来访|来信|称|要求|投诉|同意|的?电话|身份证|及|与|和';
const ANNOUNCED = new RegExp(
  `(${SURE}|${CROWD})([:：是为]?\\s?)(\\p{Script=Han}{2,3}?)(?=\\P{Script=Han}|$|${SAID})`,
  'gu',
);
/** What goes on behind a name, where everyday words would often stand before it as well. */
const ACTS = '于|因|系|住|在|向|就|是|曾|已|多次|再次|认为|表示|希望|到|去|来|对|从|持|说|诉';
/** Takes four characters too, which only 欧阳 and the like are. */
const NAMED = new RegExp(`(${SURE})([:：是为]?\\s?)(\\p{Script=Han}{2,4}?)(?=\\P{Script=Han}|$|${SAID}|${ACTS})`, 'gu');
const IS_SURE = new RegExp(`^(?:${SURE})$`, 'u');
const ADDRESSED = /\p{Script=Han}{2,4}(?=先生|女士|小姐|大爷|大妈|阿姨|师傅|老人家)/gu;

/** Of most texts one look shows that no such word is in them. */
const ANNOUNCES = new RegExp(`${SURE}|${CROWD}|先生|女士|小姐|大爷|大妈|阿姨|师傅|老人家`, 'u');

/** Everyday words that begin like a surname: 居民利益, 职工经费. */
const WORD =
  /^(?:利益|权益|门口|卫生|安[宁静心]|满[意足]|宁静|高龄|温饱|于是|时间|常规|平安|成长|计生|明细|包装|支出|经费|通信|解除|单据|房租|车库|关系|相邻)$/u;

/** Begins no name, or a word that only looks like one: 多次, 联名, 向我办, 于近日. */
const NO_NAME =
  /^(?:[不未无已多再首集联共同一普强烈长近日前请都均将被把对就也还又因在到去来从以每各较很更最希能可应该认需想担其这那有没是与及或我你他她它]|向[我区市街有社本]|于[近今昨本上去]|[常经]常|常[年住]|曾[经多于向在]|应[该当于向在按依]|高血|车祸|安[葬放]|田[地间]|祖[宅辈]|双方|明知|全权|常在|和[家其]|于[一二三四五六七八九十次]|向[法公检物村居乡镇政单住建]|连[续日]|高度|单[独位]|全[体部家]|和[业居物谐平]|方[便面]|万分|时常|安[全置]|经[济过]|代[表理]|匿名|实名|陆续|成[立员]|明[确显]|房[屋产东]|水[电费管]|管[道理]|路[面灯口]|车[辆位]|关[于注闭]|平[时台房]|项目|相[关互]|包括|申[请诉]|解[决释]|支[持付]|计划|施[工行]|生[活产意命计]|温[度暖]|金额|钱款|严重|来[信电访]|后[来续]|先后|分别|纷纷|本人|自[己行]|等|某|曾|却|仍|非常|十分|热[心线]|及其|的|了|等人|通[过知]|提[出供]|继续|重[新复]|随[后访]|马上|小区|楼[道上下]|电[梯话]|物业|屋|家[中里属住]|社[区保]|街道|现[在已]|表[示达]|认为|情况|问题|诉求|要求|不|未)/u;

function isName(name: string, least: 1 | 2): boolean {
  return nameLikeness(name) >= least && !NO_NAME.test(name) && !WORD.test(name);
}

/** Running text in which persons are masked that a word beside them tells of. */
export function maskAnnounced(text: string): string {
  if (!ANNOUNCES.test(text)) return text;
  return text
    .replace(ANNOUNCED, (whole, word: string, between: string, name: string) =>
      // 居民用水 is more often written than a neighbour of a rare surname.
      isName(name, IS_SURE.test(word) ? 1 : 2) ? `${word}${between}${maskPerson(name)}` : whole,
    )
    .replace(NAMED, (whole, word: string, between: string, name: string) =>
      isName(name, 2) ? `${word}${between}${maskPerson(name)}` : whole,
    )
    .replace(ADDRESSED, (run) => {
      const length = [3, 2].find(
        (n) => run.length >= n && isName(run.slice(-n), 2) && !/^[与和同对向于由给]/u.test(run.slice(-n)),
      );
      return length === undefined ? run : run.slice(0, -length) + maskPerson(run.slice(-length));
    });
}
