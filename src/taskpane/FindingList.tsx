import { use, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { FindingList as List } from '../worker/answers';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';
import { nextRow } from './list-keys';
import { listRows } from './list-rows';
import { findingsLabel } from './messages';
import { useController } from './pane-context';
import { ScrollContext } from './scroll-context';

/** First guesses; every row on the screen is measured. */
const GROUP_HEIGHT = 40;
const FINDING_HEIGHT = 68;

const useStyles = makeStyles({
  list: { position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

interface FindingListProps {
  readonly list: List;
  readonly folded: ReadonlySet<string>;
}

/**
 * The findings, group by group. Only the rows in sight exist. One row is in the tab order; arrows,
 * Home, End and the page keys move from row to row, left and right fold a group.
 */
export function FindingList({ list, folded }: FindingListProps) {
  const styles = useStyles();
  const controller = useController();
  const scroll = use(ScrollContext);
  const box = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const rows = useMemo(() => listRows(list, folded), [list, folded]);
  const current = Math.min(active, rows.count - 1);

  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroll,
    scrollMargin: margin,
    overscan: 6,
    estimateSize: (i) => (rows.at(i)?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (i) => {
      const row = rows.at(i);
      return row?.kind === 'finding' ? row.finding : (row?.group.rule ?? i);
    },
    // The row in the tab order stays, so that focus is not lost when it scrolls out of sight.
    rangeExtractor: (range: Range) => [...new Set([current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();

  // What stands above the list changes its height: filters open, a message comes and goes.
  useLayoutEffect(() => {
    if (!box.current || !scroll) return;
    const measure = (): void => {
      if (box.current)
        setMargin(box.current.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of scroll.children) observer.observe(part);
    if (box.current.parentElement) for (const part of box.current.parentElement.children) observer.observe(part);
    return () => observer.disconnect();
  }, [scroll]);

  const inSight = items.flatMap(({ index }) => {
    const row = rows.at(index);
    return row?.kind === 'finding' ? [row.finding] : [];
  });
  const wanted = inSight.join();
  useEffect(() => {
    if (wanted !== '') void controller.describe(wanted.split(',').map(Number));
  }, [controller, wanted, list]);

  useEffect(() => {
    if (!focusNext.current) return;
    const target = box.current?.querySelector<HTMLElement>(`[data-row="${current}"] button`);
    if (!target) return;
    focusNext.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const row = rows.at(current);
      if (!(event.target as HTMLElement).matches('[data-row-button]') || !row) return;
      if (row.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        controller.fold([row.group.rule], event.key === 'ArrowLeft');
        event.preventDefault();
        return;
      }
      const page = Math.max(1, items.length - 8);
      const next = nextRow(event.key, current, rows.count, page);
      if (next === null) return;
      event.preventDefault();
      focusNext.current = true;
      setActive(next);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    },
    [controller, current, items.length, rows, virtualizer],
  );

  return (
    <div
      ref={box}
      role="list"
      aria-label={findingsLabel}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = (event.target as HTMLElement).closest('[data-row]')?.getAttribute('data-row');
        if (index) setActive(Number(index));
      }}
    >
      {items.map(({ index, key, start }) => {
        const row = rows.at(index);
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            role="listitem"
            aria-setsize={rows.count}
            aria-posinset={index + 1}
            data-index={index}
            data-row={index}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {row?.kind === 'group' && <GroupRow group={row.group} folded={row.folded} tabbable={index === current} />}
            {row?.kind === 'finding' && <FindingRow finding={row.finding} tabbable={index === current} />}
          </div>
        );
      })}
    </div>
  );
}
