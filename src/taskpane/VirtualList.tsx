import { use, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { GroupRow, type GroupHeading } from './GroupRow';
import { nextRow } from './list-keys';
import { ITEM_HEIGHT, listRows, type GroupedItems, type RowGroup } from './list-rows';
import type { RowKeys } from './row-keys';
import { ScrollContext } from './scroll-context';
import { useVisibleRange } from './visible-range';

const useStyles = makeStyles({
  list: { position: 'relative' },
  // Brought into sight by keys, a row shall not hide under the bar above.
  row: { position: 'absolute', top: 0, left: 0, right: 0, scrollMarginTop: '56px', scrollMarginBottom: '8px' },
});

interface VirtualListProps<G extends RowGroup> {
  readonly label: string;
  readonly list: GroupedItems<G>;
  readonly folded: ReadonlySet<string>;
  /** The item whose details are open. */
  readonly open: number | null;
  readonly onFold: (keys: readonly string[], on: boolean) => void;
  /** Told which items came into sight. */
  readonly onSight: (items: readonly number[]) => unknown;
  /** Closes the details: the key for it was pressed. */
  readonly onClose: () => void;
  readonly headingOf: (group: G) => GroupHeading;
  readonly renderItem: (item: number, keys: RowKeys, onDetailHeight: (height: number) => void) => ReactNode;
}

/**
 * Items group by group. Only the rows in sight exist. One row is in the tab order; arrows, Home, End
 * and the page keys move from row to row, left and right fold a group, Escape closes the details and
 * leads back to their row.
 */
export function VirtualList<G extends RowGroup>(props: VirtualListProps<G>) {
  const { list, folded, open, onFold, onSight, onClose } = props;
  const styles = useStyles();
  const scroll = use(ScrollContext);
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** Counts the times that a key led to another row. */
  const [moves, setMoves] = useState(0);
  const [detailHeight, setDetailHeight] = useState(0);
  const rows = useMemo(
    () => listRows(list, folded, open === null ? null : { item: open, height: detailHeight }),
    [list, folded, open, detailHeight],
  );
  const current = Math.min(active, rows.count - 1);
  const [first, last] = useVisibleRange(scroll, box, rows);

  // The row in the tab order stays, so that focus is not lost when it scrolls out of sight.
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (current < first) indexes.unshift(current);
  if (current > last) indexes.push(current);
  const shown = indexes.map((index) => ({ index, row: rows.at(index) }));

  const inSight = shown.flatMap(({ row }) => (row?.kind === 'item' ? [row.item] : [])).join();
  useEffect(() => {
    if (inSight !== '') onSight(inSight.split(',').map(Number));
  }, [onSight, inSight, list]);

  useEffect(() => {
    if (moves === 0) return;
    const row = box.current?.querySelector('[data-current]');
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [moves]);

  const moveTo = useCallback((index: number): void => {
    setActive(index);
    setMoves((n) => n + 1);
  }, []);

  const { openIndex } = rows;
  useEffect(() => {
    const element = box.current;
    if (!element || openIndex < 0) return;
    // On the element itself: the key may come from any button of the details.
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      moveTo(openIndex);
      onClose();
    };
    element.addEventListener('keydown', onEscape);
    return () => element.removeEventListener('keydown', onEscape);
  }, [openIndex, onClose, moveTo]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.at(current);
    if (row?.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      onFold([row.group.key], event.key === 'ArrowLeft');
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroll?.clientHeight ?? 0) / ITEM_HEIGHT) - 1);
    const next = nextRow(event.key, current, rows.count, page);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };

  const keysOf = (index: number): RowKeys => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setActive(index),
    onKeyDown,
  });

  return (
    <div ref={box} role="list" aria-label={props.label} className={styles.list} style={{ height: rows.height }}>
      {shown.map(({ index, row }) => (
        <div
          key={row?.kind === 'item' ? row.item : row?.group.key}
          role="listitem"
          aria-setsize={rows.count}
          aria-posinset={index + 1}
          data-current={index === current || undefined}
          className={styles.row}
          style={{ transform: `translateY(${rows.topOf(index)}px)` }}
        >
          {row?.kind === 'group' && (
            <GroupRow
              {...props.headingOf(row.group)}
              folded={row.folded}
              keys={keysOf(index)}
              onFold={(on) => onFold([row.group.key], on)}
            />
          )}
          {row?.kind === 'item' && props.renderItem(row.item, keysOf(index), setDetailHeight)}
        </div>
      ))}
    </div>
  );
}
