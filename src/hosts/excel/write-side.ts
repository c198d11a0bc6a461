import type { MergeArea } from '../../core/grid/grid';
import { overlap } from '../check-change';
import { hasApi, type ExcelSession } from './excel-session';
import type { ForeignCells } from './foreign-cells';
import type { Look } from './look';
import { readMerges } from './read-grid';
import { unpackedForms, type CellsStep, type ChangeRecord, type MergesStep, type Side } from './record';
import { rulesUnit } from './rules';
import { expanded, rowsOfStretches } from './runs';
import { sendUnits } from './send-units';
import { codeUnits, contentUnits, lookUnits, mergeUnit, widthUnit, type WriteUnit } from './write-units';

export interface SideOptions {
  readonly side: Side;
  /** Cells that are left as they are. */
  readonly foreign: ForeignCells;
  /** Told of cells as they get their content. */
  readonly onCells?: (n: number) => void;
}

/** Makes the workbook what it is on one side of a change. Doing it twice, or after doing half of it, comes to the same. */
export async function writeSide(session: ExcelSession, record: ChangeRecord, options: SideOptions): Promise<void> {
  const { side, foreign, onCells = () => undefined } = options;
  const back = side === 'before';
  const units: WriteUnit[] = [];
  const merges: WriteUnit[] = [];
  for (const step of back ? [...record.steps].reverse() : record.steps) {
    switch (step.kind) {
      case 'cells':
        units.push(...cellUnits(step, side, foreign, record.looks));
        break;
      case 'merges':
        if (back) merges.push(...step.areas.map((area) => mergeUnit(step.sheet, area, 'unmerge')));
        else units.push(...(await mergeUnits(session, step, foreign)));
        break;
      case 'width':
        units.push(widthUnit(step.sheet, step.column, step[side]));
        break;
      case 'rules':
        units.push(await rulesUnit(session, step, side));
    }
  }
  // What a merge covers cannot be written to.
  await sendUnits(session, [...merges, ...units], onCells);
}

/** Merging drops what it covers: areas into which somebody wrote or merged since are left as they are. */
async function mergeUnits(
  session: ExcelSession,
  { sheet, areas }: MergesStep,
  foreign: ForeignCells,
): Promise<WriteUnit[]> {
  if (!hasApi('1.13')) return [];
  const merged = await readMerges(session, sheet);
  const free = areas.filter((area) => !foreign.within(sheet, area) && merged.every((m) => !overlap(m, area)));
  return free.map((area: MergeArea) => mergeUnit(sheet, area, 'merge'));
}

function cellUnits(step: CellsStep, side: Side, foreign: ForeignCells, table: readonly Look[]): WriteUnit[] {
  const { sheet, column } = step;
  const all = rowsOfStretches(step.rows);
  const packed = step[side];
  const indexes = [...all.keys()].filter((i) => !foreign.has(sheet, all[i]!, column));
  const place = { sheet, column, rows: Int32Array.from(indexes, (i) => all[i]!) };
  const [allForms, allCodes] = [unpackedForms(packed.forms, all), expanded(packed.codes)];
  const codes = codeUnits(
    place,
    indexes.map((i) => allCodes[i] ?? null),
  );
  const forms = indexes.map((i) => allForms[i] ?? '');
  // Excel gives a cell a format of its own for some things typed: what is asked for is said once more.
  return [...looksOf(step, side, indexes, all, table), ...codes, ...contentUnits(place, forms), ...codes];
}

function looksOf(
  step: CellsStep,
  side: Side,
  indexes: readonly number[],
  rows: Int32Array,
  table: readonly Look[],
): WriteUnit[] {
  const { looks } = step[side];
  if (!looks) return [];
  const ways = expanded(looks);
  const groups = new Map<number, [Look, number[]]>();
  for (const i of indexes) {
    const n = ways[i] ?? -1;
    let group = groups.get(n);
    if (!group) groups.set(n, (group = [table[n] ?? {}, []]));
    group[1].push(rows[i]!);
  }
  return lookUnits(step, groups.values());
}
