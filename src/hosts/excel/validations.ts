import type { SetValidations } from '../../core/changes/change';
import { cellsIn } from '../../core/grid/area';
import type { MergeArea } from '../../core/grid/grid';
import type { Validation } from '../../core/sheets/sheet-model';
import { absoluteReference, areaReference } from '../../core/grid/area-reference';
import type { Area } from './areas';
import { askEach } from './ask';
import type { ExcelSession } from './excel-session';
import type { Side, ValidationsStep } from './record';
import type { RowPlaces } from './whereabouts';
import { CALL_BYTES, type WriteUnit } from './write-units';

const MAX_HINT_TITLE = 32;
const MAX_HINT = 255;
/** Ranges of which one request asks what may be typed there. */
const AT_ONCE = 400;
/** Pieces beyond which an area is no longer looked at more closely: what is left of it stays as it is. */
const MOST_PIECES = 1_000;

const TOLD = 'type,rule,prompt';

/** Queues what may be typed into an area. */
export function validate(sheet: Excel.Worksheet, area: MergeArea, { list, hint, others }: Validation): void {
  const { dataValidation } = sheet.getRange(areaReference(area));
  if (list) {
    dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(list) } };
    const style = others === 'warn' ? 'Warning' : 'Stop';
    dataValidation.errorAlert = { showAlert: true, style, title: '', message: '' };
  }
  if (hint) dataValidation.prompt = { showPrompt: true, title: titleOf(hint), message: messageOf(hint) };
}

const sourceOf = (list: NonNullable<Validation['list']>): string =>
  'area' in list ? `=${absoluteReference(list.area)}` : list.choices.join(',');

type Hint = NonNullable<Validation['hint']>;
const titleOf = ({ title }: Hint): string => title.slice(0, MAX_HINT_TITLE);
const messageOf = ({ text }: Hint): string => text.slice(0, MAX_HINT);

/** What is known of a range: nothing said, just what a validation says, something else, or not the same in all cells. */
type State = 'none' | 'same' | 'other' | 'mixed';

/** As Excel tells it, and not as its types promise. */
interface Told {
  readonly type: string;
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Partial<Excel.DataValidationPrompt> | null;
}

/**
 * A range without a rule may still have a hint. Of one whose cells differ Excel tells no rule, and
 * which of its answers comes for hints that differ no document says: whatever is no text counts so.
 */
function stateOf({ type, rule, prompt }: Told, wanted: Validation | null): State {
  const [title, message] = [prompt?.title ?? null, prompt?.message ?? null];
  if (type === 'Inconsistent' || type === 'MixedCriteria' || title === null || message === null) return 'mixed';
  if (type === 'None' && title === '' && message === '') return 'none';
  if (!wanted) return 'other';
  const { list, hint } = wanted;
  if (!list) return type === 'None' && hint !== undefined && message === messageOf(hint) ? 'same' : 'other';
  const source = rule?.list?.source;
  return typeof source === 'string' && plain(source) === plain(sourceOf(list)) ? 'same' : 'other';
}

/** Excel names the sheet of a source that was given without one, and drops blanks behind commas. */
const plain = (source: string): string => source.replace(/^=.*!/u, '=').replace(/,\s+/gu, ',');

const rangeArea = ({ top, left, bottom, right }: MergeArea): Area => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

async function statesOf(
  session: ExcelSession,
  sheet: string,
  areas: readonly MergeArea[],
  wanted: Validation | null,
): Promise<State[]> {
  const states: State[] = [];
  await askEach(session, areas.map(rangeArea), {
    sheet,
    atOnce: AT_ONCE,
    queue: (range) => range.dataValidation.load(TOLD),
    take: (told) => states.push(stateOf(told, wanted)),
  });
  return states;
}

/** Those of some areas of which anything says what may be typed into one of their cells. */
export async function validatedAmong(
  session: ExcelSession,
  sheet: string,
  areas: readonly MergeArea[],
): Promise<MergeArea[]> {
  const states = await statesOf(session, sheet, areas, null);
  return areas.filter((_, i) => states[i] !== 'none');
}

export const recordValidations = ({ sheet, validations }: SetValidations): ValidationsStep => ({
  kind: 'validations',
  sheet,
  validations,
});

/** How to have the validations of one side, and how many cells are left because somebody made something else of them. */
export interface ValidationsPlan {
  readonly units: readonly WriteUnit[];
  readonly kept: number;
}

export async function validationsPlan(
  session: ExcelSession,
  { sheet, validations }: ValidationsStep,
  side: Side,
  rows: RowPlaces,
): Promise<ValidationsPlan> {
  const units: WriteUnit[] = [];
  let kept = 0;
  for (const validation of validations) {
    const areas = validation.areas.map((area) => ({
      ...area,
      top: area.top + rows.pushAt(area.top),
      bottom: area.bottom + rows.pushAt(area.bottom),
    }));
    const { same, none, left } = await piecesOf(session, sheet, areas, validation);
    kept += left;
    if (side === 'before') units.push(...same.map((area) => clearing(sheet, area)));
    else units.push(...settingUnits(sheet, validation, left === 0 ? areas : none));
  }
  return { units, kept };
}

/** What becomes of areas in which nothing stands in the way. */
export const settingUnits = (sheet: string, validation: Validation, areas: readonly MergeArea[]): WriteUnit[] =>
  areas.map((area) => ({
    bytes: 3 * CALL_BYTES,
    cells: cellsIn(area),
    queue: (workbook) => validate(workbook.worksheets.getItem(sheet), area, validation),
  }));

const clearing = (sheet: string, area: MergeArea): WriteUnit => ({
  bytes: CALL_BYTES,
  cells: cellsIn(area),
  queue: (workbook) => workbook.worksheets.getItem(sheet).getRange(areaReference(area)).dataValidation.clear(),
});

interface Pieces {
  readonly same: readonly MergeArea[];
  readonly none: readonly MergeArea[];
  /** Cells of the others. */
  readonly left: number;
}

/** Parts areas until each piece is one thing throughout: the clerk may have changed some cells of them. */
async function piecesOf(
  session: ExcelSession,
  sheet: string,
  areas: readonly MergeArea[],
  wanted: Validation,
): Promise<Pieces> {
  const found: Record<State, MergeArea[]> = { same: [], none: [], other: [], mixed: [] };
  for (let open = areas; open.length > 0 && open.length < MOST_PIECES;) {
    const states = await statesOf(session, sheet, open, wanted);
    found.mixed = [];
    open.forEach((area, i) => found[states[i] ?? 'other'].push(area));
    open = found.mixed.flatMap(halvesOf);
  }
  return { ...found, left: [...found.other, ...found.mixed].reduce((n, area) => n + cellsIn(area), 0) };
}

/** One cell has no halves. */
function halvesOf(area: MergeArea): MergeArea[] {
  const { top, left, bottom, right } = area;
  if (top < bottom) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (left === right) return [];
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
