import type { ReactElement } from 'react';
import { makeStyles, ToggleButton } from '@fluentui/react-components';

const useStyles = makeStyles({ chip: { minWidth: 'auto', fontWeight: 'normal' } });

interface FilterChipProps {
  readonly text: string;
  readonly mark: ReactElement;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** A small round switch that shows what it counts. */
export function FilterChip({ text, mark, chosen, onToggle }: FilterChipProps) {
  const styles = useStyles();
  return (
    <ToggleButton size="small" shape="circular" className={styles.chip} icon={mark} checked={chosen} onClick={onToggle}>
      {text}
    </ToggleButton>
  );
}
