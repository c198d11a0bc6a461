/**
 * What tells a person's name from the name of an office, a post and a crowd. Used only to take cells
 * apart; whether a name is right is never judged.
 */

/** Surnames in use, the common ones and those met in Beijing. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿狄平计索宣晋门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於呼居揭尉斯元束檀衣展阴昝智奉植衡富尧闭元某',
);
const COMPOUND_SURNAMES = words(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 夏侯 轩辕 端木 南宫 百里 呼延 闻人 申屠 太史 赫连 澹台 独孤 纳兰 叶赫 爱新',
);

/** Words that end the name of an office or a company whatever stands before them. */
const UNITS = endings(
  '街道 办事处 街道办 街办 工委 委员会 居委会 村委会 社区 管委会 委 局 厅 署 中心 公司 集团 科 处 室 院 所 站 总队 支队 大队 中队 法院 检察院 银行 分行 支行 ' +
    '学校 小学 中学 大学 幼儿园 医院 物业 专班 指挥部 党组 政府 监察 办公室 区办 信访办 联社 协会 学会 商会 工会 妇联 残联 团委 镇 乡 村',
);
/** Shorter than this, a word with such an ending may as well be a name: 王局 is somebody. */
const SHORTEST_UNIT = 3;
/** Of three characters, these are never names. */
const CLEAR_UNITS = endings('监察 街道 社区 物业 公司 集团 中心 学校 医院 法院 政府 银行 专班');
const UNIT_BEGINNINGS = '省市区县镇乡街某本该各';

const POST_WORDS =
  '省长 市长 区长 县长 镇长 乡长 村长 局长 处长 科长 股长 所长 站长 院长 校长 园长 部长 厅长 司长 会长 队长 组长 班长 行长 社长 秘书长 检察长 审判长 庭长 ' +
  '书记 主任 主席 委员 常委 调研员 巡视员 科员 专员 秘书 干部 经理 董事 董事长 总监 负责人 工作人员 网格员 律师 助理 干事 人大代表 政协委员';
/** A post, with what it is the post of: 副区长, 党工委书记, 二级调研员. */
const POSTS = endings(POST_WORDS);
const WHOLE_POSTS = new Set(words(POST_WORDS));

/** Crowds and parts people play: never a person's name. */
const CROWDS = endings(
  '业主 居民 村民 市民 群众 职工 员工 工人 农民工 民工 家长 家属 亲属 商户 租户 住户 用户 客户 购房者 购房人 投资人 学生 教师 老师 司机 司乘 人员 代表 网民 网友 会员 患者 ' +
    '消费者 军人 士兵 小区 大院 单位 全体 部分 集体 多人 若干 妻子 丈夫 儿子 女儿 子女 配偶 父亲 母亲 老伴 夫妇 夫妻 父子 母女 一家 兄弟 姐妹 代理人 委托人 本人 楼 号院 胡同 项目',
);

/** Said where a name should stand and is none. */
const NO_NAME = new Set(
  words('待定 未定 暂无 不详 未知 同上 同前 空缺 匿名 保密 另行 相关 有关 全部 各 本级 负责 协助 牵头 配合'),
);

function words(list: string): string[] {
  return list.split(' ');
}

/** Words by their last character: of a thousand cells hardly one ends in any of them. */
type Endings = ReadonlyMap<string, readonly string[]>;

function endings(list: string): Endings {
  const byLast = new Map<string, string[]>();
  for (const w of words(list)) {
    const last = w.charAt(w.length - 1);
    byLast.set(last, [...(byLast.get(last) ?? []), w]);
  }
  return byLast;
}

function endsWithOneOf(word: string, list: Endings): boolean {
  return list.get(word.charAt(word.length - 1))?.some((w) => word.endsWith(w)) ?? false;
}

/** 𬭚 and its like lie beyond the hanzi that one unit holds. */
const RARE_HAN = /^\p{Script=Han}{2,4}$/u;
const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u;
const LATIN = /^[A-Za-z][A-Za-z .'-]{1,40}$/u;
/** 张*, 李**, 王×: somebody, hidden. */
const MASKED = /^\p{Script=Han}[*×○]{1,3}$|^\p{Script=Han}[*×○]{1,2}\p{Script=Han}$/u;

/** Whether a word (no white space) is written like the name of an office. */
export function isUnitWord(word: string): boolean {
  return word.length >= SHORTEST_UNIT && endsWithOneOf(word, UNITS) && !isPostWord(word);
}

/** Whether a word is a post and no more than that. */
export function isPostWord(word: string): boolean {
  return word.length >= 2 && endsWithOneOf(word, POSTS);
}

/** Whether a word is a crowd or a role: 全体业主, 家属. */
export function isCrowdWord(word: string): boolean {
  return endsWithOneOf(word, CROWDS);
}

/**
 * How sure a word (no white space) is a person's name: 2 a surname and a given name, a dotted or a
 * masked name; 1 of the right shape; 0 no name.
 */
export function nameLikeness(word: string): 0 | 1 | 2 {
  if (!isHan(word)) return MASKED.test(word) || DOTTED.test(word) ? 2 : LATIN.test(word) || RARE_HAN.test(word) ? 1 : 0;
  const n = word.length;
  if (n < 2 || n > 5 || NO_NAME.has(word) || isCrowdWord(word) || isPostWord(word)) return 0;
  if (isUnitWord(word)) return isPerhapsName(word) ? 1 : 0;
  if (n > 2 && COMPOUND_SURNAMES.some((s) => word.startsWith(s))) return n <= 4 ? 2 : 1;
  return n <= 3 && SURNAMES.has(word.charAt(0)) ? 2 : 1;
}

/** Whether a word is made of common hanzi only. Rare ones (𬭚) come as two units and are left to the patterns. */
function isHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c < 0x3400 || c > 0x9fff) return false;
  }
  return true;
}

/** 王立局 ends like an office and is yet somebody; 区教委 and 某公司 are not. */
function isPerhapsName(word: string): boolean {
  const first = word.charAt(0);
  return (
    word.length === SHORTEST_UNIT &&
    SURNAMES.has(first) &&
    !UNIT_BEGINNINGS.includes(first) &&
    !endsWithOneOf(word, CLEAR_UNITS)
  );
}

/** 师傅 and the like stand behind a name; who has one is called so. */
const CALLED = /^(.{2,4})(?:老师|同志|师傅|先生|女士)$/u;
const TITLES = new Set(words('老师 同志 师傅 工程师'));
const NO_SURNAME = new Set(words('班主任'));

/** Whether a word is how somebody is called in an office, by the surname or the whole name: 林主任, 李副局长, 孙某某老师. */
export function isHowCalled(word: string): boolean {
  if (word.length < 3 || word.length > 7 || NO_SURNAME.has(word)) return false;
  const surname = COMPOUND_SURNAMES.find((s) => word.startsWith(s)) ?? word.charAt(0);
  if (surname.length > 1 || SURNAMES.has(surname)) {
    const title = word.slice(surname.length).replace(/^副/u, '');
    if (TITLES.has(title) || WHOLE_POSTS.has(title)) return true;
  }
  const name = CALLED.exec(word)?.[1];
  return name !== undefined && nameLikeness(name) === 2;
}

/**
 * Splits a name and a post written without a space: 王某副区长. `null` where the word is not both.
 */
export function splitNameAndPost(word: string): { readonly name: string; readonly post: string } | null {
  if (!isPostWord(word)) return null;
  for (const length of [3, 2]) {
    const name = word.slice(0, length);
    const post = word.slice(length);
    if (post.length < 2 || nameLikeness(name) < 2 || !isPostWord(post)) continue;
    // 王副区长 has a surname only, 某局局长 none
    if (/[副正局委部处科办区市县省厅院所站务]$/u.test(name)) continue;
    return { name, post };
  }
  return null;
}
