import { insertedFormula } from '../../core/formulas/inserted-formula';
import type { ExcelSession } from './excel-session';
import type { RowsStep } from './record';

/** A name of cells that is to take new rows in. */
export interface JoiningName {
  /** The sheet whose own it is; null for one of the whole workbook. */
  readonly sheet: string | null;
  readonly name: string;
  /** What it stands for once the rows are in, with its sign of equality. */
  readonly formula: string;
}

/** Names by which Excel itself keeps what it prints and filters. */
const OF_EXCEL = /^(?:_xlnm|_?Print_|_?FilterDatabase|Criteria$|Extract$)/iu;

/** The names whose areas end with rows to which new ones belong. Excel takes rows in only between those of an area. */
export async function joiningNames(session: ExcelSession, steps: readonly RowsStep[]): Promise<JoiningName[]> {
  if (steps.every(({ above }) => above === null)) return [];
  const fields = 'items/name,items/formula,items/visible';
  const { common, sheets } = await session.step(({ names, worksheets }) => ({
    common: names.load(fields),
    sheets: worksheets.load('items/name'),
  }));
  const own = await session.step(() => sheets.items.map((sheet) => sheet.names.load(fields)));
  const all = [
    ...common.items.map((item) => ({ sheet: null, item })),
    ...own.flatMap(({ items }, i) => items.map((item) => ({ sheet: sheets.items[i]!.name, item }))),
  ];
  return all.flatMap(({ sheet, item: { name, formula, visible } }) => {
    const text: unknown = formula;
    if (!visible || OF_EXCEL.test(name) || typeof text !== 'string' || !text.startsWith('=')) return [];
    const after = (joins: boolean): string =>
      steps.reduce((now, step) => {
        const insertion = { sheet: step.sheet, at: step.at, count: step.count };
        return insertedFormula(now, joins && step.above !== null ? { ...insertion, joins: 0 } : insertion, {
          sheet,
          row: null,
        });
      }, text.slice(1));
    const joined = after(true);
    return joined === after(false) ? [] : [{ sheet, name, formula: `=${joined}` }];
  });
}

/** Queues what a name stands for from now on. Without the rows Excel makes it what it was. */
export function queueName(workbook: Excel.Workbook, { sheet, name, formula }: JoiningName): void {
  const { names } = sheet === null ? workbook : workbook.worksheets.getItem(sheet);
  names.getItem(name).formula = formula;
}
