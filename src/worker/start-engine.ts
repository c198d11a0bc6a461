import type { Engine } from './engine';
import { EngineClient } from './engine-client';

declare global {
  /** The worker's script as text, carried by the page that opens by double click (tools/engine-source-plugin.mjs). */
  var petitionLedgerEngine: string | undefined;
}

/** Starts the engine in a worker of its own: checking never holds the page up. */
export function startEngine(): Engine {
  return new EngineClient(startWorker());
}

/** A page opened as a file may start no worker from another file, but it may from a text that it holds. */
function startWorker(): Worker {
  const source = globalThis.petitionLedgerEngine;
  if (source === undefined) return new Worker(new URL('./engine-worker.ts', import.meta.url));
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
}
