import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { toClipboard } from './clipboard';
import { copied } from './messages';

/** How long the button says that it is done, in milliseconds. */
const SAID_FOR = 2000;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as the button says it. */
  readonly label: string;
}

/** Copies a text and says so. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <Button
      size="small"
      icon={done ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void toClipboard(text).then(setDone)}
    >
      {done ? copied : label}
    </Button>
  );
}
