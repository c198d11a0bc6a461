import { AppError } from '../../app-error';
import { excelSerialOfDay, type CivilDay } from '../../calendar/civil-day';
import type { WorkbookChange } from '../../changes/change';
import { valueAt } from '../../grid/grid';
import { ColumnWrites, formatLook } from '../../structure/column-writes';
import { trimEdges } from '../../values/text';
import { lineValue } from '../kept-list/list-edition';
import type { SheetEdition } from './edition';

/** 批示 of a leader on one line. */
export interface Instruction {
  /** 问题编号: where the line stands now is looked up when it is written. */
  readonly number: string;
  readonly text: string;
  readonly day: CivilDay;
  /** The 批示 that the writer saw; where another stands there by now, it is not written over. */
  readonly seen: string;
}

/** Whether the sheet has a column for it; the office may have left it out. */
export const takesInstructions = ({ columns }: SheetEdition): boolean => columns.has('instruction');

/** Writes 领导批示 and 批示日期 into the line of a problem, and nothing else. */
export function instructionChange(edition: SheetEdition, { number, text, day, seen }: Instruction): WorkbookChange {
  const { grid, columns } = edition;
  const at = columns.get('instruction');
  if (at === undefined)
    throw new AppError(
      'no-instruction-column',
      `“${grid.name}”没有“领导批示”列，请在“设置”里选上这一列，再更新这张表。`,
    );
  const [line, another] = edition.lines.filter((l) => l.number === number);
  if (!line || number === '')
    throw new AppError('problem-gone', `“${grid.name}”里已经没有问题编号${number}，请核对表中的编号。`);
  if (another)
    throw new AppError('problem-twice', `“${grid.name}”里有两行的问题编号都是${number}，请先改正编号再写批示。`);
  const { row } = line;
  if (trimEdges(String(lineValue(edition, row, at, null) ?? '')) !== seen)
    throw new AppError('instruction-changed', `问题编号${number}的批示刚才有人改过，没有写入，请看过现在的批示再写。`);
  const dayColumn = columns.get('instructionDate');
  const places = dayColumn === undefined ? [at] : [at, dayColumn];
  if (places.some((column) => isShut(edition, row, column)))
    throw new AppError(
      'instruction-cell-shut',
      `问题编号${number}的批示格是公式，或者与别的格合并了，请先在表上改好再写。`,
    );
  const writes = new ColumnWrites();
  writes.set(row, at, text.trim());
  if (dayColumn !== undefined) {
    // A day put where text stood, or on a line that people wrote, would show as a number.
    const look = typeof valueAt(grid, row, dayColumn) === 'number' ? null : formatLook('yyyy-mm-dd');
    writes.set(row, dayColumn, excelSerialOfDay(day, grid.date1904), look);
  }
  return {
    title: `写入领导批示（${number}）`,
    operations: [{ kind: 'write-cells', sheet: grid.name, runs: writes.runs() }],
  };
}

/** A cell whose content is not its own: a formula, or part of a merge that reaches over other lines or columns. */
function isShut({ grid }: SheetEdition, row: number, column: number): boolean {
  if (grid.formulas[column]?.has(row) === true) return true;
  return grid.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
}
