import { HostError } from '../richapi/host-error';
import { Model } from '../richapi/model';
import type { Evaluate, Scalar } from './cells';
import { CustomXmlPartCollection } from './custom-xml';
import { Events } from './events';
import { Protection } from './layout';
import { Looks } from './looks';
import { NamedItemCollection } from './names';
import type { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { Application, Functions, Runtime, WorksheetCollection } from './workbook-parts';
import type { Worksheet } from './worksheet';

export interface WorkbookOptions {
  readonly name?: string;
  readonly sheets?: readonly string[];
  readonly date1904?: boolean;
  readonly evaluate?: Evaluate;
}

/** The root of the model: what `context.workbook` leads to. */
export class Workbook extends Model {
  static override readonly className = 'Workbook';
  static override readonly scalars = ['name', 'readOnly'];
  readonly name: string;
  readonly readOnly = false;
  readonly $looks = new Looks();
  readonly $evaluate: Evaluate;
  readonly $date1904: boolean;
  readonly _Runtime = new Runtime();
  readonly $events = new Events(this._Runtime);
  readonly worksheets = new WorksheetCollection(this);
  readonly names = new NamedItemCollection();
  readonly settings = new SettingCollection();
  readonly customXmlParts = new CustomXmlPartCollection();
  readonly application = new Application();
  readonly functions = new Functions(this);
  readonly protection = new Protection();
  $active: Worksheet;
  /** Null where something else than cells is selected, a chart for instance. */
  $selection: RangeAreas | null;
  private made = 0;

  constructor({ name = '台账.xlsx', sheets = ['Sheet1'], date1904 = false, evaluate = added }: WorkbookOptions = {}) {
    super();
    this.name = name;
    this.$date1904 = date1904;
    this.$evaluate = evaluate;
    for (const sheet of sheets) this.worksheets.add(sheet);
    this.$active = this.worksheets.items[0]!;
    this.$selection = new RangeAreas(this.$active, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  /** The tables of all sheets: the client goes through here to one that it knows. */
  get tables(): TableCollection {
    const all = new TableCollection(this.$active);
    for (const { tables } of this.worksheets.items) all.items.push(...tables.items);
    return all;
  }

  /** Documented: refused where several areas are selected. */
  getSelectedRange(): Range {
    const [range, another] = this.getSelectedRanges().areas.items;
    if (!range || another) throw invalidSelection();
    return range;
  }

  getSelectedRanges(): RangeAreas {
    if (!this.$selection) throw invalidSelection();
    return this.$selection;
  }

  getActiveCell(): Range {
    return this.getSelectedRanges().areas.items[0]!.getCell(0, 0);
  }

  $nextId(kind: string): string {
    return `{${kind}-${++this.made}}`;
  }

  /** As a clerk does it: the value typed, the event raised. */
  $type(sheet: string, row: number, column: number, value: Scalar): void {
    this.worksheets.getItem(sheet).getCell(row, column).formulas = [[value]];
  }
}

const invalidSelection = (): HostError =>
  new HostError('InvalidSelection', 'The current selection is invalid for this operation.');

/** Enough for tests: `=B3+1` where B3 holds a number, and `=3+0`; everything else is 0. */
function added(formula: string, valueAt: (row: number, column: number) => Scalar): Scalar {
  const [, letter, number, more] = /^=([A-Z]?)(\d+)\+(\d+)$/u.exec(formula) ?? [];
  if (number === undefined) return 0;
  const value = letter ? valueAt(Number(number) - 1, letter.charCodeAt(0) - 65) : Number(number);
  return typeof value === 'number' ? value + Number(more) : 0;
}
