import { fieldName } from '../fields/catalog';
import { formatDay, type CivilDay } from '../calendar/civil-day';
import { maskValue } from '../privacy/mask';
import { NOBODY } from '../privacy/people';
import type { MaskLevel } from '../profile/profile';
import type { CheckResult } from '../rules/check';
import { describeFinding } from '../rules/describe';
import { peopleOfFinding } from '../rules/finding-people';
import { SEVERITY_ZH, type Rule, type Severity } from '../rules/rule';
import { rowHeight } from '../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel } from '../sheets/sheet-model';

const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: '方正小标宋简体', size: 18, align: 'center', valign: 'center' },
  line: { font: '仿宋', size: 11 },
  head: { font: '黑体', size: 11, align: 'center', valign: 'center', wrap: true, border: true, fill: 'EDEDED' },
  text: { font: '仿宋', size: 11, valign: 'center', wrap: true, border: true },
  mid: { font: '仿宋', size: 11, align: 'center', valign: 'center', border: true },
  error: { font: '黑体', size: 11, align: 'center', valign: 'center', border: true, color: 'A4262C', fill: 'FDE7E9' },
  warning: { font: '黑体', size: 11, align: 'center', valign: 'center', border: true, color: '7A4B00', fill: 'FFF4CE' },
  info: { font: '黑体', size: 11, align: 'center', valign: 'center', border: true, color: '004E8C', fill: 'E5F1FB' },
};

const COLUMNS: readonly (readonly [string, number])[] = [
  ['序号', 6],
  ['文件', 16],
  ['工作表', 12],
  ['单元格', 8],
  ['级别', 7],
  ['问题', 18],
  ['说明', 46],
  ['原值', 20],
  ['建议值', 16],
  ['处理办法', 34],
  ['依据', 24],
];

/** What the findings workbook is made of. */
export interface FindingsSheetInput {
  readonly result: CheckResult;
  readonly asOf: CivilDay;
  readonly mask: MaskLevel;
}

/**
 * The findings as worksheets: one line a finding with its cell, what is wrong and how to mend it,
 * and a summary by rule. Personal data is masked, since such a workbook is sent on.
 */
export function findingsSheets({ result, asOf, mask }: FindingsSheetInput): SheetModel[] {
  return [listSheet(result, asOf, mask), summarySheet(result, asOf)];
}

const cell = (value: string | number | null, style: string): SheetCell => ({ value, style });

function listSheet(result: CheckResult, asOf: CivilDay, mask: MaskLevel): SheetModel {
  const { findings } = result;
  const width = COLUMNS.length;
  const pad = (first: SheetCell): (SheetCell | null)[] => [first, ...new Array<null>(width - 1).fill(null)];
  const rows: (SheetCell | null)[][] = [
    pad(cell('信访台账体检结果', 'title')),
    pad(cell(summaryLine(result, asOf), 'line')),
    COLUMNS.map(([name]) => cell(name, 'head')),
  ];
  for (const k of findings.inOrder()) {
    const f = describeFinding(result, k);
    const ledger = result.ledgers[findings.ledgerAt(k)];
    const rule = result.rules[findings.ruleAt(k)] as Rule;
    const people = mask === 'none' ? NOBODY : peopleOfFinding(result, k);
    rows.push([
      cell(rows.length - 2, 'mid'),
      cell(people.hide(ledger?.place.file ?? ''), 'text'),
      cell(people.hide(ledger?.place.sheet ?? ''), 'text'),
      cell(f.cell ?? (f.row === null ? '（全表）' : `第${f.row}行`), 'mid'),
      cell(SEVERITY_ZH[f.severity], f.severity),
      cell(rule.title, 'text'),
      cell(maskValue(null, f.message, mask, people), 'text'),
      cell(f.value === null ? '' : maskValue(f.field, f.value, mask, people), 'text'),
      cell(f.fix?.value == null ? '' : maskValue(f.field, String(f.fix.value), mask, people), 'text'),
      cell(rule.mend, 'text'),
      cell(f.basis ?? '', 'text'),
    ]);
  }
  if (findings.size === 0) rows.push(pad(cell('没有发现问题。', 'line')));
  const last = rows.length - 1;
  return {
    name: '体检结果',
    rows,
    styles: STYLES,
    merges: [
      { top: 0, left: 0, bottom: 0, right: width - 1 },
      { top: 1, left: 0, bottom: 1, right: width - 1 },
    ],
    widths: COLUMNS.map(([, w]) => w),
    heights: heightsOf(
      rows,
      COLUMNS.map(([, w]) => w),
    ),
    frozenRows: 3,
    frozenColumns: 0,
    ...(findings.size > 0 ? { filter: { top: 2, left: 0, bottom: last, right: width - 1 } } : {}),
    print: {
      paper: 'A4',
      landscape: true,
      titleRows: [2, 2],
      fitToWidth: true,
      footer: '第&P页 共&N页',
      margins: [20, 20, 15, 15],
    },
  };
}

const SUMMARY_WIDTHS = [8, 26, 8, 36, 60];
const BODY_SIZE = 11;
/** Rows of title, summary and header; below them the findings. */
const TOP_ROWS = 3;

function heightsOf(
  rows: readonly (readonly (SheetCell | null)[])[],
  widths: readonly number[],
): Record<number, number> {
  const heights: Record<number, number> = { 0: 34, 2: 24 };
  for (let r = TOP_ROWS; r < rows.length; r++) heights[r] = Math.max(20, rowHeight(rows[r] ?? [], widths, BODY_SIZE));
  return heights;
}

/** One sentence that says how much was checked and what came of it. */
export function summaryLine(result: CheckResult, asOf: CivilDay): string {
  const { error, warning, info } = result.counts;
  return `检查${result.records}件，截至${formatDay(asOf)}：${SEVERITY_ZH.error}${error}处，${SEVERITY_ZH.warning}${warning}处，${SEVERITY_ZH.info}${info}处。`;
}

function summarySheet(result: CheckResult, asOf: CivilDay): SheetModel {
  const { findings, rules } = result;
  const counts = new Map<string, { rule: Rule; severity: Severity; n: number; fields: Set<string> }>();
  for (const k of findings.inOrder()) {
    const rule = rules[findings.ruleAt(k)] as Rule;
    const severity = findings.severityAt(k);
    const key = `${severity}:${rule.id}`;
    const entry = counts.get(key) ?? { rule, severity, n: 0, fields: new Set<string>() };
    entry.n++;
    const field = findings.fieldAt(k);
    if (field !== null) entry.fields.add(fieldName(field));
    counts.set(key, entry);
  }
  const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  const sorted = [...counts.values()].sort((a, b) => order[a.severity] - order[b.severity] || b.n - a.n);
  const rows: (SheetCell | null)[][] = [
    [cell('体检汇总', 'title'), null, null, null, null],
    [cell(summaryLine(result, asOf), 'line'), null, null, null, null],
    ['级别', '问题', '处数', '涉及栏目', '处理办法'].map((h) => cell(h, 'head')),
    ...sorted.map((e) => [
      cell(SEVERITY_ZH[e.severity], e.severity),
      cell(e.rule.title, 'text'),
      cell(e.n, 'mid'),
      cell([...e.fields].join('、'), 'text'),
      cell(e.rule.mend, 'text'),
    ]),
    [cell('合计', 'head'), cell(null, 'head'), cell(findings.size, 'head'), cell(null, 'head'), cell(null, 'head')],
  ];
  return {
    name: '体检汇总',
    rows,
    styles: STYLES,
    merges: [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 1, right: 4 },
    ],
    widths: SUMMARY_WIDTHS,
    heights: heightsOf(rows, SUMMARY_WIDTHS),
    frozenRows: 3,
    frozenColumns: 0,
    print: {
      paper: 'A4',
      landscape: true,
      titleRows: [2, 2],
      fitToWidth: true,
      footer: '第&P页 共&N页',
      margins: [20, 20, 15, 15],
    },
  };
}
