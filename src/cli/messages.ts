import type { ClockState } from '../core/deadlines/clock-id';
import { STATE_ZH } from '../core/deadlines/state-words';
import { CRITERIA } from '../core/reports/rectification/criteria';
import { REPORTS } from '../core/reports/index';
import { SEVERITY_ZH } from '../core/rules/rule';

const DOUBT = {
  estimated: '起算日是估算的',
  provisional: '放假安排没有公布',
  done: '是否完成不清楚',
} as const;

/** What one line of `deadlines` tells of a clock. */
interface ClockLine {
  readonly state: ClockState;
  readonly title: string;
  readonly due: string;
  /** Null where the last day is worked. */
  readonly rolled: string | null;
  readonly left: number | null;
  /** Beyond the rolled end, where it is overdue. */
  readonly over: number | null;
  readonly workdays: boolean;
  /** Why it is 待核; null where it is not. */
  readonly doubt: keyof typeof DOUBT | null;
  readonly place: string;
}

/** Criteria of 排查整治台账 that need no value beside them. */
export const PLAIN_CRITERIA: readonly string[] = CRITERIA.map(({ id }) => id).filter(
  (id) => id !== 'category' && id !== 'keyword' && id !== 'picked',
);

const REPORT_NAMES = REPORTS.map(({ id, title }) => `${id}（${title}）`).join('、');

/** Every sentence the command line says, beside those of the rules and of the errors. */
export const MESSAGES = {
  program: '信访台账助手：检查、整理信访台账，计算办理期限，生成排查整治台账和报表。不改动任何输入文件。',
  inspect: '找出每张工作表里的台账，说明每一列读成什么',
  check: '检查台账，列出问题；--out 另存体检结果',
  fix: '把不改变意思的问题（空格、全角数字、文本日期、别名）改好，另存一份；不改动输入文件',
  structure: '整理出一张“规范台账”：一行一件、标准列名、真正的日期，另存一份；再次运行就地更新，保留您填写的内容',
  deadlines: '计算每件事项的各项期限：转送、告知、办理、复查、复核等',
  profile: '检查本单位的设置，写成 JSON，或者写成带“设置”表的工作簿；不写文件时给出默认设置',
  profileFile: '设置文件（.json），或者带“设置”表的工作簿',
  optionWhole: '写出全部设置，不只写与默认不同的',
  optionProfileOut: '写到这个文件：.json，或者 .xlsx（带“设置”表）；不写就输出到屏幕',
  consolidate: '把多个单位的台账合并成一份，每一行写明来源；--out 写明新文件',
  report: '生成一张报表；--out 另存为工作簿，--json 输出数字',
  reportName: `报表：${REPORT_NAMES}`,
  optionPeriod: '统计期间：2021、2021H1、2021Q3、2021-07、2021-01..2021-06、2021-07-05..2021-07-11；不写就统计全部',
  optionPrevious: '上一期的文件：对比用，或者保留其中填写的内容',
  optionNoPrevious: '不接着工作簿里已有的排查整治台账做，另起一份',
  optionCopies: '同时给每个收件人各存一份：units 分单位交办单，leaders 每位领导一份；存在 --out 的旁边',
  optionCampaign: '专项排查的名称',
  optionCriteria:
    '排查整治台账按什么列入，用逗号隔开：open 未办结、group 集体、repeat 重复、backlog 积案、high-risk 高风险、overdue 超期、public-safety 公共安全、category=类别、keyword=词、cases=信访件编号；几个类别、词、编号用顿号或 + 隔开。不写就是集体、重复、积案、高风险、超期',
  optionConsolidated: '合并后的新文件（.xlsx），不会覆盖原文件',
  optionReportOut: '把报表另存为 .xlsx',
  explain: '说明一条规则或者一项期限：查什么、依据是什么、怎样改',
  files: '台账文件（.xlsx .xlsm .xls .csv）或文件夹',
  optionJson: '输出一个 JSON 文档',
  optionAsOf: '按哪一天判断，YYYY-MM-DD（默认：今天，北京时间）',
  optionProfile: '本单位的设置文件（JSON）',
  optionSheet: '只看这一张工作表',
  optionOut: '把体检结果另存为 .xlsx',
  optionSafe: '改所有不改变意思的（与 --replay 至少写一个）',
  optionReplay: '按上次的做法再改一遍：窗格里导出的做法文件（JSON）；只改同样的列和内容，不适用的逐条说明',
  optionCopy: '改好的文件，与输入文件的类型相同',
  optionMask: '个人信息遮盖：none 不遮盖、standard 标准、strict 严格',
  optionDebug: '出错时显示技术细节',
  help: '显示帮助',
  version: '显示版本',

  badCommand: (name: string): string =>
    `没有“${name}”这个命令，可用的有：inspect、check、fix、structure、consolidate、deadlines、report、profile、explain；加 --help 查看用法。`,
  badOption: (name: string): string => `不认识选项“${name}”，请核对拼写，或加 --help 查看用法。`,
  missingValue: (name: string): string => `选项“${name}”后面缺少内容，请补上后重试。`,
  missingFile: '没有指定文件，请在命令后面写上台账文件或文件夹。',
  missingRule: '没有指定规则或者期限，请写上编号，例如：explain id-checksum、explain handle。',
  missingReport: `没有指定报表，可用的有：${REPORT_NAMES}；例如：report timeliness 台账.xlsx。`,
  badReport: (name: string): string => `没有“${name}”这张报表，可用的有：${REPORT_NAMES}。`,
  badPeriod: (text: string): string =>
    `“--period ${text}”不对，请写成 2021、2021H1、2021Q3、2021-07、2021-01..2021-06 或 2021-07-05..2021-07-11 这样的形式。`,
  needsPrevious: (title: string): string => `${title}要与上一期对比，请用 --previous 写明上一期的文件。`,
  badCopies: (text: string): string =>
    `“--copies ${text}”不对，只能是 units（分单位交办单）或 leaders（每位领导一份）。`,
  noCopies: (title: string): string => `${title}没有分单位、分领导的份，请去掉 --copies。`,
  copiesNeedOut: '分单位、分领导的份存在报表旁边，请用 --out 写明报表的文件，例如：--out 整治.xlsx。',
  badCriterion: (text: string): string =>
    `“--criteria”里的“${text}”不对，可用的有：${PLAIN_CRITERIA.join('、')}、category=类别、keyword=词、cases=编号，用逗号隔开。`,
  emptyCriterion: (word: string): string =>
    `“--criteria”里的“${word}=”后面没有内容，请写上，几个的用顿号隔开，例如：keyword=供暖、燃气。`,
  noCriteria: '“--criteria”没有写列入条件，请写上，例如：--criteria group,overdue。',
  noChoice: (title: string): string => `${title}没有列入条件可选，请去掉 --criteria。`,
  campaignTakesAll: '专项排查列入期间内的全部事项，--criteria 只能写 cases=编号，请去掉其余条件，或者去掉 --campaign。',
  unknownCases: (numbers: readonly string[]): string =>
    `台账里没有找到这些编号，没有列入：${numbers.join('、')}，请核对。`,
  badUsage: '命令写得不完整，请加 --help 查看用法。',
  badDate: (text: string): string => `“--as-of ${text}”不是日期，请写成 2021-12-31 这样的形式。`,
  badMask: (text: string): string => `“--mask ${text}”不对，只能是 none、standard 或 strict。`,
  noFile: (path: string): string => `找不到“${path}”，请核对文件名和文件夹。`,
  notReadable: (path: string): string =>
    `“${path}”打不开，可能没有读取权限或正被其他程序占用，请关闭它或换一份副本重试。`,
  emptyFolder: (path: string): string => `文件夹“${path}”里没有 .xlsx、.xlsm、.xls 或 .csv 文件。`,
  badEnding: (file: string): string => `“${file}”不是表格文件，只能读取 .xlsx、.xlsm、.xls、.csv，请另存为其中一种。`,
  noSheet: (name: string): string => `文件里没有名为“${name}”的工作表，请核对名称。`,
  oneFile: '一次只能改一个文件，请只写一个 .xlsx 或 .xlsm 文件。',
  needsXlsx: (file: string): string =>
    `“${file}”不能直接修改，请先另存为 .xlsx（在 Excel 或 WPS 中），再改另存的文件。`,
  needsSafe:
    '请加上 --safe 或 --replay 做法文件：命令行只做不改变意思的和您上次认可过的修改，其余的请在窗格或工作台里逐条确认。',
  noRecipe: (path: string): string => `读不到做法文件“${path}”，请核对文件名和权限。`,
  recipeFile: (name: string): string => `做法文件“${name}”`,
  replayed: '上次的做法：',
  replayedMend: (what: string, cells: number): string => `${what}（${cells}处）`,
  notReplayed: (what: string, why: string): string => `${what}：这次不适用，${why}`,
  needsOut: '请用 --out 写明改好的文件存到哪里，例如：--out 改好.xlsx。',
  outEnding: (path: string, ending: string): string =>
    `“${path}”的类型要与输入文件相同，请改成以 ${ending} 结尾的名字。`,
  outNotXlsx: (path: string): string => `结果只能存为 .xlsx，请把“${path}”改成以 .xlsx 结尾的名字。`,
  outIsInput: (path: string): string => `“${path}”是输入文件，不能被覆盖，请换一个名字保存结果。`,
  outFailed: {
    full: (path: string): string => `没有保存到“${path}”：磁盘已满或超出限额，请腾出空间或换一个位置重试。`,
    denied: (path: string): string =>
      `没有保存到“${path}”：没有写入权限或文件正被打开，请关闭打开它的程序，或换一个文件夹重试。`,
    busy: (path: string): string => `没有保存到“${path}”：文件正被其他程序打开，请关闭后重试。`,
    noFolder: (path: string): string => `没有保存到“${path}”：文件夹不存在，请先建好文件夹，或换一个位置重试。`,
    isFolder: (path: string): string => `没有保存到“${path}”：已有同名的文件夹，请换一个文件名重试。`,
    other: (path: string): string =>
      `没有保存到“${path}”，请检查文件夹是否存在、是否有写入权限、磁盘是否已满、文件是否正被打开。`,
  },
  noProfile: (path: string): string => `读不到设置文件“${path}”，请核对文件名和权限。`,
  noSettings: (file: string): string =>
    `“${file}”里没有“设置”表，请用 profile --out 设置.xlsx 建一份，再把表复制到工作簿里。`,
  profileOut: (path: string): string => `设置只能写成 .json 或 .xlsx，请给“${path}”换一个结尾。`,
  savedProfile: (path: string): string => `设置已保存到 ${path}`,
  settings: (text: string): string => `设置：${text}`,
  otherSettings: (file: string, first: string): string =>
    `“${file}”的“设置”表与“${first}”的不同，这次都按“${first}”的设置；要各按各的，请分开运行。`,
  noRule: (id: string): string => `没有编号为“${id}”的规则或者期限，请参阅 docs/rules.md。`,
  failed: '程序内部出错，没有改动任何文件；请加 --debug 重试，把显示的内容反馈给维护人员。',

  reading: (file: string, k: number, n: number): string => `正在读取 ${k}/${n}：${file}`,
  checking: (share: number): string => `正在检查 ${Math.round(share * 100)}%`,

  noLedger: '没有找到台账。',
  sheetIs: { ledger: '台账', statistics: '统计表', form: '表单', empty: '空表', other: '其他' },
  tableAt: (title: string | null, header: string, rows: string, records: number): string =>
    `${title ?? '（无标题）'}：表头第${header}行，${rows}，共${records}行`,
  rowsAt: (first: number, last: number): string => `内容第${first}至${last}行`,
  noRows: '下面没有登记内容',
  unmapped: '（不是台账字段）',
  ownColumn: '（本工具写入的列）',
  leftAlone: '（涉及行踪、管控等，按规定不读取）',
  candidates: (names: string): string => `（拿不准，可能是：${names}）`,
  skipped: (text: string): string => `未作为事项的行：${text}`,
  skipReason: {
    total: '合计',
    note: '说明',
    signature: '签章',
    blank: '空行',
    'numbered-blank': '只有序号',
    'column-numbers': '列号',
    'repeated-header': '重复表头',
    'section-title': '小标题',
  },
  rowList: (why: string, rows: string): string => `${why}（第${rows}行）`,

  summary: (asOf: string, records: number, error: number, warning: number, info: number): string =>
    `截至${asOf}，检查${records}件：${SEVERITY_ZH.error}${error}处，${SEVERITY_ZH.warning}${warning}处，${SEVERITY_ZH.info}${info}处。`,
  nothingFound: '没有发现问题。',
  group: (level: string, title: string, n: number, id: string): string => `【${level}】${title}（${n}处，${id}）`,
  more: (n: number): string => `…… 还有${n}处，用 --out 结果.xlsx 查看全部`,
  suggestion: (value: string): string => `建议改为：${value}`,
  mend: (text: string): string => `处理办法：${text}`,
  saved: (path: string): string => `体检结果已保存到 ${path}`,
  reporting: '正在统计',
  consolidating: '正在合并台账',
  savedConsolidated: (path: string): string => `汇总台账已保存到 ${path}`,
  needsConsolidated: '请用 --out 写明合并后的新文件，例如：consolidate 各单位台账 --out 汇总.xlsx。',
  wentOn: ({ file, sheet }: { readonly file: string; readonly sheet: string }): string =>
    `接着“${file}”里的“${sheet}”做，其中填写的内容都保留；要另起一份，请加 --no-previous。`,
  keptEarlier: (path: string, kept: string): string =>
    `“${path}”里原来的内容与这次写的不同，原来那份已改名存为“${kept}”。`,
  wentOnFromCopy: (path: string): string => `接着“${path}”里的“规范台账”做，其中填写的内容都保留。`,
  tookReturned: (files: readonly string[]): string => `并进了返回的${files.map((file) => `“${file}”`).join('、')}。`,
  onePrevious: (title: string): string => `${title}只能写一个 --previous。`,
  severalWholes: (files: readonly string[]): string =>
    `${files.map((file) => `“${file}”`).join('、')}都是完整的整治台账，不知道接着哪一份做，请只留一份；发给单位、领导又返回的份可以有好几个。`,
  noEdition: (path: string, title: string): string =>
    `“${path}”里没有找到${title}，已另起一份；请核对 --previous 的文件。`,
  onlyTexts: (file: string): string =>
    `“${file}”不是可以直接接着改的 .xlsx（类型不同，或者隐藏的列已经没有），填写的内容都带过来了，颜色、列宽、批注没有带。`,
  severalEditions: (places: readonly { readonly file: string; readonly sheet: string }[]): string =>
    `有${places.length}张排查整治台账（${places.map(({ file, sheet }) => `${file}的“${sheet}”`).join('、')}），请用 --previous 写明接着哪一个文件做，或者加 --no-previous 另起一份。`,
  savedCopies: (n: number): string => (n === 0 ? '没有可以发给别人的事项。' : `另存了${n}份：`),
  savedCopyOf: (recipient: string, path: string, matters: number): string => `${recipient}（${matters}件） ${path}`,
  savedReport: (path: string): string => `报表已保存到 ${path}`,
  fixing: '正在修改',
  structuring: '正在整理',
  fixed: (cells: number, rows: number): string => `改了${cells}处，涉及${rows}行。`,
  nothingFixed: '没有可以直接修改的地方，另存的文件与原文件相同。',
  fixGroup: (title: string, n: number, id: string): string => `${title}（${n}处，${id}）`,
  fixLine: (sheet: string, cell: string, before: string, after: string): string =>
    `“${sheet}”${cell}　${before} → ${after}`,
  moreFixed: (n: number): string => `…… 还有${n}处，加 --json 查看全部`,
  stayed: (reasons: string): string => `没有改：${reasons}`,
  stayedFor: (reason: string, n: number): string => `${reason}${n}处`,
  left: (n: number): string => (n === 0 ? '没有其他问题了。' : `还有${n}处问题，用 check 查看。`),
  savedCopy: (path: string): string => `已另存为 ${path}`,
  unreadable: (text: string): string => `未能读取：${text}`,

  unitClocks: (unit: string, n: number): string => `【${unit}】${n}项`,
  moreClocks: (n: number): string => `…… 还有${n}项，用 --json 查看全部`,
  unkeptClocks: (names: readonly string[]): string => `\n台账没有记完成日期的列，不判断：${names.join('；')}`,
  doubt: DOUBT,
  noOpenClock: '没有正在计算的期限。',
  clockLine: ({ state, title, due, rolled, left, over, workdays, doubt, place }: ClockLine): string => {
    const roll = rolled === null ? '' : `，顺延至${rolled}`;
    const open = state === 'undetermined' ? '' : daysText(left, over, workdays);
    const days = `${open}${doubt === null ? '' : `（${DOUBT[doubt]}）`}`;
    return `${STATE_ZH[state]}　${title}${due}${roll}${days}　${place}`;
  },
  clockSummary: (asOf: string, n: Readonly<Record<ClockState, number>>): string =>
    `截至${asOf}：超期未办${n.overdue}项，临期${n.near}项，未到期${n.running}项，待核${n.undetermined}项；` +
    `已完成的按期${n['on-time'] + n['on-time-rolled']}项，超期${n.late}项；信访人可以请求复查、复核的期内${n.open}项。`,

  explainClock: '怎样计算：',
  explainClockMend: '算不出来时：',
  explainStated: '按台账填写的日期',
  explainWhen: '什么时候提示：',
  explainBasis: '依据：',
  explainNoBasis: '工作惯例',
  explainMend: '怎样改：',
  explainLevel: '级别：',
} as const;

/** `（还有3日）`, `（已超3日）`; nothing on the free days between the last day and the rolled one. */
function daysText(left: number | null, over: number | null, workdays: boolean): string {
  const unit = workdays ? '个工作日' : '日';
  if (over !== null) return `（已超${over}${unit}）`;
  if (left === 0) return '（今天届满）';
  return left === null || left < 0 ? '' : `（还有${left}${unit}）`;
}
