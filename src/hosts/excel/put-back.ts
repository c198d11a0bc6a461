import { contentHash, contentOfTyped } from './cell-input';
import { readCells } from './cells-before';
import type { Raw } from './contents';
import type { ExcelSession } from './excel-session';
import type { CellsInverse, Inverse } from './inverse';
import type { Look } from './look';
import { mergeUnit, widthUnit } from './prepare-structure';
import { restoreRules } from './rules';
import { expanded, rowsOfStretches, unpackedNumbers } from './runs';
import { codeUnits, contentUnits, lookUnits, sendUnits, type WriteUnit } from './write-units';

/** Takes a change back, its last step first. Resolves with the number of cells left as somebody changed them. */
export async function putBack(session: ExcelSession, { looks, steps }: Inverse): Promise<number> {
  const done = new Cells();
  const units: WriteUnit[] = [];
  const merges: WriteUnit[] = [];
  const now = await contentsNow(session, steps);
  let kept = 0;
  for (const step of [...steps].reverse()) {
    switch (step.kind) {
      case 'cells': {
        const { unchanged, changed } = cellsToPutBack(step, now.get(step) ?? [], done);
        units.push(...unitsOf(step, unchanged, looks));
        kept += changed;
        break;
      }
      case 'merges':
        merges.push(...step.areas.map((area) => mergeUnit(step.sheet, area, 'unmerge')));
        break;
      case 'width':
        units.push(widthUnit(step.sheet, step.column, step.width));
        break;
      case 'rules':
        units.push(...(await restoreRules(session, step)));
    }
  }
  // What a merge covers cannot be written to.
  await sendUnits(session, [...merges, ...units], () => undefined);
  return kept;
}

async function contentsNow(
  session: ExcelSession,
  steps: Inverse['steps'],
): Promise<ReadonlyMap<CellsInverse, readonly Raw[]>> {
  const now = new Map<CellsInverse, readonly Raw[]>();
  const cells = steps.filter((step): step is CellsInverse => step.kind === 'cells');
  for (const sheet of new Set(cells.map((step) => step.sheet))) {
    const some = cells.filter((step) => step.sheet === sheet);
    const places = some.map(({ column, rows }) => ({ sheet, column, rows: rowsOfStretches(rows) }));
    const read = await readCells(session, sheet, places);
    some.forEach((step, i) => now.set(step, read[i]?.contents ?? []));
  }
  return now;
}

/** Which cells of a step hold what was written, or what stood there before; the others are the clerk's. */
function cellsToPutBack(
  step: CellsInverse,
  now: readonly Raw[],
  done: Cells,
): { unchanged: number[]; changed: number } {
  const after = unpackedNumbers(step.after);
  const before = expanded(step.forms);
  const rows = rowsOfStretches(step.rows);
  const unchanged: number[] = [];
  let changed = 0;
  rows.forEach((row, i) => {
    // Written twice, it was judged by what was written last.
    if (!done.add(step.sheet, row, step.column)) return;
    const hash = contentHash(now[i] ?? '');
    if (hash === after[i] || hash === contentHash(contentOfTyped(before[i] ?? ''))) unchanged.push(i);
    else changed++;
  });
  return { unchanged, changed };
}

function unitsOf(step: CellsInverse, indexes: readonly number[], table: readonly Look[]): WriteUnit[] {
  const all = rowsOfStretches(step.rows);
  const place = { sheet: step.sheet, column: step.column, rows: Int32Array.from(indexes, (i) => all[i]!) };
  const [forms, codes] = [expanded(step.forms), expanded(step.codes)];
  const looks = step.looks && expanded(step.looks);
  const groups = new Map<number, [Look, number[]]>();
  for (const i of looks ? indexes : []) {
    const n = looks?.[i] ?? -1;
    let group = groups.get(n);
    if (!group) groups.set(n, (group = [table[n] ?? {}, []]));
    group[1].push(all[i]!);
  }
  const formats = indexes.map((i) => codes[i] ?? 'General');
  return [
    ...lookUnits(place, groups.values()),
    ...codeUnits(place, formats),
    ...contentUnits(
      place,
      indexes.map((i) => forms[i] ?? ''),
    ),
    // Typing a date or a formula may set a format of its own.
    ...codeUnits(place, formats),
  ];
}

/** Cells that were dealt with. */
class Cells {
  private readonly sheets = new Map<string, Set<number>>();

  /** Whether the cell is new. */
  add(sheet: string, row: number, column: number): boolean {
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, (cells = new Set()));
    const size = cells.size;
    return cells.add(row * 16_384 + column).size > size;
  }
}
