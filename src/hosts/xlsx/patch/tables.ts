import type { CellInput } from '../../../core/changes/change';
import type { MergeArea } from '../../../core/grid/grid';
import type { Package } from '../package/package';
import { parseArea } from '../read/references';
import { decodeEscapes } from '../xml/entities';
import { XmlReader } from '../xml/xml-reader';
import { overlaps } from '../../../core/grid/area';
import { mergeInTable, tableHeading } from './patch-fault';
import type { SheetEdits } from './sheet-edits';

interface Table {
  readonly area: MergeArea;
  /** Rows of column names and of totals, at the top and at the bottom of the area. */
  readonly headings: number;
  readonly totals: number;
  readonly names: readonly string[];
}

/**
 * Refuses what would tear a table (Excel's `Ctrl+T`) apart: its column names stand both in cells and
 * in a part of their own, and Excel calls a file damaged in which they differ.
 */
export function checkTables(source: Package, part: string, { sheet, writes, merges }: SheetEdits): void {
  for (const link of source.relationships(part)) {
    if (link.type !== 'table' || link.external || !source.has(link.target)) continue;
    const table = readTable(source.text(link.target));
    if (!table) continue;
    const { area, headings, totals, names } = table;
    for (const merge of merges) if (overlaps(merge, area)) throw mergeInTable(sheet, merge);
    for (const row of [...range(area.top, area.top + headings), ...range(area.bottom + 1 - totals, area.bottom + 1)]) {
      for (let place = writes.from(row); place < writes.to(row); place++) {
        const { column, inputs } = writes.run(place);
        if (column < area.left || column > area.right) continue;
        const input: CellInput = inputs[writes.cellOf[place]!] ?? null;
        const isName = row === area.top && headings > 0 && input === names[column - area.left];
        if (!isName) throw tableHeading(sheet, row, column);
      }
    }
  }
}

function readTable(xml: string): Table | null {
  const reader = new XmlReader(xml);
  if (!reader.seek('table')) return null;
  const area = parseArea(reader.attribute('ref') ?? '');
  if (!area) return null;
  const headings = Number(reader.attribute('headerRowCount') ?? 1);
  const totals = Number(reader.attribute('totalsRowCount') ?? 0);
  const names: string[] = [];
  while (reader.seek('tableColumn')) names.push(decodeEscapes(reader.attribute('name') ?? ''));
  return { area, headings, totals, names };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
