import { dayOfOrdinal, formatDayZh, NO_DAY } from '../calendar/civil-day';
import type { Agenda } from '../deadlines/agenda';
import { STATE_ZH } from '../deadlines/state-words';
import { fieldOf, type FieldType } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { maskText } from '../privacy/mask';
import { recipientRows, type RecipientRows } from '../recipients/recipient-rows';
import type { CheckResult } from '../rules/check';
import { peopleOfFinding } from '../rules/finding-people';
import { ruleAt, viewOf } from '../rules/finding-view';
import { maskedName } from '../rules/matter-name';
import { SEVERITY_ZH } from '../rules/rule';

/** A message to one 责任单位, in plain text, as it may leave the office. */
export interface UnitMessage {
  readonly unit: string;
  readonly text: string;
  /** What it speaks of. */
  readonly findings: number;
  readonly clocks: number;
  /** Whether every table says what its matters are for; where one does not, the clerk has to look for 揭发控告. */
  readonly knowsPurpose: boolean;
}

/** Fields whose values name nobody, so that a sentence may quote them. */
const QUOTABLE: ReadonlySet<FieldType> = new Set<FieldType>([
  'date',
  'choice',
  'flag',
  'integer',
  'number',
  'unit',
  'units',
]);

/** A message is read on a phone; whoever has more to mend gets it in parts. */
const MOST_LINES = 100;

/**
 * The message to a unit: what is wrong in its own matters, and which of its own clocks are near or
 * over. It names a matter by its number and the masked name, never by its row, and names nobody who
 * was dissatisfied with the unit. 揭发控告 is neither told nor counted.
 */
export function unitMessage(result: CheckResult, agenda: Agenda, unit: string): UnitMessage {
  const seen = new Map(result.ledgers.map((ledger) => [ledger, recipientRows(ledger, { kind: 'unit', name: unit })]));
  const clocks = clockLines(agenda, seen);
  const findings = findingLines(result, seen);
  return {
    unit,
    text: textOf(result.profile.office, agenda, unit, clocks, findings),
    findings: findings.length,
    clocks: clocks.length,
    knowsPurpose: [...seen.values()].every((rows) => rows.knowsPurpose || rows.records.length === 0),
  };
}

type Seen = ReadonlyMap<Ledger, RecipientRows>;

function textOf(
  office: string,
  { asOf }: Agenda,
  unit: string,
  clocks: readonly string[],
  findings: readonly string[],
): string {
  const head = `${unit}：截至${formatDayZh(asOf)}，你单位承办的信访事项`;
  if (clocks.length + findings.length === 0) return `${head}没有临期、超期和需要核对的问题。\n${office}`;
  const parts = [
    clocks.length > 0 ? `${clocks.length}项期限临近或者超期` : '',
    findings.length > 0 ? `${findings.length}处登记内容需要核对` : '',
  ].filter(Boolean);
  return [
    `${head}有${parts.join('，')}，请及时处理。`,
    ...section('【期限】', clocks),
    ...section('【需要核对】', findings),
    office,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_LINES ? [`…… 还有${lines.length - MOST_LINES}条，另行发送`] : [];
  return [title, ...lines.slice(0, MOST_LINES).map((line, i) => `${i + 1}. ${line}`), ...more];
}

/** The clocks that bind the unit itself: one of the office, or the petitioner's own, is no concern of its. */
function clockLines(agenda: Agenda, seen: Seen): string[] {
  const lines: string[] = [];
  for (let k = 0; k < agenda.size; k++) {
    const state = agenda.stateAt(k);
    if (state !== 'overdue' && state !== 'near') continue;
    const { ledger } = agenda.tableAt(k);
    const record = agenda.recordAt(k);
    const rows = seen.get(ledger);
    const column = agenda.columnAt(k);
    if (!rows?.has(record) || column.spec.owner !== 'unit') continue;
    const day = formatDayZh(dayOfOrdinal(column.rolled[record]!));
    const days = column.isWorkdays(record) ? '个工作日' : '天';
    const how =
      state === 'overdue'
        ? `${STATE_ZH.overdue}，${day}届满，已超${column.daysOver(record, agenda.asOf)}${days}`
        : `${STATE_ZH.near}，${day}届满`;
    lines.push(`${matterOf(ledger, record, rows)}：${column.spec.title}${how}`);
  }
  return lines;
}

function findingLines(result: CheckResult, seen: Seen): string[] {
  const { findings, ledgers } = result;
  const lines: string[] = [];
  for (const k of findings.inOrder()) {
    const severity = findings.severityAt(k);
    const record = findings.recordAt(k);
    const ledger = ledgers[findings.ledgerAt(k)] as Ledger;
    const rows = seen.get(ledger);
    // What can be mended without asking anybody is not sent out.
    if (severity === 'info' || record === null || !rows?.has(record)) continue;
    lines.push(
      `${matterOf(ledger, record, rows)}：${sentenceOf(result, k, rows.mayName(record))}（${SEVERITY_ZH[severity]}）`,
    );
  }
  return lines;
}

/**
 * What is wrong. Of a rule that compares matters only the title is told, because its sentence names the
 * other matter, which may be another unit's or 揭发控告; so it is where the cell may hold a person.
 */
function sentenceOf(result: CheckResult, k: number, mayName: boolean): string {
  const rule = ruleAt(result, k);
  const view = viewOf(result, k);
  const isQuotable = view.field !== null && QUOTABLE.has(fieldOf(view.field).type);
  if (rule.scope === 'record' && isQuotable && mayName)
    return maskText(rule.message(view), 'standard', peopleOfFinding(result, k)).replace(/。$/u, '');
  return view.fieldName === '' ? rule.title : `${view.fieldName}：${rule.title}`;
}

/** A matter as the unit knows it: by its number, else by the masked name, else by what it is about. */
function matterOf(ledger: Ledger, record: number, rows: RecipientRows): string {
  const number = ledger.texts('caseNo')?.[record] ?? null;
  const petitioner = rows.mayName(record) ? (ledger.texts('petitioner')?.[record] ?? null) : null;
  const who = petitioner === null ? null : maskedName(petitioner);
  if (number !== null) return who === null ? number : `${number}（${who}）`;
  if (who !== null) return who;
  const day = ledger.dates('registeredDate')?.days[record] ?? NO_DAY;
  return day === NO_DAY ? '未编号的一件' : `${formatDayZh(dayOfOrdinal(day))}登记的一件`;
}
