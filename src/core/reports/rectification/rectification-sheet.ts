import { mattersHeader } from '../../fields/own-columns';
import { formatAt, isCellError, valueAt, type MergeArea } from '../../grid/grid';
import type { Profile } from '../../profile/profile';
import { rowHeight, textWidth } from '../../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel, Validation } from '../../sheets/sheet-model';
import { writtenHeaderOf } from '../../structure/structured-sheet';
import { cellText } from '../../values/text';
import { headerRows } from '../sheet/header-rows';
import { BODY_SIZE, REPORT_STYLES, type ReportStyle } from '../sheet/report-styles';
import type { LineValue } from '../kept-list/list-edition';
import { rememberedText, type SheetEdition } from './edition';
import { foldedColumns } from './folded-columns';
import { headerLines } from './header-lines';
import type { ColumnKind, LineColumn } from './line-columns';
import type { MergedLine } from './merge-edition';
import type { Rectification } from './rectify';
import { SIGN_LINE } from '../sheet/report-sheet';
import { BLOCK_ROLES, blockBase, blockLines, blockTexts, SHEET_NAME, type BlockLine } from './title-block';

export const STYLE_OF: Readonly<Record<ColumnKind, ReportStyle>> = {
  text: 'text',
  centred: 'mid',
  code: 'code',
  date: 'day',
  count: 'count',
};

/** More columns than these are printed on A3. */
const COLUMNS_ON_A4 = 14;
/** The last row that a sheet can have. */
const LAST_ROW = 1_048_575;
/** Excel shows no row higher than 409 points: a longer text needs a wider column. */
const MOST_LINES = 27;
const WIDEST = 100;
const OWN_WIDTH = 14;
const HIDDEN_WIDTH = 10;
const TAB_COLOR = 'C00000';

/** In the footer of whatever the sheet becomes on paper. */
export const KEEP_SAFE = '内部资料 注意保存';

/** How the sheet is made. */
export interface SheetLook {
  readonly name?: string;
  /**
   * A copy for somebody else: without the hidden columns, which say where lines come from and what
   * was written before.
   */
  readonly isCopy?: boolean;
  /** Only these lines, in this order. */
  readonly lines?: readonly MergedLine[];
  /** In the place of the office's own title. */
  readonly title?: string;
  readonly summary?: string;
  /** Columns that the copy does not have. */
  readonly without?: ReadonlySet<string>;
  /** What stands in a cell of the copy in the place of the line's own. */
  readonly shown?: (line: MergedLine, column: LineColumn, value: LineValue) => LineValue;
}

/** 排查整治台账 as a new worksheet; what people wrote into the earlier edition is in it. */
export function rectificationSheet(rectification: Rectification, look: SheetLook = {}): SheetModel {
  return new Builder(rectification, look).model();
}

class Builder {
  private readonly columns: readonly LineColumn[];
  private readonly own: SheetEdition['ownColumns'];
  private readonly edition: SheetEdition | null;
  private readonly profile: Profile;
  private readonly lines: readonly MergedLine[];
  private readonly widths: readonly number[];
  /** How many columns there are beside those that remember. */
  private readonly shown: number;
  /** Columns that stand hidden, by their places. */
  private readonly folded: readonly number[];
  private readonly rows: (SheetCell | null)[][] = [];
  private readonly merges: MergeArea[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly formats = new Map<string, CellStyle>();

  constructor(
    private readonly rectification: Rectification,
    private readonly look: SheetLook,
  ) {
    const { merged, order } = rectification;
    this.profile = order.profile;
    this.edition = order.edition;
    this.lines = look.lines ?? merged.lines;
    this.columns = merged.columns.filter(({ key }) => look.without?.has(key) !== true);
    // What people wrote beside the sheet is theirs, and not for others to read.
    this.own = look.isCopy === true ? [] : (order.edition?.ownColumns ?? []);
    this.shown = this.columns.length + this.own.length;
    this.folded =
      look.isCopy === true ? [] : foldedColumns(rectification).map((column) => this.columns.indexOf(column));
    this.widths = [...this.columns.map((column) => this.widthOf(column)), ...this.own.map(() => OWN_WIDTH)];
  }

  model(): SheetModel {
    const { columns, shown, look, widths } = this;
    this.titleBlock();
    const top = this.rows.length;
    this.header();
    const body = this.rows.length;
    this.lines.forEach((line, i) => this.line(line, i));
    this.signOff();
    const memory = look.isCopy === true ? [] : [shown, shown + 1];
    const hidden = [...this.folded, ...memory];
    return {
      name: look.name ?? SHEET_NAME,
      rows: this.rows,
      styles: { ...REPORT_STYLES, ...Object.fromEntries(this.formats) },
      merges: this.merges,
      widths: [...widths, ...memory.map(() => HIDDEN_WIDTH)],
      heights: this.heights,
      frozenRows: body,
      frozenColumns: Math.min(2, shown),
      print: {
        paper: shown - this.folded.length > COLUMNS_ON_A4 ? 'A3' : 'A4',
        landscape: true,
        titleRows: [top, body - 1],
        fitToWidth: true,
        footer: `${KEEP_SAFE}　　— &P —`,
        margins: [12, 14, 8, 8],
      },
      ...(hidden.length > 0 && { hiddenColumns: hidden }),
      columnStyles: columns.map(({ kind }) => (kind === 'code' ? 'code' : undefined)),
      validations: columns.flatMap((column, c) => validationOf(column, c, body)),
      tabColor: TAB_COLOR,
    };
  }

  private titleBlock(): void {
    const { title, summary, isCopy } = this.look;
    const texts = { ...(isCopy === true ? blockTexts(this.rectification, []) : blockTexts(this.rectification)) };
    if (title !== undefined) texts.title = title;
    if (summary !== undefined) texts.summary = summary;
    const before = this.edition && isCopy !== true ? blockLines(this.edition) : [];
    for (const role of BLOCK_ROLES) {
      const typed = before.find((line) => line.role === role && line.isTyped);
      if (typed) this.asTyped(typed, role);
      else this.wide(texts[role], role === 'title' ? 'title' : role === 'line' ? 'left' : 'note', role);
    }
    for (const line of before) if (line.role === null) this.asTyped(line, null);
    this.heights[0] = 36;
  }

  /** A line that people changed or added stays as they left it. */
  private asTyped({ cells, row }: BlockLine, role: string | null): void {
    const { edition } = this;
    const line = this.blank();
    for (const { column, text } of cells) this.lay(line, column, text);
    const written = edition?.writtenColumn == null ? null : valueAt(edition.grid, row, edition.writtenColumn);
    if (role !== null) this.remember(line, role, typeof written === 'string' ? written : '');
    this.rows.push(line);
  }

  /** Puts a text where it stood, or as near as the sheet goes, beside what is there. */
  private lay(line: (SheetCell | null)[], column: number, text: string): void {
    const at = Math.min(column, this.shown - 1);
    const there = line[at];
    line[at] = { value: there ? `${String(there.value)}　${text}` : text, style: 'left' };
  }

  private header(): void {
    const { columns, own, shown, widths, profile, rectification } = this;
    const paths = [
      ...columns.map((column) =>
        column.group === undefined ? [headerLines(column, profile)] : [column.group, headerLines(column, profile)],
      ),
      ...own.map(({ header }) => [header]),
    ];
    const head = headerRows(paths);
    const top = this.rows.length;
    const texts = head.rows.map((row) => row.map((value): SheetCell => ({ value, style: 'head' })));
    for (const row of texts) this.add([...row], Math.max(22, rowHeight(row, widths, BODY_SIZE)));
    for (const area of head.merges) this.merges.push({ ...area, top: area.top + top, bottom: area.bottom + top });
    if (this.look.isCopy === true) return;
    const last = this.rows.at(-1)!;
    const { merged, joins, order } = rectification;
    last[shown] = { value: mattersHeader(rememberedText(merged.serials, order.campaign, joins), 'problems') };
    last[shown + 1] = { value: writtenHeaderOf(rectification.merged.keys) };
  }

  private line(line: MergedLine, index: number): void {
    const { merged } = this.rectification;
    const row: (SheetCell | null)[] = this.columns.map((column) => {
      const at = merged.columns.indexOf(column);
      const own = column.key === 'seq' ? numbered(line.values[at] ?? null, index) : (line.values[at] ?? null);
      const value = this.look.shown ? this.look.shown(line, column, own) : own;
      const alarm = column.key === 'overdue' && typeof value === 'number' && value > 0;
      return { value, style: alarm ? 'alarm' : STYLE_OF[column.kind] };
    });
    for (const { column } of this.own) row.push(this.ownCell(line, column));
    if (this.look.isCopy !== true) this.remember(row, line.identity, line.written);
    this.add(row, Math.max(22, rowHeight(row.slice(0, this.shown), this.widths, BODY_SIZE)));
  }

  /** What people wrote into a column of theirs, as it looked. */
  private ownCell({ before }: MergedLine, column: number): SheetCell {
    const { edition } = this;
    if (!edition || !before) return { value: null, style: 'text' };
    const value = valueAt(edition.grid, before.row, column);
    if (isCellError(value)) return { value: value.error, style: 'text' };
    const format = formatAt(edition.grid, before.row, column);
    if (typeof value !== 'number' || format === 'General') return { value, style: 'text' };
    const style = `own:${format}`;
    this.formats.set(style, { ...REPORT_STYLES.text, format });
    return { value, style };
  }

  private signOff(): void {
    const { edition } = this;
    const line = this.blank();
    const row = this.look.isCopy === true ? null : (edition?.signOffRow ?? null);
    if (edition && row !== null) {
      const hidden = new Set([edition.matterColumn, edition.writtenColumn]);
      edition.grid.columns.forEach((_, c) => {
        const text = hidden.has(c) ? '' : cellText(edition.grid, row, c);
        if (text !== '') this.lay(line, c, text);
      });
    } else line[0] = { value: SIGN_LINE, style: 'left' };
    // Left to the column an empty cell would have its border.
    this.add(
      line.map((cell) => cell ?? { value: null, style: 'left' }),
      30,
    );
  }

  private remember(row: (SheetCell | null)[], matters: string, written: string): void {
    if (matters !== '') row[this.shown] = { value: matters };
    if (written !== '') row[this.shown + 1] = { value: written };
  }

  /** A text across the whole width. */
  private wide(value: string, style: ReportStyle, role: string): void {
    const line = this.blank();
    line[0] = { value, style };
    if (this.look.isCopy !== true) this.remember(line, role, blockBase(value));
    const row = this.rows.length;
    if (this.shown > 1) this.merges.push({ top: row, left: 0, bottom: row, right: this.shown - 1 });
    const room = this.widths.reduce((sum, w, c) => (this.folded.includes(c) ? sum : sum + w), 0);
    this.add(line, Math.max(22, rowHeight([{ value }], [room], REPORT_STYLES[style].size ?? BODY_SIZE)));
  }

  private blank(): (SheetCell | null)[] {
    return new Array<SheetCell | null>(this.shown).fill(null);
  }

  private add(row: (SheetCell | null)[], height: number): void {
    this.heights[this.rows.length] = height;
    this.rows.push(row);
  }

  /** Wide enough that the longest text fits in a row of the greatest height. */
  private widthOf(column: LineColumn): number {
    if (column.kind !== 'text') return column.width;
    const at = this.rectification.merged.columns.indexOf(column);
    let longest = 0;
    for (const { values } of this.lines) {
      const value = values[at];
      if (typeof value === 'string') longest = Math.max(longest, textWidth(value) + breaks(value) * column.width);
    }
    return Math.min(WIDEST, Math.max(column.width, Math.ceil(longest / MOST_LINES) + 2));
  }
}

const breaks = (text: string): number => text.split('\n').length - 1;

/** Lines are counted from the top; a word that somebody wrote there stays. */
function numbered(typed: LineValue, index: number): LineValue {
  return typeof typed === 'string' && !/^\d+$/u.test(typed) ? typed : index + 1;
}

function validationOf(column: LineColumn, at: number, top: number): Validation[] {
  const areas = [{ top, left: at, bottom: LAST_ROW, right: at }];
  if (column.choices) return [{ areas, list: { choices: column.choices }, others: 'warn' }];
  if (column.kind !== 'date') return [];
  return [{ areas, hint: { title: '日期', text: '填真正的日期，例如 2021-05-03。' }, others: 'warn' }];
}
