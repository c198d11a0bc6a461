import type { PrintSetup, Validation } from '../../core/sheets/sheet-model';
import { absoluteReference, areaReference } from '../xlsx/area-reference';
import type { PackedSheet } from './packed-sheet';
import { stretchesOf } from './runs';
import { CALL_BYTES, mergeUnit, pointsOf, type WriteUnit } from './write-units';

const POINTS_PER_MM = 72 / 25.4;
/** Millimetres: what the product's sheets have where they do not say. */
const MARGINS = [19, 19, 18, 18] as const;
const MAX_HINT_TITLE = 32;
const MAX_HINT = 255;

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
    ...validations.map(
      (validation): OnSheet =>
        (s) =>
          validate(s, validation),
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

function validate(sheet: Excel.Worksheet, { areas, list, hint, others }: Validation): void {
  for (const area of areas) {
    const { dataValidation } = sheet.getRange(areaReference(area));
    if (list) {
      const source = 'area' in list ? `=${absoluteReference(list.area)}` : list.choices.join(',');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      const style = others === 'warn' ? 'Warning' : 'Stop';
      dataValidation.errorAlert = { showAlert: true, style, title: '', message: '' };
    }
    if (hint)
      dataValidation.prompt = {
        showPrompt: true,
        title: hint.title.slice(0, MAX_HINT_TITLE),
        message: hint.text.slice(0, MAX_HINT),
      };
  }
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
