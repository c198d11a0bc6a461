import { use, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { FindingList as List } from '../worker/answers';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';
import { nextRow } from './list-keys';
import { FINDING_HEIGHT, listRows } from './list-rows';
import { findingsLabel } from './messages';
import { useController, usePane } from './pane-context';
import type { RowKeys } from './row-keys';
import { ScrollContext } from './scroll-context';
import { useVisibleRange } from './visible-range';

const useStyles = makeStyles({
  list: { position: 'relative' },
  // Brought into sight by keys, a row shall not hide under the bar above.
  row: { position: 'absolute', top: 0, left: 0, right: 0, scrollMarginTop: '56px', scrollMarginBottom: '8px' },
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
  const focusNext = useRef(false);
  const [active, setActive] = useState(0);
  const [detailHeight, setDetailHeight] = useState(0);
  const selected = usePane((s) => s.selected);
  const rows = useMemo(
    () => listRows(list, folded, selected === null ? null : { finding: selected, height: detailHeight }),
    [list, folded, selected, detailHeight],
  );
  const current = Math.min(active, rows.count - 1);
  const [first, last] = useVisibleRange(scroll, box, rows);

  // The row in the tab order stays, so that focus is not lost when it scrolls out of sight.
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (current < first) indexes.unshift(current);
  if (current > last) indexes.push(current);
  const shown = indexes.map((index) => ({ index, row: rows.at(index) }));

  const inSight = shown.flatMap(({ row }) => (row?.kind === 'finding' ? [row.finding] : [])).join();
  useEffect(() => {
    if (inSight !== '') void controller.describe(inSight.split(',').map(Number));
  }, [controller, inSight, list]);

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const row = box.current?.querySelector(`[data-row="${current}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows.at(current);
    if (row?.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      controller.fold([row.group.rule], event.key === 'ArrowLeft');
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroll?.clientHeight ?? 0) / FINDING_HEIGHT) - 1);
    const next = nextRow(event.key, current, rows.count, page);
    if (next === null) return;
    event.preventDefault();
    focusNext.current = true;
    setActive(next);
  };

  const keysOf = (index: number): RowKeys => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setActive(index),
    onKeyDown,
  });

  return (
    <div ref={box} role="list" aria-label={findingsLabel} className={styles.list} style={{ height: rows.height }}>
      {shown.map(({ index, row }) => (
        <div
          key={row?.kind === 'finding' ? row.finding : row?.group.rule}
          role="listitem"
          aria-setsize={rows.count}
          aria-posinset={index + 1}
          data-row={index}
          className={styles.row}
          style={{ transform: `translateY(${rows.topOf(index)}px)` }}
        >
          {row?.kind === 'group' && <GroupRow group={row.group} folded={row.folded} keys={keysOf(index)} />}
          {row?.kind === 'finding' && (
            <FindingRow finding={row.finding} keys={keysOf(index)} onDetailHeight={setDetailHeight} />
          )}
        </div>
      ))}
    </div>
  );
}
