import { periodName } from '../../calendar/period';
import { formatDayZh } from '../../calendar/civil-day';
import type { Operation } from '../../changes/change';
import { mattersHeader } from '../../fields/own-columns';
import { valueAt } from '../../grid/grid';
import { isCellError } from '../../grid/grid';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';
import { writtenHeaderOf } from '../../structure/structured-sheet';
import type { ListEdition } from '../kept-list/list-edition';
import { updateList } from '../kept-list/update-list';
import type { ReportOrder } from '../report';
import { reportSheet, type ReportCell, type ReportColumn } from '../sheet/report-sheet';
import { SEQ, STATE } from './resolution-columns';
import type { ResolutionLine, ResolutionList } from './resolution-list';

/** The name of the sheet. */
export const RESOLUTIONS_SHEET = '议定事项落实情况';
const OWN_WIDTH = 14;
const LINE = 'line ';
/** What stands above the table of the period and the day it was made. */
const SPAN = '统计期间：';
/** As it is written; with words of somebody's behind it, it is theirs. */
const SPAN_MADE = new RegExp(`^${SPAN}.*　截至\\d{4}年\\d{1,2}月\\d{1,2}日$`, 'u');
/** Stands in the place of lines where there are none. */
const NONE_OPEN = '会议议定的事项都已经销号。';

/**
 * What earlier meetings decided and nobody has struck off, the longest overdue first, and every line that
 * the sheet had before. The table ends the sheet: new lines come below it.
 */
export function resolutionsSheet(list: ResolutionList, order: ReportOrder): SheetModel {
  const { period, asOf, profile } = order;
  const { columns, edition, lines } = list;
  const own = edition?.ownColumns ?? [];
  const ownColumns = own.map(({ header }): ReportColumn => ({ header, width: OWN_WIDTH, look: 'text' }));
  const sheet = reportSheet({
    name: RESOLUTIONS_SHEET,
    title: '信访工作联席会议议定事项落实情况',
    office: profile.office,
    period,
    asOf,
    lead: '列出议定事项台账里没有销号的，不分统计期间，再做一次更新。会议日期、时限、落实情况等随台账更新，在本表改了的留着并提请核对；催办情况、本次会议意见、备注在本表填写。',
    blocks: [
      {
        columns: [...columns, ...ownColumns],
        lines: lines.map((line, k) => ({ cells: [...cellsOf(line, k, list), ...ownCells(line, edition)] })),
        ifEmpty: NONE_OPEN,
      },
    ],
    basis: [],
    signed: false,
  });
  return withHiddenColumns(sheet, list);
}

/** What brings the sheet up to date where it stands. */
export function updateResolutions(list: ResolutionList, edition: ListEdition, order: ReportOrder): Operation[] {
  const { columns, keys, lines } = list;
  return updateList(
    {
      kind: 'resolutions',
      columns,
      keys,
      lines,
      remembered: '',
      headerOf: ({ header }) => header,
      styleOf: ({ look }) => look,
    },
    edition,
    (put) => {
      const { grid, headerRow } = edition;
      for (let row = 0; row < headerRow; row++)
        for (let column = 0; column < grid.columnCount; column++) {
          const value = valueAt(grid, row, column);
          if (typeof value === 'string' && SPAN_MADE.test(value)) put(row, column, spanText(order));
        }
      if (lines.length === 0) return;
      for (let row = headerRow + 1; row < grid.rowCount; row++)
        for (let column = 0; column < grid.columnCount; column++)
          if (valueAt(grid, row, column) === NONE_OPEN) put(row, column, null);
    },
  );
}

const spanText = ({ period, asOf }: ReportOrder): string =>
  `${SPAN}${period === null ? '全部' : periodName(period)}　截至${formatDayZh(asOf)}`;

function cellsOf({ values, resolution }: ResolutionLine, place: number, { columns }: ResolutionList): ReportCell[] {
  return columns.map(({ key, look }, c): ReportCell => {
    if (key === SEQ) return { value: place + 1, name: `${LINE}${place}` };
    const value = values[c] ?? null;
    const isAlarm = key === STATE && resolution?.state === 'overdue';
    return { value, style: isAlarm ? 'alarm' : look };
  });
}

/** What people wrote into columns of theirs. */
function ownCells({ before }: ResolutionLine, edition: ListEdition | null): ReportCell[] {
  return (edition?.ownColumns ?? []).map(({ column }) => {
    const value = edition && before ? valueAt(edition.grid, before.row, column) : null;
    if (isCellError(value)) return value.error;
    return typeof value === 'boolean' ? (value ? '是' : '否') : value;
  });
}

/** With what each line is of and what was written into it, behind the last column. */
function withHiddenColumns(sheet: SheetModel, { columns, lines, keys }: ResolutionList): SheetModel {
  const width = sheet.widths.length;
  const head = sheet.rows.findIndex((row) => columns.every(({ header }, c) => row[c]?.value === header));
  const rows = sheet.rows.map((row, r): (SheetCell | null)[] => {
    const name = row[0]?.name ?? '';
    const line = name.startsWith(LINE) ? lines[Number(name.slice(LINE.length))] : undefined;
    const [matter, written] =
      r === head
        ? [mattersHeader('', 'resolutions'), writtenHeaderOf(keys)]
        : [line?.identity ?? '', line?.written ?? ''];
    const hidden = (value: string): SheetCell | null => (value === '' ? null : { value });
    return [...row, hidden(matter), hidden(written)];
  });
  return { ...sheet, rows, widths: [...sheet.widths, 10, 10], hiddenColumns: [width, width + 1] };
}
