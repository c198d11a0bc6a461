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
const DATES: ReadonlySet<number> = new Set([
  C.Petition,
  C.Registered,
  C.Transferred,
  C.Accepted,
  C.Notice,
  C.Due,
  C.Closed,
  C.Delivered,
]);
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

/** One row of the ledger in the hands of an error. */
interface Row {
  get(c: C): CellValue;
  put(c: C, v: CellValue): void;
  /** The ID number as it stands. */
  readonly id: string;
  readonly random: Random;
  found(rule: string, c: C): void;
}

/** Errors of a dozen kinds, each found by exactly the rule it is recorded under. */
const ERRORS: readonly ((row: Row) => void)[] = [
  (row) => {
    row.put(C.Unit, null);
    row.found('required-missing', C.Unit);
  },
  (row) => {
    const wrong = row.id.endsWith('X') ? '5' : String((Number(row.id.charAt(17)) + 1) % 10);
    row.put(C.Id, row.id.slice(0, 17) + wrong);
    row.found('id-checksum', C.Id);
  },
  (row) => {
    row.put(C.Id, row.id.slice(0, 9) + row.id.slice(10));
    row.found('id-length', C.Id);
  },
  (row) => {
    const first17 = `${row.id.slice(0, 10)}0230${row.id.slice(14, 17)}`;
    row.put(C.Id, first17 + idCheckCharacter(first17));
    row.found('id-birth', C.Id);
  },
  (row) => {
    row.put(C.Gender, row.get(C.Gender) === '女' ? '男' : '女');
    row.found('id-gender', C.Gender);
  },
  (row) => {
    row.put(C.Phone, drawMobile(row.random).slice(0, 10));
    row.found('phone-format', C.Phone);
  },
  (row) => {
    row.put(C.Registered, '2021-02-30');
    row.found('date-unreadable', C.Registered);
  },
  (row) => {
    row.put(C.Accepted, Number(row.get(C.Transferred)) - 40);
    row.found('date-order', C.Accepted);
  },
  (row) => {
    row.put(C.Form, '窗口反映');
    row.found('value-not-listed', C.Form);
  },
  (row) => {
    if (row.get(C.Status) !== '已办结') return;
    row.put(C.Closed, null);
    row.found('status-conflict', C.Status);
  },
  (row) => {
    row.put(C.Notice, null);
    row.found('notice-missing', C.Notice);
  },
];

function plant(columns: readonly CellValue[][], row: number, random: Random, planted: Planted[]): void {
  const kind = random.between(0, ERRORS.length);
  const error = ERRORS[kind];
  if (!error) {
    plantDuplicate(columns, row, random, planted);
    return;
  }
  const at = (c: C): CellValue[] => columns[c] as CellValue[];
  error({
    get: (c) => at(c)[row] ?? null,
    put: (c, v) => {
      at(c)[row] = v;
    },
    id: at(C.Id)[row] as string,
    random,
    found: (rule, column) => planted.push({ rule, row, column }),
  });
}

/** The same person with the same story, registered again as if for the first time. */
function plantDuplicate(columns: readonly CellValue[][], row: number, random: Random, planted: Planted[]): void {
  const earlier = row - random.between(1, 200);
  const count = columns[C.Count] as CellValue[];
  if (earlier < HEADER_ROWS || count[earlier] !== 1) return;
  // An error is copied no further: the rows nearest above are the ones planted last.
  for (let k = planted.length - 1; k >= 0; k--) {
    const at = planted[k]?.row ?? 0;
    if (at === earlier) return;
    if (at < earlier) break;
  }
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
    formats: columns.map((_, c) => (DATES.has(c) ? asDate : null)),
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
