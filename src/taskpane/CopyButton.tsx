import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { copied, copyButton } from './messages';

/** How long the button says that it is done, in milliseconds. */
const SAID_FOR = 2000;

/** Copies a text; not there where the browser keeps the clipboard to itself, as on plain http. */
export function CopyButton({ text }: { readonly text: string }) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [done]);
  if (!('clipboard' in navigator)) return null;
  return (
    <Button
      size="small"
      icon={done ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setDone(true),
          () => undefined,
        )
      }
    >
      {done ? copied : copyButton}
    </Button>
  );
}
