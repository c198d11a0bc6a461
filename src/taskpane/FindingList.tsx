import { useCallback, useMemo, useRef } from 'react';
import type { FindingList as List } from '../worker/answers';
import { FindingRow } from './FindingRow';
import { findingsLabel, groupCount } from './messages';
import { useController, usePane } from './pane-context';
import { SeverityMark } from './SeverityMark';
import { VirtualList } from './VirtualList';

interface FindingListProps {
  readonly list: List;
  readonly folded: ReadonlySet<string>;
}

/** The findings, rule by rule. */
export function FindingList({ list, folded }: FindingListProps) {
  const controller = useController();
  const selected = usePane((s) => s.selected);
  const byRule = useMemo(
    () => ({ order: list.order, groups: list.groups.map((group) => ({ ...group, key: group.rule })) }),
    [list],
  );
  const box = useRef<HTMLDivElement>(null);
  /** The row that now stands where the mended one was. */
  const focusRow = useCallback(() => box.current?.querySelector<HTMLElement>('[data-current] button')?.focus(), []);
  return (
    <div ref={box}>
      <VirtualList
        label={findingsLabel}
        list={byRule}
        folded={folded}
        open={selected}
        onFold={controller.fold}
        onSight={controller.describe}
        onClose={controller.closeFinding}
        headingOf={(group) => ({
          title: group.title,
          count: groupCount(group.count),
          mark: <SeverityMark severity={group.severity} />,
        })}
        renderItem={(finding, keys, onDetailHeight) => (
          <FindingRow finding={finding} keys={keys} onDetailHeight={onDetailHeight} onMended={focusRow} />
        )}
      />
    </div>
  );
}
