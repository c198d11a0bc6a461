/**
 * Columns about a petitioner's movements, relations, mind, or monitoring and control. They are never
 * mapped, copied, counted or reported: they stay where they are. The words below are data; add one
 * where a ledger shows it. What merely has no field (车辆, 到访地点, 政治面貌) is not listed here.
 */

const words = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));

/** 稳控 and its kin: who watches or holds a person, and how. */
const CONTROL = words(
  '稳控 维稳 管控 布控 监控 盯控 包控 掌控 可控 在控 失控 脱控 脱管 列管',
  '盯防 盯守 盯人 看管 看护 陪护 帮教 包控 接回 吸附 劝返 接返 遣返 落地查人 落查 训诫 拘留',
);

/** Where a person is, goes, or comes from, and by what. */
const MOVEMENTS = words(
  '行踪 轨迹 动向 人员动态 异常动态 活动动态 现实动态 活动规律 外出 出行',
  '进京 晋京 赴京 到京 抵京 在京 离京 落脚点 滞留 住宿地 交通方式 交通工具 乘坐',
  '手机定位 实时位置 目前位置 目前所在位置 现在位置 来京 购票 常去地点 常去场所 见面频次',
  '定位 在位情况 是否在位 是否在家',
);

/** A person's kin and company. */
const RELATIONS = words(
  '亲属 亲友 社会关系 家庭成员 家庭主要成员 家庭关系 家庭情况 家庭基本情况 家庭状况',
  '同住人 同住人员 同居人 居住状态 婚姻 配偶 子女 关联人 串联 骨干 挑头 幕后',
);

/** What a person is held to be, or may do. */
const JUDGEMENTS = words(
  '重点人 人员等级 人员级别 人员风险 个人风险 信访人风险 黑名单',
  '上访倾向 信访倾向 思想倾向 扬言 过激 极端 滋事 暴力 缠访 闹访 老访户 老上访户 信访老户 现实表现 日常表现 前科 犯罪记录',
  '涉毒 吸毒 精神状 精神病 精神疾 精神障 精神异常 心理状 心理评估 思想动态 思想状',
  '情绪 性格 宗教 病史 健康状 身体状 人脸 指纹',
);

const ABOUT_THE_PERSON = new RegExp([...CONTROL, ...MOVEMENTS, ...RELATIONS, ...JUDGEMENTS].join('|'), 'u');

/** What a list of words cannot say: 利害关系人 is a party to a review, 房屋危险等级 is a house's. */
const ABOUT_THE_PERSON_TOO = [
  /(?:非正常|是否正常)上?访|非访/u,
  /(?:人员|本人|外出|近期)\p{Script=Han}{0,2}去向|(?:人员|本人|近期)活动情况/u,
  /(?<!利害)关系人/u,
  /(?<!房屋|建筑|隐患|设备)危险(?:等级|程度|性)/u,
  // 家属 is kin, but 患者家属 is who comes to petition
  /(?<!(?:患者|病人|死者|伤者|学生)[或及和与、/(]?|(?:本|当事|信访)人[或及和与、/(]?)家属/u,
];

const CONTROLLED = new RegExp(CONTROL.join('|'), 'gu');
/** 化解（稳控）措施 is first of all what was done to resolve the matter. */
const RESOLVING = '化解';
/** 办理及稳控情况 tells of the handling as well. */
const HANDLING_BESIDE = /(?:办理|处理|解决|答复)(?:情况)?[及和与、/(]|[及和与、/)](?:办理|处理|解决|答复)/u;
/** 隐患管控措施 is about a thing. */
const OF_A_THING = /隐患|设备|设施|疫情|视频监控/u;

/** A bracket that only explains: 备注（含稳控情况等）. */
const EXPLAINING = /\((?:含|包括|如|例|注)[^)]*\)/gu;
/** A bracket that lists what to choose from: 方式（自述、监控发现、其他）. */
const CHOICES = /\([^()、/,;]*(?:[、/,;][^()、/,;]*){2,}\)/gu;

/**
 * Whether a header is about a petitioner's movements, relations, monitoring or control.
 *
 * @param header the header of a column, parents first
 * @example
 * isLeftAlone(['稳控', '责任人']) //=> true
 * isLeftAlone(['化解（稳控）措施']) //=> false
 */
export function isLeftAlone(header: readonly string[]): boolean {
  const parts = header.map((h) => h.normalize('NFKC').replace(/\s/gu, '').replace(EXPLAINING, '').replace(CHOICES, ''));
  // 稳控 over 化解措施 still names what was done to resolve it
  const resolves = (parts.at(-1) ?? '').includes(RESOLVING);
  return parts.some((p) => isAboutThePerson(p, resolves));
}

function isAboutThePerson(text: string, resolves: boolean): boolean {
  const combined = resolves || text.includes(RESOLVING) || HANDLING_BESIDE.test(text) || OF_A_THING.test(text);
  // what else the words are about, without those of control
  const rest = combined ? text.replace(CONTROLLED, '') : text;
  return ABOUT_THE_PERSON.test(rest) || ABOUT_THE_PERSON_TOO.some((pattern) => pattern.test(rest));
}
