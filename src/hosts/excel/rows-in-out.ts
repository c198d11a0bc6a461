import { AppError } from '../../core/app-error';
import { isUnnamed } from './excel-fault';
import { hasApi, type ExcelSession } from './excel-session';
import { queueEntry, type EntryState, type JournalEntry } from './journal';
import { quieten } from './quiet';
import type { ChangeRecord, RowsStep } from './record';
import { joiningNames, queueName } from './rows-names';
import type { Whereabouts } from './whereabouts';

/** The requirement set in which tables can be made longer. */
const RESIZE_API = '1.13';

/** The rows that a change puts in, sheet by sheet from top to bottom. */
export const rowsOfRecord = ({ steps }: ChangeRecord): RowsStep[] => steps.filter((step) => step.kind === 'rows');

/** Those of the rows of a change that are in, or that are not. */
export const rowsThat = (record: ChangeRecord, { rowsIn = [] }: JournalEntry, are: 'in' | 'out'): RowsStep[] =>
  rowsOfRecord(record).filter(({ number }) => rowsIn.includes(number) === (are === 'in'));

export const wholeRows = ({ worksheets }: Excel.Workbook, sheet: string, at: number, count: number): Excel.Range =>
  worksheets.getItem(sheet).getRange(`${at + 1}:${at + count}`);

/**
 * Puts rows in and says so in the same request: whatever happens, it is known whether they are in.
 *
 * @param entry that says so
 * @throws AppError `rows-not-insertable` where Excel puts none in there
 */
export async function putRowsIn(
  session: ExcelSession,
  entry: JournalEntry,
  steps: readonly RowsStep[],
): Promise<JournalEntry> {
  const tables = await tablesAbove(session, entry.title, steps);
  const names = await joiningNames(session, steps);
  let now = entry;
  try {
    await session.step((workbook, context) => {
      quieten(workbook, context);
      now = entry;
      // Where it is gone nothing is to be put in.
      queueEntry(workbook, now);
      for (const step of steps) {
        wholeRows(workbook, step.sheet, step.at, step.count).insert('Down');
        now = { ...now, rowsIn: [...(now.rowsIn ?? []), step.number] };
        queueEntry(workbook, now);
        const table = tables.get(step);
        if (table !== undefined) lengthen(workbook, step, table);
      }
      for (const name of names) queueName(workbook, name);
    });
    return now;
  } catch (error) {
    throw isUnnamed(error) ? refused(entry.title, steps) : error;
  }
}

const refused = (title: string, [step]: readonly RowsStep[]): AppError =>
  new AppError(
    'rows-not-insertable',
    `“${title}”没有做：Excel 不让在工作表“${step?.sheet ?? ''}”第${(step?.at ?? 0) + 1}行处插入行，那里可能有数据透视表、数组公式或并排的“表格”。请先在那里手工插入一个空行，再来做。`,
  );

/** What Excel calls a table that ends right above new rows which belong to the rows above. */
type TableName = string;

/** A table takes rows in by itself only where they come between its own. */
async function tablesAbove(
  session: ExcelSession,
  title: string,
  steps: readonly RowsStep[],
): Promise<ReadonlyMap<RowsStep, TableName>> {
  const joining = steps.filter(({ above }) => above !== null);
  const collections = await session.step(({ worksheets }) =>
    joining.map(({ sheet }) => worksheets.getItem(sheet).tables.load('items/name')),
  );
  const ranges = await session.step(() =>
    collections.map(({ items }) => items.map((table) => table.getRange().load('rowIndex,rowCount'))),
  );
  const found = new Map<RowsStep, TableName>();
  joining.forEach((step, i) => {
    const place = ranges[i]!.findIndex(({ rowIndex, rowCount }) => rowIndex + rowCount === step.at);
    const table = collections[i]!.items[place];
    if (table) found.set(step, table.name);
  });
  if (found.size === 0 || hasApi(RESIZE_API)) return found;
  const [[{ sheet, at }]] = [...found] as [[RowsStep, TableName]];
  throw new AppError(
    'excel-too-old',
    `“${title}”没有做：工作表“${sheet}”第${at}行是“表格”的最后一行，当前 Excel 版本不能替您把“表格”加长，请先在它下面手工加一行，再来做。`,
  );
}

function lengthen(workbook: Excel.Workbook, { sheet, count }: RowsStep, name: TableName): void {
  const table = workbook.worksheets.getItem(sheet).tables.getItem(name);
  table.resize(table.getRange().getResizedRange(count, 0));
}

/**
 * Takes those rows out again that are in, the last ones first, and says in the same request where the change stands.
 *
 * @param places where the rows are now
 */
export async function takeRowsOut(
  session: ExcelSession,
  entry: JournalEntry,
  steps: readonly RowsStep[],
  { places, state }: { readonly places: Whereabouts; readonly state: EntryState },
): Promise<void> {
  const gone = new Set(steps.map(({ number }) => number));
  const rowsIn = (entry.rowsIn ?? []).filter((number) => !gone.has(number));
  const own = steps
    .filter(({ number }) => entry.rowsIn?.includes(number))
    .map(({ sheet, at, count }) => ({ sheet, at: places.on(sheet).ofCell(at), count }))
    .sort((a, b) => b.at - a.at);
  await session.step((workbook, context) => {
    quieten(workbook, context);
    for (const { sheet, at, count } of own) wholeRows(workbook, sheet, at, count).delete('Up');
    queueEntry(workbook, { ...entry, rowsIn, state });
  });
}
