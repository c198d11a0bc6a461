import { fitsInCell, resultOf, type CellFormula, type CellReference, type TextPart } from '../../sheets/cell-formula';
import type { SheetModel } from '../../sheets/sheet-model';
import type { AnnualFigure, AnnualSection } from './sections';

/** Stands where a person has to write: no ledger knows it. */
export const TO_WRITE = '【待填写】';

/** The sheet of figures, which the draft looks at. */
export const FIGURES_SHEET = '年度报告数据';

/** What formulas call the cell with a figure, and the one with what it is about. */
export const nameCell = (id: string): string => `value ${id}`;
export const textCell = (id: string): string => `text ${id}`;

type TextFormula = CellFormula & { readonly kind: 'text' };

/** A paragraph of the draft: what it is from, and its text. */
export interface Paragraph {
  readonly name: string;
  readonly formula: TextFormula;
}

/**
 * The paragraphs of a section, one for each report or ledger that its figures are from. Each figure is
 * looked up in the sheet of figures, and so is every name that is none of our words.
 */
export function draftParagraphs({ figures }: AnnualSection, sheet: SheetModel, opening: string): Paragraph[] {
  const cells = namedCells(sheet);
  const bySource = new Map<string, AnnualFigure[]>();
  for (const figure of figures) bySource.set(figure.source, [...(bySource.get(figure.source) ?? []), figure]);
  return [...bySource].flatMap(([name, own], k) =>
    inFormulas(own, cells, k === 0 ? opening : '').map(
      (parts) => ({ name, formula: { kind: 'text', parts } }) as const,
    ),
  );
}

/** What a text comes to by the figures as they stand in their sheet. */
export const valueOfCell = (formula: TextFormula, { rows }: SheetModel): string | number =>
  resultOf(formula, ({ row, column }) => rows[row]?.[column]?.value ?? null);

type Cells = ReadonlyMap<string, CellReference>;

function namedCells({ name: sheet, rows }: SheetModel): Cells {
  return new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.name === undefined ? [] : [[cell.name, { sheet, row, column }] as const])),
    ),
  );
}

/** As few sentences as formulas hold: an office may have many names for the forms. */
function inFormulas(figures: readonly AnnualFigure[], cells: Cells, opening: string): TextPart[][] {
  const sentences: TextPart[][] = [];
  let parts: TextPart[] = [opening];
  let count = 0;
  for (const figure of figures) {
    const next = [...parts, ...partsOf(figure, cells, count > 0)];
    if (count > 0 && !fitsInCell([...next, '。'])) {
      sentences.push([...parts, '。']);
      parts = partsOf(figure, cells, false);
      count = 1;
      continue;
    }
    parts = next;
    count++;
  }
  return [...sentences, [...parts, '。']];
}

function partsOf({ id, text, isName, isRate = false, unit }: AnnualFigure, cells: Cells, follows: boolean): TextPart[] {
  const [cell, named] = [cells.get(nameCell(id)), cells.get(textCell(id))];
  if (!cell || !named) return [];
  const comma = follows ? '，' : '';
  const words: readonly TextPart[] = isName ? [comma, { cell: named }] : [`${comma}${text}`];
  // A blank keeps its unit: 来访 in batches and in people are two things to fill in.
  if (!isRate) return [...words, { cell }, unit];
  const rate: TextPart[] = [...words, { cell, format: '0.00%' }];
  // A rate of nothing says nothing.
  return follows ? [{ whereNumber: cell, parts: rate }] : rate;
}
