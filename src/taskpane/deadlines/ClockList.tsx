import { useController, usePane } from '../pane-context';
import { VirtualList } from '../VirtualList';
import type { ClockGroups } from './clock-groups';
import { ClockRow } from './ClockRow';
import { groupCount, listLabel, stateName } from './messages';
import { StateMark } from './StateMark';

/** The clocks, state by state, the nearest last day first. */
export function ClockList({ list }: { readonly list: ClockGroups }) {
  const { deadlines } = useController();
  const folded = usePane((s) => s.deadlines.folded);
  const selected = usePane((s) => s.deadlines.selected);
  return (
    <VirtualList
      label={listLabel}
      list={list}
      folded={folded}
      open={selected}
      onFold={deadlines.fold}
      onSight={deadlines.describe}
      onClose={deadlines.close}
      headingOf={({ state, count }) => ({
        title: stateName[state],
        count: groupCount(count),
        mark: <StateMark state={state} silent />,
      })}
      renderItem={(item, keys, onDetailHeight) => <ClockRow item={item} keys={keys} onDetailHeight={onDetailHeight} />}
    />
  );
}
