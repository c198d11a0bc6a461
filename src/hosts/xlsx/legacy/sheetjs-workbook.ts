import type * as Library from '@e965/xlsx';
import type { CellObject, ColInfo, Range, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { cellError, type Grid } from '../../../core/grid/grid';
import { FileFault } from '../file-fault';
import { prepareBiff, type PreparedBiff } from './biff-records';
import { codepageTables } from './codepages';
import { FormatTable } from '../read/format-table';
import { GridBuilder } from '../read/grid-builder';

/** A sheet that the library has read. */
export interface LegacySheet {
  readonly name: string;
  readonly visible: boolean;
  readonly grid: () => Grid;
}

/** Errors as .xls numbers them. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * Reads what only SheetJS can: .xls of every age and WPS's .et. The library is large and
 * is loaded when the first such file is opened.
 */
export async function readWithSheetJs(stream: Uint8Array): Promise<LegacySheet[]> {
  const library = await import('@e965/xlsx');
  library.set_cptable(codepageTables);
  const prepared = prepareBiff(stream);
  const workbook = parse(library, prepared);
  if (workbook.SheetNames.length === 0) throw new FileFault('file-unreadable');
  const facts = workbook.Workbook;
  const date1904 = facts?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const madeByProduct = prepared.marked.has(index);
    return [
      {
        name,
        visible: (facts?.Sheets?.[index]?.Hidden ?? 0) === 0,
        grid: () => gridOfSheet(sheet, { name, date1904, textOnly: false, madeByProduct }),
      },
    ];
  });
}

function parse(library: typeof Library, { stream, locked }: PreparedBiff): WorkBook {
  try {
    return library.read(stream, {
      type: 'array',
      dense: true,
      cellNF: true,
      // Without it the library leaves out which rows and columns are hidden.
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      // For workbooks older than 1997 that do not say theirs: GBK.
      codepage: 936,
    });
  } catch (error) {
    throw new FileFault(locked ? 'file-encrypted' : 'file-unreadable', '', {
      cause: error,
    });
  }
}

function gridOfSheet(sheet: WorkSheet, facts: Parameters<GridBuilder['build']>[0]): Grid {
  const builder = new GridBuilder();
  const formats = new FormatTable();
  // The library's lists have gaps, which its types do not say.
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rowFacts = (sheet['!rows'] ?? []) as readonly (RowInfo | undefined)[];
  const columnFacts = (sheet['!cols'] ?? []) as readonly (ColInfo | undefined)[];
  const merges: readonly Range[] = sheet['!merges'] ?? [];
  rows.forEach((row, r) => row?.forEach((cell, c) => cell && putCell(builder, formats, r, c, cell)));
  rowFacts.forEach((row, r) => row?.hidden && builder.hideRow(r));
  columnFacts.forEach((column, c) => column?.hidden && builder.hideColumns(c, c));
  for (const { s, e } of merges) builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  return builder.build(facts, formats.codes);
}

function putCell(builder: GridBuilder, formats: FormatTable, row: number, column: number, cell: CellObject): void {
  if (cell.f !== undefined) builder.formula(row, column);
  const { v } = cell;
  if (v === undefined || v === '' || typeof v === 'object' || cell.t === 'z') return;
  const format = typeof cell.z === 'string' ? formats.indexOf(cell.z) : 0;
  if (cell.t === 'e') builder.set(row, column, cellError(errorTexts[Number(v)] ?? '#N/A'), format);
  else builder.set(row, column, v, format);
}
