import type { WorkbookChange } from '../../changes/change';
import { rowHeight } from '../../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel, Validation } from '../../sheets/sheet-model';
import type { Profile } from '../profile';
import { BASIC_CHOICES, BASIC_SECTION } from './basics';
import { numbered, SETTINGS_SHEET, SETTINGS_TITLE } from './layout';
import type { Section, SectionColumn } from './section';
import { SECTIONS } from './sections';

const BODY: CellStyle = { font: '仿宋', size: 11, valign: 'center', border: true };
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: '方正小标宋简体', size: 18, align: 'center', valign: 'center' },
  how: { font: '仿宋', size: 11, valign: 'center', wrap: true },
  section: { font: '黑体', size: 12, valign: 'center', fill: 'DDEBF7' },
  about: { font: '仿宋', size: 11, valign: 'center', wrap: true, fill: 'DDEBF7' },
  head: { font: '黑体', size: 11, align: 'center', valign: 'center', border: true, fill: 'EDEDED' },
  // Text as a format, or a code that is typed would lose the noughts before it.
  text: { ...BODY, wrap: true, format: '@' },
  code: { ...BODY, align: 'center', format: '@' },
  choice: { ...BODY, align: 'center' },
  number: { ...BODY, align: 'center' },
  date: { ...BODY, align: 'center', format: 'yyyy"年"m"月"d"日"' },
  fixed: { ...BODY, wrap: true, fill: 'F5F5F5' },
  note: { ...BODY, wrap: true, color: '595959' },
};

const WIDTHS = [26, 18, 72, 26];
const LAST = WIDTHS.length - 1;
const SIZE = 11;
const LEAST_HEIGHT = 20;

const HOW =
  '直接改白色的格子，下次体检就按新的设置。可以加行、删行，可以在表的右边写备注；灰色的格子、各部分的标题和表头不要改。删掉整个部分，就用软件自带的默认设置；删掉整张表，就全部用默认设置。';

/** A sheet while it is laid out. */
interface Draft {
  readonly rows: (SheetCell | null)[][];
  readonly heights: Record<number, number>;
  readonly merges: SheetModel['merges'][number][];
  readonly validations: Validation[];
}

/**
 * The sheet 设置 with what a profile says, for the clerk to edit like any other sheet.
 * {@link readSettings} reads it again, however it was edited.
 */
export function settingsModel(profile: Profile): SheetModel {
  const draft: Draft = { rows: [], heights: {}, merges: [], validations: [] };
  addRow(draft, [{ value: SETTINGS_TITLE, style: 'title' }], 34);
  merge(draft, 0);
  addRow(draft, [{ value: HOW, style: 'how' }], heightOf(HOW, 0));
  merge(draft, 0);
  SECTIONS.forEach((section, i) => addSection(draft, section, i, profile));
  return {
    name: SETTINGS_SHEET,
    rows: draft.rows,
    styles: STYLES,
    merges: draft.merges,
    widths: WIDTHS,
    heights: draft.heights,
    frozenRows: 2,
    frozenColumns: 0,
    validations: draft.validations,
    tabColor: '8EA9DB',
    print: {
      paper: 'A4',
      landscape: true,
      titleRows: [0, 0],
      fitToWidth: true,
      footer: '第&P页 共&N页',
      margins: [15, 15, 15, 15],
    },
  };
}

function addSection(draft: Draft, section: Section, index: number, profile: Profile): void {
  const { columns, note } = section;
  addRow(draft, [], 12);
  const about: SheetCell = { value: note, style: 'about' };
  addRow(
    draft,
    [{ value: numbered(index, section.title), style: 'section' }, about, filler('about'), filler('about')],
    heightOf(note, 1),
  );
  merge(draft, 1);
  addRow(
    draft,
    columns.map(({ name }) => ({ value: name, style: 'head' })),
    LEAST_HEIGHT,
  );
  const top = draft.rows.length;
  const lines = section.lines(profile);
  for (const line of [...lines, ...new Array<readonly never[]>(section.spare).fill([])]) {
    const cells = columns.map(({ kind }, c): SheetCell => ({ value: line[c] ?? null, style: kind }));
    addRow(draft, cells, Math.max(LEAST_HEIGHT, rowHeight(cells, WIDTHS, SIZE)));
  }
  const bottom = draft.rows.length - 1;
  columns.forEach((column, c) => {
    if (column.choices || column.hint) draft.validations.push(validation(column, { top, left: c, bottom, right: c }));
  });
  if (section === BASIC_SECTION) addBasicChoices(draft, top);
}

function validation({ name, choices, hint }: SectionColumn, area: SheetModel['merges'][number]): Validation {
  return {
    areas: [area],
    ...(choices && { list: { choices } }),
    ...(hint && { hint: { title: name, text: hint } }),
    others: choices ? 'refuse' : 'warn',
  };
}

/** In 基本设置 each row has choices of its own, or none. */
function addBasicChoices(draft: Draft, top: number): void {
  for (let r = top; r < draft.rows.length; r++) {
    const choices = BASIC_CHOICES[String(draft.rows[r]?.[0]?.value)];
    const area = { top: r, left: 1, bottom: r, right: 1 };
    if (choices) draft.validations.push({ areas: [area], list: { choices }, others: 'refuse' });
  }
}

const filler = (style: string): SheetCell => ({ value: null, style });

function addRow(draft: Draft, cells: readonly SheetCell[], height: number): void {
  draft.heights[draft.rows.length] = height;
  draft.rows.push([...cells, ...new Array<null>(WIDTHS.length - cells.length).fill(null)]);
}

/** Joins the cells of the last row from a column on. */
function merge(draft: Draft, left: number): void {
  const row = draft.rows.length - 1;
  draft.merges.push({ top: row, left, bottom: row, right: LAST });
}

/** Height of a text that runs over the columns from `left` on. */
function heightOf(text: string, left: number): number {
  const width = WIDTHS.slice(left).reduce((sum, w) => sum + w, 0);
  return Math.max(24, rowHeight([{ value: text }], [width], SIZE));
}

/** The change that adds the sheet to a workbook, behind its last one. */
export function settingsChange(profile: Profile): WorkbookChange {
  const model = settingsModel(profile);
  return { title: '建“设置”表', operations: [{ kind: 'add-sheet', sheet: model.name, model, after: null }] };
}
