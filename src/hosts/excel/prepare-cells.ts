import type { CellRun, WorkbookChange } from '../../core/changes/change';
import { codeFor, contentHash, contentOfTyped, typedForm } from './cell-input';
import { readCells, readLooks, type CellsPlace } from './cells-before';
import type { Raw } from './contents';
import type { ExcelSession } from './excel-session';
import type { CellsInverse } from './inverse';
import { difference, LookTable, styled, type Look } from './look';
import { packedNumbers, runsOf, stretchesOf } from './runs';
import type { ExcelRoom } from './sheet-rooms';
import { codeUnits, contentUnits, lookUnits, type WriteUnit } from './write-units';

export interface PreparedRun {
  readonly units: readonly WriteUnit[];
  readonly inverse: CellsInverse;
}

/**
 * Reads the cells that runs will write over, those of a sheet together however many runs they are written in.
 *
 * @param back takes the looks that it needs to go back
 */
export async function prepareCells(
  session: ExcelSession,
  change: WorkbookChange,
  rooms: ReadonlyMap<string, ExcelRoom>,
  back: LookTable,
): Promise<ReadonlyMap<CellRun, PreparedRun>> {
  const table = new LookTable();
  const prepared = new Map<CellRun, PreparedRun>();
  for (const [sheet, room] of rooms) {
    const runs = change.operations.flatMap((op) => (op.kind === 'write-cells' && op.sheet === sheet ? op.runs : []));
    const filled = runs.filter((run) => run.rows.length > 0);
    const places = filled.map(({ column, rows }) => ({ sheet, column, rows }));
    const models = filled.flatMap(({ like, rows }) => (like === undefined ? [] : [{ sheet, column: like, rows }]));
    const before = await readCells(session, sheet, [...places, ...models]);
    const looked = filled.map((run, i) => ({ run, place: places[i]! })).filter(({ run }) => changesLook(run));
    const looks = await readLooks(session, sheet, [...looked.map(({ place }) => seen(place, room)), ...models], table);
    let model = 0;
    for (const [i, run] of filled.entries()) {
      const at = looked.findIndex((l) => l.run === run);
      const like = run.like === undefined ? null : model++;
      prepared.set(
        run,
        prepareRun(places[i]!, run, table, back, {
          codes: before[i]!.codes,
          forms: before[i]!.forms,
          looks: at < 0 ? null : spread(looks[at]!, run.rows.length),
          likeCodes: like === null ? null : before[places.length + like]!.codes,
          likeLooks: like === null ? null : looks[looked.length + like]!,
        }),
      );
    }
  }
  return prepared;
}

const changesLook = ({ like, style = {} }: CellRun): boolean => {
  const { format: _, ...rest } = style;
  return like !== undefined || Object.keys(rest).length > 0;
};

/** Beyond everything that is used the cells of a column look alike: one of them tells. */
function seen(place: CellsPlace, room: ExcelRoom): CellsPlace {
  const beyond = place.column >= room.usedColumns || (place.rows[0] ?? 0) >= room.usedRows;
  return beyond ? { ...place, rows: place.rows.subarray(0, 1) } : place;
}

const spread = (looks: Int32Array, length: number): Int32Array =>
  looks.length === length ? looks : new Int32Array(length).fill(looks[0] ?? -1);

interface RunBefore {
  readonly codes: readonly string[];
  readonly forms: readonly Raw[];
  readonly looks: Int32Array | null;
  readonly likeCodes: readonly string[] | null;
  readonly likeLooks: Int32Array | null;
}

function prepareRun(
  place: CellsPlace,
  run: CellRun,
  table: LookTable,
  back: LookTable,
  before: RunBefore,
): PreparedRun {
  const { style } = run;
  const inputs = Array.from(run.rows, (_, i) => run.inputs[i] ?? null);
  const codes = inputs.map((input, i) => {
    const base = before.likeCodes?.[i] ?? before.codes[i] ?? 'General';
    return style?.format ?? codeFor(input, base);
  });
  const forms = inputs.map((input, i) => typedForm(input, codes[i] ?? 'General'));
  const changed = codes.map((code, i) => (code === before.codes[i] ? null : code));
  const looks = before.looks && targetLooks(before.looks, before.likeLooks, run, table);
  const units = [
    ...(before.looks && looks ? lookUnits(place, lookGroups(place, before.looks, looks, table)) : []),
    ...codeUnits(place, changed),
    ...contentUnits(place, forms),
    // Excel gives a cell a format of its own for some formulas: what was asked for is said once more.
    ...codeUnits(
      place,
      codes.map((code, i) => (typeof inputs[i] === 'object' && inputs[i] !== null ? code : null)),
    ),
  ];
  const inverse: CellsInverse = {
    kind: 'cells',
    sheet: place.sheet,
    column: place.column,
    rows: stretchesOf(place.rows),
    after: packedNumbers(Uint32Array.from(forms, (form) => contentHash(contentOfTyped(form)))),
    forms: runsOf(before.forms),
    codes: runsOf(before.codes),
    looks: before.looks && looks && runsOf(waysBack(before.looks, looks, table, back)),
  };
  return { units, inverse };
}

/** The looks that cells are to have. */
function targetLooks(
  looks: Int32Array,
  likeLooks: Int32Array | null,
  { style = {} }: CellRun,
  table: LookTable,
): Int32Array {
  const known = new Map<number, number>();
  return (likeLooks ?? looks).map((n) => {
    let target = known.get(n);
    if (target === undefined) known.set(n, (target = table.numberOf(styled(table.at(n), style))));
    return target;
  });
}

/** Rows by what has to be set on them. */
function lookGroups(
  { rows }: CellsPlace,
  from: Int32Array,
  to: Int32Array,
  table: LookTable,
): Iterable<readonly [Look, number[]]> {
  const groups = new Map<string, [Look, number[]]>();
  rows.forEach((row, i) => {
    const key = `${from[i]!} ${to[i]!}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = [difference(table.at(from[i]!), table.at(to[i]!)), []]));
    group[1].push(row);
  });
  return groups.values();
}

/** What has to be set to go back, as numbers of another table: only what was changed is ever touched. */
function waysBack(from: Int32Array, to: Int32Array, table: LookTable, back: LookTable): Int32Array {
  const known = new Map<string, number>();
  return from.map((n, i) => {
    const key = `${n} ${to[i]!}`;
    let way = known.get(key);
    if (way === undefined) known.set(key, (way = back.numberOf(difference(table.at(to[i]!), table.at(n)))));
    return way;
  });
}
