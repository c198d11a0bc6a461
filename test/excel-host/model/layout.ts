import { notModelled } from '../richapi/host-error';
import { Model } from '../richapi/model';
import type { Area } from './areas';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

export class WorksheetFreezePanes extends Model {
  static override readonly className = 'WorksheetFreezePanes';
  private rows = 0;
  private columns = 0;

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  freezeRows(count = 0): void {
    [this.rows, this.columns] = [count, 0];
  }
  freezeColumns(count = 0): void {
    [this.rows, this.columns] = [0, count];
  }
  freezeAt(range: Range | string): void {
    const area: Area = typeof range === 'string' ? this.sheet.getRange(range).$area : range.$area;
    [this.rows, this.columns] = [area.row + area.rows, area.column + area.columns];
  }
  unfreeze(): void {
    [this.rows, this.columns] = [0, 0];
  }
  get $picture(): unknown {
    return [this.rows, this.columns];
  }
  getLocationOrNullObject(): Range | null {
    if (this.rows === 0 && this.columns === 0) return null;
    return this.sheet.getRangeByIndexes(0, 0, Math.max(1, this.rows), Math.max(1, this.columns));
  }
}

const MARGINS = ['topMargin', 'bottomMargin', 'leftMargin', 'rightMargin'] as const;

/** What is set is kept; nothing is printed. */
export class PageLayout extends Model {
  static override readonly className = 'PageLayout';
  static override readonly scalars = ['orientation', 'paperSize', 'centerHorizontally', 'zoom', ...MARGINS];
  orientation: 'Portrait' | 'Landscape' = 'Portrait';
  paperSize = 'A4';
  centerHorizontally = false;
  zoom: object = { scale: 100 };
  /** Points. */
  topMargin = 54;
  bottomMargin = 54;
  leftMargin = 50.4;
  rightMargin = 50.4;
  readonly headersFooters = new HeaderFooterGroup();
  $titleRows: string | null = null;

  setPrintTitleRows(rows: Range | string): void {
    this.$titleRows = typeof rows === 'string' ? rows : rows.address;
  }

  get $picture(): unknown {
    const { orientation, paperSize, centerHorizontally, zoom, $titleRows, headersFooters } = this;
    const margins = MARGINS.map((name) => this[name]);
    const { centerFooter } = headersFooters.defaultForAllPages;
    return [orientation, paperSize, centerHorizontally, zoom, margins, $titleRows, centerFooter];
  }
}

class PageBreak extends Model {
  static override readonly className = 'PageBreak';
}

/** Documented: a break goes before the first cell of the range. */
export class PageBreakCollection extends Model {
  static override readonly className = 'PageBreakCollection';
  readonly items: PageBreak[] = [];
  readonly $rows: number[] = [];

  add(range: Range | string): PageBreak {
    if (typeof range === 'string') throw notModelled('a page break by an address');
    this.$rows.push(range.$area.row);
    const made = new PageBreak();
    this.items.push(made);
    return made;
  }
}

class HeaderFooter extends Model {
  static override readonly className = 'HeaderFooter';
  static override readonly scalars = ['centerFooter'];
  centerFooter = '';
}

class HeaderFooterGroup extends Model {
  static override readonly className = 'HeaderFooterGroup';
  readonly defaultForAllPages = new HeaderFooter();
}

/** Kept, not carried out. */
export class AutoFilter extends Model {
  static override readonly className = 'AutoFilter';
  $address: string | null = null;

  apply(range: Range | string): void {
    this.$address = typeof range === 'string' ? range : range.address;
  }
}

class Shape extends Model {
  static override readonly className = 'Shape';
  static override readonly scalars = ['type'];

  constructor(readonly type: string) {
    super();
  }
}

/** Pictures and drawings. Whether Excel counts its charts among them, as of a type that is not supported, is not known. */
export class ShapeCollection extends Model {
  static override readonly className = 'ShapeCollection';
  readonly items: Shape[] = [];

  getCount(): number {
    return this.items.length;
  }
  $put(type: string): void {
    this.items.push(new Shape(type));
  }
}

/** Things on a sheet of which the product only asks how many there are. */
export class Counted extends Model {
  static override readonly className = 'Counted';
  $count = 0;

  getCount(): number {
    return this.$count;
  }
}

export class Protection extends Model {
  static override readonly className: string = 'WorkbookProtection';
  static override readonly scalars = ['protected'];
  protected = false;

  protect(): void {
    this.protected = true;
  }
  unprotect(): void {
    this.protected = false;
  }
}
