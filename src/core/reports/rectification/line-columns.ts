import type { ClockId } from '../../deadlines/clock-id';
import type { FieldId } from '../../fields/catalog';
import { maskName } from '../../privacy/person-cells';
import type { Profile } from '../../profile/profile';
import { readNames } from '../../values/names';
import { cleanText } from '../../values/text';
import type { LineValue } from '../kept-list/list-edition';
import { mentions } from './criteria';
import { dispositionOf } from './disposition';
import { UNSURE_MARKS } from './limit-marks';
import type { Member } from './matter-index';
import { dayText, MatterView, serialOf } from './matter-view';
import { isStruckOff, RESOLVE_STATES, resolveStateOf } from './progress-state';
import { reasonNames } from './select';
import { isGroupForm, peopleSaid } from '../../matters/people-said';
import { riskOf } from './risk';
import { CLOSED, stageOf } from './stage';
import { FIXED_KEYS, type ColumnKey } from './column-keys';

/** What the cells of a column hold, which decides how they look and what they offer. */
export type ColumnKind = 'text' | 'centred' | 'code' | 'date' | 'count';

/** A column of 排查整治台账. */
export interface LineColumn {
  readonly key: ColumnKey;
  /** 化解 stands for the office's word, which may be 整改. */
  readonly header: string;
  /** Stands over several columns. */
  readonly group?: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly kind: ColumnKind;
  readonly choices?: readonly string[];
  /** What the ledgers say of a problem; absent where only people write. */
  readonly value?: (view: MatterView) => LineValue;
}

const GROUP_OF_FOUR = '三到位一处理';

const text =
  (...fields: readonly FieldId[]) =>
  (view: MatterView): LineValue =>
    view.text(...fields);
const date =
  (...fields: readonly FieldId[]) =>
  (view: MatterView): LineValue =>
    view.date(...fields);

/** Every column that the sheet can have, in its order. 序号 and 问题编号 are given by the sheet itself. */
export const LINE_COLUMNS: readonly LineColumn[] = [
  { key: 'seq', header: '序号', width: 4.5, kind: 'count' },
  { key: 'problemNo', header: '问题编号', width: 10.5, kind: 'code' },
  {
    key: 'screeningDate',
    header: '排查日期',
    width: 10.5,
    kind: 'date',
    value: (view) => view.earliest('screeningDate', 'registeredDate', 'petitionDate'),
  },
  {
    key: 'screeningType',
    header: '排查类型',
    width: 6.5,
    kind: 'centred',
    value: (view) => {
      const { campaign } = view.context;
      return view.text('screeningType') ?? (campaign === null ? '定期' : `专项（${campaign}）`);
    },
  },
  { key: 'source', header: '来源', width: 6.5, kind: 'centred', value: sourceOf },
  { key: 'petitioner', header: '信访人（群体）', width: 9, kind: 'centred', value: petitionerOf },
  { key: 'content', header: '问题描述', width: 24, kind: 'text', value: text('content', 'title') },
  { key: 'demand', header: '主要诉求', width: 14, kind: 'text', value: text('demand') },
  { key: 'caseNo', header: '信访件编号', width: 13, kind: 'code', value: caseNumbersOf },
  { key: 'nature', header: '初/重/集体', width: 5.5, kind: 'centred', value: natureOf },
  { key: 'involvedCount', header: '涉及人数', width: 4.5, kind: 'count', value: peopleOf },
  { key: 'riskLevel', header: '风险等级', width: 4.5, kind: 'centred', choices: ['高', '中', '低'], value: levelOf },
  { key: 'why', header: '列入原因', width: 6, kind: 'centred', value: whyOf },
  { key: 'place', header: '问题属地', width: 7, kind: 'centred', value: (view) => view.units('place')[0] ?? null },
  {
    key: 'responsibleUnit',
    header: '主办单位',
    width: 8,
    kind: 'centred',
    value: (view) => view.units('responsibleUnit')[0] ?? null,
  },
  { key: 'coUnits', header: '协办单位', width: 9, kind: 'centred', value: coUnitsOf },
  { key: 'responsibleLeader', header: '责任领导', width: 6.5, kind: 'centred', value: text('responsibleLeader') },
  { key: 'responsiblePerson', header: '责任人', width: 6.5, kind: 'centred', value: text('responsiblePerson') },
  { key: 'caseLeader', header: '包案领导', width: 6.5, kind: 'centred', value: text('caseLeader') },
  {
    key: 'stage',
    header: '所处程序',
    width: 6.5,
    kind: 'centred',
    value: stageOf,
  },
  { key: 'dueDate', header: '法定办结期限', width: 10.5, kind: 'date', value: dueDateOf },
  { key: 'overdue', header: '超期天数', width: 4.5, kind: 'count', value: (view) => overdueOf(view) || null },
  {
    key: 'resolvedInPlace',
    header: '解决问题到位',
    group: GROUP_OF_FOUR,
    width: 9,
    kind: 'text',
    value: (view) => dispositionOf(view, 'resolvedInPlace'),
  },
  {
    key: 'educatedInPlace',
    header: '思想教育到位',
    group: GROUP_OF_FOUR,
    width: 9,
    kind: 'text',
    value: (view) => dispositionOf(view, 'educatedInPlace'),
  },
  {
    key: 'assistedInPlace',
    header: '帮扶救助到位',
    group: GROUP_OF_FOUR,
    width: 9,
    kind: 'text',
    value: (view) => dispositionOf(view, 'assistedInPlace'),
  },
  {
    key: 'handledByLaw',
    header: '依法处理',
    group: GROUP_OF_FOUR,
    width: 9,
    kind: 'text',
    value: (view) => dispositionOf(view, 'handledByLaw'),
  },
  { key: 'resolveMeasure', header: '化解措施', width: 16, kind: 'text', value: text('resolveMeasure') },
  { key: 'resolveDeadline', header: '化解时限', width: 10.5, kind: 'date', value: deadlineOf },
  { key: 'progress', header: '工作进展', width: 18, kind: 'text', value: text('progress') },
  {
    key: 'rectifiedDate',
    header: '化解到位时间',
    width: 10.5,
    kind: 'date',
    value: date('rectifiedDate', 'resolvedDate'),
  },
  { key: 'verifier', header: '核查人', width: 7, kind: 'centred', value: text('verifier') },
  { key: 'verification', header: '核查结论', width: 8, kind: 'text', value: text('verification') },
  { key: 'status', header: '化解状态', width: 5.5, kind: 'centred', choices: RESOLVE_STATES, value: resolveStateOf },
  {
    key: 'isWrittenOff',
    header: '是否销号',
    width: 4.5,
    kind: 'centred',
    choices: ['是', '否'],
    value: (view) => (isStruckOff(view) ? '是' : '否'),
  },
  { key: 'writeOffDate', header: '销号时间', width: 10.5, kind: 'date', value: date('writeOffDate') },
  { key: 'instruction', header: '领导批示', width: 12, kind: 'text', value: text('instruction') },
  { key: 'instructionDate', header: '批示日期', width: 10.5, kind: 'date' },
  { key: 'instructionResult', header: '批示落实', width: 10, kind: 'text' },
  { key: 'remark', header: '备注', width: 6, kind: 'text', value: remarkOf },
];

const byKey = new Map<string, LineColumn>(LINE_COLUMNS.map((column) => [column.key, column]));

/** The column of a key, `null` where it is none of ours. */
export function lineColumn(key: string): LineColumn | null {
  return byKey.get(key) ?? null;
}

/** The header in the office's own word: 化解措施 or 整改措施. */
export function headerOf({ header }: LineColumn, { rectification }: Profile): string {
  return header.replace('化解', rectification.wording);
}

/** The columns that the office chose, in the order of {@link LINE_COLUMNS}; without 问题编号 no line is known again. */
export function chosenColumns({ rectification }: Profile): LineColumn[] {
  const left = new Set<string>(rectification.leftOut);
  return LINE_COLUMNS.filter(({ key }) => FIXED_KEYS.includes(key) || !left.has(key));
}

function sourceOf(view: MatterView): LineValue {
  const named = view.text('source');
  if (named !== null) return named;
  const { forms } = view.context.profile;
  const said = view.members.map(({ ledger, record }) => {
    const cells = ledger.choices('form', forms);
    return cells ? (forms[cells.codes[record]!]?.name ?? ledger.texts('form')?.[record] ?? null) : null;
  });
  return [...new Set(said.filter((form) => form !== null))].join('、') || null;
}

/** 张某等15人: as many as came; how many the problem concerns stands in 涉及人数. */
function petitionerOf(view: MatterView): LineValue {
  const cell = view.texts('petitioner')[0];
  if (cell === undefined) return view.flag('anonymous') ? '匿名' : null;
  const { names } = readNames(cleanText(cell));
  const lead = names[0] ?? (cell.replace(/等.*$/su, '').replace(HOW_MANY, '') || cell);
  const shown = view.context.mask === 'none' ? lead : maskName(lead);
  const people = Math.max(...view.members.map(visitorsOf));
  return people > 1 ? `${shown}等${people}人` : shown;
}

/** 约三十人 in 商户代表约三十人, which the sheet counts itself. */
const HOW_MANY = /(?:约|近|共)?(?:\d{1,5}|[一二两三四五六七八九十百千]{1,6})[余多]?[人名位].*$/su;

/** How many people one record says have petitioned: its own words 等15人, else 信访人数, else the names it lists. */
function visitorsOf({ ledger, record }: Member): number {
  const { total, names } = readNames(ledger.texts('petitioner')?.[record] ?? '');
  const counted = ledger.counts('peopleCount')?.counts[record] ?? 0;
  return total ?? (counted > 0 ? counted : names.length);
}

/** All numbers, the earliest first. */
function caseNumbersOf(view: MatterView): LineValue {
  return view.texts('caseNo').reverse().join('、') || null;
}

/** The larger of 涉及人数 and the greatest 信访人数 of one visit; visits are never summed. */
export function peopleOf(view: MatterView): number {
  return Math.max(1, ...view.members.map(({ ledger, record }) => peopleSaid(ledger, record)));
}

const GROUP = 5;

function natureOf(view: MatterView): LineValue {
  const petitions = view.members.filter(({ ledger }) => ledger.table.kind === 'petition').length;
  const isRepeat = view.flag('isRepeat') || petitions > 1;
  const isGroup = view.flag('isGroup') || view.texts('form').some(isGroupForm) || peopleOf(view) >= GROUP;
  return [isRepeat ? '重' : '初', ...(isGroup ? ['集体'] : [])].join('、');
}

/** Of the limit at hand, which stands beside it; of 化解时限 where that is past alone. */
function overdueOf(view: MatterView): number {
  const { limit } = view;
  return limit && limit.days > 0 ? limit.days : (view.missedDeadline?.days ?? 0);
}

function levelOf(view: MatterView): LineValue {
  const { profile } = view.context;
  return riskOf(
    {
      people: peopleOf(view),
      overdueDays: overdueOf(view),
      stated: view.texts('riskLevel'),
      publicSafety: view.members.some(({ ledger, record }) => isAboutSafety(view, ledger)(record)),
    },
    profile,
  );
}

function isAboutSafety(view: MatterView, ledger: MatterView['members'][number]['ledger']): (record: number) => boolean {
  return ledger.once('rectification:safety', () => mentions(ledger, view.context.profile.safetyWords) ?? (() => false));
}

/** Why the line is here: the criteria it meets, or that it no longer meets any. */
function whyOf({ problem, context }: MatterView): LineValue {
  const names = reasonNames(problem.reasons);
  if (problem.isChosen) return names.join('、') || (context.campaign === null ? '人工选定' : '专项排查');
  return problem.isOpen ? '已不符合列入条件' : CLOSED;
}

function coUnitsOf(view: MatterView): LineValue {
  const [main, ...others] = view.units('responsibleUnit');
  const all = new Set([...others, ...view.units('coUnits')]);
  if (main !== undefined) all.delete(main);
  return [...all].join('、') || null;
}

/** What somebody set is no statutory limit, and says so. */
const SET_BY: Partial<Record<ClockId, string>> = { assigned: '（交办期限）', hotline: '（工单期限）' };

/** A day, or a day in words with why it is not simply the limit. */
function dueDateOf({ limit }: MatterView): LineValue {
  if (!limit) return null;
  const mark = limit.isEstimated
    ? UNSURE_MARKS.estimated
    : limit.state === 'past-unsure'
      ? UNSURE_MARKS.unknown
      : (SET_BY[limit.clock] ?? '');
  return mark === '' ? serialOf(limit.due) : `${dayText(limit.due)}${mark}`;
}

/** The one that was missed, where several were set; else the first as it was written (长期). */
function deadlineOf(view: MatterView): LineValue {
  const missed = view.missedDeadline;
  return missed ? serialOf(missed.due) : view.date('resolveDeadline');
}

/** Of a petition ledger a remark may be about anything; that of a rectification ledger is about the problem. */
function remarkOf(view: MatterView): LineValue {
  const { problem, context } = view;
  const members = problem.members.filter(({ ledger }) => ledger.table.kind === 'rectification');
  return new MatterView({ ...problem, members }, context).text('remark');
}
