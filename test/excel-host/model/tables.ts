import { invalidArgument } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { Collection } from './collection';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

export class Table extends Model {
  static override readonly className = 'Table';
  static override readonly scalars = ['id', 'name'];

  constructor(
    readonly id: string,
    readonly name: string,
    private range: Range,
  ) {
    super();
  }

  getRange(): Range {
    return this.range;
  }
  /** Documented: the headers stay in their row. */
  resize(range: Range): void {
    if (range.rowIndex !== this.range.rowIndex || range.worksheet !== this.range.worksheet) throw invalidArgument();
    this.range = range;
  }
  $follow(rangeOf: (range: Range) => Range): void {
    this.range = rangeOf(this.range);
  }
}

export class TableCollection extends Collection<Table> {
  static override readonly className = 'TableCollection';

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get count(): number {
    return this.items.length;
  }
  add(address: string): Table {
    const id = this.sheet.$book.$nextId('table');
    const table = new Table(id, `表${this.sheet.$book.tables.items.length + 1}`, this.sheet.getRange(address));
    this.items.push(table);
    return table;
  }
}
