import type { Operation } from '../../changes/change';
import type { Grid } from '../../grid/grid';
import { resultOf, sheetsOf, type CellReference } from '../../sheets/cell-formula';
import { freeSheetName, sheetOperations, withSheetsRenamed } from '../../sheets/sheet-operations';
import { sheetNameKey } from '../../sheets/sheet-name';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';
import { madeAgain, type MadeAgain } from './made-again';
import { madeAnew, type MadeAnew, type Obstacle } from './made-anew';
import { withMemory } from './sheet-memory';

/** What becomes of the sheets of a report in a workbook. */
export interface PlannedReport {
  readonly added: readonly { readonly name: string; readonly rows: number }[];
  /** Sheets of the same report and period that are brought up to date where they stand. */
  readonly updated: readonly Pick<MadeAgain, 'sheet' | 'kept'>[];
  /** Sheets of the same report and period that another edition comes in the place of. */
  readonly replaced: readonly Omit<MadeAnew, 'operations'>[];
  /** Sheets of such a name that stay as they are, a new one coming beside them. */
  readonly untouched: readonly UntouchedSheet[];
  readonly operations: readonly Operation[];
}

export interface UntouchedSheet {
  readonly sheet: string;
  readonly why: Obstacle;
}

/**
 * Puts a report into a workbook: into its own sheet where that stands there and what people typed can be
 * told from what the product wrote, in the place of that sheet where its rows are others now, else behind all
 * sheets under a name that none has.
 *
 * @param of which report of which period it is
 * @param taken every sheet of the workbook
 * @param held a sheet as it is now, `null` where it is not known
 */
export function planReport(
  models: readonly SheetModel[],
  of: string,
  taken: readonly string[],
  held: (sheet: string) => Grid | null,
): PlannedReport {
  const names = [...taken];
  let linked: ReadonlySet<string> | null = null;
  const isLinked = (name: string): boolean =>
    (linked ??= new Set(taken.flatMap((sheet) => [...(held(sheet)?.linkedSheets ?? [])].map(sheetNameKey)))).has(
      sheetNameKey(name),
    );
  const added: { name: string; rows: number }[] = [];
  const updated: MadeAgain[] = [];
  const replaced: MadeAnew[] = [];
  const untouched: UntouchedSheet[] = [];
  const operations: Operation[] = [];
  const written = new WrittenSheets();
  for (const model of models) {
    const memory = [of, model.name, ...written.namesFor(model)].join(' ');
    // A copy of the sheet has its memory too: the one that bears the report's own name comes first.
    const own = remembersItself(model)
      ? []
      : taken.filter((name) => name.startsWith(model.name)).sort((a, b) => a.length - b.length);
    // What looks at a sheet that comes beside the old one would go on looking at the old one.
    const again = written.areInPlace(model)
      ? firstOf(own, (name) => {
          const grid = held(name);
          return grid && madeAgain(grid, written.calculated(model), memory);
        })
      : null;
    if (again) {
      updated.push(again);
      operations.push(...again.operations);
      written.add(model, again.sheet, again.valueAt);
      continue;
    }
    const inTheWay: UntouchedSheet[] = [];
    const anew = firstOf(own, (sheet) => {
      const grid = held(sheet);
      const found = grid ? madeAnew(grid, model, memory) : 'other';
      // What other sheets calculate from it would come to stand on other rows.
      if (typeof found !== 'string' && !isLinked(sheet)) return found;
      inTheWay.push({ sheet, why: typeof found === 'string' ? found : 'linked' });
      return null;
    });
    if (anew) {
      replaced.push(anew);
      operations.push(...anew.operations);
      written.add(model, anew.sheet, null);
      continue;
    }
    const name = freeSheetName(model.name, names);
    names.push(name);
    // Of an edition of this very period there is more to say than that another one is of another.
    const [first] = inTheWay;
    const told = inTheWay.find(({ why }) => why !== 'other') ?? first;
    if (told && name !== model.name) untouched.push(told);
    added.push({ name, rows: model.rows.length });
    const calculated = written.calculated(model);
    const made = written.renamed(remembersItself(model) ? calculated : withMemory(calculated, memory));
    operations.push(...sheetOperations({ ...made, name }, null));
    written.add(model, name, null);
  }
  return {
    added,
    updated: updated.map(({ sheet, kept }) => ({ sheet, kept })),
    replaced: replaced.map(({ sheet, kept, below }) => ({ sheet, kept, below })),
    untouched,
    operations,
  };
}

/** The sheets of a report that are written already, for the formulas of those that come behind them. */
class WrittenSheets {
  private readonly names = new Map<string, string>();
  private readonly values = new Map<string, (cell: CellReference) => SheetCell['value']>();

  /** @param valueAt what its cells hold where people typed over some; `null` for a new one */
  add(model: SheetModel, name: string, valueAt: MadeAgain['valueAt'] | null): void {
    this.names.set(model.name, name);
    if (valueAt) this.values.set(model.name, valueAt);
  }

  /** Whether the sheets that a model looks at are brought up to date where they stand. */
  areInPlace(model: SheetModel): boolean {
    return referredSheets(model).every((sheet) => this.values.has(sheet));
  }

  /** The sheets that a model looks at, as they are called: a draft belongs to the figures that it was written for. */
  namesFor(model: SheetModel): string[] {
    return referredSheets(model).map((sheet) => this.names.get(sheet) ?? sheet);
  }

  renamed(model: SheetModel): SheetModel {
    return withSheetsRenamed(model, this.names);
  }

  /** The model with the results that its texts have beside what people typed over. */
  calculated(model: SheetModel): SheetModel {
    if (referredSheets(model).length === 0 || !this.areInPlace(model)) return model;
    const valueOf = (cell: CellReference): SheetCell['value'] => this.values.get(cell.sheet ?? '')?.(cell) ?? null;
    const rows = model.rows.map((row) =>
      row.map((cell) => (cell?.formula?.kind === 'text' ? { ...cell, value: resultOf(cell.formula, valueOf) } : cell)),
    );
    return { ...model, rows };
  }
}

/** A list that people go on writing in has hidden columns of its own. */
const remembersItself = ({ hiddenColumns = [] }: SheetModel): boolean => hiddenColumns.length > 0;

const referredSheets = ({ rows }: SheetModel): string[] => [
  ...new Set(rows.flatMap((row) => row.flatMap((cell) => (cell?.formula ? sheetsOf(cell.formula) : [])))),
];

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
