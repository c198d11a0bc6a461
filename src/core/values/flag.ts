import type { FieldId } from '../fields/catalog';
import { matchKey } from './text';

/** Words that say yes or no in any flag column. They are turned round in a column that asks the reverse. */
const PLAIN: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  对: true,
  已: true,
  属于: true,
  涉及: true,
  y: true,
  yes: true,
  true: true,
  t: true,
  '1': true,
  '√': true,
  '✓': true,
  '✔': true,
  '☑': true,
  '●': true,
  否: false,
  无: false,
  非: false,
  未: false,
  不: false,
  不是: false,
  没有: false,
  不属于: false,
  不涉及: false,
  未涉及: false,
  无此情况: false,
  n: false,
  no: false,
  false: false,
  f: false,
  '0': false,
  '×': false,
  '✗': false,
  '✘': false,
  x: false,
  '☒': false,
  '☐': false,
  '□': false,
};

interface FlagWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Words that answer one question by themselves, whichever way round the header asks it. */
const WORDS: Readonly<Partial<Record<FieldId, FlagWords>>> = {
  isRepeat: {
    yes: [
      '重复',
      '重件',
      '重访',
      '重信',
      '重复件',
      '重复访',
      '重复信访',
      '重复来访',
      '重复来信',
      '重信重访',
      '再次',
      '再访',
      '多次',
    ],
    no: [
      '初件',
      '初访',
      '初信',
      '初次',
      '首次',
      '首访',
      '初信初访',
      '初次信访',
      '首次信访',
      '初次来访',
      '初次来信',
      '第一次',
      '非重复',
      '非重复件',
      '不重复',
      '未重复',
    ],
  },
  isGroup: {
    yes: [
      '集体访',
      '集体',
      '群访',
      '群体',
      '群体访',
      '联名信',
      '联名',
      '集体上访',
      '集体走访',
      '集体来访',
      '联名信或集体访',
      '5人以上',
    ],
    no: [
      '个访',
      '个体',
      '个体访',
      '个人',
      '个人访',
      '单访',
      '单人访',
      '个信',
      '个体信',
      '非集体',
      '非集体访',
      '不是集体访',
      '普通',
      '一般',
      '5人以下',
    ],
  },
  isClosed: {
    yes: [
      '已办结',
      '办结',
      '已结',
      '已终结',
      '终结',
      '已完成',
      '完成',
      '结案',
      '已结案',
      '已归档',
      '归档',
      '办理完毕',
      '已办理完毕',
      '审核认定办结',
      '已销号',
    ],
    no: [
      '在办',
      '未办结',
      '未终结',
      '未完成',
      '未结',
      '未结案',
      '未办',
      '待办',
      '待办结',
      '待处理',
      '办理中',
      '正在办理',
      '正在办理中',
      '处理中',
      '进行中',
      '未办理',
      '未办理完毕',
      '不办结',
    ],
  },
  anonymous: {
    yes: ['匿名', '未署名', '不署名', '无署名', '未实名', '非实名', '匿名信'],
    no: ['实名', '署名', '真名', '具名', '已署名', '已实名', '非匿名', '不匿名'],
  },
  isWrittenOff: {
    yes: ['已销号', '销号', '同意销号', '已销', '准予销号'],
    no: ['未销号', '未销', '待销号', '不予销号', '不同意销号', '暂不销号'],
  },
  isExtended: {
    yes: ['已延期', '延期', '同意延期', '批准延期', '申请延期', '准予延期'],
    no: ['未延期', '不延期', '无延期', '未申请', '未申请延期', '不予延期', '不同意延期', '延期0天', '延期0日', '按期'],
  },
  isResolved: {
    yes: ['已化解', '化解', '化解成功', '成功', '成功化解', '已解决', '已息访', '息诉罢访', '已息诉罢访'],
    no: [
      '未化解',
      '化解中',
      '正在化解',
      '正在化解中',
      '部分化解',
      '部分',
      '未成功',
      '化解失败',
      '失败',
      '反弹',
      '未解决',
      '待化解',
      '转入司法',
    ],
  },
  isBacklog: { yes: ['积案', '是积案', '信访积案', '历史积案', '新增积案'], no: ['非积案', '不是积案'] },
  isLitigation: {
    yes: ['涉法涉诉', '涉诉', '涉法', '属涉法涉诉', '已诉讼', '诉讼中', '已进入诉讼'],
    no: ['非涉法涉诉', '不涉法', '不涉诉', '未涉诉', '不涉法涉诉', '普通信访'],
  },
  isCrossRegion: {
    yes: ['三跨三分离', '三跨', '三分离', '人户分离', '人事分离', '人事户分离', '跨地区', '跨部门', '跨行业'],
    no: ['非三跨三分离', '非三跨', '不跨'],
  },
  isKeySupervised: {
    yes: ['重点督办', '已重点督办', '挂牌督办', '挂账督办'],
    no: ['非重点督办', '未督办', '未重点督办', '不督办', '一般'],
  },
};

/** Prose after the answer: 是，第三次来访 · 已延期30日（区领导批准） · 重复（第2次）. */
const ANSWER_FIRST = /^(不是|不属于|不涉及|没有|是|否|有|无)[,，;；:：。、(（\s]/u;
/** 延期30日, 延长15天: an extension is named by its length. */
const EXTENDED_BY = /^已?延(?:期|长)(?:了|办理)?(\d+)个?(?:工作)?(?:日|天)/u;

const tables = new Map<FieldId | '', ReadonlyMap<string, boolean>>();

/**
 * A yes or no, `null` where the cell says neither. `inverse` is set where the column asks the
 * reverse (是否初次 over isRepeat): it turns 是, 否, √, 1 round, never a word that speaks for
 * itself, such as 重复 or 初访.
 *
 * @example
 * readFlag('isRepeat', '是', true) //=> false
 * readFlag('isRepeat', '重复件', true) //=> true
 */
export function readFlag(field: FieldId | null, v: string | number | boolean, inverse: boolean): boolean | null {
  if (typeof v === 'boolean') return v !== inverse;
  if (typeof v === 'number') return v === 1 ? !inverse : v === 0 ? inverse : null;
  const key = matchKey(v);
  const said = wordsOf(field).get(key);
  if (said !== undefined) return said;
  const plain = PLAIN[key] ?? PLAIN[ANSWER_FIRST.exec(v.trim())?.[1] ?? ''];
  if (plain !== undefined) return plain !== inverse;
  return readProse(field, v);
}

/** The longest word of the field that the text begins with: 已办结，信访人表示满意. */
function readProse(field: FieldId | null, v: string): boolean | null {
  const text = v.normalize('NFKC').replace(/\s+/gu, '');
  if (field === 'isExtended') {
    const m = EXTENDED_BY.exec(text);
    if (m) return Number(m[1]) > 0;
  }
  const stop = text.search(/[,;:。、()]/u);
  return stop > 0 ? (wordsOf(field).get(text.slice(0, stop).toLowerCase()) ?? null) : null;
}

function wordsOf(field: FieldId | null): ReadonlyMap<string, boolean> {
  const key = field ?? '';
  let table = tables.get(key);
  if (!table) {
    const words = field === null ? undefined : WORDS[field];
    const entries = words
      ? [...words.yes.map((w) => [w, true] as const), ...words.no.map((w) => [w, false] as const)]
      : [];
    tables.set(key, (table = new Map(entries)));
  }
  return table;
}
