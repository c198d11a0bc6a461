import { useEffect, useRef } from 'react';
import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useController } from '../pane-context';
import { behindMore, behindTitle, closeBehind, findingRows, nothingBehind, rowText } from './messages';
import type { AskedFigure } from './reports-state';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, maxHeight: '40vh', overflowY: 'auto' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The matters behind a figure; each leads to its row. */
export function FigureRows({ figure: { key, value, behind } }: { readonly figure: AskedFigure }) {
  const styles = useStyles();
  const { reports } = useController();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [key]);
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-label={behindTitle(value)}>
      <div className={styles.head}>
        <strong>{behindTitle(value)}</strong>
        <Button size="small" onClick={reports.closeFigure}>
          {closeBehind}
        </Button>
      </div>
      {!behind && <Caption1 className={styles.note}>{findingRows}</Caption1>}
      {behind?.total === 0 && <Caption1 className={styles.note}>{nothingBehind}</Caption1>}
      {behind && behind.rows.length > 0 && (
        <ol className={styles.list}>
          {behind.rows.map((row) => (
            <li key={`${row.sheet}/${row.row}`}>
              <Link as="button" onClick={() => void reports.goTo(row)}>
                {row.matter === '' ? rowText(row.sheet, row.row) : `${row.matter}　${rowText(row.sheet, row.row)}`}
              </Link>
            </li>
          ))}
        </ol>
      )}
      {behind && behind.total > behind.rows.length && <Caption1 className={styles.note}>{behindMore(behind)}</Caption1>}
    </section>
  );
}
