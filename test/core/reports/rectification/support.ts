import { isFormulaInput, type WorkbookChange } from '../../../../src/core/changes/change';
import { formatAt, gridOfRows, type Grid } from '../../../../src/core/grid/grid';
import type { Ledger } from '../../../../src/core/ledger/ledger';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { readEdition, type SheetEdition } from '../../../../src/core/reports/rectification/edition';
import {
  rectify,
  type Rectification,
  type RectificationOrder,
} from '../../../../src/core/reports/rectification/rectify';
import { rectificationSheet } from '../../../../src/core/reports/rectification/rectification-sheet';
import type { ColumnKey } from '../../../../src/core/reports/rectification/column-keys';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { day, ledgerOf } from '../../rules/support';

/** A petition ledger with the columns that the criteria look at. */
export const HEADER = [
  'caseNo',
  'petitioner',
  'idNumber',
  'content',
  'responsibleUnit',
  'registeredDate',
  'acceptedDate',
  'replyDate',
  'closedDate',
  'peopleCount',
  'isGroup',
  'isRepeat',
  'isBacklog',
  'riskLevel',
  'progress',
] as const;

export type Row = Partial<Record<(typeof HEADER)[number], string | number | null>>;

/** A matter that meets no criterion until a test says otherwise. */
export const PLAIN: Row = {
  petitioner: '张试验',
  content: '反映小区供暖温度长期不达标，要求查处供热单位',
  responsibleUnit: '东四街道',
  registeredDate: '2021-12-20',
  acceptedDate: '2021-12-22',
};

export function petitions(...rows: readonly Row[]): Ledger {
  return ledgerOf(
    HEADER,
    rows.map((row) => HEADER.map((field) => ({ ...PLAIN, ...row })[field] ?? null)),
  );
}

export type Asked = Partial<Omit<RectificationOrder, 'ledgers' | 'asOf'>> & { readonly asOf?: string };

export function rectified(ledgers: readonly Ledger[], { asOf = '2021-12-31', ...asked }: Asked = {}): Rectification {
  return rectify({
    ledgers,
    asOf: day(asOf),
    period: null,
    profile: DEFAULT_PROFILE,
    mask: 'standard',
    campaign: null,
    edition: null,
    ...asked,
  });
}

/** What stands in a column of each line. */
export function column(rectification: Rectification, key: ColumnKey): unknown[] {
  return rectification.merged.lines.map((line) => rectification.cell(line, key));
}

/** A sheet as a host reads it. */
export function gridOf(model: SheetModel): Grid {
  const codes = ['General', '@', 'yyyy-mm-dd', '0'];
  const width = model.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return gridOfRows(
    model.rows.map((row) => row.map((cell) => cell?.value ?? null)),
    {
      name: model.name,
      madeByProduct: true,
      merges: model.merges,
      hiddenColumns: new Set(model.hiddenColumns),
      formatCodes: codes,
      formats: Array.from({ length: width }, (_, c) =>
        Uint16Array.from(model.rows, (row) =>
          Math.max(0, codes.indexOf(model.styles[row[c]?.style ?? '']?.format ?? 'General')),
        ),
      ),
    },
  );
}

/** The sheet of a report, as an earlier edition. */
export function editionOf(rectification: Rectification, edit: (grid: Grid) => Grid = (grid) => grid): SheetEdition {
  const edition = readEdition(edit(gridOf(rectificationSheet(rectification))), DEFAULT_PROFILE);
  if (!edition) throw new Error('no edition');
  return edition;
}

/** A grid with some cells typed into: by column key and line, or by place. */
export function typed(
  edition: SheetEdition,
  cells: readonly { readonly line: number; readonly key: ColumnKey; readonly text: string | number | null }[],
): SheetEdition {
  const columns = edition.grid.columns.map((c) =>
    Array.from({ length: edition.grid.rowCount }, (_, r) => c[r] ?? null),
  );
  for (const { line, key, text } of cells) {
    const at = edition.columns.get(key);
    const row = edition.lines[line]?.row;
    if (at === undefined || row === undefined) throw new Error(`no cell ${key} ${line}`);
    columns[at]![row] = text;
  }
  const next = readEdition({ ...edition.grid, columns }, DEFAULT_PROFILE);
  if (!next) throw new Error('no edition');
  return next;
}

/** A sheet after a change in place. */
export function changed(edition: SheetEdition, { operations }: WorkbookChange): SheetEdition {
  const { grid } = edition;
  const rows = Array.from({ length: grid.rowCount }, (_, r) => grid.columns.map((c) => c[r] ?? null));
  const formats = grid.columns.map((_, c) =>
    Array.from({ length: grid.rowCount }, (_unused, r) => formatAt(grid, r, c)),
  );
  for (const op of operations) {
    if (op.kind !== 'write-cells') continue;
    for (const run of op.runs) {
      run.rows.forEach((row, i) => {
        while (rows.length <= row) rows.push([]);
        const input = run.inputs[i] ?? null;
        if (isFormulaInput(input)) throw new Error('never a formula');
        rows[row]![run.column] = input;
        if (run.style?.format !== undefined) (formats[run.column] ??= [])[row] = run.style.format;
      });
    }
  }
  const full = rows.map((row) => Array.from(row, (value) => value ?? null));
  const codes = [...new Set(['General', ...formats.flat()])];
  const next = readEdition(
    gridOfRows(full, {
      name: grid.name,
      madeByProduct: true,
      merges: grid.merges,
      hiddenColumns: grid.hiddenColumns,
      formatCodes: codes,
      formats: formats.map((column) =>
        Uint16Array.from({ length: full.length }, (_, r) => Math.max(0, codes.indexOf(column[r] ?? ''))),
      ),
    }),
    DEFAULT_PROFILE,
  );
  if (!next) throw new Error('no edition');
  return next;
}

/** Every text of a sheet. */
export function allTexts({ grid }: SheetEdition): string[] {
  return grid.columns.flatMap((column) => column.flatMap((v) => (typeof v === 'string' ? [v] : [])));
}
