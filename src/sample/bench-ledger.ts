import { addDays, civilDay, excelSerialOfDay, partsOfDay, type CivilDay } from '../core/calendar/civil-day';
import type { CellValue, Grid } from '../core/grid/grid';
import { drawMobile, drawPerson, idCheckCharacter } from './people';
import { drawAddress, drawStreet } from './places';
import { Random } from './random';
import { TOPICS } from './topics';
import type { Planted } from './truth';
import { fillTemplate } from './wording';

/** A long ledger for measuring, column by column and without a record object in sight. */
export interface BenchLedger {
  readonly grid: Grid;
  /** Errors the check must find before anything is timed. */
  readonly planted: readonly Planted[];
  readonly records: number;
}

export const BENCH_HEADERS = [
  '序号',
  '信访件编号',
  '姓名',
  '性别',
  '身份证号',
  '联系电话',
  '住址',
  '信访形式',
  '信访目的',
  '内容分类',
  '问题属地',
  '人数',
  '是否集体访',
  '是否重复',
  '信访日期',
  '登记日期',
  '转送日期',
  '责任单位',
  '受理日期',
  '告知日期',
  '限办日期',
  '办结日期',
  '送达日期',
  '办理状态',
  '信访内容',
] as const;

/** Columns by what they hold, in the order of {@link BENCH_HEADERS}. */
const enum C {
  Seq,
  CaseNo,
  Name,
  Gender,
  Id,
  Phone,
  Address,
  Form,
  Purpose,
  Category,
  Place,
  Count,
  Group,
  Repeat,
  Petition,
  Registered,
  Transferred,
  Unit,
  Accepted,
  Notice,
  Due,
  Closed,
  Delivered,
  Status,
  Content,
}
const DATES: readonly C[] = [
  C.Petition,
  C.Registered,
  C.Transferred,
  C.Accepted,
  C.Notice,
  C.Due,
  C.Closed,
  C.Delivered,
];
const HEADER_ROWS = 2;
const ERROR_RATE = 0.08;
const FORMS = ['来访', '来访', '来信', '网上信访', '来电'] as const;

/**
 * N matters in 25 columns, eight in a hundred with an error: the work every measurement is made on.
 *
 * @example
 * benchLedger(1, 100_000).grid.columnCount //=> 25
 */
export function benchLedger(seed: number, rows: number): BenchLedger {
  const random = new Random(seed);
  const rowCount = rows + HEADER_ROWS;
  const columns = BENCH_HEADERS.map((header, c): CellValue[] => {
    const column = new Array<CellValue>(rowCount).fill(null);
    column[0] = c === 0 ? '信访事项登记办理台账（2021年）' : null;
    column[1] = header;
    return column;
  });
  const planted: Planted[] = [];
  const first = civilDay(2021, 1, 6);
  if (first === null) throw new Error('the calendar has no 6 January');
  for (let i = 0; i < rows; i++) {
    const row = i + HEADER_ROWS;
    writeMatter(columns, row, random, addDays(first, Math.floor((i * 355) / rows)));
    if (random.chance(ERROR_RATE)) plant(columns, row, random, planted);
  }
  return { grid: gridOf(columns, rowCount), planted, records: rows };
}

function writeMatter(columns: readonly CellValue[][], row: number, random: Random, registered: CivilDay): void {
  const put = (c: C, v: CellValue): void => {
    (columns[c] as CellValue[])[row] = v;
  };
  const on = partsOfDay(registered);
  const topic = random.pick(TOPICS);
  const street = drawStreet(random);
  const person = drawPerson(random, on.year);
  const count = random.chance(0.8) ? 1 : random.between(5, 12);
  put(C.Seq, row - HEADER_ROWS + 1);
  put(C.CaseNo, `DC2021${String(row).padStart(7, '0')}`);
  put(C.Name, count > 1 ? `${person.name}等${count}人` : person.name);
  put(C.Gender, person.female ? '女' : '男');
  put(C.Id, person.idNumber);
  put(C.Phone, person.phone);
  put(C.Address, drawAddress(random, street));
  put(C.Form, random.pick(FORMS));
  put(C.Purpose, topic.purposes[0] as string);
  put(C.Category, topic.category);
  put(C.Place, street.name);
  put(C.Count, count);
  put(C.Group, count > 1 ? '是' : '否');
  put(C.Repeat, '否');
  put(C.Unit, topic.department ?? street.name);
  put(C.Content, fillTemplate(random.pick(topic.texts), random, on, street));
  writeDates(put, random, registered);
}

function writeDates(put: (c: C, v: CellValue) => void, random: Random, registered: CivilDay): void {
  const serial = (d: CivilDay): number => excelSerialOfDay(d, false);
  const transferred = addDays(registered, random.between(0, 12));
  const accepted = addDays(transferred, random.between(1, 12));
  put(C.Petition, serial(addDays(registered, -random.between(0, 4))));
  put(C.Registered, random.chance(0.1) ? textDate(random, registered) : serial(registered));
  put(C.Transferred, serial(transferred));
  put(C.Accepted, serial(accepted));
  put(C.Notice, serial(addDays(accepted, random.between(0, 2))));
  put(C.Due, serial(addDays(accepted, 60)));
  const closed = random.chance(0.9);
  put(C.Status, closed ? '已办结' : '办理中');
  if (!closed) return;
  const ended = addDays(accepted, random.between(8, 58));
  put(C.Closed, serial(ended));
  put(C.Delivered, serial(addDays(ended, random.between(0, 5))));
}

const two = (n: number): string => String(n).padStart(2, '0');

function textDate(random: Random, d: CivilDay): string {
  const p = partsOfDay(d);
  switch (random.between(0, 3)) {
    case 0:
      return `${p.year}.${p.month}.${p.day}`;
    case 1:
      return `${p.year}年${p.month}月${p.day}日`;
    case 2:
      return `${p.year}${two(p.month)}${two(p.day)}`;
    default:
      return `${p.year}-${two(p.month)}-${two(p.day)} ${two(random.between(8, 17))}:${two(random.between(0, 59))}:00`;
  }
}

/** One error of a dozen kinds, each found by exactly the rule it is recorded under. */
function plant(columns: readonly CellValue[][], row: number, random: Random, planted: Planted[]): void {
  const at = (c: C): CellValue => (columns[c] as CellValue[])[row] ?? null;
  const put = (c: C, v: CellValue): void => {
    (columns[c] as CellValue[])[row] = v;
  };
  const found = (rule: string, column: C): void => {
    planted.push({ rule, row, column });
  };
  const id = String(at(C.Id));
  switch (random.between(0, 11)) {
    case 0:
      put(C.Unit, null);
      return found('required-missing', C.Unit);
    case 1:
      put(C.Id, id.slice(0, 17) + (id.endsWith('X') ? '5' : String((Number(id.charAt(17)) + 1) % 10)));
      return found('id-checksum', C.Id);
    case 2:
      put(C.Id, id.slice(0, 9) + id.slice(10));
      return found('id-length', C.Id);
    case 3: {
      const first17 = `${id.slice(0, 10)}0230${id.slice(14, 17)}`;
      put(C.Id, first17 + idCheckCharacter(first17));
      return found('id-birth', C.Id);
    }
    case 4:
      put(C.Gender, at(C.Gender) === '女' ? '男' : '女');
      return found('id-gender', C.Gender);
    case 5:
      put(C.Phone, drawMobile(random).slice(0, 10));
      return found('phone-format', C.Phone);
    case 6:
      put(C.Registered, '2021-02-30');
      return found('date-unreadable', C.Registered);
    case 7:
      put(C.Accepted, Number(at(C.Transferred)) - 40);
      return found('date-order', C.Accepted);
    case 8:
      put(C.Form, '窗口反映');
      return found('value-not-listed', C.Form);
    case 9:
      if (at(C.Status) !== '已办结') return;
      put(C.Closed, null);
      return found('status-conflict', C.Status);
    case 10:
      put(C.Notice, null);
      return found('notice-missing', C.Notice);
    default:
      return plantDuplicate(columns, row, random, planted);
  }
}

/** The same person with the same story, registered again as if for the first time. */
function plantDuplicate(columns: readonly CellValue[][], row: number, random: Random, planted: Planted[]): void {
  const earlier = row - random.between(1, 200);
  const name = columns[C.Name] as CellValue[];
  if (earlier < HEADER_ROWS || String(name[earlier]).includes('等')) return;
  // An error is copied no further: the rows nearest above are the ones planted last.
  for (let k = planted.length - 1; k >= 0 && (planted[k]?.row ?? 0) >= earlier; k--)
    if (planted[k]?.row === earlier) return;
  for (const c of [C.Name, C.Gender, C.Id, C.Phone, C.Count, C.Group, C.Purpose, C.Category, C.Content]) {
    const column = columns[c] as CellValue[];
    column[row] = column[earlier] ?? null;
  }
  // The second time is the later one by every date a rule might go by.
  const petition = columns[C.Petition] as CellValue[];
  petition[row] = Math.max(Number(petition[row]), Number(petition[earlier]));
  planted.push({ rule: 'duplicate-matter', row, column: C.Name }, { rule: 'repeat-flag', row, column: C.Repeat });
}

function gridOf(columns: readonly CellValue[][], rowCount: number): Grid {
  const asDate = new Uint16Array(rowCount).fill(1, HEADER_ROWS);
  return {
    name: '台账',
    rowCount,
    columnCount: columns.length,
    columns,
    formats: columns.map((_, c) => (DATES.includes(c) ? asDate : null)),
    formatCodes: ['General', 'yyyy-mm-dd'],
    formulas: columns.map(() => null),
    merges: [{ top: 0, left: 0, bottom: 0, right: columns.length - 1 }],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
    textOnly: false,
    madeByProduct: false,
  };
}
