import { beijingTimeZh } from '../core/calendar/beijing-time';
import type { CivilDay } from '../core/calendar/civil-day';
import { formatDayZh } from '../core/calendar/civil-day';
import { columnLetters } from '../core/grid/address';
import type { MatchHow, SheetKind, SkipReason } from '../core/ledger/types';
import { SEVERITY_ZH, type Fix, type Severity } from '../core/rules/rule';
import type { AppliedChange, ChangeJournal, RestoredChange } from '../hosts/workbook-host';
import type { CheckAnswer, FacetName, Progress, SheetAnswer, TableAnswer } from '../worker/answers';
import { ENGINE_LOST, INTERNAL } from '../worker/protocol';
import type { ChangesState, WorkingDeed } from './changes-state';
import type { PaneTab, Problem } from './state';

/**
 * Every word the pane says, in Chinese. Components hold no text of their own: a test sees to it.
 */

const sheetKindName: Readonly<Record<SheetKind, string>> = {
  ledger: '台账',
  statistics: '统计表',
  form: '表单',
  empty: '空表',
  other: '其他',
};

const skipName: Readonly<Record<SkipReason, string>> = {
  total: '合计行',
  note: '说明行',
  signature: '落款行',
  blank: '空行',
  'numbered-blank': '只有序号的空行',
  'column-numbers': '列号行',
  'repeated-header': '重复的表头',
  'section-title': '分段标题',
};

export const severityName = SEVERITY_ZH;

/** How sure a column's reading is, in words and not in per cent. */
const howName: Readonly<Record<MatchHow, string>> = {
  exact: '完全一致',
  normalised: '基本一致',
  parent: '按上级表头判断',
  composite: '一列多项',
  similar: '相近',
  values: '按内容判断',
  clerk: '由您指定',
  renamed: '由您指定，表头后来改了名',
  'left-alone': '按规定不读取',
  own: '本工具写入',
  none: '未识别',
};

/** A number as read aloud: 1,800. */
export const count = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',');

// The check

export const checkButton = (again: boolean): string => (again ? '重新体检' : '体检');
export const cancelButton = '取消';
export const welcomeTitle = '看看台账里有什么问题';
export const welcomeSteps: readonly string[] = [
  '自动找到台账表格，认出每一列是什么；',
  '逐件核对身份证号、日期、单位和办理状态；',
  '列出每一处问题，点一下就到那个单元格。',
];
export const welcomePromise = '体检只读不改，数据不离开这台电脑。';
export const noWorkbook = '请先打开一个台账文件。';
export const noSheetChosen = '请至少选择一张工作表。';

export function progressText(progress: Progress | null): string {
  switch (progress?.phase) {
    case 'opening':
      return '正在打开文件……';
    case 'sending':
      return `正在取出“${progress.sheet ?? ''}”……`;
    case 'reading':
      return `正在识别“${progress.sheet ?? ''}”……`;
    case 'checking':
      return '正在逐条核对……';
    case undefined:
      return '正在开始体检……';
  }
}

export const progressLabel = '体检进度';

// The sheets

export const sheetsButton = (chosen: number, all: number): string =>
  chosen === all ? `全部${all}张` : `选${chosen}/${all}张`;
export const sheetsLabel = '选择要体检的工作表';
export const hiddenSheet = (name: string): string => `${name}（隐藏）`;
export const allSheets = '全部选中';

// The result

/** The whole result in one sentence, for eyes and for screen readers. */
export function resultSentence(answer: CheckAnswer): string {
  const tables = answer.sheets.filter((s) => s.kind === 'ledger').reduce((n, s) => n + s.tables.length, 0);
  if (tables === 0) return `${answer.sheets.length}张工作表里没有找到台账，原因见“表与列”。`;
  const { error, warning, info } = answer.counts;
  const found = `找到${tables}张台账，共${answer.records}件，`;
  if (error + warning + info === 0) return `${found}没有发现问题。`;
  const parts = [
    error > 0 ? `${error}处${SEVERITY_ZH.error}` : '',
    warning > 0 ? `${warning}处${SEVERITY_ZH.warning}` : '',
    info > 0 ? `${info}处${SEVERITY_ZH.info}` : '',
  ].filter(Boolean);
  return `${found}发现${parts.join('、')}。`;
}

export const resultTitle = '体检结果';
export const asOfNote = (today: CivilDay): string => `按${formatDayZh(today)}核对`;
export const staleNotice = '表格有改动，请重新体检。';
export const severityChip = (severity: Severity, count: number): string => `${SEVERITY_ZH[severity]} ${count}`;
export const severityFilterLabel = '按轻重筛选';
export const tabsLabel = '体检结果的各个部分';
export function tabName(tab: PaneTab, findings: number): string {
  switch (tab) {
    case 'findings':
      return `问题 ${findings}`;
    case 'deadlines':
      return '期限';
    case 'reports':
      return '报表';
    case 'ledgers':
      return '台账';
    case 'tables':
      return '表与列';
  }
}
export const markButton = '标出';
export const markLabel = '在表格中标出有问题的单元格';
export const saveFindings = '保存结果表';

// The findings

export const searchLabel = '搜索问题';
export const searchHint = '搜编号、姓名、单位';
export const facetName: Readonly<Record<FacetName, string>> = {
  severities: '轻重',
  rules: '问题种类',
  columns: '列',
  units: '责任单位',
  sheets: '工作表',
};
export const facetButton = (name: string, chosen: number): string => (chosen === 0 ? name : `${name}：${chosen}`);
export const facetNothing: Readonly<Record<FacetName, string>> = {
  severities: '',
  rules: '',
  columns: '整行或整表',
  units: '（空）',
  sheets: '',
};
export const facetOption = (label: string, count: number): string => `${label}（${count}）`;
export const filterButton = (chosen: number): string => (chosen === 0 ? '筛选' : `筛选（${chosen}）`);
export const facetMore = (left: number): string => `还有${left}项，请用搜索缩小范围`;
export const allShown = (total: number, kinds: number): string => `共${total}处，${kinds}种`;
export const someShown = (shown: number, total: number): string => `${total}处中显示${shown}处`;
export const clearFilter = '清除筛选';
export const unfoldAll = '全部展开';
export const foldAll = '全部收起';
export const findingsLabel = '发现的问题，按种类分组';
export const nothingFound = '没有发现问题。';
export const nothingPasses = '没有符合筛选条件的问题。';
export const noLedgerFound = '没有台账可核对。';
export const groupCount = (count: number): string => `${count}处`;
export const findingLoading = '……';
export const wholeRow = (row: number): string => `第${row + 1}行`;
export const wholeTable = '整表';

export const detailLabel = '问题详情';
export const valueTerm = '单元格内容';
export const emptyValue = '（空）';
export const basisTerm = '依据';
export const mendTerm = '怎么改';
export const suggestionTerm = '建议值';
export function suggestionText({ value, safe }: Fix): string {
  const text = value === null || value === '' ? '清空' : String(value);
  return safe ? `${text}（含义不变）` : `${text}（请核对后再改）`;
}
export const copyButton = '复制说明';
export const copied = '已复制';
export const goToButton = '定位单元格';
export function copyText(text: {
  readonly sheet: string;
  readonly message: string;
  readonly mend: string;
  readonly basis: string | null;
}): string {
  const basis = text.basis === null ? '' : `\n${basisTerm}：${text.basis}`;
  return `【${text.sheet}】${text.message}\n${mendTerm}：${text.mend}${basis}`;
}

// Tables and columns

export function sheetNote(sheet: SheetAnswer): string {
  if (sheet.kind !== 'ledger') return sheetKindName[sheet.kind];
  const records = sheet.tables.reduce((n, t) => n + t.records, 0);
  return sheet.tables.length === 1 ? `台账，${records}件` : `${sheet.tables.length}张台账，${records}件`;
}
export const forceButton = '当作台账读取';
export const unforceButton = '不再当作台账';

export const tableHeading = (table: TableAnswer, place: number): string => table.title ?? `第${place}个表`;

/** Where a table stands and what was left out, as a clerk would check it on the sheet. */
export function tableFacts(table: TableAnswer): string {
  const headers = table.headerRows.map((r) => r + 1);
  const header = headers.length === 0 ? '没有表头' : `表头在第${headers.join('、')}行`;
  if (table.firstRow === null || table.lastRow === null) return `${header}，下面没有登记内容。`;
  return `${header}，数据在第${table.firstRow + 1}至${table.lastRow + 1}行，共${table.records}件。`;
}

export function skippedText(table: TableAnswer): string | null {
  if (table.skipped.length === 0) return null;
  const parts = table.skipped.map(({ why, count, firstRow }) =>
    count === 1 ? `${skipName[why]}（第${firstRow + 1}行）` : `${skipName[why]}${count}行`,
  );
  return `不算件数：${parts.join('、')}。`;
}

export const reasonsLine = (reasons: readonly string[]): string | null =>
  reasons.length === 0 ? null : `认作台账的理由：${reasons.join('；')}。`;
export const yearNote = (year: number): string => `没写年份的日期按${year}年理解。`;

export const columnsTitle = '每一列读成了什么';
export function columnsSummary(doubtful: number, all: number): string {
  return doubtful === 0 ? `共${all}列。` : `共${all}列，其中${doubtful}列请核对。`;
}
export const onlyDoubtful = '只看要核对的';
export const columnPlace = (column: number): string => `${columnLetters(column)}列`;
export const emptyHeader = '（没有表头）';
export const headerPath = (header: readonly string[]): string =>
  header.length === 0 ? emptyHeader : header.join(' › ');
export const howText = (how: MatchHow): string => howName[how];
export const pleaseCheck = '请核对';
export const notRead = '不读取';
export const fieldsText = (names: readonly string[]): string => (names.length === 0 ? notRead : names.join('、'));
export const changeColumn = (place: string, header: string, reading: string): string =>
  `${place}“${header}”读作${reading}，点击更改`;
export const pickerLabel = (place: string, header: string): string => `${place}“${header}”应读作`;
export const pickerHint = '输入名称可查找';
export const pickerCandidates = '可能是';
export const pickerOther = '其他做法';
export const pickerFields = '全部栏目';
export const pickerNotRead = '不读取这一列';
export const pickerAutomatic = '恢复自动识别';
export const pickerNoMatch = '没有这个栏目';

// Written and put back

export const workingText = (deed: WorkingDeed): string =>
  ({ writing: '正在写入……', undoing: '正在还原……', redoing: '正在重做……' })[deed];
export const undoButton = ({ done }: ChangeJournal): string =>
  done.length > 1 ? `还原（还有${done.length}次）` : '还原';
export const undoLabel = (title: string): string => `还原：${title}`;
export const redoButton = '重做';
export const redoLabel = (title: string): string => `重做：${title}`;
/** What was not put back or not done again, and why. */
function keptText({ kept, lostRows, keptSheets, goneSheets }: RestoredChange, deed: string): string {
  const named = (sheets: readonly string[]): string => sheets.map((name) => `“${name}”`).join('、');
  const gone = goneSheets.length > 0 ? `工作表${named(goneSheets)}已经删除，写在上面的不能再${deed}。` : '';
  const whole = keptSheets.length > 0 ? `工作表${named(keptSheets)}后来有人改过，整张保留没有动。` : '';
  const lost = `有${count(lostRows)}行后来移动、删除或改过，认不准是不是原来那几行，其中的内容保留没有动。`;
  const sheets = `${gone}${whole}${lostRows > 0 ? lost : ''}`;
  return sheets !== '' || kept === 0 ? sheets : `有${count(kept)}格后来改过，保留没有动。`;
}
const deedText = ({ title, when, cells }: AppliedChange): string =>
  `${beijingTimeZh(when)}做的“${title}”（${count(cells)}格）`;
/** The deed done last; where nobody did one yet, what an earlier visit left to be put back or done again. */
export function receiptText({ journal, receipt }: ChangesState): string | null {
  switch (receipt?.deed) {
    case 'written':
      return `${receipt.change.title}：已写入${count(receipt.change.cells)}格。`;
    case 'undone':
    case 'redone': {
      const { title, cells, kept } = receipt.change;
      const deed = receipt.deed === 'undone' ? '还原' : '重做';
      return `${title}：已${deed}${count(cells - kept)}格。${keptText(receipt.change, deed)}`;
    }
    case 'cleared':
      return '还原记录已清除，表格内容没有变。';
    case undefined:
      return leftText(journal);
  }
}

function leftText(journal: ChangeJournal): string | null {
  const [last, undone] = [journal.done.at(-1), journal.undone.at(-1)];
  if (last) return `${deedText(last)}可以还原。`;
  return undone ? `${deedText(undone)}已经还原，可以重做。` : null;
}
export const changesMenu = '还原记录';
export const clearChanges = '清除还原记录';
export const clearQuestion = (travels: boolean): string =>
  `清除后，以前的写入不能再还原，修改记录也一并清空，表格里现有的内容不变。${travels ? '把工作簿发给别人之前请先清除：记录里有改动以前的内容（包括整张更新以前的报表），会跟着文件走。' : ''}忽略时写的理由随工作簿保存，不在这里清除，要去掉请取消忽略。`;
export const clearConfirm = '清除';
export const clearRefuse = '不清除';
export const closeReceipt = '关闭提示';

// Problems

/** The sentence for a failure: the engine's own where it was written for clerks. */
export function problemText({ code, message }: Problem): string {
  switch (code) {
    case INTERNAL:
      return '程序内部出错，这次没有完成；请重新体检，仍不行请把代码告诉维护人员。';
    case ENGINE_LOST:
      return '体检程序意外停止，请关闭后重新打开本页面。';
    default:
      return message;
  }
}
export const problemCode = (code: string): string => `代码：${code}`;
export const closeButton = '关闭';
export const moreButton = (n: number): string => `还有${count(n)}项，再看一些`;
