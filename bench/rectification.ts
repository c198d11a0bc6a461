import { gridOfRows, type CellValue, type Grid } from '../src/core/grid/grid';
import { matterKey } from '../src/core/ignored/finding-key';
import type { Ledger } from '../src/core/ledger/ledger';
import { DEFAULT_PROFILE } from '../src/core/profile/default-profile';
import { countChoices, DEFAULT_CHOICE } from '../src/core/reports/rectification/choice';
import { readEdition, type SheetEdition } from '../src/core/reports/rectification/edition';
import { rectify, type Rectification, type RectificationOrder } from '../src/core/reports/rectification/rectify';
import { rectificationSheet } from '../src/core/reports/rectification/rectification-sheet';
import { updateInPlace } from '../src/core/reports/rectification/update-in-place';
import { findPicks } from '../src/worker/pick-list';
import { AS_OF, read } from './engine';
import { flatLedger } from './ledgers';
import { cost, costOnce } from './measure';
import { count, figure, type BenchTable } from './table';

const SEED = 20210101;
const EDITS = 2_000;
/** One matter in so many is picked, open or not: 5,000 of 100,000. */
const EVERY = 20;

/** Measures 排查整治台账: one matter in twenty, then a merge with what people typed. */
export function run(options: { readonly rows?: number } = {}): BenchTable {
  const rows = options.rows ?? 100_000;
  const { grid } = flatLedger(SEED, rows);
  const lines: string[][] = [];
  const cold = read(grid);
  const firstCost = costOnce(() => make(cold, null));
  const made = make(cold, null);
  lines.push(['first, a ledger nobody has read yet', count(made.counted.length), '0', figure(firstCost.wall)]);
  lines.push(['the worksheet', count(made.counted.length), '0', figure(cost(() => rectificationSheet(made)).wall)]);
  const edition = typed(made);
  const again = make(cold, edition);
  lines.push([
    'made again, with what people typed',
    count(again.counted.length),
    count(again.merged.kept),
    figure(cost(() => make(cold, edition)).wall),
  ]);
  lines.push([
    'as changes in place',
    count(again.counted.length),
    count(again.merged.kept),
    figure(cost(() => updateInPlace(again, edition)).wall),
  ]);
  const order = { ledgers: cold, asOf: AS_OF, profile: DEFAULT_PROFILE, period: null, campaign: null };
  const picked = cold.flatMap((ledger) => [0, 1, 2].map((record) => matterKey(ledger, ledger.rowOf(record))));
  const counting = (): unknown => countChoices(order, { ...DEFAULT_CHOICE, picked });
  lines.push(['what each criterion would bring in', '', '', figure(cost(counting).wall)]);
  const request = { fileName: '', sheets: [], asOf: AS_OF, profile: DEFAULT_PROFILE };
  const finding = (): unknown => findPicks(cold, { text: '反映', only: null }, request);
  lines.push(['a search for matters to pick', '', '', figure(cost(finding).wall)]);
  return {
    title: `排查整治台账 from ${count(rows)} x 25`,
    columns: ['what', 'problems', 'typed cells kept', 'ms'],
    rows: lines,
    notes: ['reading the ledger is not in it; clocks, joining and merging are'],
  };
}

function make(ledgers: readonly Ledger[], edition: SheetEdition | null): Rectification {
  const order: RectificationOrder = {
    ledgers,
    edition,
    asOf: AS_OF,
    period: null,
    profile: DEFAULT_PROFILE,
    mask: 'standard',
    campaign: null,
    criteria: ['picked'],
    picked: (_, record) => record % EVERY === 0,
  };
  return rectify(order);
}

/** The sheet with a remark in 2,000 of its cells. */
function typed(made: Rectification): SheetEdition {
  const model = rectificationSheet(made);
  const grid: Grid = gridOfRows(
    model.rows.map((row) => row.map((cell): CellValue => cell?.value ?? null)),
    { name: model.name, madeByProduct: true },
  );
  const edition = readEdition(grid, DEFAULT_PROFILE);
  if (!edition) throw new Error('the sheet is not known again');
  const columns = grid.columns.map((column) => [...column]);
  const places = ['instruction', 'remark'].map((key) => edition.columns.get(key) ?? 0);
  for (let k = 0; k < EDITS; k++) {
    const line = edition.lines[(k * 7) % edition.lines.length];
    const column = columns[places[k % 2] ?? 0];
    if (line && column) column[line.row] = `请抓紧办理（${k}）`;
  }
  const next = readEdition({ ...grid, columns }, DEFAULT_PROFILE);
  if (!next) throw new Error('the sheet is not known again');
  return next;
}
