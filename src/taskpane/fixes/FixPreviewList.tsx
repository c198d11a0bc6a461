import { useMemo, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FixPreview } from '../../worker/fix-answers';
import { useController } from '../pane-context';
import { ScrollContext } from '../scroll-context';
import { VirtualList } from '../VirtualList';
import { FixRow } from './FixRow';
import type { FixPanel } from './fixes-state';
import { groupCount, previewLabel } from './messages';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    maxHeight: '320px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface FixPreviewListProps {
  readonly panel: FixPanel;
  readonly groups: FixPreview['groups'];
}

/** What each cell is and what it would become, in a box of its own. Only the cells in sight are asked for. */
export function FixPreviewList({ panel, groups }: FixPreviewListProps) {
  const styles = useStyles();
  const { fixes } = useController();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const count = groups.reduce((n, group) => n + group.count, 0);
  const list = useMemo(
    () => ({
      order: Uint32Array.from({ length: count }, (_, item) => item),
      groups: groups.map((group) => ({ ...group, key: group.rule })),
    }),
    [count, groups],
  );
  if (count === 0) return null;
  return (
    <div ref={setScroll} className={styles.box}>
      <ScrollContext value={scroll}>
        <VirtualList
          label={previewLabel}
          list={list}
          folded={panel.folded}
          open={null}
          onFold={fixes.fold}
          onSight={fixes.describe}
          onClose={fixes.close}
          headingOf={(group) => ({ title: group.title, count: groupCount(group.count), mark: null })}
          renderItem={(item, keys) => <FixRow text={panel.texts.get(item)} keys={keys} />}
        />
      </ScrollContext>
    </div>
  );
}
