import type { MergeArea } from '../../core/grid/grid';
import { overlaps } from '../xlsx/area-reference';
import { addedSheets, sheetNames } from './added-sheets';
import { codeToType } from './cell-input';
import { hasApi, MERGES_API, type ExcelSession } from './excel-session';
import type { ForeignCells } from './foreign-cells';
import type { HiddenRows } from './hidden-rows';
import type { Look } from './look';
import { readMerges } from './read-grid';
import { unpackedForms, type CellsStep, type ChangeRecord, type MergesStep, type Side } from './record';
import { rulesUnit } from './rules';
import { expanded, rowsOfStretches } from './runs';
import { sendUnits } from './send-units';
import { removeSheetUnit, sheetUnits } from './sheet-units';
import { codeUnits, contentUnits, lookUnits, mergeUnit, widthUnit, type WriteUnit } from './write-units';

export interface SideOptions {
  readonly side: Side;
  /** What is left as it is. */
  readonly left: Left;
  /** Told of cells as they get their content. */
  readonly onCells?: (n: number) => void;
}

/** What somebody else has made of the cells and sheets of a change. */
export interface Left {
  readonly cells: ForeignCells;
  readonly sheets: ReadonlySet<string>;
  /** Rows that nobody sees now. */
  readonly hidden: HiddenRows;
}

/** Makes the workbook what it is on one side of a change. Doing it twice, or after doing half of it, comes to the same. */
export async function writeSide(session: ExcelSession, record: ChangeRecord, options: SideOptions): Promise<void> {
  const units =
    options.side === 'before' ? await unitsBack(session, record, options) : await unitsForth(session, record, options);
  await sendUnits(session, units, options.onCells ?? (() => undefined));
}

async function unitsBack(session: ExcelSession, record: ChangeRecord, { left }: SideOptions): Promise<WriteUnit[]> {
  const units: WriteUnit[] = [];
  const merges: WriteUnit[] = [];
  const added = addedSheets(record);
  const present = added.size > 0 ? new Set(await sheetNames(session)) : added;
  for (const step of [...record.steps].reverse()) {
    // With its sheet, everything on it goes or stays.
    if (added.has(step.sheet) && step.kind !== 'sheet') continue;
    switch (step.kind) {
      case 'cells':
        units.push(...cellUnits(step, 'before', left, record.looks));
        break;
      case 'merges':
        merges.push(...step.areas.map((area) => mergeUnit(step.sheet, area, 'unmerge')));
        break;
      case 'width':
        units.push(widthUnit(step.sheet, step.column, step.before));
        break;
      case 'rules':
        units.push(await rulesUnit(session, step, 'before', false));
        break;
      case 'sheet':
        if (present.has(step.sheet) && !left.sheets.has(step.sheet)) units.push(removeSheetUnit(step.sheet));
    }
  }
  // What a merge covers cannot be written to.
  return [...merges, ...units];
}

async function unitsForth(session: ExcelSession, record: ChangeRecord, { left }: SideOptions): Promise<WriteUnit[]> {
  const units: WriteUnit[] = [];
  const added = addedSheets(record);
  const tabs = added.size > 0 ? await sheetNames(session) : [];
  const present = new Set(tabs);
  for (const step of record.steps) {
    const isNew = added.has(step.sheet);
    if (isNew && present.has(step.sheet)) continue;
    switch (step.kind) {
      case 'cells':
        units.push(...cellUnits(step, 'after', left, record.looks));
        break;
      case 'merges':
        units.push(...(isNew ? merging(step, step.areas) : await mergeUnits(session, step, left.cells)));
        break;
      case 'width':
        units.push(widthUnit(step.sheet, step.column, step.after));
        break;
      case 'rules':
        units.push(await rulesUnit(session, step, 'after', isNew));
        break;
      case 'sheet': {
        const place = step.after === null ? -1 : tabs.indexOf(step.after);
        const position = place < 0 ? tabs.length : place + 1;
        tabs.splice(position, 0, step.sheet);
        units.push(...sheetUnits(step.sheet, step.model, position));
      }
    }
  }
  return units;
}

/** Merging drops what it covers: areas into which somebody wrote or merged since are left as they are. */
async function mergeUnits(session: ExcelSession, step: MergesStep, foreign: ForeignCells): Promise<WriteUnit[]> {
  if (!hasApi(MERGES_API)) return [];
  const merged = await readMerges(session, step.sheet);
  const free = step.areas.filter(
    (area) => !foreign.within(step.sheet, area) && merged.every((m) => !overlaps(m, area)),
  );
  return merging(step, free);
}

const merging = ({ sheet }: MergesStep, areas: readonly MergeArea[]): WriteUnit[] =>
  areas.map((area) => mergeUnit(sheet, area, 'merge'));

function cellUnits(step: CellsStep, side: Side, { cells, hidden }: Left, table: readonly Look[]): WriteUnit[] {
  const { sheet, column } = step;
  const all = rowsOfStretches(step.rows);
  const packed = step[side];
  const indexes = [...all.keys()].filter((i) => !cells.has(sheet, all[i]!, column));
  const place = { sheet, column, rows: Int32Array.from(indexes, (i) => all[i]!), hidden: hidden.get(sheet) };
  const [allForms, allCodes] = [unpackedForms(packed.forms, all), expanded(packed.codes)];
  const codes = indexes.map((i) => allCodes[i] ?? null);
  const forms = indexes.map((i) => allForms[i] ?? '');
  return [
    ...looksOf(step, side, indexes, all, table),
    // Typed into a cell of text format, a number or a formula would become text.
    ...codeUnits(
      place,
      codes.map((code, i) => code && codeToType(forms[i] ?? '', code)),
    ),
    ...contentUnits(place, forms),
    // Excel gives a cell a format of its own for some things typed: what is asked for is said once more.
    ...codeUnits(place, codes),
  ];
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
