import { cellsValidated } from '../../core/changes/change';
import { overlaps } from '../../core/grid/area';
import type { MergeArea } from '../../core/grid/grid';
import { addedSheets, madeAlready, sheetNames } from './added-sheets';
import { codeToType } from './cell-input';
import { hasApi, MERGES_API, type ExcelSession } from './excel-session';
import type { ForeignCells } from './foreign-cells';
import type { HiddenRows } from './hidden-rows';
import type { Look } from './look';
import { movedForm } from './moved-form';
import { readMerges } from './read-grid';
import {
  unpackedForms,
  type CellsStep,
  type ChangeRecord,
  type MergesStep,
  type RulesStep,
  type SheetStep,
  type Side,
  type ValidationsStep,
} from './record';
import { knownRules, placedStep, readRules, rulesUnit } from './rules';
import { expanded, rowsOfStretches } from './runs';
import { sendUnits } from './send-units';
import { bringBackUnit, removeSheetUnit, sheetUnits } from './sheet-units';
import { settingUnits, validationsPlan, type ValidationsPlan } from './validations';
import type { Whereabouts } from './whereabouts';
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
  /** Where the rows of the others are now. */
  readonly places: Whereabouts;
  /** Rows that nobody sees now. */
  readonly hidden: HiddenRows;
}

/**
 * Makes the workbook what it is on one side of a change. Doing it twice, or after doing half of it, comes to the same.
 *
 * @returns how many cells keep what somebody else says may be typed there
 */
export async function writeSide(session: ExcelSession, record: ChangeRecord, options: SideOptions): Promise<number> {
  const { units, kept } = await (options.side === 'before' ? unitsBack : unitsForth)(session, record, options);
  await sendUnits(session, units, options.onCells ?? (() => undefined));
  return kept;
}

/** What is written, and how many cells keep what somebody else says may be typed there. */
interface SidePlan {
  readonly units: readonly WriteUnit[];
  readonly kept: number;
}

async function unitsBack(session: ExcelSession, record: ChangeRecord, { left }: SideOptions): Promise<SidePlan> {
  const units: WriteUnit[] = [];
  let kept = 0;
  const merges: WriteUnit[] = [];
  const gone = new Set<string>();
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
        merges.push(...placed(step, left).map((area) => mergeUnit(step.sheet, area, 'unmerge')));
        break;
      case 'width':
        if (!left.places.on(step.sheet).areGone) units.push(widthUnit(step.sheet, step.column, step.before));
        break;
      case 'rules':
        units.push(...(await placedRules(session, step, 'before', left, gone)));
        break;
      case 'validations': {
        const plan = await placedValidations(session, step, 'before', left);
        units.push(...plan.units);
        kept += plan.kept;
        break;
      }
      case 'rows':
        // Put in before all else, and taken out after it.
        break;
      case 'sheet': {
        const { sheet, replaces } = step;
        if (left.sheets.has(sheet)) break;
        if (!replaces && present.has(sheet)) units.push(removeSheetUnit(sheet));
        // What was not put aside is where it was.
        if (replaces && present.has(replaces.parked)) units.push(bringBackUnit(sheet, replaces, present.has(sheet)));
      }
    }
  }
  // What a merge covers cannot be written to.
  return { units: [...merges, ...units], kept };
}

async function unitsForth(session: ExcelSession, record: ChangeRecord, { left }: SideOptions): Promise<SidePlan> {
  const units: WriteUnit[] = [];
  let kept = 0;
  const gone = new Set<string>();
  const added = addedSheets(record);
  const tabs = added.size > 0 ? await sheetNames(session) : [];
  const present = new Set(tabs);
  const made = madeAlready(record, present);
  for (const step of record.steps) {
    const isNew = added.has(step.sheet);
    if (isNew && (made.has(step.sheet) || left.sheets.has(step.sheet))) continue;
    switch (step.kind) {
      case 'cells':
        units.push(...cellUnits(step, 'after', left, record.looks));
        break;
      case 'merges':
        units.push(...(isNew ? merging(step, step.areas) : await mergeUnits(session, step, left)));
        break;
      case 'width':
        if (!left.places.on(step.sheet).areGone) units.push(widthUnit(step.sheet, step.column, step.after));
        break;
      case 'rules':
        units.push(...(isNew ? [rulesUnit(step, 'after', [])] : await placedRules(session, step, 'after', left, gone)));
        break;
      case 'validations': {
        const plan = await (isNew ? newValidations(step) : placedValidations(session, step, 'after', left));
        units.push(...plan.units);
        kept += plan.kept;
        break;
      }
      case 'rows':
        break;
      case 'sheet': {
        const isParked = step.replaces !== undefined && present.has(step.replaces.parked);
        const position = positionOf(step, tabs);
        tabs.splice(position, 0, step.sheet);
        units.push(...sheetUnits(step, position, isParked));
      }
    }
  }
  return { units, kept };
}

/** Where the tab of a new sheet comes, or that of a new edition: right before the old one. */
function positionOf({ sheet, after, replaces }: SheetStep, tabs: readonly string[]): number {
  const old = replaces ? tabs.findIndex((name) => name === replaces.parked || name === sheet) : -1;
  if (old >= 0) return old;
  const place = after === null ? -1 : tabs.indexOf(after);
  return place < 0 ? tabs.length : place + 1;
}

/** Merging drops what it covers: areas into which somebody wrote or merged since are left as they are. */
async function mergeUnits(session: ExcelSession, step: MergesStep, left: Left): Promise<WriteUnit[]> {
  if (!hasApi(MERGES_API)) return [];
  const merged = await readMerges(session, step.sheet);
  const own = { ...step, areas: step.areas.filter((area) => !left.cells.within(step.sheet, area)) };
  const free = placed(own, left).filter((area) => merged.every((m) => !overlaps(m, area)));
  return merging(step, free);
}

/** Where the areas of a step are now; those whose rows were parted are left. */
const placed = ({ sheet, areas }: MergesStep, { places }: Left): MergeArea[] =>
  areas.flatMap((area) => places.on(sheet).ofMerge(area) ?? []);

/** @param gone the rules that other steps take away */
async function placedRules(
  session: ExcelSession,
  step: RulesStep,
  side: Side,
  { places }: Left,
  gone: Set<string>,
): Promise<WriteUnit[]> {
  const rows = places.on(step.sheet);
  if (rows.areGone) return [];
  const here = placedStep(step, (row) => row + rows.pushAt(row));
  const known = knownRules(here, await readRules(session, here.sheet, here.area)).filter(({ id }) => !gone.has(id));
  for (const { id } of known) gone.add(id);
  return [rulesUnit(here, side, known)];
}

/** Where no row was found again, the columns are not where they were: nothing of theirs can be told. */
async function placedValidations(
  session: ExcelSession,
  step: ValidationsStep,
  side: Side,
  { places }: Left,
): Promise<ValidationsPlan> {
  const rows = places.on(step.sheet);
  if (rows.areGone) return { units: [], kept: cellsValidated(step.validations) };
  return validationsPlan(session, step, side, rows);
}

const newValidations = ({ sheet, validations }: ValidationsStep): ValidationsPlan => ({
  units: validations.flatMap((validation) => settingUnits(sheet, validation, validation.areas)),
  kept: 0,
});

const merging = ({ sheet }: MergesStep, areas: readonly MergeArea[]): WriteUnit[] =>
  areas.map((area) => mergeUnit(sheet, area, 'merge'));

function cellUnits(step: CellsStep, side: Side, { cells, places, hidden }: Left, table: readonly Look[]): WriteUnit[] {
  const { sheet, column } = step;
  const all = rowsOfStretches(step.rows);
  const rows = places.on(sheet);
  const packed = step[side];
  const at = all.map((row) => rows.ofCell(row));
  const indexes = [...all.keys()].filter((i) => !cells.has(sheet, all[i]!, column)).sort((a, b) => at[a]! - at[b]!);
  const place = { sheet, column, rows: Int32Array.from(indexes, (i) => at[i]!), hidden: hidden.get(sheet) };
  const [allForms, allCodes] = [unpackedForms(packed.forms, all), expanded(packed.codes)];
  const codes = indexes.map((i) => allCodes[i] ?? null);
  const forms = indexes.map((i) => movedForm(allForms[i] ?? '', all[i]!, at[i]!) ?? '');
  return [
    ...looksOf(step, side, indexes, at, table),
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

/** @param rows where the cells of the step are now */
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
