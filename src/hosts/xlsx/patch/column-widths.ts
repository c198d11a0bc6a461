import type { SetColumnWidths } from '../../../core/changes/change';
import { MAX_COLUMNS } from '../../../core/grid/sheet-size';
import { attribute, children, withAttributes, type ElementPlace } from './elements';

/** What Excel adds to a width in characters for the cell's padding, with its standard font. */
const WIDTH_PADDING = 0.7109375;
const WIDEST = 255;

interface ColumnSpan {
  /** 1-based, as the file counts. */
  readonly min: number;
  readonly max: number;
  readonly xml: string;
}

/** Style of each column's empty cells, 0 where the sheet says nothing. */
export function columnStyles(xml: string, cols: ElementPlace): Int32Array {
  const styles = new Int32Array(MAX_COLUMNS);
  for (const col of children(xml, cols)) {
    const style = Number(attribute(xml, col, 'style') ?? 0);
    const [min, max] = span(xml, col);
    if (style > 0) styles.fill(style, min - 1, max);
  }
  return styles;
}

/**
 * The `cols` element with other widths. An entry that covers several columns is split, and all it
 * says beside the width is kept.
 */
export function patchColumns(
  xml: string,
  cols: ElementPlace | undefined,
  prefix: string,
  widths: SetColumnWidths['widths'],
): string {
  const wanted = new Map(widths.map(({ column, width }) => [column + 1, Math.min(WIDEST, width + WIDTH_PADDING)]));
  const columns = [...wanted.keys()].sort((a, b) => a - b);
  const spans: ColumnSpan[] = [];
  const covered = new Set<number>();
  if (cols) {
    for (const col of children(xml, cols)) {
      const raw = xml.slice(col.start, col.end);
      let [from] = span(xml, col);
      const [, max] = span(xml, col);
      for (const column of columns) {
        if (column < from || column > max || covered.has(column)) continue;
        if (column > from) spans.push(part(raw, from, column - 1));
        const width = String(wanted.get(column));
        const own = withAttributes(raw, { min: `${column}`, max: `${column}`, width, customWidth: '1', bestFit: null });
        spans.push({ min: column, max: column, xml: own });
        covered.add(column);
        from = column + 1;
      }
      if (from <= max) spans.push(part(raw, from, max));
    }
  }
  for (const column of columns) {
    if (covered.has(column)) continue;
    const own = `<${prefix}col min="${column}" max="${column}" width="${wanted.get(column) ?? 0}" customWidth="1"/>`;
    spans.push({ min: column, max: column, xml: own });
  }
  spans.sort((a, b) => a.min - b.min);
  return `<${prefix}cols>${spans.map((s) => s.xml).join('')}</${prefix}cols>`;
}

function part(raw: string, min: number, max: number): ColumnSpan {
  return { min, max, xml: withAttributes(raw, { min: `${min}`, max: `${max}` }) };
}

/** First and last column of an entry, 1-based. */
function span(xml: string, col: ElementPlace): [number, number] {
  const min = Math.max(1, Number(attribute(xml, col, 'min')) || 1);
  return [min, Math.min(MAX_COLUMNS, Math.max(min, Number(attribute(xml, col, 'max')) || min))];
}
