import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HEADING_FONT } from '../../core/reports/sheet/report-styles';
import { numberText } from '../../core/sheets/number-text';
import type { CellStyle, SheetCell } from '../../core/sheets/sheet-model';
import type { ShownSheet } from '../../worker/report-answers';
import { useController } from '../pane-context';
import { followLabel, moreRows, tableLabel } from './messages';
import { tableRows, type TableCell } from './table-rows';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    maxWidth: '16em',
    whiteSpace: 'pre-line',
    verticalAlign: 'middle',
  },
  framed: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  filled: { backgroundColor: tokens.colorNeutralBackground3 },
  center: { textAlign: 'center' },
  right: { textAlign: 'end' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  // A text across the whole table stays in sight while its columns are scrolled.
  wide: { position: 'sticky', insetInlineStart: 0, display: 'block', width: '17.5rem' },
  figure: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  followed: { backgroundColor: tokens.colorBrandBackground2 },
});

interface ReportTableProps {
  readonly sheet: ShownSheet;
  /** The figure whose matters are shown. */
  readonly followed: string | null;
}

/** A worksheet of a report, as far as a pane can show it. */
export function ReportTable({ sheet, followed }: ReportTableProps) {
  const styles = useStyles();
  return (
    <div>
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={tableLabel(sheet.name)} tabIndex={0} className={styles.frame}>
        <table className={styles.table}>
          <tbody>
            {tableRows(sheet).map((row) => (
              <tr key={row.row}>
                {row.cells.map((cell) => (
                  <Cell key={cell.column} cell={cell} sheet={sheet} followed={followed} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.rowCount > sheet.rows.length && <Caption1>{moreRows(sheet)}</Caption1>}
    </div>
  );
}

interface CellProps {
  readonly cell: TableCell;
  readonly sheet: ShownSheet;
  readonly followed: string | null;
}

/** A text of the pane is narrower than one of a sheet: it may take more lines. */
const WIDEST = 9;

function Cell({ cell: { column, cell, columns, rows, isWhole, header }, sheet, followed }: CellProps) {
  const styles = useStyles();
  const look: CellStyle = sheet.styles[cell?.style ?? ''] ?? {};
  const isHead = look.fill !== undefined && look.border === true;
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag
      {...(columns > 1 && { colSpan: columns })}
      {...(rows > 1 && { rowSpan: rows })}
      {...(columns === 1 && { style: { minWidth: `${Math.min(WIDEST, (sheet.widths[column] ?? 0) / 3)}em` } })}
      {...(isHead && { scope: columns > 1 ? 'colgroup' : 'col' })}
      className={mergeClasses(
        styles.cell,
        look.border === true && styles.framed,
        isHead && styles.filled,
        look.align === 'center' && styles.center,
        look.align === 'right' && styles.right,
        (isHead || look.font === HEADING_FONT) && styles.strong,
        cell?.trace !== undefined && cell.trace === followed && styles.followed,
      )}
    >
      {isWhole ? (
        <span className={styles.wide}>{textOf(cell, look)}</span>
      ) : (
        <Content cell={cell} look={look} header={header} />
      )}
    </Tag>
  );
}

interface ContentProps {
  readonly cell: SheetCell | null;
  readonly look: CellStyle;
  readonly header: string;
}

function Content({ cell, look, header }: ContentProps) {
  const styles = useStyles();
  const { reports } = useController();
  const text = textOf(cell, look);
  const trace = cell?.trace;
  if (trace === undefined) return text;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={followLabel(text, header)}
      onClick={() => void reports.follow(trace, text)}
    >
      {text}
    </button>
  );
}

function textOf(cell: SheetCell | null, { format = '' }: CellStyle): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'number' ? numberText(value, format) : String(value);
}
