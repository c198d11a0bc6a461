import { isBlank, isCellError, isDateFormat, type CellValue, type Grid } from '../grid/grid';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader } from '../values/choice';
import { cleanText, isNullToken } from '../values/text';

/** What a sample of a column's values looks like: shares of the filled cells, 0…1. */
export interface ColumnEvidence {
  /** Filled cells in the sample. */
  readonly n: number;
  readonly id: number;
  readonly phone: number;
  readonly date: number;
  readonly integer: number;
  /** Whole numbers that go up by one from row to row. */
  readonly running: number;
  readonly flag: number;
  readonly gender: number;
  /** Two to four Chinese characters, as a person's name has. */
  readonly name: number;
  /** Texts that begin as petitions do: 反映…, 要求…. */
  readonly tells: number;
  /** Texts that begin as demands do: 要求…, 希望…. */
  readonly asks: number;
  /** Texts that begin as reports of work do: 已…, 经…. */
  readonly works: number;
  /** Such a name that begins with a common surname, so that 办理中 is none. */
  readonly person: number;
  /** Several such names in one cell. */
  readonly persons: number;
  /** 某局, 某委, 某街道 … */
  readonly office: number;
  /** Offices, and what else is made of people: sections, firms, villages. */
  readonly body: number;
  /** Where somebody lives: a road, a house, a flat. */
  readonly address: number;
  /** Letters and digits, six or more, with a digit. */
  readonly code: number;
  /** A number of a series, whatever stands before it: 矛调2021-003. */
  readonly numbered: number;
  readonly form: number;
  readonly purpose: number;
  readonly satisfaction: number;
  readonly category: number;
  readonly street: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Different values among the filled ones. */
  readonly distinct: number;
}

const OFFICE =
  /(?:局|委|办|院|中心|街道|街道办事处|办事处|公司|部|处|所|科|队|政府|委员会|总队|支队|分局|学校|医院|集团|居委会|村委会)$/u;
/** Short, and with a house or a lane in it; a sentence that names one is none. */
const ADDRESS =
  /^(?=.{3,30}$)(?!.*[，。；,;])\p{Script=Han}\S*?(?:[路街巷弄里园院区村庄屯组胡同苑城湾坊]?[甲乙丙]?\d{1,4}(?:号|栋|幢|楼|室|单元|组|弄|院|门)|胡同|[东西南北]里|小区)/u;
/** A section, a firm or a village, which is no office and may yet have a part in a matter: 土地股, 执行庭. */
const BODY = /(?:股|厂|[分支]行|社|庭|厅|村|镇|乡|学院|系|馆|部|场|班|车间|\p{Script=Han}{2}组)$/u;
const DATE_TEXT =
  /^(?:\d{2,4}\s*[年./-]\s*\d{1,2}\s*[月./-]?\s*\d{0,2}|(?:19|20)\d{6}\b|\d{1,2}月\d{1,2}[日号]|[一二三四五六七八九十元]+月[一二三四五六七八九十]+日|二[〇○零]\S{2}年)/u;
const LANDLINE = /^(?:\(?0\d{2,3}\)?[-\s]?)?[2-8]\d{6,7}(?:[-转]\d{1,6})?$/u;

const TELLS = /^(?:信访人|来访人|群众|来电人)?(?:反映|投诉|举报|要求|请求|咨询|建议|希望|称|因|就)/u;
const ASKS = /^(?:要求|请求|希望|恳请|盼|望|请)/u;
const WORKS = /^(?:已|经|现|正在|多次|会同|责令|协调|约谈|组织|联系|安排|当场|现场|向|我)/u;
const NUMBERED = /^(?=.{4,24}$)[\p{Script=Han}\w〔〕()（）[\]\-/#]{2,}$/u;
/** The surnames of nine people in ten. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施尤褚倪柳翁聂岳焦耿葛伍殷鲍凌柏闵庞庄祝甄芦';
const PERSON = new RegExp(
  `^(?:[${SURNAMES}][\\p{Script=Han}·]{1,3}|\\p{Script=Han}(?:某{1,2}|女士|先生)\\p{Script=Han}?)$`,
  'u',
);

/** 赵某甲、钱某乙 */
function isListOfPersons(text: string): boolean {
  if (text.length > 40 || !/[、,，;；\s]/u.test(text)) return false;
  const parts = text.split(/[、,，;；\s]+/u);
  return parts.length > 1 && parts.length < 9 && parts.every((p) => PERSON.test(p));
}

/** Measures a column on some of its rows. */
export function columnEvidence(grid: Grid, column: number, rows: readonly number[], profile: Profile): ColumnEvidence {
  const lists = readersOf(profile);
  const raw = grid.columns[column] ?? [];
  const count = {
    id: 0,
    phone: 0,
    date: 0,
    integer: 0,
    running: 0,
    flag: 0,
    gender: 0,
    name: 0,
    person: 0,
    persons: 0,
    works: 0,
    asks: 0,
    numbered: 0,
    tells: 0,
    office: 0,
    body: 0,
    address: 0,
    code: 0,
  };
  const listed = { form: 0, purpose: 0, satisfaction: 0, category: 0, street: 0 };
  const distinct = new Set<string>();
  let n = 0;
  let length = 0;
  let before: number | null = null;
  for (const r of rows) {
    const v: CellValue = raw[r] ?? null;
    if (isBlank(v) || isCellError(v) || typeof v === 'boolean' || (typeof v === 'string' && isNullToken(v))) continue;
    n++;
    const text = cleanText(v as string | number);
    distinct.add(text);
    length += text.length;
    const compact = text.replace(/[\s\-']/gu, '');
    const isNumber = typeof v === 'number';
    if (isNumber && isDateFormat(grid.formatCodes[grid.formats[column]?.[r] ?? 0] ?? 'General')) count.date++;
    else if (DATE_TEXT.test(text)) count.date++;
    if (
      /^\p{Script=Han}{0,6}(?:\d{17}[\dXx]|\d{15}|\d{4,8}\*{4,}[\dXx]{1,4})$/u.test(compact) ||
      (isNumber && v >= 1e14)
    )
      count.id++;
    if (/(?:^|\D)1[3-9]\d{9}(?!\d)/u.test(compact) || /^1[3-9]\d[\d*]{8}$/u.test(compact) || LANDLINE.test(text))
      count.phone++;
    if (/^\d{1,6}$/u.test(text)) {
      count.integer++;
      const value = Number(text);
      if (before !== null && value === before + 1) count.running++;
      before = value;
    }
    if (/^(?:是|否|有|无|已|未|√|×|Y|N)$/u.test(text)) count.flag++;
    if (/^(?:男|女)性?$/u.test(text)) count.gender++;
    if (
      /^[\p{Script=Han}·]{2,4}$/u.test(compact) ||
      /^\p{Script=Han}{1,3}(?:某|某某|女士|先生)$/u.test(compact) ||
      /^\p{Script=Han}{2,4}等\d*\D?$/u.test(compact)
    )
      count.name++;
    if (PERSON.test(compact) && !OFFICE.test(compact)) count.person++;
    if (isListOfPersons(text)) count.persons++;
    if (TELLS.test(compact)) count.tells++;
    if (WORKS.test(compact)) count.works++;
    if (ASKS.test(compact)) count.asks++;
    if (NUMBERED.test(compact) && /\d{2}号?$/u.test(compact)) count.numbered++;
    const isOffice = OFFICE.test(compact);
    if (isOffice) count.office++;
    if (isOffice || BODY.test(compact)) count.body++;
    if (ADDRESS.test(compact)) count.address++;
    if (/^(?=.*\d)[\w\-()（）〔〕第号#/]{6,40}$/u.test(compact) && !/^[\u4e00-\u9fff]+$/u.test(compact)) count.code++;
    for (const key of LIST_KEYS) if (lists[key](text).index >= 0) listed[key]++;
  }
  const share = (k: number): number => (n === 0 ? 0 : k / n);
  return {
    n,
    id: share(count.id),
    phone: share(count.phone),
    date: share(count.date),
    integer: share(count.integer),
    running: n < 2 ? 0 : count.running / (n - 1),
    flag: share(count.flag),
    gender: share(count.gender),
    name: share(count.name),
    tells: share(count.tells),
    person: share(count.person),
    persons: share(count.persons),
    works: share(count.works),
    asks: share(count.asks),
    numbered: share(count.numbered),
    office: share(count.office),
    body: share(count.body),
    address: share(count.address),
    code: share(count.code),
    form: share(listed.form),
    purpose: share(listed.purpose),
    satisfaction: share(listed.satisfaction),
    category: share(listed.category),
    street: share(listed.street),
    length: n === 0 ? 0 : length / n,
    distinct: distinct.size,
  };
}

const LIST_KEYS = ['form', 'purpose', 'satisfaction', 'category', 'street'] as const;
type ListKey = (typeof LIST_KEYS)[number];
type Reader = (v: string) => { index: number };
const readers = new WeakMap<Profile, Record<ListKey, Reader>>();

function readersOf(profile: Profile): Record<ListKey, Reader> {
  let r = readers.get(profile);
  if (!r) {
    // 其他 is on every list and proves none.
    const read = (list: readonly ListItem[], firstLevelOnly = false): Reader =>
      choiceReader(
        list.filter((i) => i.name !== '其他'),
        { firstLevelOnly },
      );
    r = {
      form: read(profile.forms),
      purpose: read(profile.purposes),
      satisfaction: read(profile.satisfaction),
      category: read(profile.categories, true),
      street: read(profile.streets),
    };
    readers.set(profile, r);
  }
  return r;
}
