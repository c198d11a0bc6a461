import { cancelledError } from '../worker/protocol';

/** A person's pause in typing or choosing, in milliseconds. */
const PAUSE = 150;

/** Waits until nothing more is typed; a later call stops this one by its signal. */
export function pauseInTyping(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(cancelledError());
    });
  });
}
