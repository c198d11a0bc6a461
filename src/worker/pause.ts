/**
 * Lets waiting events run: a cancel message in a worker, painting and typing on a page. A message
 * channel and not a timer, which browsers hold back to 4 ms and far longer in hidden pages.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long work may go on before it lets events run, in milliseconds: well under the 50 that a person notices. */
const SLICE = 12;

/** Pauses whenever a slice of time is used up. Call it between small steps of work. */
export function slicer(): () => Promise<void> {
  let end = performance.now() + SLICE;
  return async () => {
    if (performance.now() < end) return;
    await pause();
    end = performance.now() + SLICE;
  };
}
