import { excelSerialOfDay, parseIsoDay } from '../../core/calendar/civil-day';
import type { OfficeLedger } from '../../core/office-ledgers/office-ledger';
import { officeTemplate } from '../../core/office-ledgers/template';
import { OFFICE_LEDGERS } from '../../core/office-ledgers/types/index';
import { DEFAULT_PROFILE } from '../../core/profile/default-profile';
import type { SheetCell, SheetModel } from '../../core/sheets/sheet-model';
import type { SampleSheet } from '../sample-sheet';
import { MONTH, MONTH_HEADERS, OFFICE_LINES, TRAINING, TRAINING_HEADERS } from './lines';
import { EXTRA_HEADERS, PETITION_EXTRAS, PETITION_HEADERS, PETITIONS, SCREENED, SCREENED_HEADERS } from './petitions';

const YEAR = 2021;
const STYLES: SheetModel['styles'] = {
  title: { font: '黑体', size: 16, align: 'center' },
  head: { font: '黑体', size: 11, align: 'center', wrap: true, border: true, fill: 'EDEDED' },
  cell: { font: '宋体', size: 11, wrap: true, border: true },
  day: { font: '宋体', size: 11, align: 'center', border: true, format: 'yyyy-mm-dd' },
};

/**
 * A small office's whole year: its petitions, its 排查 and every other ledger, some in the product's
 * templates and some in layouts of its own. It is small enough to be counted by hand.
 */
export function officeYear(): SampleSheet[] {
  const templates = OFFICE_LEDGERS.flatMap((type): SampleSheet[] => {
    const lines = OFFICE_LINES[type.id];
    return lines === undefined ? [] : [{ sheet: filledTemplate(type, lines), isTemplate: true }];
  });
  const own = [
    ownSheet('信访台账', `${YEAR}年信访事项登记台账`, `${PETITION_HEADERS}|${EXTRA_HEADERS}`, petitionRows()),
    ownSheet('专项排查', `${YEAR}年信访突出问题专项排查台账`, SCREENED_HEADERS, rowsOf(SCREENED)),
    ownSheet('培训情况', `信访业务培训情况`, TRAINING_HEADERS, rowsOf(TRAINING)),
    ownSheet('街道宣传月', `信访条例宣传月活动统计`, MONTH_HEADERS, rowsOf(MONTH)),
  ];
  return [...own.map((sheet) => ({ sheet, isTemplate: false })), ...templates];
}

function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function petitionRows(): string[][] {
  const extras = EXTRA_HEADERS.split('|');
  return rowsOf(PETITIONS).map((row) => {
    const more = PETITION_EXTRAS[row[0] ?? ''] ?? {};
    return [...row, ...extras.map((header) => String(more[header] ?? ''))];
  });
}

/** What a clerk's typing becomes in a cell: a day, a number or a text. */
function typed(text: string): SheetCell {
  const day = parseIsoDay(/^\d\d-\d\d$/u.test(text) ? `${YEAR}-${text}` : text);
  if (day) return { value: excelSerialOfDay(day, false), style: 'day' };
  if (text === '') return { value: null, style: 'cell' };
  return { value: /^\d{1,4}$/u.test(text) ? Number(text) : text, style: 'cell' };
}

function ownSheet(name: string, title: string, header: string, rows: readonly string[][]): SheetModel {
  const headers = header.split('|');
  const last = headers.length - 1;
  return {
    name,
    rows: [
      headers.map((_, c) => (c === 0 ? { value: title, style: 'title' } : null)),
      headers.map((value) => ({ value, style: 'head' })),
      ...rows.map((row) => row.map(typed)),
    ],
    styles: STYLES,
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    widths: headers.map((text) => (text === '信访内容' ? 28 : 12)),
    frozenRows: 2,
    frozenColumns: 0,
  };
}

/** A template with lines typed into it; a line of a unit that the template names already goes there. */
function filledTemplate(type: OfficeLedger, text: string): SheetModel {
  const model = officeTemplate(type, DEFAULT_PROFILE);
  const rows: (SheetCell | null)[][] = model.rows.map((row) => [...row]);
  const [keys = [], ...lines] = rowsOf(text);
  const begun = rows.findIndex((row, r) => r > 1 && (row[0]?.value ?? null) === null);
  let next = begun < 0 ? rows.length : begun;
  const filled = new Set<number>();
  for (const line of lines) {
    const named = rows.findIndex((row, r) => r > 1 && !filled.has(r) && row[0]?.value === line[0]);
    const at = named < 0 ? next++ : named;
    filled.add(at);
    rows[at] = type.columns.map(({ key, kind }) => {
      const { value } = typed(line[keys.indexOf(key)] ?? '');
      return { value, style: kind };
    });
  }
  return { ...model, rows };
}
