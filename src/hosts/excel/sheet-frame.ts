import type { PrintSetup } from '../../core/sheets/sheet-model';
import { areaReference } from '../../core/grid/area-reference';
import type { PackedSheet } from './packed-sheet';
import { stretchesOf } from './runs';
import { validate } from './validations';
import { CALL_BYTES, mergeUnit, pointsOf, type WriteUnit } from './write-units';

const POINTS_PER_MM = 72 / 25.4;
/** Millimetres: what the product's sheets have where they do not say. */
const MARGINS = [19, 19, 18, 18] as const;

type OnSheet = (sheet: Excel.Worksheet) => void;

/** Everything of a new sheet beside its cells: widths, heights, merges, what is frozen, filtered, allowed and printed. */
export function frameUnits(sheet: string, model: PackedSheet): WriteUnit[] {
  const { widths, heights = {}, hiddenColumns = [], filter, validations = [], print } = model;
  const deeds: OnSheet[] = [
    ...widths.map(
      (width, c): OnSheet =>
        (s) =>
          void (s.getCell(0, c).format.columnWidth = pointsOf(width)),
    ),
    ...heightDeeds(heights),
    ...hiddenColumns.map(
      (c): OnSheet =>
        (s) =>
          void (s.getCell(0, c).getEntireColumn().columnHidden = true),
    ),
    ...freezing(model),
    ...(filter ? [(s: Excel.Worksheet) => s.autoFilter.apply(areaReference(filter))] : []),
    ...validations.flatMap((validation) =>
      validation.areas.map(
        (area): OnSheet =>
          (s) =>
            validate(s, area, validation),
      ),
    ),
    ...(print ? [(s: Excel.Worksheet) => printed(s, print)] : []),
    ...(print?.breaks ?? []).map(
      (row): OnSheet =>
        (s) =>
          void s.horizontalPageBreaks.add(s.getCell(row, 0)),
    ),
  ];
  return [
    ...model.merges.map((area) => mergeUnit(sheet, area, 'merge')),
    ...deeds.map((deed) => ({
      bytes: CALL_BYTES,
      cells: 0,
      queue: (workbook: Excel.Workbook) => deed(workbook.worksheets.getItem(sheet)),
    })),
  ];
}

/** Rows of one height that lie together are told at once. */
function heightDeeds(heights: Readonly<Record<number, number>>): OnSheet[] {
  const rows = new Map<number, number[]>();
  for (const [row, height] of Object.entries(heights)) rows.set(height, [...(rows.get(height) ?? []), Number(row)]);
  return [...rows].flatMap(([height, list]) =>
    stretchesOf(list).map(
      ([first, count]): OnSheet =>
        (s) =>
          void (s.getRange(`${first + 1}:${first + count}`).format.rowHeight = height),
    ),
  );
}

function freezing({ frozenRows, frozenColumns }: PackedSheet): OnSheet[] {
  if (frozenRows > 0 && frozenColumns > 0)
    return [(s) => s.freezePanes.freezeAt(s.getRangeByIndexes(0, 0, frozenRows, frozenColumns))];
  if (frozenRows > 0) return [(s) => s.freezePanes.freezeRows(frozenRows)];
  return frozenColumns > 0 ? [(s) => s.freezePanes.freezeColumns(frozenColumns)] : [];
}

/** Orientation and paper first: known to be what the fitting to a width depends on. */
function printed({ pageLayout }: Excel.Worksheet, setup: PrintSetup): void {
  const { paper, landscape, titleRows, fitToWidth, footer, margins = MARGINS } = setup;
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = paper;
  pageLayout.centerHorizontally = true;
  const [top, bottom, left, right] = margins.map((mm) => mm * POINTS_PER_MM);
  Object.assign(pageLayout, { topMargin: top, bottomMargin: bottom, leftMargin: left, rightMargin: right });
  if (fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}
