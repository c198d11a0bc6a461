import type { MatterPlace } from '../../rules/matter-pairs';
import type { LineValue } from '../kept-list/list-edition';
import { placeOf } from './matter-index';
import type { Counted, Report, ReportCheck, ReportOrder, ReportRow } from '../report';
import { noCasesNote } from '../empty-period';
import { chosenBy } from './choice';
import { recipientCopies } from './copies';
import { editionsOf } from './editions';
import type { ColumnKey } from './column-keys';
import { maskValue } from '../../privacy/mask';
import { faultCounts, faultNotes, faultyLines, type FaultyLine, type LifeFault } from './life-cycle';
import { headerOf, type LineColumn } from './line-columns';
import { decisionsFrom, lineText, questionsOf } from './questions';
import { rectify, type Rectification } from './rectify';
import { rectificationSheet } from './rectification-sheet';
import { matterSpans } from './select';
import { matterTables } from '../../office-ledgers/table-role';
import type { Returned } from './returned';
import { standingCounts, STANDINGS, STANDING_ZH, type CountedLine } from './standing';
import { basisOf, SHEET_NAME } from './title-block';
import { updateInPlace } from './update-in-place';

/** As the contract names them. */
export interface RectificationMetrics {
  readonly matters: number;
  readonly people: number;
  readonly byUnit: Readonly<Record<string, UnitFigures>>;
  readonly byStanding: Readonly<Record<string, number>>;
  readonly resolved: number;
  /** 已化解 ÷ 总数; `null` where there are no lines. */
  readonly resolvedRate: number | null;
  /** Lines that lack something their life needs, or whose limit is past. */
  readonly faults: Readonly<Record<LifeFault, number>>;
}

export interface UnitFigures {
  readonly matters: number;
  readonly writtenOff: number;
  readonly overdue: number;
}

/** 排查整治台账. */
export const rectification: Report<RectificationMetrics> = {
  id: 'rectification',
  title: SHEET_NAME,
  text: '集体、重复、积案、高风险、超期的未办结事项一事一行，责任、时限、进展、批示都在一张表上；再做一次，上一次填写的内容都在。',
  keepsWritten: true,
  writesBack: true,
  takesCampaign: true,
  makesCopies: true,
  takesChoice: true,
  count: (order) => countRectification(rectificationOf(order)),
  sheets: (_, order) => [rectificationSheet(rectificationOf(order))],
  update: (order) => {
    const made = rectificationOf(order);
    const { edition } = made.order;
    return edition && { change: updateInPlace(made, edition), sheets: new Map([[SHEET_NAME, edition.grid.name]]) };
  },
  copies: (order, kind) => recipientCopies(rectificationOf(order), kind),
};

const made = new WeakMap<ReportOrder, Rectification>();

/** 排查整治台账 of an order; the work is done once. */
export function rectificationOf(order: ReportOrder): Rectification {
  let found = made.get(order);
  if (!found) {
    const choice = order.choice && chosenBy(order.choice);
    made.set(
      order,
      (found = rectify({ ...order, ...choice, ...decisionsFrom(order.answers ?? {}), ...editionsOf(order) })),
    );
  }
  return found;
}

function countRectification(rectification: Rectification): Counted<RectificationMetrics> {
  const { counted } = rectification;
  const byUnit = unitFigures(counted);
  const people = counted.reduce((sum, line) => sum + line.people, 0);
  const resolved = counted.filter(({ isResolved }) => isResolved).length;
  const byStanding = standingCounts(counted);
  const faulty = faultyLines(rectification);
  return {
    basis: basisOf(rectification),
    metrics: {
      matters: counted.length,
      people,
      byUnit,
      byStanding,
      resolved,
      resolvedRate: counted.length === 0 ? null : resolved / counted.length,
      faults: faultCounts(faulty),
    },
    checks: checksOf(counted, byUnit, byStanding),
    get rows() {
      return counted.map(({ line }) => rowOf(rectification.merged.columns, line.values));
    },
    notes: [...notesOf(rectification), ...faultNotes(faulty, rectification)],
    questions: questionsOf(rectification),
    trace: (key) => traceOf(counted, faulty, key),
  };
}

function unitFigures(lines: readonly CountedLine[]): Record<string, UnitFigures> {
  const units: Record<string, { matters: number; writtenOff: number; overdue: number }> = {};
  for (const { unit, standing } of lines) {
    const figures = (units[unit] ??= { matters: 0, writtenOff: 0, overdue: 0 });
    figures.matters++;
    if (standing === 'writtenOff') figures.writtenOff++;
    if (standing === 'overdue') figures.overdue++;
  }
  return units;
}

function checksOf(
  lines: readonly CountedLine[],
  byUnit: Readonly<Record<string, UnitFigures>>,
  byStanding: RectificationMetrics['byStanding'],
): ReportCheck[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const total = lines.length;
  return [
    {
      id: 'sum-standing',
      text: `总数=${STANDINGS.map((standing) => STANDING_ZH[standing]).join('+')}`,
      left: total,
      right: sum(STANDINGS.map((standing) => byStanding[standing] ?? 0)),
    },
    {
      id: 'sum-units',
      text: '各主办单位之和=总数',
      left: sum(Object.values(byUnit).map(({ matters }) => matters)),
      right: total,
    },
  ];
}

function rowOf(columns: readonly LineColumn[], values: readonly LineValue[]): ReportRow {
  const row: Partial<Record<ColumnKey, LineValue>> = {};
  columns.forEach((column, c) => {
    const value = values[c] ?? null;
    if (column.key !== 'seq')
      row[column.key] = column.kind === 'date' && typeof value === 'number' ? lineText(value, column) : value;
  });
  return row;
}

function notesOf({ merged, counted, doubtful, order, returned }: Rectification): string[] {
  const notes: string[] = [];
  const say = (value: LineValue, column: LineColumn): string => maskValue(null, lineText(value, column), order.mask);
  const own = matterTables(order.ledgers);
  if (own.length === 0) notes.push('没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。');
  else if (counted.length === 0)
    notes.push(noCasesNote(own, order.period, matterSpans) ?? '没有符合列入情形、尚未办结的事项。');
  if (order.campaign !== null && order.ledgers.length > 0 && !order.ledgers.some((l) => l.has('screeningDate')))
    notes.push('台账没有“排查日期”列，专项排查按统计期间内登记（信访）、尚未办结的事项列入。');
  if (order.edition?.matterColumn === null && order.edition.writtenColumn === null) notes.push(WITHOUT_MEMORY);
  if (returned) notes.push(...returnedNotes(returned));
  const open = doubtful.filter(({ answer }) => answer === null);
  for (const { left, right } of open.slice(0, MOST_NAMED))
    notes.push(`可能是同一件事，请核对后决定是否合并：${placeOf(left)}、${placeOf(right)}。`);
  if (open.length > MOST_NAMED) notes.push(`可能是同一件事的还有${open.length - MOST_NAMED}对。`);
  for (const { number, column, typed, ledger, returned: from } of merged.conflicts) {
    const name = `${number}的“${headerOf(column, order.profile)}”`;
    const [mine, other] = [say(typed, column) || '空', say(ledger, column) || '空'];
    notes.push(
      from === undefined
        ? `${name}您和台账都改过，保留您填的：${mine}；台账现在是：${other}。`
        : `${name}与返回的不一样，保留整治台账上的：${mine}；“${from}”填写的是：${other}。`,
    );
  }
  const gone = merged.lines.filter(({ state }) => state === 'gone');
  if (gone.length > 0)
    notes.push(
      `源台账里已经没有的${gone.length}件没有删除，已注明：${gone.map(({ before }) => before?.number ?? '').join('、')}。`,
    );
  return notes;
}

/** Said of a sheet without the hidden columns, with which nothing else of the kind was given. */
const WITHOUT_MEMORY =
  '接着做的表没有隐藏的列（例如发给单位的份），不知道别的事项原来编什么号：表上的编号照旧，新列入的从其中最大的往后编。请先写明上一期的整治台账，再写返回的份，编号才接得上。';

/** What copies brought in. */
function returnedNotes({ typed, lines, ownColumns }: Returned): string[] {
  return [
    `返回的份里填写的${typed.size}格带进来了${lines.length > 0 ? `，另有${lines.length}行手写的加在最后` : ''}。`,
    ...(ownColumns.length > 0 ? [`返回的份里自己加的列没有带进来：${ownColumns.join('、')}。`] : []),
  ];
}

const MOST_NAMED = 50;

/** The matters behind a figure: `all`, a standing, `unit/…` or `fault/…`. */
function traceOf(lines: readonly CountedLine[], faulty: readonly FaultyLine[], key: string): MatterPlace[] {
  const fault = key.startsWith('fault/') ? key.slice('fault/'.length) : null;
  const wanted = (line: CountedLine): boolean =>
    key === 'all' || line.standing === key || (key.startsWith('unit/') && line.unit === key.slice('unit/'.length));
  const found =
    fault === null
      ? lines.filter(wanted)
      : faulty.filter(({ faults }) => faults.some((f) => f === fault)).map(({ line }) => line);
  return found.flatMap(({ line }) => line.problem?.members ?? []);
}
