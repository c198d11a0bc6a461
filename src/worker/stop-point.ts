import type { CallOptions } from './engine';
import { pause } from './pause';
import { cancelledError } from './protocol';

/** Lets a waiting message in, and ends the call where it says stop. */
export async function stopPoint(options: CallOptions): Promise<void> {
  await pause();
  throwIfStopped(options);
}

export function throwIfStopped({ signal }: CallOptions): void {
  if (signal?.aborted) throw cancelledError();
}
