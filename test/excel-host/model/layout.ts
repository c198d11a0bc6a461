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
  getLocationOrNullObject(): Range | null {
    if (this.rows === 0 && this.columns === 0) return null;
    return this.sheet.getRangeByIndexes(0, 0, Math.max(1, this.rows), Math.max(1, this.columns));
  }
}

/** What is set is kept; nothing is printed. */
export class PageLayout extends Model {
  static override readonly className = 'PageLayout';
  static override readonly scalars = ['orientation', 'paperSize', 'centerHorizontally'];
  orientation: 'Portrait' | 'Landscape' = 'Portrait';
  paperSize = 'A4';
  centerHorizontally = false;
}
