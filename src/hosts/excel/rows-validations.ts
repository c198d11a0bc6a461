import { shiftFormula } from '../../core/formulas/shift-formula';
import { rangeOf } from './areas';
import { askEach } from './ask';
import { isFormula } from './cell-input';
import type { ExcelSession } from './excel-session';
import type { RowsStep } from './record';
import { CALL_BYTES, type WriteUnit } from './write-units';

/** Ranges of which one request asks what may be typed there. */
const AT_ONCE = 400;

/** Lets be typed in new rows what may be typed in the one that they belong to, column by column. */
export async function validationUnits(
  session: ExcelSession,
  { sheet, at, count, above }: RowsStep,
  firstColumn: number,
  columns: number,
): Promise<WriteUnit[]> {
  if (above === null) return [];
  const rows = [above, ...Array.from({ length: count }, (_, i) => at + i)];
  const cells = Array.from({ length: columns }, (_, i) =>
    rows.map((row) => ({ row, column: firstColumn + i, rows: 1, columns: 1 })),
  ).flat();
  const said = new Map<string, Excel.DataValidation>();
  await askEach(session, cells, {
    sheet,
    atOnce: AT_ONCE,
    queue: (range) => range.dataValidation.load('type,rule,errorAlert,prompt'),
    take: (validation, { row, column }) => {
      if (saysSomething(validation)) said.set(`${row} ${column}`, validation);
    },
  });
  return cells.flatMap(({ row, column }) => {
    const model = said.get(`${above} ${column}`);
    // Between two cells of which something is said, Excel says it of the new ones by itself.
    return model && !said.has(`${row} ${column}`) ? [sayingUnit(sheet, row, column, model, row - above)] : [];
  });
}

const hasRule = ({ type }: Excel.DataValidation): boolean => type !== 'None';
const saysSomething = (validation: Excel.DataValidation): boolean =>
  hasRule(validation) || validation.prompt.title !== '' || validation.prompt.message !== '';

function sayingUnit(sheet: string, row: number, column: number, model: Excel.DataValidation, below: number): WriteUnit {
  return {
    bytes: 4 * CALL_BYTES,
    cells: 0,
    queue: ({ worksheets }) => {
      const { dataValidation } = rangeOf(worksheets.getItem(sheet), { row, column, rows: 1, columns: 1 });
      if (hasRule(model)) {
        dataValidation.rule = ruleBelow(model.rule, below);
        dataValidation.errorAlert = model.errorAlert;
      }
      dataValidation.prompt = model.prompt;
    },
  };
}

/** A rule so many rows further down: what it says in formulas it says there of its own row. */
function ruleBelow(rule: Excel.DataValidationRule, rows: number): Excel.DataValidationRule {
  const below = (part: unknown): unknown => {
    if (typeof part === 'string' && isFormula(part)) return shiftFormula(part, rows, 0) ?? part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, below(value)]));
  };
  return below(rule) as Excel.DataValidationRule;
}
