import { fittingChoices } from '../sheets/choices';
import { rowHeight } from '../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel, Validation } from '../sheets/sheet-model';
import type { Profile } from '../profile/profile';
import type { ColumnKind, OfficeColumn, OfficeLedger } from './office-ledger';

const BODY: CellStyle = { font: '仿宋', size: 11, valign: 'center', border: true };
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: '方正小标宋简体', size: 20, align: 'center', valign: 'center' },
  head: { font: '黑体', size: 11, align: 'center', valign: 'center', wrap: true, border: true, fill: 'EDEDED' },
  text: { ...BODY, wrap: true },
  word: { ...BODY, align: 'center', wrap: true },
  code: { ...BODY, align: 'center', format: '@' },
  date: { ...BODY, align: 'center', format: 'yyyy-mm-dd' },
  count: { ...BODY, align: 'center', format: '0' },
} satisfies Readonly<Record<ColumnKind | 'title' | 'head', CellStyle>>;

/** Blank lines that are ready to be filled in and printed. */
const READY_LINES = 30;
const HEADER_ROW = 1;
const LAST_ROW = 1_048_575;
const COLUMNS_ON_A4 = 14;

/** A new, empty ledger of a kind: headers, widths, formats, drop-downs, hints, print set-up. */
export function officeTemplate(type: OfficeLedger, profile: Profile): SheetModel {
  const { columns, title, name } = type;
  const widths = columns.map(({ width }) => width);
  const head = columns.map(({ header }): SheetCell => ({ value: header, style: 'head' }));
  const begun = type.lines?.(profile) ?? [];
  const lines = Array.from({ length: Math.max(READY_LINES, begun.length) }, (_, k) =>
    columns.map(({ kind }, c): SheetCell => ({ value: begun[k]?.[c] ?? null, style: kind })),
  );
  return {
    name,
    // Left alone, what is merged into the title would take the borders of its column.
    rows: [columns.map((_, c): SheetCell => ({ value: c === 0 ? title : null, style: 'title' })), head, ...lines],
    styles: STYLES,
    merges: [{ top: 0, left: 0, bottom: 0, right: columns.length - 1 }],
    widths,
    heights: { 0: 36, [HEADER_ROW]: Math.max(28, rowHeight(head, widths, 11)) },
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 0,
    filter: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + lines.length, right: columns.length - 1 },
    print: {
      paper: columns.length > COLUMNS_ON_A4 ? 'A3' : 'A4',
      landscape: true,
      titleRows: [0, HEADER_ROW],
      fitToWidth: true,
      footer: '第 &P 页，共 &N 页',
      margins: [20, 20, 20, 20],
    },
    columnStyles: columns.map(({ kind }) => kind),
    validations: columns.flatMap((column, c) => validationOf(column, c, profile)),
    tabColor: '70AD47',
  };
}

function validationOf({ header, choices, hint, kind }: OfficeColumn, column: number, profile: Profile): Validation[] {
  const offered = fittingChoices(typeof choices === 'function' ? choices(profile) : (choices ?? []));
  const text =
    hint ?? (offered.length > 0 ? '可以从列表里选，也可以直接填写。' : kind === 'count' ? '只填整数。' : null);
  if (text === null) return [];
  return [
    {
      areas: [{ top: HEADER_ROW + 1, left: column, bottom: LAST_ROW, right: column }],
      ...(offered.length > 0 && { list: { choices: offered } }),
      hint: { title: header.slice(0, 32), text },
      others: 'warn',
    },
  ];
}
