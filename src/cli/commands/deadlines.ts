import { dayOfOrdinal, formatDay, formatDayZh, NO_DAY } from '../../core/calendar/civil-day';
import { fieldName } from '../../core/fields/catalog';
import { ESTIMATED, PROVISIONAL } from '../../core/deadlines/clock-column';
import type { ClockSpec } from '../../core/deadlines/clock-spec';
import { buildAgenda, OPEN_STATES, type Agenda } from '../../core/deadlines/agenda';
import { hasClocks } from '../../core/deadlines/clock-ledgers';
import { describeClocks } from '../../core/deadlines/describe-clock';
import { responsibleFor } from '../../core/deadlines/responsible';
import { clockColumns } from '../../core/deadlines/run-clock';
import type { Ledger } from '../../core/ledger/ledger';
import { matterName } from '../../core/rules/matter-name';
import { writeFilesJson } from '../files-json';
import { ledgersOf, ledgersOfSheet } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ReadFile, ReadSheetOfFile } from '../read-inputs';

/** How many clocks of one unit the text shows. */
const SHOWN = 20;

/** `deadlines`: every clock of every record. */
export async function deadlines(files: readonly ReadFile[], options: Options, out: Output): Promise<void> {
  const buffered = new BufferedOutput(out);
  await (options.json ? writeJson(files, options, buffered) : writeText(files, options, buffered));
  await buffered.flush();
}

async function writeJson(files: readonly ReadFile[], options: Options, out: Output): Promise<void> {
  function* entries(sheet: ReadSheetOfFile, file: string): Generator<string> {
    for (const ledger of ledgersOfSheet(sheet, file, options.profile).filter(hasClocks)) {
      const columns = clockColumns(ledger, options.asOf);
      const caseNos = ledger.texts('caseNo');
      for (let k = 0; k < ledger.size; k++) {
        const clocks = describeClocks(columns, ledger, k);
        yield JSON.stringify({ row: ledger.rowOf(k) + 1, caseNo: caseNos?.[k] ?? null, clocks });
      }
    }
  }
  await writeFilesJson(files, options, {}, { list: 'records', entries }, out);
}

async function writeText(files: readonly ReadFile[], options: Options, out: Output): Promise<void> {
  for (const f of files) if (f.error !== null) await out.write(`${f.file}\n  ${MESSAGES.unreadable(f.error)}\n`);
  const ledgers = ledgersOf(files, options.profile);
  if (ledgers.length === 0) {
    await out.write(`${MESSAGES.noLedger}\n`);
    return;
  }
  const agenda = buildAgenda(ledgers, options.asOf);
  const units = byUnit(agenda);
  for (const [unit, items] of units) {
    await out.write(`${MESSAGES.unitClocks(unit, items.length)}\n`);
    for (const item of items.slice(0, SHOWN)) await out.write(`  ${line(agenda, item, files.length > 1)}\n`);
    if (items.length > SHOWN) await out.write(`  ${MESSAGES.moreClocks(items.length - SHOWN)}\n`);
  }
  if (units.size === 0) await out.write(`${MESSAGES.noOpenClock}\n`);
  if (agenda.unkept.length > 0) await out.write(`${MESSAGES.unkeptClocks(agenda.unkept.map(unkeptName))}\n`);
  await out.write(`\n${MESSAGES.clockSummary(formatDay(options.asOf), agenda.counts)}\n`);
}

/** The open items of each unit, the unit with the nearest last day first. */
function byUnit(agenda: Agenda): Map<string, number[]> {
  const readers = new Map<unknown, (record: number) => string>();
  const units = new Map<string, number[]>();
  for (let item = 0; item < agenda.size; item++) {
    if (!OPEN_STATES.includes(agenda.stateAt(item))) continue;
    const column = agenda.columnAt(item);
    let read = readers.get(column);
    if (!read) readers.set(column, (read = responsibleFor(column.spec, agenda.tableAt(item).ledger)));
    const unit = read(agenda.recordAt(item));
    const list = units.get(unit);
    if (list) list.push(item);
    else units.set(unit, [item]);
  }
  return units;
}

/** 请求复查的期限（复查申请日期） */
function unkeptName({ title, dones }: ClockSpec): string {
  return `${title}（${dones.map((d) => fieldName(d.field)).join('、')}）`;
}

function line(agenda: Agenda, item: number, severalFiles: boolean): string {
  const column = agenda.columnAt(item);
  const record = agenda.recordAt(item);
  const { ledger } = agenda.tableAt(item);
  const state = agenda.stateAt(item);
  const rolled = column.rolled[record]!;
  const due = column.dues[record]!;
  const left = column.daysLeft(record);
  return MESSAGES.clockLine({
    state,
    title: column.spec.title,
    due: due === NO_DAY ? '' : formatDayZh(dayOfOrdinal(due)),
    rolled: rolled === due ? null : formatDayZh(dayOfOrdinal(rolled)),
    left,
    over: state === 'overdue' ? column.daysOver(record, agenda.asOf) : null,
    workdays: column.isWorkdays(record),
    doubt: state === 'undetermined' || column.isUnsure(record) ? doubtOf(column.flags[record]!) : null,
    place: placeOf(ledger, record, severalFiles),
  });
}

function doubtOf(flags: number): keyof typeof MESSAGES.doubt {
  if ((flags & ESTIMATED) !== 0) return 'estimated';
  return (flags & PROVISIONAL) !== 0 ? 'provisional' : 'done';
}

function placeOf(ledger: Ledger, record: number, severalFiles: boolean): string {
  const name = matterName(ledger, record);
  const where = `“${ledger.place.sheet}”第${ledger.rowOf(record) + 1}行`;
  return `${severalFiles ? `${ledger.place.file} ` : ''}${where}${name === '' ? '' : `（${name}）`}`;
}
