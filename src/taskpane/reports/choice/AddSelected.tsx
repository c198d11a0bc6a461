import { Button, Caption1 } from '@fluentui/react-components';
import { TableMoveRightRegular } from '@fluentui/react-icons';
import { useController, usePane } from '../../pane-context';
import { addedText, addSelectedButton } from './messages';

/** 加入所选行, and what it did; nothing where the host knows no selection. */
export function AddSelected({ isOff }: { readonly isOff: boolean }) {
  const { choice } = useController();
  const added = usePane((s) => s.reports.open?.added ?? null);
  if (!choice.canAddSelected) return null;
  return (
    <>
      <Button icon={<TableMoveRightRegular />} onClick={() => void choice.addSelected()} disabledFocusable={isOff}>
        {addSelectedButton}
      </Button>
      <Caption1 role="status">{added && addedText(added)}</Caption1>
    </>
  );
}
