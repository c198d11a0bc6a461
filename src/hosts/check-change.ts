import { AppError } from '../core/app-error';
import type { Operation, WorkbookChange } from '../core/changes/change';
import type { MergeArea } from '../core/grid/grid';
import { cellAddress } from '../core/grid/address';

/** What a sheet of an .xlsx can hold. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** As much of a sheet as says whether a change has room on it. */
export interface SheetRoom {
  readonly name: string;
  merges(): Iterable<MergeArea>;
}

/** Throws where any part of a change cannot be carried out, before the first one is. */
export function checkChange(change: WorkbookChange, find: (sheet: string) => SheetRoom): void {
  /** Merges that the change itself makes lie in the way of its later ones. */
  const made = new Map<string, MergeArea[]>();
  for (const operation of change.operations) {
    const sheet = find(operation.sheet);
    for (const area of areasOf(operation)) checkPlace(change, sheet, area);
    if (operation.kind !== 'merge-cells') continue;
    const taken = made.get(sheet.name) ?? [...sheet.merges()];
    made.set(sheet.name, taken);
    for (const area of operation.areas) {
      const other = taken.find((m) => overlap(m, area));
      if (other) {
        const place = `${cellAddress(other.top, other.left)}:${cellAddress(other.bottom, other.right)}`;
        throw new AppError(
          'merge-overlaps',
          `“${change.title}”没有做：工作表“${sheet.name}”的 ${place} 已有合并单元格，请先取消合并。`,
        );
      }
      taken.push(area);
    }
  }
}

/** The areas that an operation touches, as far as their borders go. */
function areasOf(operation: Operation): readonly MergeArea[] {
  switch (operation.kind) {
    case 'write-cells':
      return operation.runs.flatMap(({ rows, column }) => {
        const [top, bottom] = [rows[0], rows.at(-1)];
        return top === undefined || bottom === undefined ? [] : [{ top, bottom, left: column, right: column }];
      });
    case 'merge-cells':
      return operation.areas;
    case 'set-column-widths':
      return operation.widths.map(({ column }) => ({ top: 0, bottom: 0, left: column, right: column }));
    case 'set-conditional-formats':
      return [operation.area];
  }
}

function checkPlace(change: WorkbookChange, sheet: SheetRoom, area: MergeArea): void {
  if (area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS) return;
  throw new AppError(
    'cell-outside-sheet',
    `“${change.title}”没有做：工作表“${sheet.name}”放不下，最多 ${ROWS} 行、${COLUMNS} 列，请先拆成几张表。`,
  );
}

function overlap(a: MergeArea, b: MergeArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
