import { accessDenied, HostError } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { Collection } from './collection';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends Collection<Worksheet> {
  static override readonly className = 'WorksheetCollection';

  constructor(private readonly book: Workbook) {
    super();
  }

  getActiveWorksheet(): Worksheet {
    return this.book.$active;
  }
  /** Documented: the new sheet comes last and is not activated. */
  add(name = `Sheet${this.items.length + 1}`): Worksheet {
    if (this.book.protection.protected) throw accessDenied();
    if (this.getItemOrNullObject(name))
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    const sheet = new Worksheet(this.book, name);
    this.items.push(sheet);
    return sheet;
  }

  // What `worksheets.onChanged` and `onActivated` come down to.
  _RegisterDataChangedEvent(): void {
    this.book.$events.listening.add('changed');
  }
  _UnregisterDataChangedEvent(): void {
    this.book.$events.listening.delete('changed');
  }
  _RegisterActivatedEvent(): void {
    this.book.$events.listening.add('activated');
  }
  _UnregisterActivatedEvent(): void {
    this.book.$events.listening.delete('activated');
  }
}

/** A workbook that nobody sees until it is opened. */
class WorkbookCreated extends Model {
  static override readonly className = 'WorkbookCreated';

  constructor(private readonly $open: () => void) {
    super();
  }

  open(): void {
    this.$open();
  }
}

export class Application extends Model {
  static override readonly className = 'Application';
  static override readonly scalars = ['calculationMode'];
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables' = 'Automatic';
  /** Requests in which calculation was suspended. */
  $suspended = 0;

  /** Files that were opened as workbooks of their own, in base64. */
  readonly $opened: string[] = [];

  /** Documented: the file comes as base64; `Excel.createWorkbook` then opens it. */
  createWorkbook(base64?: string): WorkbookCreated {
    return new WorkbookCreated(() => void this.$opened.push(base64 ?? ''));
  }
  calculate(): void {
    /* nothing is calculated */
  }
  suspendApiCalculationUntilNextSync(): void {
    this.$suspended++;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    /* there is no screen */
  }
}

/** `context.runtime`. Events of the add-in's own writes can be switched off; it lasts until switched on. */
export class Runtime extends Model {
  static override readonly className = 'Runtime';
  static override readonly scalars = ['enableEvents'];
  enableEvents = true;
}

class FunctionResult extends Model {
  static override readonly className = 'FunctionResult';
  static override readonly scalars = ['value', 'error'];

  constructor(readonly value: unknown) {
    super();
  }
  readonly error = null;
}

/** Worksheet functions that the product asks for. Guess: DATE counts as the workbook does. */
export class Functions extends Model {
  static override readonly className = 'Functions';

  constructor(private readonly book: Workbook) {
    super();
  }

  date(year: number, month: number, day: number): FunctionResult {
    const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    return new FunctionResult(this.book.$date1904 ? serial - 1_462 : serial);
  }
}
