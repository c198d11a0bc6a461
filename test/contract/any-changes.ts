import * as fc from 'fast-check';
import type {
  AddSheet,
  CellInput,
  CellRun,
  ConditionalRule,
  InsertRows,
  Operation,
  ReplaceSheet,
  WorkbookChange,
} from '../../src/core/changes/change';
import { areaAfter, areaJoined } from '../../src/core/changes/row-insertion';
import { cellError, gridOfRows, type CellValue, type Grid, type MergeArea } from '../../src/core/grid/grid';
import type { CellStyle, ChoiceList, Validation } from '../../src/core/sheets/sheet-model';
import { areasOf } from '../../src/hosts/workbench/validated-areas';
import { sameArea } from '../../src/core/grid/area';
import { REPORT } from './added-sheet';

/** Grids as they grow in offices, and whatever a change may make of them. */

export const ROWS = 9;
export const COLUMNS = 6;
/** Cells beyond the grid's edge are written to as well. */
const BEYOND = 3;

export const LEDGER = '台账';
export const OTHER = '说明';
/** Names for sheets that changes add; two changes may want the same one. */
const ADDED = ['规范台账', '报表 1', '台账 (2)'];

const FORMATS = ['General', 'yyyy/m/d', '@', '0.00', 'yyyy"年"m"月"'];

/** What programs take for something else than it is. */
const TEXTS = [
  '张三',
  '=不是公式',
  '=1+1',
  '+86',
  '-1',
  '@甲',
  '007',
  '１２',
  '2021.3.5',
  '2021-03-05',
  '3月5日',
  '1/2',
  'TRUE',
  '10%',
  '1e5',
  ' 前后有空格　',
  '两\n行',
  "'引号",
  '<&>"',
];

const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, -1, 44_256, 44_256.5, 0.1, 1e15),
  fc.integer({ min: -9, max: 60_000 }),
);
const anyText = fc.constantFrom(...TEXTS);
const anyInput: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 3, arbitrary: anyNumber },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constantFrom({ formula: 'A2+1', value: 2 }, { formula: 'IF(1>0,B3,"")', value: '' }) },
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 4, arbitrary: anyNumber },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(cellError('#N/A')) },
);

const anyArea = (rows = ROWS + BEYOND, columns = COLUMNS + BEYOND): fc.Arbitrary<MergeArea> =>
  fc
    .record({ top: fc.nat(rows - 1), left: fc.nat(columns - 1), down: fc.nat(2), across: fc.nat(2) })
    .map(({ top, left, down, across }) => ({ top, left, bottom: top + down, right: left + across }));
const anyMerge = anyArea(ROWS, COLUMNS).filter(({ top, left, bottom, right }) => top < bottom || left < right);

const meet = (a: MergeArea, b: MergeArea): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
/** Those that do not lie over one before them. */
const apart = (areas: readonly MergeArea[]): MergeArea[] =>
  areas.reduce<MergeArea[]>((some, area) => (some.some((m) => meet(m, area)) ? some : [...some, area]), []);

/** Whether a cell is hidden behind the first cell of a merge. */
export const isCovered = (merges: readonly MergeArea[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );

const anyGrid = (name: string): fc.Arbitrary<Grid> =>
  fc
    .record({
      cells: fc.array(fc.record({ value: anyValue, format: fc.nat(FORMATS.length - 1), calculated: fc.boolean() }), {
        minLength: ROWS * COLUMNS,
        maxLength: ROWS * COLUMNS,
      }),
      merges: fc.array(anyMerge, { maxLength: 2 }).map(apart),
      hiddenRows: fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 3 }),
      hiddenColumns: fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: 2 }),
    })
    .map(({ cells, merges, hiddenRows, hiddenColumns }) => {
      const at = (row: number, column: number) => cells[row * COLUMNS + column]!;
      const rows = Array.from({ length: ROWS }, (_, r) =>
        Array.from({ length: COLUMNS }, (_c, c) => (isCovered(merges, r, c) ? null : at(r, c).value)),
      );
      const columns = Array.from({ length: COLUMNS }, (_, c) => c);
      return gridOfRows(rows, {
        name,
        formatCodes: FORMATS,
        // Numbers in cells of text format are usual: the format was set after they were typed.
        formats: columns.map((c) => Uint16Array.from(rows, (_, r) => at(r, c).format)),
        formulas: columns.map(
          (c) => new Set(rows.flatMap((row, r) => (typeof row[c] === 'number' && at(r, c).calculated ? [r] : []))),
        ),
        merges,
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: new Set(hiddenColumns),
      });
    });

const anyStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    fill: fc.constantFrom('FFEE00', 'AACCEE'),
    color: fc.constantFrom('B10E1C', '000000'),
    size: fc.constantFrom(9, 14),
    font: fc.constantFrom('仿宋', '宋体'),
    align: fc.constantFrom('left', 'center'),
    valign: fc.constantFrom('top', 'center'),
    wrap: fc.boolean(),
    border: fc.boolean(),
    format: fc.constantFrom(...FORMATS),
  },
  { requiredKeys: [] },
);

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyRun: fc.Arbitrary<CellRun> = fc
  .record({
    column: fc.nat(COLUMNS + BEYOND - 1),
    cells: fc.uniqueArray(fc.tuple(fc.nat(ROWS + BEYOND - 1), anyInput), { selector: ([row]) => row, maxLength: 6 }),
    like: optional(fc.nat(COLUMNS - 1)),
    style: optional(anyStyle),
  })
  .map(({ column, cells, like, style }) => {
    const ordered = [...cells].sort(([a], [b]) => a - b);
    return {
      column,
      rows: Int32Array.from(ordered, ([row]) => row),
      inputs: ordered.map(([, input]) => input),
      ...(like !== undefined && { like }),
      ...(style && { style }),
    };
  });

const anyRule: fc.Arbitrary<ConditionalRule> = fc.record({
  formula: fc.constantFrom('$A1<5', 'ISBLANK(B2)', '$C$3="甲"'),
  style: fc.record({ bold: fc.constant(true), fill: fc.constantFrom('FBD5D5', 'FFF0C2') }, { requiredKeys: ['fill'] }),
});

/** As our own drop-downs are: a list, a hint and no more than a warning. */
const anyOffer: fc.Arbitrary<Validation> = fc.record({
  areas: fc.array(anyArea(), { minLength: 1, maxLength: 2 }).map(apart),
  list: fc.constantFrom<ChoiceList>({ choices: ['是', '否'] }, { choices: ['来信', '来访', '网上“信访”'] }),
  hint: fc.constantFrom({ title: '信访形式', text: '从列表中选择。' }, { title: '', text: '填“是”或“否”。' }),
  others: fc.constant('warn'),
});

const anyRuling: fc.Arbitrary<Validation> = fc
  .record({
    areas: fc.array(anyArea(), { minLength: 1, maxLength: 2 }).map(apart),
    list: optional(
      fc.constantFrom<ChoiceList>(
        { choices: ['是', '否'] },
        { choices: ['来信', '来访', '网上“信访”'] },
        { area: { top: 1, left: 0, bottom: 4, right: 0 } },
      ),
    ),
    hint: optional(
      fc.constantFrom({ title: '信访形式', text: '从列表中选择。' }, { title: '', text: '填“是”或“否”。' }),
    ),
    others: fc.constantFrom<'warn' | 'refuse'>('warn', 'refuse'),
  })
  // Of a rule that says nothing Excel keeps nothing.
  .map(({ areas, list, hint, others }) => ({
    areas,
    others,
    ...(list && { list }),
    ...(hint ? { hint } : !list && { hint: { title: '备注', text: '请填写' } }),
  }));

const anyValidation = fc.oneof(anyOffer, anyRuling);

const anyNewSheet: fc.Arbitrary<AddSheet> = fc
  .record({
    sheet: fc.constantFrom(...ADDED.slice(0, 1), ...ADDED),
    after: fc.option(fc.constantFrom(LEDGER, OTHER)),
    rows: fc.array(fc.array(fc.option(fc.record({ value: fc.oneof(anyText, anyNumber) })), { maxLength: 3 }), {
      maxLength: 4,
    }),
    full: fc.boolean(),
  })
  .map(({ sheet, after, rows, full }) => {
    const plain = { name: sheet, rows, styles: {}, merges: [], widths: [], frozenRows: 0, frozenColumns: 0 };
    return { kind: 'add-sheet', sheet, after, model: full ? { ...REPORT, name: sheet } : plain };
  });

const anyInsertion: fc.Arbitrary<InsertRows> = fc
  .record({
    sheet: fc.constantFrom(LEDGER, LEDGER, OTHER),
    at: fc.integer({ min: 1, max: ROWS + BEYOND - 1 }),
    count: fc.integer({ min: 1, max: 2 }),
    above: fc.nat(2),
    fill: optional(fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: 2 })),
    joins: optional(fc.nat(2)),
  })
  .map(({ sheet, at, count, above, fill, joins }) => ({
    kind: 'insert-rows',
    sheet,
    at,
    count,
    like: Math.max(0, at - 1 - above),
    ...(fill && { fill }),
    ...(joins !== undefined && { joins: Math.max(0, at - 1 - joins) }),
  }));

/** A sheet that an earlier change may have added becomes another one. */
const anyEdition: fc.Arbitrary<ReplaceSheet> = anyNewSheet.map(({ sheet, model }) => ({
  kind: 'replace-sheet',
  sheet,
  model,
}));

const anyPlace = fc.constantFrom(LEDGER, LEDGER, OTHER, ...ADDED);

/** One for each kind of operation: a new kind does not compile until it stands here. */
const OPERATIONS: { readonly [K in Operation['kind']]: fc.Arbitrary<Extract<Operation, { kind: K }>> } = {
  'write-cells': fc.record({
    kind: fc.constant('write-cells'),
    sheet: anyPlace,
    runs: fc.array(anyRun, { minLength: 1, maxLength: 3 }),
  }),
  'merge-cells': fc.record({
    kind: fc.constant('merge-cells'),
    sheet: anyPlace,
    areas: fc.array(anyMerge, { minLength: 1, maxLength: 2 }).map(apart),
  }),
  'set-column-widths': fc.record({
    kind: fc.constant('set-column-widths'),
    sheet: anyPlace,
    widths: fc.uniqueArray(fc.record({ column: fc.nat(COLUMNS), width: fc.constantFrom(2, 8.43, 12, 40) }), {
      selector: ({ column }) => column,
      minLength: 1,
      maxLength: 3,
    }),
  }),
  'set-conditional-formats': fc.record({
    kind: fc.constant('set-conditional-formats'),
    sheet: anyPlace,
    area: anyArea(),
    rules: fc.array(anyRule, { maxLength: 2 }),
  }),
  'set-validations': fc.record({
    kind: fc.constant('set-validations'),
    sheet: anyPlace,
    validations: fc.array(anyValidation, { minLength: 1, maxLength: 2 }),
    // Which of them go is known only where they stand: see {@link heedful}.
    replaces: fc.constant([]),
  }),
  'insert-rows': anyInsertion,
  'add-sheet': anyNewSheet,
  'replace-sheet': anyEdition,
};

const anyChange: fc.Arbitrary<WorkbookChange> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: OPERATIONS['write-cells'] },
      ...Object.values(OPERATIONS).map((arbitrary) => ({ weight: 1, arbitrary })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.filter(isFirstEdition))
  .map((operations) => ({ title: '改动', operations: operations.map(inOrder(operations)) }));

/** Makes a sheet, or makes it again. */
const makes = ({ kind }: Operation): boolean => kind === 'add-sheet' || kind === 'replace-sheet';

/** A sheet is replaced before anything else is done to it. */
const isFirstEdition = ({ kind, sheet }: Operation, i: number, all: readonly Operation[]): boolean =>
  kind !== 'replace-sheet' || !all.slice(0, i).some((earlier) => earlier.sheet === sheet && makes(earlier));

/**
 * On a sheet of a name that only changes give, an operation has something to do only once it was made:
 * most go to the ledger instead.
 */
const inOrder =
  (all: readonly Operation[]) =>
  (operation: Operation, i: number): Operation => {
    if (makes(operation) || !ADDED.includes(operation.sheet)) return operation;
    const isThere = all.slice(0, i).some((earlier) => makes(earlier) && earlier.sheet === operation.sheet);
    return isThere ? operation : { ...operation, sheet: LEDGER };
  };

/** A workbook, what is done to it, and how a clerk goes back and forth in that. */
export interface AnyStory {
  readonly sheets: readonly Grid[];
  /** Done first and then forgotten: it gives the workbook looks, widths and rules. */
  readonly dressing: WorkbookChange;
  readonly changes: readonly WorkbookChange[];
  readonly moves: readonly ('undo' | 'redo')[];
}

export const anyStory: fc.Arbitrary<AnyStory> = fc.record({
  sheets: fc.tuple(anyGrid(LEDGER), anyGrid(OTHER)),
  dressing: anyChange,
  changes: fc.array(anyChange, { minLength: 1, maxLength: 3 }),
  moves: fc.array(fc.constantFrom<'undo' | 'redo'>('undo', 'undo', 'redo'), { maxLength: 5 }),
});

/** What a sheet has that its next operation is to heed. */
type Standing = Pick<Grid, 'merges' | 'validated'>;

/**
 * A change that heeds what is on its sheets. It writes to no cell that merges cover: nobody sees what
 * stands there, and programs differ in whether they take it. Where it renews drop-downs, it names those
 * of ours that lie in its way, as far as the host tells of them.
 *
 * @param standing on a sheet as it is now
 */
export async function heedful(
  change: WorkbookChange,
  standing: (sheet: string) => Promise<Standing>,
): Promise<WorkbookChange> {
  const known = new Map<string, Standing>();
  const operations: Operation[] = [];
  for (const operation of change.operations) {
    const { sheet } = operation;
    const here = known.get(sheet) ?? (await standing(sheet));
    const done = heeding(operation, here);
    known.set(sheet, standingAfter(done, here));
    operations.push(done);
  }
  return { ...change, operations };
}

function heeding(operation: Operation, { merges, validated = [] }: Standing): Operation {
  if (operation.kind === 'write-cells')
    return { ...operation, runs: operation.runs.map((run) => uncovered(run, merges)) };
  if (operation.kind !== 'set-validations') return operation;
  const wanted = operation.validations.flatMap(({ areas }) => areas);
  const replaces = validated.flatMap(({ offers, ...area }) =>
    offers && wanted.some((other) => meet(area, other)) ? [{ ...area, offers }] : [],
  );
  return { ...operation, replaces };
}

function standingAfter(operation: Operation, { merges, validated = [] }: Standing): Standing {
  switch (operation.kind) {
    case 'add-sheet':
    case 'replace-sheet':
      return { merges: operation.model.merges, validated: areasOf(operation.model.validations ?? []) };
    case 'merge-cells':
      return { merges: [...merges, ...operation.areas], validated };
    case 'set-validations': {
      const kept = validated.filter((area) => !operation.replaces?.some((gone) => sameArea(gone, area)));
      return { merges, validated: [...kept, ...areasOf(operation.validations)] };
    }
    case 'insert-rows':
      return {
        merges: merges.map((area) => areaAfter(operation, area)),
        validated: validated.map((area) => ({ ...area, ...areaJoined(operation, area) })),
      };
    default:
      return { merges, validated };
  }
}

function uncovered(run: CellRun, merges: readonly MergeArea[]): CellRun {
  const kept = [...run.rows.keys()].filter((i) => !isCovered(merges, run.rows[i]!, run.column));
  return { ...run, rows: Int32Array.from(kept, (i) => run.rows[i]!), inputs: kept.map((i) => run.inputs[i]!) };
}
