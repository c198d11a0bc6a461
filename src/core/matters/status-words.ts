import { matchKey } from '../values/text';

/** What the words of a status cell say. `null`: neither, so nobody is contradicted by them. */
type StatusSays = 'closed' | 'open' | null;

type StatusReader = (v: string | number | boolean) => StatusSays;

/** What is being done; with 中 or 正在 it says that it is not done yet. */
const DOING =
  '(?:办理|处理|受理|化解|调查|调处|核查|核实|整改|协调|协商|调解|督办|跟进|跟办|推进|研究|落实|研判|转办|交办|转送|流转|审查)';
/** What is yet to be done, after 未, 待, 不能. Archiving and writing off come after closing and say nothing. */
const UNDONE = '(?:办结|办理完毕|处理完毕|办理|办完|完成|结案|终结|完结|了结|处理|化解|整改|解决|受理|签收|办|结)';

/**
 * A status, whole, that says the matter is not closed. 待审核 is not among them: the unit is done and
 * has written its date, the office has yet to look.
 */
const OPEN = new RegExp(
  [
    `(?:目前|现|仍|还|尚|暂)?(?:正在|正|仍在|还在|处于|在)?${DOING}{1,2}(?:之|过程|阶段)?中`,
    `(?:目前|现|仍|还|尚)?(?:正在|仍在|还在)${DOING}{1,2}`,
    '(?:仍|还|尚)?在办(?:理|件|中)?',
    `(?:目前|现|仍|还|尚|暂|至今)?(?:按期)?未(?:按期)?${UNDONE}(?:完)?`,
    `(?:等)?待${UNDONE}`,
    '(?:待|等待)(?:派单|分派|转办|交办|提交)',
    `(?:拟|不能|无法|未能|难以|尚不能)${UNDONE}`,
    '(?:超期|逾期)(?:尚)?未(?:办结|办理|办|结)',
    '进行中|延期(?:办理|中)?|正在延期|(?:已|予以|准予)?受理|(?:已)?签收|(?:已)?(?:分派|派单)|新建|受理申请审查中|超期未作出处理意见',
  ]
    .map((p) => `^(?:${p})$`)
    .join('|'),
  'u',
);

/** Before a closing word in its clause: it is denied, wished for, or yet to come. */
const NOT_YET =
  /未|没|不|无法|难|拟|待|将|预计|预期|预定|计划|争取|力争|申请|报请|提请|尽快|尽早|抓紧|督促|督办|要求|限|应|如|若|是否|部分|暂|确保|承诺|推动|推进|准备|打算|建议|可以|方可|才能|正在|前$/u;
/** After it: the word belongs to something else, such as the limit for closing. */
const OF_CLOSING =
  /^(?:时限|期限|限期|时间|日期|率|标准|条件|之?前|要求|材料|手续|程序|流程|审|报批|中|与否|申请|单位|单$)/u;

/** Right before it, at the end of a clause: it is plainly denied. 未能按期办结的说明 is a document. */
const DENIED = /(?:未|没有|没)(?:能|予|按期|如期|按时|及时|全部)*$/u;

const BRACKETS = /[（(【[][^（()）【】[\]]*[）)】\]]/gu;

/** Ends that are no closing: an answer given, a settlement, a matter that went elsewhere or stands still. 已转办 is none. */
const ENDED =
  /^(?:已经?|均已|全部)(?:办(?!理中)|处理|答复|回复|化解|解决|整改|作出处理意见|反馈|达成)|^(?:答复|回复|处理|化解|解决)完?毕|和解|调解成功|息诉|息访|终止|中止|退回|退件|转(?:其他|外)/u;

/**
 * Whether a status that is neither closed nor open tells of some end: 已答复, 和解, 退回.
 *
 * @example
 * saysEnded('已答复') //=> true
 * saysEnded('重点关注') //=> false
 */
export function saysEnded(text: string): boolean {
  return ENDED.test(matchKey(text));
}

/**
 * Reads status cells by the office's closed words. A word alone (已办结) or affirmed in prose
 * (已办结，信访人表示满意) says closed; 未办结, 拟办结 and 预计6月底前办结 do not, although 办结 stands in
 * them. A short, whole status such as 办理中 says open, and so does prose that denies a closing word at
 * the end of a clause; prose without one says nothing.
 *
 * @example
 * const read = statusReader(profile.closedWords);
 * read('已办结，信访人表示满意') //=> 'closed'
 * read('尚未办结') //=> 'open'
 * read('已作出处理意见') //=> null
 */
export function statusReader(closedWords: readonly string[]): StatusReader {
  const words = closedWords.map(matchKey).filter((w) => w !== '');
  const whole = new Set(words);
  // 已办结 before 办结: the longer word leaves less before it that could deny it.
  const byLength = [...whole].sort((a, b) => b.length - a.length);
  const memo = new Map<string | number | boolean, StatusSays>();
  return (v) => {
    let says = memo.get(v);
    if (says === undefined) memo.set(v, (says = typeof v === 'string' ? read(v, whole, byLength) : null));
    return says;
  };
}

function read(text: string, whole: ReadonlySet<string>, byLength: readonly string[]): StatusSays {
  const key = matchKey(text);
  if (whole.has(key)) return 'closed';
  const bare = matchKey(text.replace(BRACKETS, ''));
  if (whole.has(bare)) return 'closed';
  if (OPEN.test(key) || OPEN.test(bare)) return 'open';
  return readProse(text, byLength);
}

/** What the clauses of prose say that name a closing word: 已于5月底前办结 closed, 正在协调尚未办结 open. */
function readProse(text: string, byLength: readonly string[]): StatusSays {
  let says: StatusSays = null;
  for (const clause of text.normalize('NFKC').split(/[,，。;；、:：!！?？\s()]+/u)) {
    const key = matchKey(clause);
    const word = byLength.find((w) => key.includes(w));
    if (word === undefined) continue;
    const at = key.indexOf(word);
    const before = key.slice(0, at);
    const after = key.slice(at + word.length);
    if (!isDenied(before) && !OF_CLOSING.test(after)) return 'closed';
    if (after === '' && DENIED.test(before)) says = 'open';
  }
  return says;
}

/** 已于5月底前 is over, whatever came before 已. */
function isDenied(before: string): boolean {
  const since = before.lastIndexOf('已');
  if (/是否|如|若/u.test(before)) return true;
  return since < 0 ? NOT_YET.test(before) : NOT_YET.test(before.slice(since + 1).replace(/前$/u, ''));
}
